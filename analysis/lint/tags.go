package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// at files a finding under the chunk of the mark it is about. Where the body
// holds the text unless, perhaps in code, the finding does not hold: prompts
// indent their tags until markdown takes them for code.
func (p *outlinePass) at(m mark, f finding.Finding, unless string) {
	n := len(p.list)
	p.report(f, dialect.Verified)
	if len(p.list) > n {
		p.where = append(p.where, placed{at: m.at, unless: unless})
	}
}

// htmlTags are elements that people use for layout; they may stand alone.
var htmlTags = func() map[string]bool {
	set := map[string]bool{}
	for _, name := range strings.Fields(`a abbr address area article aside audio b base blockquote body br button
		canvas caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption
		figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map
		mark menu meta meter nav noscript object ol optgroup option p param picture pre progress q s samp script section
		select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time
		title tr track u ul var video wbr`) {
		set[name] = true
	}
	return set
}()

// sectionLike reports whether a tag could stand for a section.
func sectionLike(name string) bool {
	return !htmlTags[strings.ToLower(name)] && !strings.ContainsAny(name, ".:/") && len(name) > 1
}

// checkTags speaks of section tags without their partner. It does so only in
// bodies that use tags as sections: some pair is whole, or the name is that of
// a section. A lone name in brackets is more often a blank to fill in.
func checkTags(p *outlinePass) {
	if len(p.marks) > longest && p.tagged() > longest {
		return // no prompt is built of so many
	}
	u := p.tagUse()
	if len(u.opens)+len(u.shuts) == 0 || u.manyLone() {
		return
	}
	lone := p.checkBalance(&u) // names that have been spoken of
	for i, m := range p.marks {
		if m.tag == nil || m.tag.Close || !sectionLike(m.tag.Name) || u.shuts[m.tag.Name] > 0 || lone[m.tag.Name] {
			continue
		}
		if m.refers || dialect.SectionOf(m.tag.Name) == nil && (u.pairs == 0 || u.blank(p.marks, i)) {
			continue
		}
		lone[m.tag.Name] = true
		p.unclosed(i, m, u.opens, lone)
	}
	for i, m := range p.marks {
		if m.tag == nil || !m.tag.Close || !sectionLike(m.tag.Name) || u.opens[m.tag.Name] > 0 || lone[m.tag.Name] {
			continue
		}
		lone[m.tag.Name] = true
		if i > 0 && p.marks[i-1].colon {
			continue // "End with:" and the tag
		}
		p.at(m, finding.Finding{
			Code: "mismatched-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: tick("</"+m.tag.Name+">") + " closes nothing: no " + tick("<"+m.tag.Name+">") + " stands above it. Remove it.",
			Fixes:   []finding.Fix{replace("Remove it", m.tag.Span, "", false)},
		}, "<"+m.tag.Name)
	}
}

// tagUse is how a body uses tags.
type tagUse struct {
	opens, shuts map[string]int  // opening and closing tags by name
	pairs        int             // closing tags with an opening tag alone on its line above
	bare         bool            // some section leaves a blank line below its opening tag
	form         bool            // names that nothing closes are as many as sections
	inline       map[string]bool // names with tags that do not stand alone
}

func (p *outlinePass) tagUse() tagUse {
	u := tagUse{opens: map[string]int{}, shuts: map[string]int{}, inline: map[string]bool{}}
	alone := map[string]bool{}
	for _, m := range p.marks {
		switch {
		case strings.HasPrefix(m.loose, "</"):
			u.shuts[m.loose[2:]]++
			u.inline[m.loose[2:]] = true
		case m.loose != "":
			u.opens[m.loose[1:]]++
			u.inline[m.loose[1:]] = true
		case m.tag == nil || !sectionLike(m.tag.Name):
		case m.tag.Close:
			if u.shuts[m.tag.Name]++; alone[m.tag.Name] {
				u.pairs++
			}
		default:
			u.opens[m.tag.Name]++
			alone[m.tag.Name] = true
		}
	}
	whole, lone := 0, 0
	for name := range alone {
		switch {
		case u.shuts[name] > 0:
			whole++
		case dialect.SectionOf(name) == nil:
			lone++
		}
	}
	u.form = lone > 1 && lone >= whole
	for _, m := range p.marks {
		u.bare = u.bare || m.tag != nil && !m.tag.Close && m.bare && u.shuts[m.tag.Name] > 0
	}
	return u
}

// blank reports whether the lone opening tag at marks[i], whose name is that of
// no section we know, is more likely a blank of a form: it stands below a line
// of text, among others of its kind, or by itself where sections do not.
func (u *tagUse) blank(marks []mark, i int) bool {
	m := marks[i]
	return u.form || m.attached || i > 0 && marks[i-1].colon || m.bare && !u.bare
}

// tagged returns how many marks are tags.
func (p *outlinePass) tagged() int {
	n := 0
	for _, m := range p.marks {
		if m.tag != nil || m.loose != "" {
			n++
		}
	}
	return n
}

// manyLone reports whether so many tags have no partner that they can hardly be
// sections.
func (u *tagUse) manyLone() bool {
	n := 0
	for name := range u.opens {
		if u.shuts[name] == 0 {
			n++
		}
	}
	for name := range u.shuts {
		if u.opens[name] == 0 {
			n++
		}
	}
	return n > 2*fold
}

// unclosed speaks of an opening tag that nothing closes, or that a misspelt
// tag seems to close.
func (p *outlinePass) unclosed(i int, m mark, opens map[string]int, lone map[string]bool) {
	for _, n := range p.marks[i+1:] {
		if n.tag == nil || !n.tag.Close || opens[n.tag.Name] > 0 {
			continue
		}
		if _, near := dialect.Nearest(n.tag.Name, []string{m.tag.Name}); !near || lone[n.tag.Name] {
			continue
		}
		lone[n.tag.Name] = true
		p.at(n, finding.Finding{
			Code: "mismatched-tag", Span: n.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: tick("</"+n.tag.Name+">") + " does not close " + tick("<"+m.tag.Name+">") + ". Write " + tick("</"+m.tag.Name+">") + ".",
			Fixes:   []finding.Fix{replace("Replace with "+tick("</"+m.tag.Name+">"), n.tag.NameAt, m.tag.Name, true)},
		}, "</"+m.tag.Name+">")
		return
	}
	p.at(m, finding.Finding{
		Code: "unclosed-tag", Span: m.tag.Span, Consequence: finding.Fragile, Severity: finding.Warning,
		Message: tick("<"+m.tag.Name+">") + " is never closed, so the section has no end. Write " + tick("</"+m.tag.Name+">") + " where it ends.",
	}, "</"+m.tag.Name+">")
}
