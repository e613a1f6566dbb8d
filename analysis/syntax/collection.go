package syntax

import (
	"agentls/analysis/text"
)

// sequence reads the block sequence whose first dash stands at pos, column col
// (YAML 1.2.2 §8.2.1).
func (r *reader) sequence(col int) Value {
	v := Value{Kind: Sequence, Style: Block, Span: text.Span{Start: r.pos, End: r.pos + 1}}
	for r.element() {
		dash := r.pos
		r.pos++
		item := r.node(col, false)
		v.Items = append(v.Items, item)
		v.Span.End = max(v.Span.End, dash+1, item.Span.End)
		if !r.next(col, true) {
			break
		}
	}
	return r.ended(v)
}

// mapping reads the block mapping whose first key stands at pos, column col
// (YAML 1.2.2 §8.2.2).
func (r *reader) mapping(col int) Value {
	v := Value{Kind: Mapping, Style: Block, Span: text.Span{Start: r.pos, End: r.pos}}
	for r.element() {
		pair := r.pair(col)
		v.Pairs = append(v.Pairs, pair)
		v.Span.End = max(v.Span.End, pair.Key.Span.End, pair.Colon+1, pair.Value.Span.End)
		if !r.next(col, false) {
			break
		}
	}
	return r.ended(v)
}

// ended gives a block collection its spans, up to the end of the text when not
// all of it was read.
func (r *reader) ended(v Value) Value {
	if r.full() {
		v.Span.End = trimEnd(r.src, v.Span.End, r.end)
	}
	v.Inner = v.Span
	return v
}

// pair reads one pair of a block mapping at pos, or a line that should be one.
func (r *reader) pair(col int) MapPair {
	h, ok := scanHead(r.src, r.pos, r.end)
	if !ok {
		start := r.pos
		eol := lineEnd(r.src, start, r.end)
		end := trimEnd(r.src, start, eol)
		r.fault(FaultNotPair, start, end, notPairMessage)
		r.skipText(start, col)
		return MapPair{Key: Key{text.Span{Start: start, End: end}, r.src[start:end]}, Colon: -1, Value: absentAt(end)}
	}
	r.take(h)
	return MapPair{Key: h.key, Colon: h.colon, Value: r.node(col, true)}
}

// take moves behind the colon of h and notes the anchors before its key.
func (r *reader) take(h head) {
	r.odd = r.odd || h.odd
	r.properties(h.start)
	r.pos = h.colon + 1
}

const notPairMessage = "This line is no `key: value`."

// next moves to the next element of the collection at column col. A line that
// is indented deeper but belongs to nothing is a fault: a pair among pairs is
// read all the same, other text is skipped.
func (r *reader) next(col int, dashes bool) bool {
	told := false
	for {
		at, found, ok := r.peek(r.pos)
		if !ok || found < col {
			return false
		}
		if found == col {
			if isDash(r.src, at, r.end) != dashes {
				return false
			}
			r.content(r.pos)
			r.pos = at
			return true
		}
		if !told {
			told = true
			eol := lineEnd(r.src, at, r.end)
			r.fault(FaultIndent, at, trimEnd(r.src, at, eol), "This line is indented differently from the lines it belongs with.")
		}
		if _, isPair := scanHead(r.src, at, r.end); isPair && !dashes || isDash(r.src, at, r.end) && dashes {
			r.content(r.pos)
			r.pos = at
			return true
		}
		r.pos = lineEnd(r.src, at, r.end)
	}
}

// complexMapping reads a mapping that begins with `? ` (YAML 1.2.2 §8.2.2) as
// far as agent files can need it: one pair, its key as written.
func (r *reader) complexMapping(parent, col int) Value {
	start := r.pos
	r.odd = true
	r.pos++
	key := r.node(col, false)
	pair := MapPair{Key: Key{key.Span, key.Text}, Colon: -1}
	pair.Value = absentAt(max(r.pos, key.Span.End))
	if at, found, ok := r.peek(r.pos); ok && found == col && r.src[at] == ':' && blankz(r.src, at+1, r.end) {
		r.content(r.pos)
		pair.Colon = at
		r.pos = at + 1
		pair.Value = r.node(col, false)
	}
	last := max(r.pos, pair.Value.Span.End)
	if _, found, ok := r.peek(r.pos); ok && found > parent {
		last = max(last, r.skipText(lineEnd(r.src, r.pos, r.end), parent))
	}
	span := text.Span{Start: start, End: last}
	return Value{Kind: Mapping, Style: Block, Span: span, Inner: span, Pairs: []MapPair{pair}}
}
