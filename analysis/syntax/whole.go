package syntax

import (
	"reflect"
	"strings"

	"agentls/analysis/text"
)

// resolve clears the faults of aliases whose anchor an earlier entry sets. The
// entries so changed are copies.
func (f *Front) resolve(src string, old *Front) {
	for i, e := range f.Entries {
		if e.alone != nil {
			f.Entries[i] = e.alone
		}
	}
	if strings.IndexByte(f.Inner.Of(src), '*') < 0 {
		return
	}
	known := map[string]bool{}
	for i, e := range f.Entries {
		f.Entries[i] = e.resolved(known, old, i, len(f.Entries))
		for _, a := range e.anchors {
			known[a] = true
		}
	}
}

// resolved returns e without the faults of aliases of known anchors.
func (e *Entry) resolved(known map[string]bool, old *Front, i, n int) *Entry {
	if len(known) == 0 {
		return e
	}
	var kept []Fault
	for _, x := range e.Faults {
		if x.Kind != FaultAnchor || !known[strings.TrimPrefix(x.Span.Of(e.Text), "*")] {
			kept = append(kept, x)
		}
	}
	if len(kept) == len(e.Faults) {
		return e
	}
	c := *e
	c.Faults, c.alone = kept, e
	if len(kept) == 0 && c.Accepts != 0 {
		c.Accepts, c.Value, c.strict = 0, *e.strict, nil
	}
	if old != nil {
		for _, o := range []int{i, i + len(old.Entries) - n} {
			if o >= 0 && o < len(old.Entries) && old.Entries[o].alone == e && reflect.DeepEqual(old.Entries[o].Faults, c.Faults) {
				return old.Entries[o]
			}
		}
	}
	return &c
}

// whole looks at how the entries stand together: pairs beside a flow map or
// list items, or indented unevenly, are no YAML document although each alone is.
func (f *Front) whole(src string, ask bool) {
	first, odd := -1, -1
	for i, e := range f.Entries {
		if e.Kind == Filler {
			continue
		}
		if len(e.Faults) > 0 {
			return
		}
		switch {
		case first < 0:
			first = i
		case odd < 0 && !alike(f.Entries[first], e):
			odd = i
		}
	}
	if odd < 0 {
		return
	}
	e := f.Entries[odd]
	at := f.Starts[odd]
	_, col := newSplitter(e.Text, 0, len(e.Text)).at(0)
	start := text.At(skipBlanks(e.Text, 0, len(e.Text)))
	start.End = trimEnd(e.Text, start.Start, lineEnd(e.Text, start.Start, len(e.Text)))
	fault := &Fault{Kind: FaultOther, Span: start.Shift(at), Message: "This does not fit with the lines above it: one is a list or map of its own."}
	if _, base := newSplitter(f.Entries[first].Text, 0, f.Entries[first].Len()).at(0); base != col {
		fault.Kind, fault.Message = FaultIndent, "This line is indented differently from the first key."
	}
	if !ask || f.Inner.Len() > maxLibrary || !accepts(f.Inner.Of(src)) {
		f.Fault = fault
	}
}

// alike reports whether two entries can stand in one document.
func alike(a, b *Entry) bool {
	_, colA := newSplitter(a.Text, 0, len(a.Text)).at(0)
	_, colB := newSplitter(b.Text, 0, len(b.Text)).at(0)
	return colA == colB && shape(a) == shape(b) && shape(b) != '{'
}

// shape tells pairs, list items and flow collections apart.
func shape(e *Entry) byte {
	if e.Kind == Opaque {
		switch c := e.Text[skipBlanks(e.Text, 0, len(e.Text))]; c {
		case '-':
			return '-'
		case '{', '[', '!', '&':
			return '{'
		}
	}
	return ':'
}
