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
		end := max(trimEnd(r.src, open, r.pos), open+1, lastSlot(&v))
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
