package prose

import "hash/maphash"

// recall keeps the chunks that an edit swept away in numbers. Whoever types the
// opening line of a fence makes code of all that follows, until the closing line
// is typed; then the chunks are there again, and need not be read again.
type recall struct {
	chunks map[uint64]*Chunk // by hash of the text
	refs   references        // that the chunks were read with
}

// recallFrom is how many chunks an edit has to replace to have them kept.
const recallFrom = 16

var seed = maphash.MakeSeed()

// textHash identifies the text of a chunk, which the chunk does not keep.
func textHash(src string) uint64 { return maphash.String(seed, src) }

// remember keeps the chunks that an edit dropped if they are many. What was
// kept before stays otherwise.
func (b *Body) remember(dropped []*Chunk, refs references) {
	if len(dropped) < recallFrom {
		return
	}
	b.recall = &recall{make(map[uint64]*Chunk, len(dropped)), refs}
	for _, c := range dropped {
		b.recall.chunks[c.hash] = c
	}
}

// find returns the kept chunk with the text, if its labels mean the same.
func (r *recall) find(src string, refs references) *Chunk {
	if r == nil {
		return nil
	}
	c := r.chunks[textHash(src)]
	if c == nil || c.Len != len(src) {
		return nil
	}
	for _, l := range c.Labels {
		if !refs.same(r.refs, l) {
			return nil
		}
	}
	return c
}
