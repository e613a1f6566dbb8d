package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// Items returns the elements of a list of names in any shape: a comma string
// (commas inside parentheses and quotes do not split), a flow or block list.
// A scalar without comma is one item, and its shape CommaList. It works on
// broken values too.
//
// A place where a name is missing, behind a comma or on a fresh `- ` line, is
// an item with an empty Text and empty spans at the place where the name would
// go, one blank behind the comma or dash if a blank stands there. `[]` and an
// empty string have no items. An unclosed `[a, b` is a flow list even where a
// lenient reading makes one string of it.
func (e *Entry) Items() ([]Item, ListShape) { return e.ItemsOf(e.Written()) }

// Written returns the value as its author seems to have meant it: Value, but
// for a list or map that strict YAML refuses and a lenient reading takes for a
// string.
func (e *Entry) Written() *Value {
	if e.strict != nil && (e.strict.Kind == Sequence || e.strict.Kind == Mapping) {
		return e.strict
	}
	return &e.Value
}

// ItemsOf is [Entry.Items] for a value inside a map of the entry.
func (e *Entry) ItemsOf(v *Value) ([]Item, ListShape) {
	switch {
	case v.Kind == Sequence && v.Style == Flow:
		items := e.flowNames(v)
		dropInline(items)
		if e.Lang == JSON || e.Lang == TOML {
			e.dropOwnLines(items)
		}
		return items, FlowList
	case v.Kind == Sequence && e.Lang == TOML:
		return nil, NotList // tables are no names
	case v.Kind == Sequence:
		return e.blockNames(v), BlockList
	case v.Kind == Scalar && v.Type != Null && strings.TrimSpace(v.Text) != "":
		items := e.commaNames(v)
		dropInline(items)
		return items, CommaList
	}
	return nil, NotList
}

// Drops returns what to delete so that all items for which gone holds go, with
// their separators. The spans are sorted and disjoint, which the Drop spans of
// neighbours in a comma string or flow list are not.
func Drops(items []Item, shape ListShape, gone func(i int) bool) []text.Span {
	var spans []text.Span
	for i := 0; i < len(items); i++ {
		if !gone(i) {
			continue
		}
		if shape == BlockList {
			spans = append(spans, items[i].Drop)
			continue
		}
		j, lines := i, items[i].lines
		for j+1 < len(items) && gone(j+1) {
			j++
			lines = lines && items[j].lines
		}
		for k := i; lines && k <= j; k++ {
			spans = append(spans, items[k].Drop)
		}
		if !lines {
			spans = append(spans, dropRun(items, i, j))
		}
		i = j
	}
	return spans
}

// dropRun spans the items i to j of an inline list and one separator.
func dropRun(items []Item, i, j int) text.Span {
	switch {
	case j+1 < len(items):
		return text.Span{Start: items[i].Full.Start, End: items[j+1].Full.Start}
	case i > 0:
		return text.Span{Start: items[i-1].Full.End, End: items[j].Full.End}
	}
	return text.Span{Start: items[i].Full.Start, End: items[j].Full.End}
}

func dropInline(items []Item) {
	for i := range items {
		items[i].Drop = dropRun(items, i, i)
	}
}

// slot is the item that is missing at i, before end.
func (e *Entry) slot(i, end int) Item {
	if i < end && isBlank(e.Text[i]) {
		i++
	}
	return Item{Span: text.At(i), Full: text.At(i), Scalar: true}
}

func (e *Entry) item(v *Value) Item {
	it := Item{Text: strings.TrimSpace(v.Text), Span: v.Inner, Full: v.Span, Scalar: v.Kind == Scalar || v.Kind == Absent}
	if v.Kind == Scalar && v.Style == Plain {
		it.Span = v.Span
	}
	return it
}

// flowNames returns the items of a flow list.
func (e *Entry) flowNames(v *Value) []Item {
	var items []Item
	at := v.Inner.Start
	// Between two elements stands one comma; each further one, and one before
	// the first or behind the last element, marks a missing name.
	missing := func(end int, most int) {
		commas := e.commas(at, end)
		for k := 0; k+most < len(commas); k++ {
			if k == 0 && most == 0 && len(items) == 0 {
				items = append(items, e.slot(at, commas[0]))
				continue
			}
			items = append(items, e.slot(commas[k]+1, end))
		}
	}
	for i := range v.Items {
		missing(v.Items[i].Span.Start, min(i, 1))
		items = append(items, e.item(&v.Items[i]))
		at = v.Items[i].Span.End
	}
	if len(v.Items) > 0 {
		end := max(at, v.Inner.End)
		if v.Open {
			end = skipBlanks(e.Text, end, len(e.Text))
		}
		missing(end, 0)
	}
	return items
}

// commas returns the offsets of the commas between two elements.
func (e *Entry) commas(start, end int) []int {
	var at []int
	for i := start; i < end; i++ {
		switch e.Text[i] {
		case ',':
			at = append(at, i)
		case '#', '/':
			if n := commentLen(e.Lang, e.Text[i:]); n > 0 {
				i += n - 1
			}
		}
	}
	return at
}

// dropOwnLines lets the items of an array that have lines of their own take
// them along with their comma and comment. The last one needs no comma where
// the one before it may keep its own.
func (e *Entry) dropOwnLines(items []Item) {
	for i := range items {
		it := &items[i]
		start := it.Full.Start
		for start > 0 && isBlank(e.Text[start-1]) {
			start--
		}
		end := skipBlanks(e.Text, it.Full.End, len(e.Text))
		comma := end < len(e.Text) && e.Text[end] == ','
		if comma {
			end = skipBlanks(e.Text, end+1, len(e.Text))
		}
		if it.Full.IsEmpty() || start == 0 || !isBreak(e.Text[start-1]) || !comma && (i+1 < len(items) || e.Lang != TOML) {
			continue
		}
		if end < len(e.Text) {
			end += commentLen(e.Lang, e.Text[end:])
		}
		if next := nextLine(e.Text, end, len(e.Text)); end == lineEnd(e.Text, end, len(e.Text)) {
			it.Drop, it.lines = text.Span{Start: start, End: next}, true
		}
	}
}

// blockNames returns the items of a block list, each with its lines to drop.
func (e *Entry) blockNames(v *Value) []Item {
	items := make([]Item, len(v.Items))
	dash := v.Span.Start
	for i := range v.Items {
		items[i] = e.item(&v.Items[i])
		end := max(items[i].Full.End, dash+1)
		items[i].Drop = e.dropLines(dash, end)
		dash = e.nextDash(end)
	}
	return items
}

// nextDash returns the offset of the next line's dash behind i.
func (e *Entry) nextDash(i int) int {
	for i < len(e.Text) {
		i = nextLine(e.Text, i, len(e.Text))
		if at := skipBlanks(e.Text, i, len(e.Text)); isDash(e.Text, at, len(e.Text)) {
			return at
		}
	}
	return i
}

// dropLines spans the lines from the dash to end, with their line ends. A dash
// that does not begin its line goes alone.
func (e *Entry) dropLines(dash, end int) text.Span {
	bol := lineStart(e.Text, dash)
	if skipBlanks(e.Text, bol, dash) < dash {
		return text.Span{Start: dash, End: end}
	}
	return text.Span{Start: bol, End: nextLine(e.Text, end, len(e.Text))}
}
