package syntax

import (
	"slices"
	"strings"

	"agentls/analysis/text"
)

// readYAML reads a whole file. One that holds a map or list in brackets is
// most often JSON, and read as such unless only YAML makes sense of it: Roo
// Code and Kilo Code take either.
func readYAML(src string, old *Tree) *Tree {
	var json *Tree
	if at := skipSpace(src, len(bomOf(src))); at < len(src) && (src[at] == '{' || src[at] == '[') {
		if json = readJSON(src); len(json.Faults) == 0 {
			return json
		}
	}
	t := readBlocks(src, old)
	if json != nil && len(t.Faults) > 0 {
		return json
	}
	return t
}

// bomOf returns the byte order mark that src begins with.
func bomOf(src string) string {
	if strings.HasPrefix(src, bom) {
		return bom
	}
	return ""
}

// readBlocks reads the first document of a file by its entries.
func readBlocks(src string, old *Tree) *Tree {
	t := &Tree{Lang: YAML}
	inner := t.document(src)
	f := &Front{Lang: YAML, State: Closed, Open: text.At(inner.Start), Inner: inner, Close: text.At(inner.End), Body: inner.End, Cut: text.At(inner.End)}
	var was *Front
	if old != nil {
		was = old.front
	}
	f.entries(src, nil, was)
	t.front = f
	t.Root = f.root()
	for i, e := range f.Entries {
		for _, x := range e.Faults {
			x.Span = x.Span.Shift(f.Starts[i])
			t.Faults = append(t.Faults, x)
		}
		t.Unchecked = t.Unchecked || e.Unchecked
	}
	if f.Fault != nil {
		t.Faults = append(t.Faults, *f.Fault)
	}
	slices.SortStableFunc(t.Faults, inOrder)
	return t
}

// document returns where the first document of the file stands: behind its
// directives and `---`, before the next marker (YAML 1.2.2 §9.1). Text behind
// the marker that ends it is a fault.
func (t *Tree) document(src string) text.Span {
	start := len(bomOf(src))
	for i := start; i < len(src); i = nextLine(src, i, len(src)) {
		at := skipBlanks(src, i, len(src))
		if src[i] == '%' || at == len(src) || isBreak(src[at]) || src[at] == '#' {
			continue
		}
		if isMarker(src, i, "---") && skipBlanks(src, i+3, len(src)) == lineEnd(src, i, len(src)) {
			start = nextLine(src, i, len(src))
		}
		break
	}
	for i := start; i < len(src); i = nextLine(src, i, len(src)) {
		switch {
		case isMarker(src, i, "..."):
			more := skipSpace(src, i+3)
			if more < len(src) && src[more] != '#' {
				t.second(src, more)
			}
		case isMarker(src, i, "---"):
			t.second(src, i)
		default:
			continue
		}
		return text.Span{Start: start, End: i}
	}
	return text.Span{Start: start, End: len(src)}
}

// isMarker reports whether the line at bol begins with a document marker.
func isMarker(src string, bol int, marker string) bool {
	return strings.HasPrefix(src[bol:], marker) && blankz(src, bol+3, len(src))
}

func (t *Tree) second(src string, at int) {
	end := lineEnd(src, at, len(src))
	t.Faults = append(t.Faults, Fault{Kind: FaultStray, Span: text.Span{Start: at, End: max(trimEnd(src, at, end), at)},
		Message: "A second document begins here."})
}

// root is the value that the entries make up: a map, or what stands alone.
func (f *Front) root() Value {
	v := Value{Kind: Mapping, Style: Block, Span: f.Inner, Inner: f.Inner}
	var lone *Entry
	at, others := 0, 0
	for i, e := range f.Entries {
		switch e.Kind {
		case Pair, Bare:
			p := MapPair{Key: e.Key, Colon: e.Colon, Value: e.Value}
			v.Pairs = append(v.Pairs, p.shifted(f.Starts[i]))
			others++
		case Opaque:
			lone, at = e, f.Starts[i]
			others++
		}
	}
	switch {
	case others == 0:
		return Value{Span: f.Inner, Inner: f.Inner, Type: Null}
	case others == 1 && lone != nil:
		return lone.Value.shifted(at)
	case len(v.Pairs) == 0:
		return f.sequence()
	}
	return v
}

// sequence joins the items of a block list, each of which is an entry.
func (f *Front) sequence() Value {
	v := Value{Kind: Sequence, Style: Block, Span: f.Inner, Inner: f.Inner}
	for i, e := range f.Entries {
		if e.Kind == Opaque && e.Value.Kind == Sequence && e.Value.Style == Block {
			v.Items = append(v.Items, e.Value.shifted(f.Starts[i]).Items...)
		}
	}
	return v
}

// shifted returns a copy of v whose spans are moved by d.
func (v Value) shifted(d int) Value { return v.moved(d, "") }

func (p MapPair) shifted(d int) MapPair { return p.moved(d, "") }
