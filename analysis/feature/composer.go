package feature

import (
	"slices"

	"agentls/analysis/text"
)

// composer puts batches of edits, each of which speaks of the text that the
// one before it made, together into edits of the first text.
type composer struct {
	src    string
	pieces []piece
}

// piece is a run of the current text: bytes of the first text, or new ones.
type piece struct {
	span text.Span // of the first text; empty for new bytes
	new  string
}

func (p piece) size() int { return p.span.Len() + len(p.new) }

func newComposer(src string) *composer {
	return &composer{src, []piece{{span: text.Span{Start: 0, End: len(src)}}}}
}

// apply makes a batch of sorted edits that do not overlap.
func (c *composer) apply(edits []text.Edit) {
	var out []piece
	rest, at := slices.Clone(c.pieces), 0 // at is where rest begins in the current text
	take := func(to int, keep bool) {
		for at < to {
			p := rest[0]
			n := min(p.size(), to-at)
			head, tail := split(p, n)
			if keep && head.size() > 0 {
				out = append(out, head)
			}
			at += n
			if rest[0] = tail; tail.size() == 0 {
				rest = rest[1:]
			}
		}
	}
	for _, e := range edits {
		take(e.Span.Start, true)
		if e.New != "" {
			out = append(out, piece{new: e.New})
		}
		take(e.Span.End, false)
	}
	c.pieces = append(out, rest...)
}

// split cuts a piece after n bytes.
func split(p piece, n int) (head, tail piece) {
	if p.new != "" {
		return piece{new: p.new[:n]}, piece{new: p.new[n:]}
	}
	mid := p.span.Start + n
	return piece{span: text.Span{Start: p.span.Start, End: mid}}, piece{span: text.Span{Start: mid, End: p.span.End}}
}

// edits returns what was made of the first text, sorted, without overlaps.
func (c *composer) edits() []text.Edit {
	var out []text.Edit
	at, added := 0, ""
	flush := func(to int) {
		if added != "" || to > at {
			if old := c.src[at:to]; old != added {
				out = append(out, text.Edit{Span: text.Span{Start: at, End: to}, New: added})
			}
		}
		added = ""
	}
	for _, p := range c.pieces {
		if p.new != "" {
			added += p.new
			continue
		}
		flush(p.span.Start)
		at = p.span.End
	}
	flush(len(c.src))
	return out
}
