package syntax

import (
	"strings"
	"unicode/utf8"

	"agentls/analysis/text"
)

// locator turns the library's nodes into values. It serves the constructs that
// our own reader does not model (complex keys, tags on empty values): starts
// come from the library, which counts lines from 1 and columns in characters
// from 1; ends are looked for in the text.
type locator struct {
	src    string
	starts []int // of lines, as the library breaks them once the text is sanitized
	skip   int   // lines of prelude before the text
}

func newLocator(src string, skip int) *locator {
	l := &locator{src: src, skip: skip, starts: []int{0}}
	for i := nextLine(src, 0, len(src)); i < len(src); i = nextLine(src, i, len(src)) {
		l.starts = append(l.starts, i)
	}
	return l
}

// offset returns where n begins, behind its anchor and tag.
func (l *locator) offset(n *node) int {
	line := n.Line - 1 - l.skip
	if line < 0 || line >= len(l.starts) {
		return len(l.src)
	}
	i := l.starts[line]
	for range n.Column - 1 {
		if i < len(l.src) {
			_, size := utf8.DecodeRuneInString(l.src[i:])
			i += size
		}
	}
	for i < len(l.src) && (l.src[i] == '&' && n.Anchor != "" || l.src[i] == '!' && n.Kind != aliasNode) {
		if l.src[i] == '&' {
			i += 1 + nameLen(l.src[i+1:])
		} else {
			for i < len(l.src) && !blankz(l.src, i, len(l.src)) {
				i++
			}
		}
		r := reader{src: l.src, end: len(l.src), pos: i}
		r.flowSpace()
		i = r.pos
	}
	return min(i, len(l.src))
}

func (l *locator) value(n *node) Value {
	i := l.offset(n)
	switch n.Kind {
	case aliasNode:
		end := min(i+1+len(n.Value), len(l.src))
		return Value{Kind: Alias, Span: text.Span{Start: i, End: end}, Inner: text.Span{Start: min(i+1, end), End: end}, Text: n.Value}
	case sequenceNode:
		v := Value{Kind: Sequence, Style: Block}
		end := i + 1
		for _, c := range n.Content {
			item := l.value(c)
			v.Items = append(v.Items, item)
			end = max(end, item.Span.End)
		}
		return l.collection(v, n, i, end)
	case mappingNode:
		v := Value{Kind: Mapping, Style: Block}
		end := i
		for k := 0; k+1 < len(n.Content); k += 2 {
			key, value := l.value(n.Content[k]), l.value(n.Content[k+1])
			pair := MapPair{Key: Key{key.Span, key.Text}, Colon: -1, Value: value}
			if c := strings.LastIndexByte(l.src[min(key.Span.End, value.Span.Start):value.Span.Start], ':'); c >= 0 {
				pair.Colon = min(key.Span.End, value.Span.Start) + c
			}
			v.Pairs = append(v.Pairs, pair)
			end = max(end, key.Span.End, pair.Colon+1, value.Span.End)
		}
		return l.collection(v, n, i, end)
	}
	return l.scalar(n, i)
}

// collection sets the spans of a collection that begins at i and whose last
// element ends at end.
func (l *locator) collection(v Value, n *node, i, end int) Value {
	end = min(end, len(l.src))
	v.Span = text.Span{Start: i, End: max(i, end)}
	v.Inner = v.Span
	if n.Style&flowStyle == 0 || i >= len(l.src) || l.src[i] != '[' && l.src[i] != '{' {
		return v
	}
	v.Style = Flow
	// A single pair in a list has no brackets, though its key may.
	if stop, closed := closing(l.src, i, len(l.src)); closed && stop >= end {
		v.Span.End = stop
		v.Inner = text.Span{Start: i + 1, End: stop - 1}
	}
	return v
}

// scalar finds the end of a scalar that begins at i by its style. Plain text
// and its source differ in white space only.
func (l *locator) scalar(n *node, i int) Value {
	v := Value{Kind: Scalar, Style: styleOf(n), Type: types[n.ShortTag()], Text: restore(n.Value, l.src[i:]), Span: text.At(i), Inner: text.At(i)}
	switch v.Style {
	case SingleQuoted, DoubleQuoted:
		if i < len(l.src) && (l.src[i] == '"' || l.src[i] == '\'') {
			q := scanQuoted(l.src, i, len(l.src))
			v.Span.End, v.Text = q.end, q.text
			v.Inner = text.Span{Start: i + 1, End: max(i+1, q.end-1)}
		}
	case Literal, Folded:
		r := newReader(l.src)
		r.pos = i
		if h, ok := r.blockHeader(); ok {
			v.Span.End, v.Inner = h.end, text.At(h.end)
			if strings.TrimSpace(n.Value) != "" {
				if h.indent > 0 {
					// It counts from a parent that is not known here.
					rest := text.Span{Start: nextLine(l.src, h.end, len(l.src)), End: len(l.src)}
					h.indent = blockDepth(l.src, &Value{Inner: rest, Text: n.Value})
				}
				b := r.blockScalar(-1, h)
				v.Span, v.Inner = b.Span, b.Inner
			}
		}
	default:
		if n.Value == "" {
			if v.Type == Null {
				v.Kind = Absent
			}
			return v
		}
		v.Span.End = matchPlain(sanitize(l.src), i, n.Value)
		v.Inner = v.Span
		v.Text = foldPlain(v.Span.Of(l.src))
	}
	return v
}

// matchPlain returns the end of the source of plain text that begins at i.
func matchPlain(src string, i int, decoded string) int {
	end := i
	for k := 0; k < len(decoded) && i < len(src); {
		switch {
		case isBlank(decoded[k]) || isBreak(decoded[k]):
			k++
		case isBlank(src[i]) || isBreak(src[i]):
			i++
		default:
			k, i = k+1, i+1
			end = i
		}
	}
	return end
}

// restore undoes [sanitize] in decoded text where the source tells how.
func restore(decoded, source string) string {
	if strings.Contains(source, decoded) || sanitize(source) == source {
		return decoded
	}
	if sanitize(source) == decoded {
		return source
	}
	return decoded
}
