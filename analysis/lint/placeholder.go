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
// brackets that describe the parts of a report are none of them. A text that
// holds none of the hints is not searched.
var unfilled = []struct {
	hints []string
	re    *regexp.Regexp
}{
	{
		[]string{"here]", "HERE]"},
		regexp.MustCompile(`(?i)\[(?:insert your|your|fill in|add your|replace with)\b[^\]\[\n]{0,60}\bhere\]`),
	},
	{
		[]string{"[INSERT ", "[YOUR ", "[FILL "},
		regexp.MustCompile(`\[INSERT [^\]\[\n]{1,60}\]|\[YOUR [A-Z _-]{1,60}\]|\[FILL [^\]\[\n]{1,60}\]`),
	},
	{
		[]string{"orem ipsum", "OREM IPSUM", "orem Ipsum"},
		regexp.MustCompile(`(?i)\blorem ipsum\b`),
	},
}

// Marks stand in place of a text that is still to be written; verbs may follow
// them. A prompt may well speak of TODO comments, so a mark counts only where
// nothing else stands in its line.
var (
	todoMarks = []string{"TODO", "TBD", "FIXME"}
	todoVerbs = []string{"fill", "add", "write", "describe", "define", "insert", "complete", "document", "replace"}
)

// unwritten returns the lines that hold a mark instead of a text.
func unwritten(s string) []text.Span {
	if !containsAny(s, todoMarks) {
		return nil
	}
	var spans []text.Span
	at := 0
	for line := range strings.Lines(s) {
		body := strings.TrimRight(line, " \t\r\n")
		rest := strings.TrimPrefix(afterListMark(body), "**")
		for _, m := range todoMarks {
			after, found := strings.CutPrefix(rest, m)
			if found && inPlaceOfText(after) {
				spans = append(spans, text.Span{Start: at + len(body) - len(rest), End: at + len(body)})
			}
		}
		at += len(line)
	}
	return spans
}

// afterListMark returns a line without its indentation and list marker.
func afterListMark(line string) string {
	line = strings.TrimLeft(line, " \t")
	mark := strings.TrimLeft(line, "0123456789")
	if mark != line {
		mark = strings.TrimPrefix(mark, ".")
	} else {
		mark = strings.TrimLeft(line, "-*+")
	}
	if len(line)-len(mark) > 0 && strings.TrimLeft(mark, " \t") != mark {
		return strings.TrimLeft(mark, " \t")
	}
	return line
}

// inPlaceOfText reports whether what follows a mark says only that something
// is to be written.
func inPlaceOfText(after string) bool {
	after = strings.TrimPrefix(after, "**")
	if after == "" || after == ":" || after == ":**" {
		return true
	}
	after, found := strings.CutPrefix(after, ":")
	first, _, _ := strings.Cut(strings.TrimLeft(strings.TrimPrefix(after, "**"), " \t"), " ")
	return found && slices.Contains(todoVerbs, strings.ToLower(first))
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

// placeholders returns the places of a text that were never filled in.
func placeholders(s string) []text.Span {
	spans := unwritten(s)
	for _, u := range unfilled {
		if !containsAny(s, u.hints) {
			continue
		}
		for _, m := range u.re.FindAllStringIndex(s, -1) {
			span := text.Span{Start: m[0], End: m[1]}
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
