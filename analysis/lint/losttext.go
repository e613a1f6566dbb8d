package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// lostText finds entries that are no keys but text which has run out of the
// value above: a line without colon, and all around it between two keys that
// the product reads. It returns nil when there are none.
func (p *blockPass) lostText() []bool {
	var lost []bool
	for i := 0; i < len(p.entries); i++ {
		if !p.lostLine(i) {
			continue
		}
		end, from := i+1, i
		for end < len(p.entries) && !p.realKey(end) {
			end++
		}
		for from > 0 && p.front.Entries[from-1].Kind == syntax.Pair && !p.realKey(from-1) && (lost == nil || !lost[from-1]) {
			from--
		}
		if end == from+1 {
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
	first := from
	for !p.lostLine(first) {
		first++
	}
	effect := p.brokenEffect()
	f := finding.Finding{
		Code: "yaml-syntax", Span: p.front.Entries[first].Faults[0].Span.Shift(p.front.Starts[first]),
		Consequence: brokenConsequence(effect),
		Message:     p.brokenSay(effect, "this line and those below it are no `key: value`"),
	}
	if owner := from - 1; owner >= 0 && p.front.Entries[owner].Kind == syntax.Pair && p.entries[owner].field != nil {
		key := tick(p.front.Entries[owner].Key.Name)
		f.Message = p.brokenSay(effect, "this text has run out of "+key)
		if edit, ok := p.gather(owner, end); ok && p.entries[owner].field.Role == dialect.DescriptionRole {
			f.Fixes = []finding.Fix{{Title: "Make it part of " + key, Edits: []text.Edit{edit}, Preferred: true}}
		}
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
