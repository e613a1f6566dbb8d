package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// balance is how often a name is opened and closed outside code. Where the text
// has it more often, some of it stands in code, and nobody can count.
type balance struct {
	name         string
	opens, shuts int
}

// holds reports whether the tags of the name that prompt shows are all counted.
func (b *balance) holds(prompt string) bool {
	opens, shuts := 0, 0
	for rest := prompt; ; {
		i := strings.Index(rest, b.name)
		if i < 0 {
			return opens == b.opens && shuts == b.shuts
		}
		before := rest[:i]
		rest = rest[i+len(b.name):]
		switch {
		case rest == "" || isNameByte(rest[0]):
		case strings.HasSuffix(before, "<"):
			opens++
		case strings.HasSuffix(before, "</"):
			shuts++
		}
	}
}

// counts remembers for one prompt which balances hold.
type counts map[*balance]bool

// hold reports whether the balance, if there is one, holds in the prompt.
func (c counts) hold(b *balance, prompt string) bool {
	if b == nil {
		return true
	}
	holds, known := c[b]
	if !known {
		holds = b.holds(prompt)
		c[b] = holds
	}
	return holds
}

// uneven returns the names that are opened and closed, each time alone on a
// line, but not equally often. Of a name that is seldom closed nothing is known,
// and a body with many such names counts on nobody.
func (u *tagUse) uneven() map[string]*balance {
	uneven := map[string]*balance{}
	for name, opens := range u.opens {
		shuts := u.shuts[name]
		if shuts == 0 || opens == shuts || u.inline[name] || opens > 2*shuts || shuts > 2*opens || max(opens-shuts, shuts-opens) > fold {
			continue
		}
		uneven[name] = &balance{name, opens, shuts}
	}
	if len(uneven) > fold {
		return nil
	}
	return uneven
}

// checkBalance speaks of tags whose name has partners, but not enough of them,
// and returns the names it has spoken of.
func (p *outlinePass) checkBalance(u *tagUse) map[string]bool {
	spoken, uneven := map[string]bool{}, u.uneven()
	if len(uneven) == 0 {
		return spoken
	}
	var open []int
	for i, m := range p.marks {
		switch {
		case m.tag == nil || !sectionLike(m.tag.Name):
		case !m.tag.Close:
			open = append(open, i)
		default:
			at := len(open) - 1
			for at >= 0 && p.marks[open[at]].tag.Name != m.tag.Name {
				at--
			}
			if at < 0 {
				p.stray(u, uneven[m.tag.Name], i, open, spoken)
			} else {
				p.leftOpen(uneven, open[at+1:])
				open = open[:at]
			}
		}
	}
	p.leftOpen(uneven, open)
	return spoken
}

// leftOpen speaks of opening tags that are still open where their surroundings
// end.
func (p *outlinePass) leftOpen(uneven map[string]*balance, open []int) {
	for _, i := range open {
		m := p.marks[i]
		b := uneven[m.tag.Name]
		if b == nil || b.opens < b.shuts || m.refers {
			continue
		}
		p.counted(m, b, finding.Finding{
			Code: "unclosed-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: "This " + tick("<"+m.tag.Name+">") + " is not closed, though others are. Write " + tick("</"+m.tag.Name+">") + " where it ends.",
		})
	}
}

// stray speaks of a closing tag whose name is not open. It may stand where another
// one should, which is then spoken of.
func (p *outlinePass) stray(u *tagUse, b *balance, i int, open []int, spoken map[string]bool) {
	m := p.marks[i]
	if b == nil || b.shuts < b.opens {
		return
	}
	f := finding.Finding{
		Code: "mismatched-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
		Message: tick("</"+m.tag.Name+">") + " closes nothing: no " + tick("<"+m.tag.Name+">") + " is open here. Remove it.",
		Fixes:   []finding.Fix{replace("Remove it", m.tag.Span, "", false)},
	}
	if n := len(open); n > 0 {
		// `</step_2>` at the end of `<step_1>`.
		is := p.marks[open[n-1]].tag.Name
		if _, near := dialect.Nearest(m.tag.Name, []string{is}); (near || numberless(m.tag.Name) == numberless(is)) && u.shuts[is] < u.opens[is] {
			f.Message = tick("</"+m.tag.Name+">") + " does not close " + tick("<"+is+">") + ". Write " + tick("</"+is+">") + "."
			f.Fixes = []finding.Fix{replace("Replace with "+tick("</"+is+">"), m.tag.NameAt, is, false)}
			spoken[is] = true
		}
	}
	p.counted(m, b, f)
}

// numberless is a name without the number it ends in.
func numberless(name string) string { return strings.TrimRight(name, "0123456789") }

// counted files a finding that holds only as long as the text has no more tags
// of the name than were counted.
func (p *outlinePass) counted(m mark, b *balance, f finding.Finding) {
	n := len(p.where)
	p.at(m, f, "")
	for i := n; i < len(p.where); i++ {
		p.where[i].counted = b
	}
}
