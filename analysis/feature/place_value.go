package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/text"
)

// inValue places a caret in a value whose colon or dash ends at from. The
// value may have begun on an earlier line.
func inValue(doc *agent.Document, p place, from int) place {
	src := doc.Src()
	limit := p.start + p.entry.Len()
	line := lineAt(src, p.caret, text.Span{Start: from, End: limit})
	at, kind := valueStart(src, from, lineAt(src, from, text.Span{Start: from, End: limit}).End)
	switch kind {
	case '[', '{':
		return inFlow(doc, p, at, limit)
	case '|':
		return p
	case '"', '\'':
		if open, ok := inQuotes(src, at, p.caret, line.End); ok {
			p.quote = src[at]
			return inText(p, src, text.Span{Start: at + 1, End: open}, at+1)
		}
		if p.caret <= at || !isList(p.field) {
			return p
		}
	}
	end := commentStart(src, from, line.End)
	if p.caret > end {
		return p
	}
	return inText(p, src, text.Span{Start: from, End: end}, from)
}

// inQuotes reports whether the caret stands inside the quotes that open at
// at, and where they end: at the closing quote, or at end when that is missing.
func inQuotes(src string, at, caret, end int) (int, bool) {
	q := src[at]
	for i := at + 1; i < end; i++ {
		switch {
		case src[i] == '\\' && q == '"':
			i++
		case src[i] == q && q == '\'' && i+1 < end && src[i+1] == q:
			i++
		case src[i] == q:
			return i, at < caret && caret <= i
		}
	}
	return end, at < caret
}

// commentStart returns where a `#` comment begins between from and end, or end.
func commentStart(src string, from, end int) int {
	var quote byte
	for i := from; i < end; i++ {
		switch c := src[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && (i == from || isBlank(src[i-1]) || src[i-1] == ',' || src[i-1] == '['):
			quote = c
		case c == '#' && i > from && isBlank(src[i-1]):
			return i
		}
	}
	return end
}

// inText places a caret in the plain or quoted text of a value. from is where
// the value's colon, dash or opening quote ends.
func inText(p place, src string, region text.Span, from int) place {
	word := strings.TrimSpace(region.Of(src))
	several := strings.Contains(word, ",")
	if isList(p.field) && (several || has(p.field, dialect.CommaShape) && p.field.Shapes[0] != dialect.ListShape || has(p.field, dialect.CommaShape) && p.quote != 0) {
		p.comma = true
		seg, after := splitComma(src, region, p.caret, p.quote == 0)
		if after == from && p.quote != 0 {
			after = -1 // nothing need stand between a quote and the first name
		}
		if p.field.Role == dialect.AllowRole {
			seg, after = splitBlank(src, seg, p.caret, after)
		}
		return inSegment(p, src, seg, after)
	}
	if p.quote != 0 {
		from = -1 // nothing need stand behind an opening quote
	}
	p = single(p, src, region, from)
	if p.zone == atValue && prefersList(p.field) && p.quote == 0 {
		p.zone, p.flow = atItem, true
		p.lead, p.trail = p.lead+"[", "]"
		p = inCall(p, src)
	}
	return p
}

// single places a caret in a region that holds one value.
func single(p place, src string, region text.Span, from int) place {
	line := lineAt(src, p.caret, region)
	word := trimSpan(src, line)
	if word.IsEmpty() {
		word = text.At(p.caret)
	}
	if !word.Touches(p.caret) {
		return p
	}
	p.zone, p.token, p.whole = atValue, word, word
	return p.spaced(src, from)
}

// spaced notes that a blank is missing before a token that begins at after,
// and narrows a token in quotes of its own.
func (p place) spaced(src string, after int) place {
	if p.token.Start == after {
		p.lead = " "
	}
	if p.quote == 0 {
		if p.unquote(src); p.quote != 0 {
			p.lead = ""
		}
	}
	return p
}

// unquote narrows a token in quotes to what stands between them.
func (p *place) unquote(src string) {
	t := p.token
	if t.Len() == 0 || src[t.Start] != '"' && src[t.Start] != '\'' {
		return
	}
	q := src[t.Start]
	inner := text.Span{Start: t.Start + 1, End: t.End}
	if inner.Len() > 0 && src[inner.End-1] == q {
		inner.End--
	}
	if inner.Touches(p.caret) {
		p.token, p.whole, p.quote = inner, inner, q
	}
}

// splitComma returns the part between two commas of region that the caret
// stands in, and the offset after the comma (or after the region's start)
// that it begins at. Commas inside parentheses do not split, nor do those in
// quotes when quotes count.
func splitComma(src string, region text.Span, caret int, quotes bool) (text.Span, int) {
	seg := text.Span{Start: region.Start, End: region.End}
	depth := 0
	var quote byte
	for i := region.Start; i < region.End; i++ {
		switch c := src[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case quotes && (c == '"' || c == '\'') && trimSpan(src, text.Span{Start: seg.Start, End: i}).IsEmpty():
			quote = c
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case c == ',' && depth == 0:
			if i >= caret {
				seg.End = i
				return seg, seg.Start
			}
			seg.Start = i + 1
		case c == '\n' && depth > 0:
			depth = 0 // a parenthesis that its line does not close closes nothing
		}
	}
	return seg, seg.Start
}

// splitBlank narrows a part between two commas to the word that the caret
// stands in, where blanks part names too. Blanks inside parentheses do not
// split. after is what it was where the part is one word.
func splitBlank(src string, seg text.Span, caret, after int) (text.Span, int) {
	word := trimSpan(src, seg)
	depth := 0
	for i := word.Start; i < seg.End; i++ {
		switch c := src[i]; {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case isBlank(c) && depth == 0 && i >= caret:
			return text.Span{Start: seg.Start, End: i}, after
		case isBlank(c) && depth == 0:
			seg.Start, after = i+1, -1
		}
	}
	return seg, after
}

// inSegment places a caret in one element of a list. after is the offset
// right behind the comma, colon or dash before it, -1 when a bracket or quote
// is there.
func inSegment(p place, src string, seg text.Span, after int) place {
	word := trimSpan(src, lineAt(src, p.caret, seg))
	if word.IsEmpty() {
		word = text.At(p.caret)
	}
	if !word.Touches(p.caret) {
		return p
	}
	p.zone, p.token, p.whole = atItem, word, word
	return inCall(p.spaced(src, after), src)
}

// inCall narrows an item to the name before its parenthesis, or to the
// argument the caret stands in.
func inCall(p place, src string) place {
	item := p.token.Of(src)
	open := strings.IndexByte(item, '(')
	if open < 0 {
		return p
	}
	at := p.token.Start + open
	if p.caret <= at {
		p.token.End = at
		return p
	}
	inner := text.Span{Start: at + 1, End: p.token.End}
	if strings.HasSuffix(item, ")") {
		inner.End--
	} else {
		p.trail = ")"
	}
	if !inner.Touches(p.caret) {
		return p
	}
	p.call, p.zone, p.lead = item[:open], atArgument, ""
	seg, after := splitComma(src, inner, p.caret, false)
	word := trimSpan(src, seg)
	if word.IsEmpty() {
		word = text.At(p.caret)
	}
	if !word.Touches(p.caret) {
		p.zone = nowhere
		return p
	}
	p.token = word
	if word.Start == after && after > inner.Start {
		p.lead = " "
	}
	return p
}
