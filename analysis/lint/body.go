package lint

import (
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/prose"
)

// chunkPass is what a rule of chunk scope receives. Spans are relative to the
// chunk.
type chunkPass struct {
	reporter
	c   *prose.Chunk
	src string // the text of the chunk
}

// piece is what one chunk holds for the result. Chunks that hold nothing have
// none.
type piece struct {
	at       int // index of the chunk
	found    []finding.Finding
	notes    []directive
	mentions []mention
	steps    []step
	fences   []prose.Fence // those that are not closed, or end early
}

// placed is a finding whose span is relative to the chunk it stands in.
type placed struct {
	at int
	f  finding.Finding
	// The finding does not hold when the body has the text unless, in code or
	// anywhere, or more tags of a name than were counted.
	unless  string
	counted *balance
}

// holds reports whether the finding holds in the whole prompt.
func (x *placed) holds(prompt string, known counts) bool {
	return (x.unless == "" || !strings.Contains(prompt, x.unless)) && known.hold(x.counted, prompt)
}

// checkBody runs the rules on chunks and outline, reusing what it can.
func (r *Result) checkBody(previous *Result) {
	now := r.doc.Body.Chunks
	head, tail := 0, 0
	var was []*prose.Chunk
	if previous != nil {
		was = previous.doc.Body.Chunks
		head, tail = shared(was, now)
	}
	r.checkPieces(previous, head, tail)
	if previous != nil && r.sameOutline(previous, head, tail) {
		r.outline = movedOutline(previous.outline, head, len(was)-tail, len(now)-len(was))
		return
	}
	p := newOutlinePass(r)
	for _, check := range senseRules {
		check(p)
	}
	r.outline = p.placed()
}

func (r *Result) checkPieces(previous *Result, head, tail int) {
	now := r.doc.Body.Chunks
	src := r.doc.Src()
	var old []piece
	shift := 0
	if previous != nil {
		old = previous.pieces
		shift = len(now) - len(previous.doc.Body.Chunks)
		if head == len(now) && shift == 0 {
			r.pieces = old
			return
		}
	}
	pieces := make([]piece, 0, len(old)+4)
	i := 0
	for ; i < len(old) && old[i].at < head; i++ {
		pieces = append(pieces, old[i])
	}
	for at := head; at < len(now)-tail; at++ {
		if x, ok := r.world.checkChunk(now[at], r.doc.Body.Span(at).Of(src)); ok {
			x.at = at
			pieces = append(pieces, x)
		}
	}
	for ; i < len(old); i++ {
		if x := old[i]; x.at+shift >= len(now)-tail {
			x.at += shift
			pieces = append(pieces, x)
		}
	}
	r.pieces = pieces
}

// checkChunk returns what the chunk holds, and whether it holds anything.
func (w *world) checkChunk(c *prose.Chunk, src string) (piece, bool) {
	p := &chunkPass{reporter: reporter{w: w}, c: c, src: src}
	for _, check := range chunkRules {
		check(p)
	}
	x := piece{found: p.list, notes: chunkDirectives(c, src), mentions: w.mentions(c, src), steps: w.steps(c, src), fences: strangeFences(c)}
	return x, len(x.found)+len(x.notes)+len(x.mentions)+len(x.steps)+len(x.fences) > 0
}

// movedOutline returns old findings on headings and tags after the chunks
// [lo, hi) were replaced by others that hold none.
func movedOutline(old []placed, lo, hi, shift int) []placed {
	if shift == 0 {
		return old
	}
	moved := make([]placed, 0, len(old))
	for _, f := range old {
		if f.at >= hi {
			f.at += shift
		}
		moved = append(moved, f)
	}
	return moved
}
