// Package prose reads the body of an agent definition: the markdown prompt.
//
// The body is cut into chunks, runs of source lines that can be parsed alone,
// and goldmark reads one chunk at a time. What a chunk holds (headings, links,
// fences, tags, mentions) is kept as facts with spans relative to the chunk, so
// an edit costs what it touches. The package knows no product.
package prose

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"agentls/analysis/text"
)

// Body is the body of one file. Body is immutable; [Body.Edit] shares every
// chunk that an edit did not touch.
//
// Invariant I1: chunks tile the body: Starts[0] == Start, Starts[i] +
// Chunks[i].Len == Starts[i+1], and the last chunk ends at End.
//
// Invariant I2: the chunks parsed one by one give what one parse of the whole
// body gives, guarded chunks apart.
//
// Invariant I3: a body reached by edits equals the body parsed from its text.
type Body struct {
	Start, End int // offsets in the file
	Chunks     []*Chunk
	Starts     []int32 // offset of each chunk in the file

	refs  references // of the whole body: the first definition of a label wins
	grain int        // length in bytes from which a chunk may end

	recall *recall // chunks that an edit swept away

	once     sync.Once
	sections []Section
	pairs    map[*Tag]*Tag
}

// chunkGrain keeps what every chunk costs, however short, below what its text
// costs.
const chunkGrain = 128

// Parse reads the body that stands in src (the whole file) from start to the end.
func Parse(src string, start int) *Body { return parse(src, start, chunkGrain) }

func parse(src string, start, grain int) *Body {
	b := &Body{Start: start, End: len(src), grain: grain}
	r := newReader(nil, grain)
	var pending []int
	for pos := start; pos < len(src); {
		end := r.next(src, pos)
		// What may define labels is read first, so that most chunks are read once.
		var c *Chunk
		if strings.Contains(src[pos:end], "]:") {
			c = r.read(src[pos:end])
		} else {
			c = &Chunk{Len: end - pos}
			pending = append(pending, len(b.Chunks))
		}
		b.Chunks = append(b.Chunks, c)
		b.Starts = append(b.Starts, int32(pos))
		pos = end
	}
	b.resolve(src, r, nil)
	r.refs = b.refs
	for _, i := range pending {
		part := b.Span(i).Of(src)
		var c *Chunk
		if i > 0 {
			c = b.Chunks[i-1].again(b.Span(i-1).Of(src), part)
		}
		if c == nil {
			c = r.read(part)
		}
		b.Chunks[i] = c
	}
	return b
}

// again returns a chunk for the text next that says what c, with the text own,
// says; nil when the texts differ.
func (c *Chunk) again(own, next string) *Chunk {
	if c.Len != len(next) || own != next {
		return nil
	}
	if c.anywhere() {
		return c
	}
	return c.twin()
}

// anywhere reports whether the chunk may stand in several places of a body: tags
// have partners, and are told apart by where they are kept.
func (c *Chunk) anywhere() bool { return len(c.Tags) == 0 && len(c.Closers) == 0 }

// twin returns a copy of the chunk that has tags of its own.
func (c *Chunk) twin() *Chunk {
	n := *c
	n.Tags, n.Closers, n.marks = slices.Clone(c.Tags), slices.Clone(c.Closers), slices.Clone(c.marks)
	t, s := 0, 0
	for i := range n.marks {
		switch m := &n.marks[i]; {
		case m.tag == nil:
		case t < len(c.Tags) && m.tag == &c.Tags[t]:
			m.tag = &n.Tags[t]
			t++
		default:
			m.tag = &n.Closers[s]
			s++
		}
	}
	return &n
}

// IndexAt returns the index of the chunk that a caret at off (in the file)
// stands in, or -1 outside the body. A caret between two chunks stands in the
// second, one at the end of the body in the last.
func (b *Body) IndexAt(off int) int {
	if off < b.Start || off > b.End {
		return -1
	}
	return sort.Search(len(b.Starts), func(i int) bool { return int(b.Starts[i]) > off }) - 1
}

// Span returns the span of chunk i in the file.
func (b *Body) Span(i int) text.Span {
	start := int(b.Starts[i])
	return text.Span{Start: start, End: start + b.Chunks[i].Len}
}

// Tokens estimates how many tokens a model makes of n bytes of prose.
func Tokens(n int) int { return (n + 3) / 4 }
