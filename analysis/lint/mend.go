package lint

import (
	"slices"
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// replace returns a fix of one edit.
func replace(title string, at text.Span, with string, safe bool) finding.Fix {
	return finding.Fix{Title: title, Edits: []text.Edit{{Span: at, New: with}}, Safe: safe, Preferred: true}
}

// rewrite returns the edit that writes name in place of a list item. Where the
// item is quoted, the quotes stay.
func rewrite(it syntax.Item, shape syntax.ListShape, name string) text.Edit {
	if it.Full != it.Span || shape == syntax.CommaList {
		return text.Edit{Span: it.Span, New: name}
	}
	return text.Edit{Span: it.Full, New: syntax.Quote(name, shape == syntax.FlowList)}
}

// dropped returns the edits that delete some items of the entry's list, whose
// places are in order.
func (p *entryPass) dropped(nth []int) []text.Edit {
	if len(nth) == 0 {
		return nil
	}
	items, shape := p.e.Items()
	var edits []text.Edit
	gone := func(i int) bool {
		_, found := slices.BinarySearch(nth, i)
		return found
	}
	for _, at := range syntax.Drops(items, shape, gone) {
		edits = append(edits, text.Edit{Span: at})
	}
	return edits
}

// wordAt returns the span of the one word that a scalar holds: without quotes,
// and in a block without the blanks that indent it.
func (p *entryPass) wordAt(v *syntax.Value) text.Span {
	at := v.Inner
	raw := at.Of(p.e.Text)
	if v.Style != syntax.Literal && v.Style != syntax.Folded {
		// TOML drops a line end right behind three quotes.
		at.Start += len(raw) - len(strings.TrimLeft(raw, "\r\n"))
		return at
	}
	at.Start += len(raw) - len(strings.TrimLeft(raw, " \t\r\n"))
	at.End -= len(raw) - len(strings.TrimRight(raw, " \t\r\n"))
	return text.Span{Start: min(at.Start, at.End), End: at.End}
}

// lineOf returns the span of an entry without what trails its value, but with
// its line end: what to delete so that the entry goes and its comments stay.
func lineOf(e *syntax.Entry) text.Span {
	end := e.Body.End
	if end < len(e.Text) && e.Text[end] == '\r' {
		end++
	}
	if end < len(e.Text) && e.Text[end] == '\n' {
		end++
	}
	return text.Span{Start: 0, End: end}
}
