package lint

import (
	"regexp"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// unfilled are the placeholders that nobody writes on purpose. Words in
// brackets that describe the parts of a report are none of them, and a prompt
// may well speak of TODO comments: TODO counts only where it stands in place
// of a text.
var unfilled = []struct {
	cheap func(string) bool
	re    *regexp.Regexp
	part  int // the group that is the placeholder
}{
	{
		func(s string) bool {
			return strings.Contains(s, "TODO") || strings.Contains(s, "TBD") || strings.Contains(s, "FIXME")
		},
		regexp.MustCompile(`(?m)^[ \t]*(?:[-*+>] |\d+\. )?(?:\*\*)?((?:TODO|TBD|FIXME)(?:\*\*)?(?:[ \t]*$|:[ \t]*(?:$|(?i:fill|add|write|describe|define|insert|complete|document|replace)\b[^\n]*)))`), 1,
	},
	{
		func(s string) bool { return strings.Contains(s, "here]") || strings.Contains(s, "HERE]") },
		regexp.MustCompile(`(?i)\[(?:insert your|your|fill in|add your|replace with)\b[^\]\[\n]{0,60}\bhere\]`), 0,
	},
	{
		func(s string) bool {
			return strings.Contains(s, "[INSERT ") || strings.Contains(s, "[YOUR ") || strings.Contains(s, "[FILL ")
		},
		regexp.MustCompile(`\[INSERT [^\]\[\n]{1,60}\]|\[YOUR [A-Z _-]{1,60}\]|\[FILL [^\]\[\n]{1,60}\]`), 0,
	},
	{
		func(s string) bool { return strings.Contains(s, "orem") },
		regexp.MustCompile(`(?i)\blorem ipsum\b`), 0,
	},
}

// placeholders returns the places of a text that were never filled in.
func placeholders(s string) []text.Span {
	var spans []text.Span
	for _, u := range unfilled {
		if !u.cheap(s) {
			continue
		}
		for _, m := range u.re.FindAllStringSubmatchIndex(s, -1) {
			span := text.Span{Start: m[2*u.part], End: m[2*u.part+1]}
			if rest := s[span.End:]; strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
				continue // a link
			}
			spans = append(spans, span)
		}
	}
	slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
	return slices.CompactFunc(spans, text.Span.Overlaps)
}

// checkUnfilled speaks of placeholders in the prose of a chunk.
func checkUnfilled(p *chunkPass) {
	if p.w.template() {
		return
	}
	for _, span := range placeholders(p.src) {
		if !inCode(p.c, span) {
			p.report(unfilledFinding(p.src, span), dialect.Verified)
		}
	}
}

// inCode reports whether a span of a chunk touches code or a comment.
func inCode(c *prose.Chunk, span text.Span) bool {
	i, found := slices.BinarySearchFunc(c.Code, span.Start, func(s text.Span, at int) int { return s.Start - at })
	if found || i > 0 && c.Code[i-1].End > span.Start || i < len(c.Code) && c.Code[i].Start < span.End {
		return true
	}
	for _, x := range c.Comments {
		if x.Span.Overlaps(span) {
			return true
		}
	}
	return false
}

// checkUnfilledValue speaks of placeholders in the texts of the frontmatter.
func checkUnfilledValue(p *entryPass) {
	v := p.e.Value
	if p.e.Kind != syntax.Pair || v.Kind != syntax.Scalar || v.Type != syntax.String || p.w.template() || p.field == nil {
		return
	}
	for _, span := range placeholders(v.Inner.Of(p.e.Text)) {
		p.report(unfilledFinding(p.e.Text, span.Shift(v.Inner.Start)), dialect.Verified)
	}
}

func unfilledFinding(src string, span text.Span) finding.Finding {
	return finding.Finding{
		Code: "placeholder", Span: span, Consequence: finding.Lost,
		Message: tick(clip(span.Of(src))) + " was never filled in; the model reads it as it stands.",
	}
}
