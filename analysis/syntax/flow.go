package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// flow reads the flow collection at pos, in a block collection at column
// parent. Of several faults inside only one is kept, that of a missing
// bracket or else the first: the others are most often its consequence. When the collection is not closed, and lines
// that belong to the surrounding collection follow, it is read again up to them.
func (r *reader) flow(parent int) Value {
	start, before, anchors := r.pos, len(r.faults), len(r.anchors)
	v := r.flowCollection()
	if v.Open && r.retries > 0 {
		if stop := r.dedent(start, parent); stop < r.end {
			r.retries--
			r.pos, r.faults, r.anchors = start, r.faults[:before], r.anchors[:anchors]
			end := r.end
			r.end = stop
			v = r.flowCollection()
			r.end = end
		}
	}
	if v.Open {
		r.pos = max(trimEnd(r.src, start, r.pos), start+1)
	}
	if last := len(r.faults) - 1; last > before {
		if r.faults[last].Kind == FaultBracket && r.faults[before].Kind != FaultQuote {
			r.faults[before] = r.faults[last]
		}
		r.faults = r.faults[:before+1]
	}
	return v
}

// dedent returns the start of the first line after i at column parent or less.
func (r *reader) dedent(i, parent int) int {
	for {
		at, col, ok := r.peek(i)
		if !ok {
			return r.end
		}
		if col <= parent {
			return lineStart(r.src, at)
		}
		i = at
	}
}

// flowSpace skips blanks, line ends and comments.
func (r *reader) flowSpace() {
	for r.pos < r.end {
		switch c := r.src[r.pos]; {
		case isBlank(c) || isBreak(c):
			r.pos++
		case c == '#':
			r.pos = lineEnd(r.src, r.pos, r.end)
		default:
			return
		}
	}
}

// flowCollection reads `[…]` or `{…}` (YAML 1.2.2 §7.4).
func (r *reader) flowCollection() Value {
	open := r.pos
	v := Value{Kind: Sequence, Style: Flow}
	closer := byte(']')
	if r.src[open] == '{' {
		v.Kind, closer = Mapping, '}'
	}
	if r.depth++; r.depth > maxDepth {
		r.depth--
		v = r.tooDeep()
		v.Open = true
		return v
	}
	r.pos++
	v.Open = !r.flowItems(&v, closer)
	r.depth--
	if v.Open {
		before := len(r.faults)
		if before > 0 && r.faults[before-1].Kind == FaultBracket {
			before--
		}
		r.faults = r.faults[:before]
		r.fault(FaultBracket, open, open+1, "This `"+r.src[open:open+1]+"` is never closed.")
		end := max(trimEnd(r.src, open, r.pos), open+1)
		v.Span = text.Span{Start: open, End: end}
		v.Inner = text.Span{Start: open + 1, End: end}
		return v
	}
	v.Span = text.Span{Start: open, End: r.pos}
	v.Inner = text.Span{Start: open + 1, End: max(open+1, r.pos-1)}
	return v
}

// flowItems reads the elements up to the closing bracket and reports whether
// it was found.
func (r *reader) flowItems(v *Value, closer byte) bool {
	comma := true // an element may begin
	open := r.pos - 1
	for {
		if r.full() {
			r.pos, _ = closing(r.src, open, r.end)
			return true
		}
		r.flowSpace()
		if r.pos >= r.end {
			return false
		}
		at := r.pos
		switch c := r.src[at]; {
		case c == closer:
			r.pos++
			return true
		case c == ']' || c == '}':
			r.fault(FaultFlowComment, at, at+1, "`"+string(c)+"` does not match the opening bracket.")
			r.pos++
			return true
		case c == ',':
			if comma {
				r.fault(FaultFlowComment, at, at+1, "Nothing stands before this comma.")
			}
			comma = true
			r.pos++
			continue
		}
		if !comma {
			r.fault(FaultFlowComment, at, at+1, "A comma is missing here.")
		}
		comma = false
		if !r.element() {
			continue
		}
		if v.Kind == Mapping {
			v.Pairs = append(v.Pairs, r.flowPair(r.flowNode()))
		} else {
			v.Items = append(v.Items, r.flowItem())
		}
		if r.pos == at {
			r.pos++
		}
	}
}

// flowItem reads an element of a flow sequence: a node, or a single pair.
func (r *reader) flowItem() Value {
	start := r.pos
	v := r.flowNode()
	r.flowSpace()
	if r.pos >= r.end || r.src[r.pos] != ':' {
		return v
	}
	if lineEnd(r.src, start, r.pos) < r.pos || r.pos-start > maxKey {
		r.odd = true
	}
	pair := r.flowPair(v)
	end := max(pair.Value.Span.End, pair.Colon+1)
	span := text.Span{Start: start, End: end}
	return Value{Kind: Mapping, Style: Flow, Span: span, Inner: span, Pairs: []MapPair{pair}}
}

// flowPair reads what follows the key of a pair.
func (r *reader) flowPair(key Value) MapPair {
	pair := MapPair{Key: Key{key.Span, key.Text}, Colon: -1}
	if key.Kind != Scalar {
		r.odd = true
	}
	at := r.pos
	r.flowSpace()
	if r.pos >= r.end || r.src[r.pos] != ':' {
		pair.Value = absentAt(key.Span.End)
		r.pos = at
		return pair
	}
	pair.Colon = r.pos
	r.pos++
	slot := r.pos
	if slot < r.end && isBlank(r.src[slot]) {
		slot++
	}
	r.flowSpace()
	if r.pos >= r.end || strings.IndexByte(",]}", r.src[r.pos]) >= 0 {
		pair.Value = absentAt(slot)
		return pair
	}
	pair.Value = r.flowNode()
	return pair
}

// flowNode reads one node in a flow collection, or the collection itself.
func (r *reader) flowNode() Value {
	at, tag := r.properties(r.pos)
	if at > r.pos {
		r.pos = at
		r.flowSpace()
		if r.pos >= r.end || strings.IndexByte(",]}:", r.src[r.pos]) >= 0 {
			return absentAt(at)
		}
	}
	var v Value
	switch c := r.src[r.pos]; {
	case c == '[' || c == '{':
		return r.flowCollection()
	case c == '"' || c == '\'':
		v = r.flowQuoted()
	case c == '*' && nameLen(r.src[r.pos+1:r.end]) > 0:
		n := nameLen(r.src[r.pos+1 : r.end])
		if after := r.pos + 1 + n; after >= r.end || blankz(r.src, after, r.end) || strings.IndexByte(",]}:", r.src[after]) >= 0 {
			return r.alias(n)
		}
		v = r.flowMisfit()
	case c == '?' || c == ':':
		r.odd = true
		v = r.flowPlain()
	case canBeginPlain(r.src, r.pos, r.end):
		v = r.flowPlain()
	case c == '-' && r.pos+1 < r.end && isBreak(r.src[r.pos+1]):
		r.odd = true
		v = r.flowPlain()
	default:
		v = r.flowMisfit()
	}
	v.Type = typeOf(v, tag)
	return v
}

func (r *reader) flowMisfit() Value {
	at := r.pos
	message := "An unquoted item cannot begin with `" + r.src[at:at+1] + "`."
	if isDash(r.src, at, r.end) {
		message = "Inside brackets items are set apart by commas, not by dashes."
	}
	r.fault(FaultIndicator, at, at+1, message)
	return r.flowPlain()
}

// flowQuoted reads a quoted scalar in a flow collection. One that is not
// closed ends on its line, before the closing brackets.
func (r *reader) flowQuoted() Value {
	start := r.pos
	if q := scanQuoted(r.src, start, r.end); q.closed {
		return r.quoted(-1)
	}
	r.fault(FaultQuote, start, start+1, "This quote is never closed.")
	eol := lineEnd(r.src, start, r.end)
	end := trimEnd(r.src, start+1, eol)
	for end > start+1 && strings.IndexByte("]}", r.src[end-1]) >= 0 {
		end--
	}
	r.pos = end
	v := Value{Kind: Scalar, Style: SingleQuoted, Open: true}
	if r.src[start] == '"' {
		v.Style = DoubleQuoted
	}
	v.Span = text.Span{Start: start, End: end}
	v.Inner = text.Span{Start: start + 1, End: end}
	v.Text = scanQuoted(r.src[:end], start, end).text
	return v
}

// flowPlain reads a plain scalar in a flow collection.
func (r *reader) flowPlain() Value {
	start := r.pos
	end := start
	i := start
scan:
	for i < r.end {
		switch c := r.src[i]; {
		case isBlank(c):
			i++
		case isBreak(c):
			i++
			r.odd = true
		case c == '#' && i > start && (isBlank(r.src[i-1]) || isBreak(r.src[i-1])):
			break scan
		case strings.IndexByte(",[]{}", c) >= 0:
			break scan
		case c == ':' && i > start && blankz(r.src, i+1, r.end):
			break scan
		default:
			if c == ':' && i+1 < r.end && strings.IndexByte(",[]{}", r.src[i+1]) >= 0 {
				r.odd = true
			}
			i++
			end = i
		}
	}
	if end == start {
		end = min(start+1, r.end)
	}
	r.pos = end
	span := text.Span{Start: start, End: end}
	return Value{Kind: Scalar, Style: Plain, Span: span, Inner: span, Text: foldPlain(span.Of(r.src))}
}
