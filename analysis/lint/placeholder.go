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
// brackets that describe the parts of a report are none of them, nor is the
// name of the Latin dummy text without the text. A text that holds none of the
// hints is not searched.
var unfilled = []struct {
	hints []string
	re    func() *regexp.Regexp
	form  bool // it may be a blank of a form
}{
	{
		[]string{"here]", "HERE]"},
		text.Lazy(`(?i)\[(?:insert your|your|fill in|add your|replace with)\b[^\]\[\n]{0,60}\bhere\]`), true,
	},
	{
		[]string{"[INSERT ", "[YOUR ", "[FILL "},
		text.Lazy(`\[INSERT [^\]\[\n]{1,60}\]|\[YOUR [A-Z _-]{1,60}\]|\[FILL [^\]\[\n]{1,60}\]`), true,
	},
	{
		[]string{"orem ipsum", "OREM IPSUM", "orem Ipsum"},
		text.Lazy(`(?i)\blorem ipsum dolor\b`), false,
	},
}

// bracketed finds words in brackets: links, and the blanks of a form.
var bracketed = text.Lazy(`\[[A-Za-z][^\]\[\n]{1,80}\](?:[(\[:]?)`)

// inForm reports whether the text around a span has other blanks than those that
// look like a placeholder: then it is a form that the agent fills in. Around a
// blank that is all that its line or field holds, the paragraphs above and below
// count too.
func inForm(s string, span text.Span) bool {
	const near = 600
	from, to := max(0, span.Start-near), min(len(s), span.End+near)
	before, after := paragraphs(s[from:to]), span.Start-from
	at := 0
	for at+1 < len(before) && before[at+1].Start <= after {
		at++
	}
	lead := s[max(0, span.Start-near):span.Start]
	lead = strings.Trim(lead[strings.LastIndexByte(lead, '\n')+1:], " \t*_>")
	lo, hi := at, at
	if afterListMark(lead) == "" || strings.HasSuffix(lead, ":") || strings.HasSuffix(lead, "|") {
		lo, hi = max(0, at-1), min(len(before)-1, at+1)
	}
	around := s[from+before[lo].Start : from+before[hi].End]
	return slices.ContainsFunc(bracketed().FindAllString(around, -1), func(b string) bool {
		return strings.HasSuffix(b, "]") && !unfilled[0].re().MatchString(b) && !unfilled[1].re().MatchString(b)
	})
}

// paragraphs cuts a text at its blank lines.
func paragraphs(s string) []text.Span {
	var list []text.Span
	start, at, open := 0, 0, false
	for line := range strings.Lines(s) {
		if strings.Trim(line, " \t\r\n>") == "" {
			if open {
				list = append(list, text.Span{Start: start, End: at})
			}
			open = false
		} else if !open {
			start, open = at, true
		}
		at += len(line)
	}
	if open {
		list = append(list, text.Span{Start: start, End: at})
	}
	return list
}

// quoted reports whether a span stands in quotation marks or back-ticks on its
// line: the text speaks of it. Markdown knows no code in the lines below a tag.
func quoted(s string, span text.Span) bool {
	const near = 200
	before := s[max(0, span.Start-near):span.Start]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after := lineAt(s[span.End:min(len(s), span.End+near)])
	for _, q := range [...]struct{ open, shut string }{{"`", "`"}, {`"`, `"`}, {"“", "”"}, {"‘", "’"}, {"«", "»"}} {
		n := strings.Count(before, q.open)
		if q.open != q.shut {
			n -= strings.Count(before, q.shut)
		}
		if n%2 == 1 && strings.Contains(after, q.shut) {
			return true
		}
	}
	return false
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
			if found && inPlaceOfText(after) && (strings.Trim(after, "*") != "" || !amongItems(s, at, body)) {
				spans = append(spans, text.Span{Start: at + len(body) - len(rest), End: at + len(body)})
			}
		}
		at += len(line)
	}
	return spans
}

// amongItems reports whether the line at the offset is one of several items of a
// list: they may be words, such as the states of a task.
func amongItems(s string, at int, line string) bool {
	if !isItem(line) {
		return false
	}
	above := strings.TrimRight(s[:at], "\r\n")
	above = above[strings.LastIndexByte(above, '\n')+1:]
	below := lineAt(strings.TrimLeft(s[at+len(line):], "\r\n"))
	return isItem(above) || isItem(strings.TrimRight(below, "\r\n"))
}

func isItem(line string) bool { return strings.TrimLeft(line, " \t") != afterListMark(line) }

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
	if after == "" {
		return true
	}
	after, found := strings.CutPrefix(after, ":")
	first, _, _ := strings.Cut(strings.TrimLeft(strings.TrimPrefix(after, "**"), " \t"), " ")
	return found && slices.Contains(todoVerbs, strings.ToLower(first))
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

// looked is how many blanks of a text are looked at: a form has not so many.
const looked = 2 * most

// placeholders returns the places of a text that were never filled in.
func placeholders(s string) []text.Span {
	spans := unwritten(s)
	for _, u := range unfilled {
		if !containsAny(s, u.hints) {
			continue
		}
		for _, m := range u.re().FindAllStringIndex(s, looked) {
			span := text.Span{Start: m[0], End: m[1]}
			if rest := s[span.End:]; strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
				continue // a link
			}
			if quoted(s, span) || u.form && inForm(s, span) {
				continue
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
	if p.e.Kind != syntax.Pair || v.Kind != syntax.Scalar || v.Type != syntax.String || p.w.template() || p.field == nil || p.isPrompt() {
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
