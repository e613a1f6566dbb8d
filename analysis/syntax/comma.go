package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// commaNames splits a scalar at its commas.
func (e *Entry) commaNames(v *Value) []Item {
	cuts, ok := e.splitCommas(v, true)
	if !ok {
		// A parenthesis is not closed: it hides no comma.
		cuts, _ = e.splitCommas(v, false)
	}
	items := make([]Item, 0, len(cuts)+1)
	start := v.Inner.Start
	for k := 0; k <= len(cuts); k++ {
		end := v.Inner.End
		if k < len(cuts) {
			end = cuts[k]
		}
		items = append(items, e.commaName(v, start, end))
		start = end + 1
	}
	return items
}

// commaName returns the item in the bytes between two commas.
func (e *Entry) commaName(v *Value, start, end int) Item {
	a := start
	for a < end && (isBlank(e.Text[a]) || isBreak(e.Text[a])) {
		a++
	}
	if a >= end {
		if v.Style == Plain && end == v.Inner.End {
			end = lineEnd(e.Text, end, len(e.Text))
		}
		return e.slot(start, end)
	}
	b := trimEnd(e.Text, a, end)
	it := Item{Span: text.Span{Start: a, End: b}, Full: text.Span{Start: a, End: b}, Scalar: true}
	if raw := e.Text[a:b]; v.Style != DoubleQuoted && v.Style != MultiDouble && isQuoted(raw) {
		it.Span = text.Span{Start: a + 1, End: b - 1}
	}
	switch raw := it.Span.Of(e.Text); {
	case e.Lang == JSON || e.Lang == TOML:
		it.Text, _ = Decode(e.Lang, raw, &Value{Kind: Scalar, Style: v.Style, Span: text.Span{End: len(raw)}, Inner: text.Span{End: len(raw)}})
	case v.Style == DoubleQuoted:
		it.Text = finishDouble(raw, 0, len(raw), len(raw), false, true).text
	case v.Style == SingleQuoted:
		it.Text = decodeSingle(raw, false)
	default:
		it.Text = foldPlain(raw)
	}
	it.Text = strings.TrimSpace(it.Text)
	return it
}

// splitCommas returns the offsets of the commas that split v; ok is false when
// a parenthesis is left open.
func (e *Entry) splitCommas(v *Value, parens bool) (cuts []int, ok bool) {
	depth := 0
	fresh := true // an item begins
	for i := v.Inner.Start; i < v.Inner.End; i++ {
		switch c := e.Text[i]; {
		case c == '\\' && (v.Style == DoubleQuoted || v.Style == MultiDouble):
			i++
		case (c == '"' || c == '\'') && fresh && v.Style == Plain:
			if end, closed := closingQuote(e.Text, i, v.Inner.End); closed {
				i = end - 1
			}
		case c == '(' && parens:
			depth++
		case c == ')' && depth > 0:
			depth--
		case c == ',' && depth == 0 && len(cuts)+1 < MaxElements:
			cuts = append(cuts, i)
			fresh = true
			continue
		case isBlank(c) || isBreak(c):
			continue
		}
		fresh = false
	}
	return cuts, depth == 0
}
