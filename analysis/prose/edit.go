package prose

import (
	"slices"
	"sort"

	"agentls/analysis/text"
)

// Edit returns the body after e, where src is the whole file after it and
// start is where the body now begins. Chunks that e did not touch are shared.
//
// Reading starts at the chunk before the one that e begins in, whose end e may
// have moved, and stops at the first boundary behind e that was one before:
// what follows a boundary depends on the text behind it only.
func (b *Body) Edit(src string, start int, e text.Edit) *Body {
	n := &Body{Start: start, End: len(src), refs: b.refs, grain: b.grain, recall: b.recall}
	r := newReader(b.refs, b.grain)
	keep, pos := 0, start
	if i := b.IndexAt(e.Span.Start); start == b.Start && i > 0 {
		keep, pos = i-1, int(b.Starts[i-1])
	}
	delta, behind := e.Delta(), e.Span.Start+len(e.New)
	rest := sort.Search(len(b.Starts), func(i int) bool { return int(b.Starts[i]) >= e.Span.End })
	back := lender{from: b.recall, refs: b.refs}
	var fresh []*Chunk
	var starts []int32
	for pos < len(src) {
		for rest < len(b.Starts) && int(b.Starts[rest])+delta < pos {
			rest++
		}
		if pos >= behind && rest < len(b.Starts) && int(b.Starts[rest])+delta == pos {
			break
		}
		end := r.next(src, pos)
		c := b.before(keep+len(fresh), pos, end, e.Span.Start)
		if last := len(fresh) - 1; c == nil && last >= 0 {
			c = fresh[last].again(src[starts[last]:pos], src[pos:end])
		}
		if c == nil {
			c = back.take(src[pos:end])
		}
		if c == nil {
			c = r.read(src[pos:end])
		}
		fresh = append(fresh, c)
		starts = append(starts, int32(pos))
		pos = end
	}
	if pos >= len(src) {
		rest = len(b.Starts)
	}
	n.Chunks = slices.Concat(b.Chunks[:keep], fresh, b.Chunks[rest:])
	n.Starts = slices.Concat(b.Starts[:keep], starts, b.Starts[rest:])
	for i := keep + len(starts); i < len(n.Starts); i++ {
		n.Starts[i] += int32(delta)
	}
	if back.taken != nil {
		n.recall = nil // what stands in the body must not be taken again
	}
	n.remember(b.Chunks[keep:max(keep, rest)], b.refs)
	if defines(fresh) || defines(b.Chunks[keep:max(keep, rest)]) {
		n.resolve(src, r, b.refs)
	}
	return n
}

// Moved returns the body as it stands in a file that has delta more bytes before
// it.
func (b *Body) Moved(delta int) *Body {
	if delta == 0 {
		return b
	}
	n := &Body{
		Start: b.Start + delta, End: b.End + delta, Chunks: b.Chunks, Starts: slices.Clone(b.Starts),
		refs: b.refs, grain: b.grain, recall: b.recall,
	}
	for i := range n.Starts {
		n.Starts[i] += int32(delta)
	}
	return n
}

// before returns chunk i if it covers the bytes from pos to end and these stand
// before an edit at lo.
func (b *Body) before(i, pos, end, lo int) *Chunk {
	if end > lo || i >= len(b.Chunks) || int(b.Starts[i]) != pos || b.Chunks[i].Len != end-pos {
		return nil
	}
	return b.Chunks[i]
}

func defines(chunks []*Chunk) bool {
	return slices.ContainsFunc(chunks, func(c *Chunk) bool { return len(c.Defined) > 0 })
}
