package prose

import "hash/maphash"

// recall keeps the chunks that an edit swept away in numbers. Whoever types the
// opening line of a fence makes code of all that follows, until the closing line
// is typed; then the chunks are there again, and need not be read again.
type recall struct {
	chunks map[uint64][]*Chunk // by hash of the text
	refs   references          // that the chunks were read with
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
	b.recall = &recall{make(map[uint64][]*Chunk, len(dropped)), refs}
	for _, c := range dropped {
		if same := b.recall.chunks[c.hash]; len(same) == 0 || !c.anywhere() {
			b.recall.chunks[c.hash] = append(same, c)
		}
	}
}

// lender gives back chunks that were kept, each that may stand in one place of a
// body only no more than once.
type lender struct {
	from  *recall
	refs  references
	taken map[uint64]int // how many of the chunks with a text
}

// take returns a kept chunk with the text, if its labels mean the same.
func (l *lender) take(src string) *Chunk {
	if l.from == nil {
		return nil
	}
	hash := textHash(src)
	same, n := l.from.chunks[hash], l.taken[hash]
	if n == len(same) || same[n].Len != len(src) {
		return nil
	}
	c := same[n]
	for _, label := range c.Labels {
		if !l.refs.same(l.from.refs, label) {
			return nil
		}
	}
	if !c.anywhere() {
		if l.taken == nil {
			l.taken = map[uint64]int{}
		}
		l.taken[hash]++
	}
	return c
}
