package agent

import (
	"sort"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// PartAt returns the part whose piece of the file a caret at off touches, or
// nil. Of two that touch, it is the one that begins there.
func (d *Document) PartAt(off int) *Part {
	i := sort.Search(len(d.Parts), func(i int) bool { return d.Parts[i].At > off })
	for i--; i >= 0; i-- {
		if p := d.Parts[i]; p.Piece().Touches(off) {
			return p
		}
	}
	return nil
}

// Piece is the part of the file that the agent stands in.
func (p *Part) Piece() text.Span { return text.Span{Start: p.At, End: p.At + p.size} }

// bodyStart is where the prompt begins in the source of Doc.
func (p *Part) bodyStart() int { return p.size + 1 }

// Prompt reports whether the entry of Doc holds the prompt.
func (p *Part) Prompt(e *syntax.Entry) bool { return e == p.prompt.entry && e != nil }

// Spacious reports whether the prompt stands in a string in which line ends
// stand for themselves.
func (p *Part) Spacious() bool {
	switch p.prompt.value.Style {
	case syntax.MultiDouble, syntax.MultiSingle, syntax.Literal:
		return true
	}
	return false
}

// Span returns where a span of Doc stands in the file. A place in the prompt is
// that of the characters, or the escapes, that were read as it.
func (p *Part) Span(s text.Span) text.Span {
	if s.End <= p.size {
		return s.Shift(p.At)
	}
	if s.Start < p.size {
		return text.Span{Start: s.Start + p.At, End: p.At + p.size}
	}
	if p.prompt.entry == nil {
		return text.At(p.At + p.size)
	}
	base := p.At + p.prompt.start
	lo := base + p.prompt.in(s.Start-p.bodyStart(), false)
	if s.IsEmpty() {
		return text.At(lo)
	}
	return text.Span{Start: lo, End: max(lo, base+p.prompt.in(s.End-p.bodyStart(), true))}
}

// Virtual returns where an offset in the file stands in Doc: in the prompt when
// it lies in the string that holds it, between its quotes, else in the piece.
func (p *Part) Virtual(off int) int {
	off = max(0, min(off-p.At, p.size))
	if at, ok := p.prompt.out(off - p.prompt.start); ok {
		return p.bodyStart() + at
	}
	return off
}

// InPart reports whether one of the agents covers a span of the file.
func (d *Document) InPart(s text.Span) bool {
	p := d.PartAt(s.Start)
	return p != nil && p.Piece().Covers(s)
}
