package names

import (
	"sort"
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Facts is what one file adds to the workspace. It is immutable.
//
// What an entry or a chunk says is kept by the entry or chunk, with spans
// relative to it, so that an edit costs what it touches. The lists of the whole
// file are put together when somebody asks for them.
type Facts struct {
	doc     *agent.Document // nil once packed
	world   world
	entries []*piece // of the frontmatter
	chunks  []*piece // of the body
	parts   []*Facts // of the Docs of the parts, in their coordinates

	reading    sync.Once
	whole      *piece // of a companion that is a tree
	defining   sync.Once
	defs       []Def
	mentioning sync.Once
	mentions   []Mention
	anchoring  sync.Once
	anchors    []Def
	looking    sync.Once
	byAnchor   map[string]int // see AnchorOf
	folding    sync.Once
	byFold     map[string]int

	// Of a file that is closed.
	lines *text.Lines
	hash  uint64
}

// piece is what one entry or chunk says, in its own coordinates; nil for
// nothing.
type piece struct {
	defs     []Def
	mentions []Mention
	anchors  []anchor
}

// world is what the reading of an entry or chunk depends on beside its text.
type world struct {
	dialect   *dialect.Dialect
	companion *dialect.Companion
	fields    bool // the keys of the frontmatter are those of the dialect
	reading   reading
}

// Of returns the names that a document defines and mentions. prev is what an
// earlier version of it gave, or nil: what both have in common is not looked at
// again.
func Of(doc *agent.Document, prev *Facts) *Facts {
	if prev != nil && prev.doc == doc {
		return prev
	}
	f := &Facts{doc: doc, world: worldOf(doc)}
	if prev == nil || prev.doc == nil || prev.world != f.world {
		prev = &Facts{doc: &agent.Document{Front: &syntax.Front{}, Body: &prose.Body{}}}
	}
	f.entries = carry(prev.doc.Front.Entries, doc.Front.Entries, prev.entries, f.entry)
	f.chunks = carry(prev.doc.Body.Chunks, doc.Body.Chunks, prev.chunks, f.chunk)
	was := prev.heirs(len(doc.Parts))
	for i, p := range doc.Parts {
		f.parts = append(f.parts, Of(p.Doc, was(p, i)))
	}
	return f
}

func worldOf(doc *agent.Document) world {
	return world{dialect: doc.Dialect(), companion: doc.Companion(), fields: doc.IsAgent(), reading: readingOf(doc)}
}

// heirs returns what finds the facts of the part that one of n parts goes on
// with, as far as they serve: those of the same document, else those at the
// same place.
func (f *Facts) heirs(n int) func(p *agent.Part, i int) *Facts {
	var of map[*agent.Document]*Facts
	return func(p *agent.Part, i int) *Facts {
		if i < len(f.parts) && (f.parts[i].doc == p.Doc || n == len(f.parts)) {
			return f.parts[i]
		}
		if of == nil {
			of = make(map[*agent.Document]*Facts, len(f.parts))
			for _, old := range f.parts {
				of[old.doc] = old
			}
		}
		return of[p.Doc]
	}
}

// carry returns a piece for each of now: those of was for what stands at either
// end of both lists, the others read anew.
func carry[T comparable](old, now []T, was []*piece, read func(i int) *piece) []*piece {
	if len(was) != len(old) {
		old, was = nil, nil
	}
	n := min(len(old), len(now))
	head, tail := 0, 0
	for head < n && old[head] == now[head] {
		head++
	}
	for tail < n-head && old[len(old)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	if head == len(old) && head == len(now) {
		return was
	}
	out := make([]*piece, len(now))
	copy(out, was[:head])
	copy(out[len(now)-tail:], was[len(was)-tail:])
	for i := head; i < len(now)-tail; i++ {
		out[i] = read(i)
	}
	return out
}

// entry reads an entry of the frontmatter.
func (f *Facts) entry(i int) *piece {
	if c := f.world.companion; c != nil {
		return readEntry(f.doc.Front.Entries[i], c)
	}
	if !f.world.fields {
		return nil
	}
	r := entryReader{d: f.world.dialect, e: f.doc.Front.Entries[i]}
	r.read()
	return r.piece()
}

// chunk reads a chunk of the body.
func (f *Facts) chunk(i int) *piece {
	c, start := f.doc.Body.Chunks[i], int(f.doc.Body.Starts[i])
	src := f.doc.Src()[start : start+c.Len]
	p := piece{mentions: once(chunkMentions(c, src, f.world.reading)), anchors: chunkAnchors(c, src)}
	if len(p.mentions) == 0 && p.anchors == nil {
		return nil
	}
	return &p
}

// Defs returns what the file defines but for its headings, by place; of two
// that begin at one place the wider comes first.
func (f *Facts) Defs() []Def {
	f.defining.Do(f.define)
	return f.defs
}

// Mentions returns what the file mentions, by place.
func (f *Facts) Mentions() []Mention {
	f.mentioning.Do(f.mention)
	return f.mentions
}

// Anchors returns the headings of the file by the names that links have for
// them.
func (f *Facts) Anchors() []Def {
	f.anchoring.Do(f.anchor)
	return f.anchors
}

// At returns the mention that a caret at off touches: of several the one whose
// name it touches, then the narrowest.
func (f *Facts) At(off int) (Mention, bool) {
	list := f.Mentions()
	end := sort.Search(len(list), func(i int) bool { return list[i].Whole.Start > off })
	best := -1
	for i := max(0, end-reach); i < end; i++ {
		if list[i].Whole.Touches(off) && (best < 0 || nearer(&list[i], &list[best], off)) {
			best = i
		}
	}
	if best < 0 {
		return Mention{}, false
	}
	return list[best], true
}

// nearer reports whether a caret at off rather means a than b. A caret between
// two names means the one it stands before.
func nearer(a, b *Mention, off int) bool {
	if in, other := a.At.Touches(off), b.At.Touches(off); in != other {
		return in
	}
	return a.Whole.Len() < b.Whole.Len() || a.Whole.Len() == b.Whole.Len() && a.Whole.Start >= b.Whole.Start || a.Whole.Start == off
}

// reach is how many mentions before a caret may still go on at it: those are
// long that hold others, as a link does.
const reach = 64

// DefAt returns the definition whose name a caret at off touches.
func (f *Facts) DefAt(off int) (Def, bool) {
	for _, list := range [...][]Def{f.Defs(), f.Anchors()} {
		for i := range list {
			if at := list[i].At; !at.IsEmpty() && at.Touches(off) {
				return list[i], true
			}
		}
	}
	return Def{}, false
}
