package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkSwallowed speaks of comments that become part of their values. Where one
// entry makes strict YAML fail, a product that then quotes every line quotes
// the comments of the others too.
func checkSwallowed(p *blockPass) {
	if p.w.readings()&syntax.QuoteValues == 0 || !p.tolerated() {
		return
	}
	cause := p.firstFault()
	if cause < 0 {
		return
	}
	for i, e := range p.front.Entries {
		at, ok := swallowedComment(e)
		field := p.entries[i].field
		if !ok || field == nil || field.Role == dialect.DescriptionRole || p.isLost(i) || len(e.Faults) > 0 {
			continue
		}
		value := strings.TrimSpace(e.Text[e.Colon+1 : at.End])
		f := finding.Finding{
			Code: "bad-value", Span: at.Shift(p.front.Starts[i]), Consequence: finding.Lost,
			Message: tick(p.front.Entries[cause].Key.Name) + " is no valid YAML, and the second, lenient reading of " + p.w.d.Name +
				" knows no comments: " + tick(field.Name) + " becomes " + tick(clip(value)) + ". Put the comment on a line of its own.",
			Related: []finding.Related{{Span: p.keyAt(cause), Message: "This makes strict YAML fail."}},
		}
		drop := at
		for drop.Start > 0 && (e.Text[drop.Start-1] == ' ' || e.Text[drop.Start-1] == '\t') {
			drop.Start--
		}
		f.Fixes = []finding.Fix{replace("Remove the comment", drop.Shift(p.front.Starts[i]), "", false)}
		p.report(f, p.w.d.Front.LenTrust)
	}
}

// firstFault returns the index of the first entry that strict YAML refuses, or
// -1.
func (p *blockPass) firstFault() int {
	for i, e := range p.front.Entries {
		if len(e.Faults) > 0 {
			return i
		}
	}
	return -1
}

// swallowedComment returns the comment behind the value of an entry of a single
// line, as the reading quotes it: the key is a plain word, and something stands
// before the comment.
func swallowedComment(e *syntax.Entry) (text.Span, bool) {
	if e.Kind != syntax.Pair || len(e.Comments) == 0 || e.Colon < 0 || e.Value.Kind == syntax.Absent {
		return text.Span{}, false
	}
	c := e.Comments[0]
	line := strings.IndexByte(e.Text, '\n')
	if c.Own || line >= 0 && (c.Span.Start > line || e.Body.End > line+1) {
		return text.Span{}, false
	}
	key := e.Text[e.Key.Span.Start:e.Key.Span.End]
	if e.Key.Span.Start != 0 || strings.Trim(key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") != "" {
		return text.Span{}, false
	}
	return text.Span{Start: c.Span.Start, End: c.Span.Start + len(strings.TrimRight(c.Span.Of(e.Text), " \t\r\n"))}, true
}
