package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// lostText finds entries that are no keys but text which has run out of the
// value above: a line without colon, or the lines of a dialogue, and all around
// it between two keys that the product reads. It returns nil when there are none.
func (p *blockPass) lostText() []bool {
	if p.w.lang != syntax.FrontYAML {
		return nil
	}
	var lost []bool
	speech := p.speech()
	for i := 0; i < len(p.entries); i++ {
		said := speech[p.front.Entries[i].Key.Name] && p.strangeKey(i)
		if !said && !p.lostLine(i) {
			continue
		}
		end, from := i+1, i
		for end < len(p.entries) && !p.realKey(end) {
			end++
		}
		for from > 0 && p.strangeKey(from-1) && (lost == nil || !lost[from-1]) {
			from--
		}
		if end == from+1 || said && !p.describes(from-1) {
			continue
		}
		if lost == nil {
			lost = make([]bool, len(p.entries))
		}
		for j := from; j < end; j++ {
			lost[j] = true
		}
		i = end - 1
	}
	return lost
}

// lostLine reports whether entry i is a line that YAML takes for no key.
func (p *blockPass) lostLine(i int) bool {
	e := p.front.Entries[i]
	return e.Kind == syntax.Bare && len(e.Faults) > 0 && p.front.State == syntax.Closed
}

// speech returns the names that a dialogue in a description leaves at the start
// of its lines: no keys, each more than once, and with text that is no YAML.
func (p *blockPass) speech() map[string]bool {
	var times map[string]int
	var names map[string]bool
	for i, e := range p.front.Entries {
		if len(e.Faults) == 0 || p.front.State != syntax.Closed || !p.strangeKey(i) {
			continue
		}
		if times == nil {
			times, names = map[string]int{}, map[string]bool{}
		}
		if times[e.Key.Name]++; times[e.Key.Name] > 1 {
			names[e.Key.Name] = true
		}
	}
	return names
}

// strangeKey reports whether entry i is a pair with a key that the product does
// not know.
func (p *blockPass) strangeKey(i int) bool {
	return p.front.Entries[i].Kind == syntax.Pair && !p.realKey(i)
}

// describes reports whether entry i is the description.
func (p *blockPass) describes(i int) bool {
	return i >= 0 && p.entries[i].field != nil && p.entries[i].field.Role == dialect.DescriptionRole
}

// isLost reports whether entry i is text that has run out of a value.
func (p *blockPass) isLost(i int) bool { return i < len(p.lost) && p.lost[i] }

// realKey reports whether entry i is a key that the product reads, or a slip
// of one.
func (p *blockPass) realKey(i int) bool {
	switch e := p.entries[i]; {
	case p.front.Entries[i].Kind != syntax.Pair:
		return false
	case e.field != nil, e.key.Mistake != nil:
		return true
	default:
		return e.key.Class == dialect.OtherCase || e.key.Class == dialect.Near || e.key.Class == dialect.Foreign
	}
}

// checkLost speaks of text that has run out of a value, once for all its lines,
// and offers to make it part of the value again.
func checkLost(p *blockPass) {
	for i := 0; i < len(p.lost); i++ {
		if !p.lost[i] {
			continue
		}
		end := i
		for end < len(p.lost) && p.lost[end] {
			end++
		}
		p.lostRun(i, end)
		i = end - 1
	}
}

func (p *blockPass) lostRun(from, end int) {
	effect := p.brokenEffect()
	f := finding.Finding{Code: "yaml-syntax", Consequence: p.brokenConsequence(effect)}
	fact := "this line and those below it are no `key: value`"
	owner := from - 1
	if owner >= 0 && p.front.Entries[owner].Kind == syntax.Pair && p.entries[owner].field != nil {
		key := tick(p.front.Entries[owner].Key.Name)
		fact = "this line belongs to " + key + " but is not indented"
		if edit, ok := p.gather(owner, end); ok && p.describes(owner) {
			f.Fixes = []finding.Fix{{Title: "Make it part of " + key, Edits: []text.Edit{edit}, Preferred: true}}
		}
	}
	f.Span = p.keyAt(from)
	if p.lostLine(from) {
		f.Span = p.front.Entries[from].Faults[0].Span.Shift(p.front.Starts[from])
	}
	f.Message = p.brokenSay(effect, fact)
	if p.tolerated() {
		f.Consequence = finding.Lost
		f.Message = upper(fact) + ", so " + p.w.d.Name + " takes it for a key and the text breaks off above" + unproven(p.w.d.Front.LenTrust) + ". Strict readers drop the file."
	}
	if len(f.Fixes) > 0 {
		f.Message += " Write " + tick(p.front.Entries[owner].Key.Name+": |") + " and indent its text."
	}
	p.report(f, dialect.Verified)
}

// gather returns the edit that makes the plain text of entry owner, and all
// lines up to entry end, one block.
func (p *blockPass) gather(owner, end int) (text.Edit, bool) {
	e, start := p.front.Entries[owner], p.front.Starts[owner]
	v := e.Value
	if v.Kind != syntax.Scalar || v.Style != syntax.Plain || v.Span.IsEmpty() {
		return text.Edit{}, false
	}
	var b strings.Builder
	b.WriteString(e.Text[v.Span.Start:])
	for i := owner + 1; i < end; i++ {
		b.WriteString(p.front.Entries[i].Text)
	}
	body := strings.TrimRight(b.String(), " \t\r\n")
	lines := strings.ReplaceAll(body, "\r\n", "\n")
	if strings.Contains(lines, "---") || strings.ContainsFunc(lines, func(r rune) bool { return r != '\n' && unwritable(r) }) {
		return text.Edit{}, false // a block could not hold it, or would end at the dashes
	}
	span := text.Span{Start: start + v.Span.Start, End: start + v.Span.Start + len(body)}
	var block strings.Builder
	block.WriteString("|-")
	for line := range strings.Lines(lines) {
		line = strings.TrimRight(line, "\n")
		block.WriteString("\n")
		if strings.TrimSpace(line) != "" {
			block.WriteString("  " + line)
		}
	}
	return text.Edit{Span: span, New: block.String()}, true
}
