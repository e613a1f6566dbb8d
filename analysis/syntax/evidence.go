package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// maxProof bounds how many entries after the seeming start of the body are
// looked at to tell a body from a broken frontmatter, maxTail how many lines
// before the closing fence. Both bound the cost of an edit.
const (
	maxProof = 64
	maxTail  = 40
)

// bodyStart finds where, inside the lines of span, the body seems to begin: ok
// is false where all of it may be frontmatter, and then cuts are its entries,
// if all were looked at. With a closing fence below (closed) the evidence must
// be strong, as what looks like text may be a value that its author forgot to
// indent.
func bodyStart(src string, span text.Span, closed bool, room []cut) (at int, ok bool, cuts []cut) {
	w := witness{src: src, end: span.End, start: -1, list: true}
	s := newSplitter(src, span.Start, span.End)
	cuts = room
	for len(cuts) < MaxEntries {
		p, more := s.next()
		if !more {
			break
		}
		cuts = append(cuts, cut{p.start, p.end})
		if w.see(p) && !closed {
			return w.start, true, nil
		}
		if w.start >= 0 && w.seen >= maxProof {
			break
		}
	}
	if s.pos < span.End {
		cuts = nil
	}
	if !closed {
		w.atEnd()
		return w.start, w.start >= 0, cuts
	}
	return w.start, w.start >= 0 && w.convinced(span), cuts
}

// witness weighs entries as evidence for the start of the body.
type witness struct {
	src   string
	end   int
	start int  // where the body seems to begin; -1 as long as nothing says so
	maybe int  // the first weak sign since the last key; 0 for none
	run   int  // the first of the comment lines since the last key; 0 for none
	list  bool // everything so far is an item of a top-level list
	blank bool // a blank line came last
	keys  int

	seen, headings, prose, stray, paragraphs, examples int
}

// see takes in the next entry and reports whether the body has begun.
func (w *witness) see(p piece) bool {
	if w.start >= 0 {
		w.seen++
	}
	switch {
	case p.kind == Filler:
	case w.isKey(p):
		w.keys++
		w.list = false
		if w.start < 0 {
			w.maybe, w.run = 0, 0
		}
	case p.kind == Opaque && (w.list && w.src[p.head.start] == '-' || w.keys == 0 && w.list && w.src[p.head.start] == '{'):
	case w.isWeak(p):
		w.list = false
		if w.maybe == 0 && w.blank {
			w.maybe = p.start
			if w.run > 0 {
				w.maybe = w.run
			}
		}
	default:
		w.list = false
		w.text(p)
	}
	w.trailing(p)
	return w.start >= 0
}

// isKey reports whether p is a pair with a key that looks like a field. No
// product has fields that begin with a capital, but prompts have lines that
// look like such: behind a blank line, or a heading, they prove nothing.
func (w *witness) isKey(p piece) bool {
	if p.kind != Pair {
		return false
	}
	first := w.src[p.head.key.Span.Start]
	return first == '"' || first == '\'' || isIdentifier(p.head.key.Name) && !(isCapital(first) && (w.blank || w.run > 0))
}

// isWeak reports whether p may be a key that is still being typed, or a line
// of text.
func (w *witness) isWeak(p piece) bool {
	return isIdentifier(p.head.key.Name) && (p.kind == Bare || p.kind == Pair && w.run == 0)
}

func isCapital(c byte) bool { return 'A' <= c && c <= 'Z' }

// text takes in an entry that can be no field.
func (w *witness) text(p piece) {
	if w.start < 0 {
		w.start = p.start
		switch {
		case w.maybe > 0:
			w.start = w.maybe
		case w.run > 0:
			w.start = w.run
		}
	}
	w.prose++
	if p.kind != Pair || strings.Count(p.head.key.Name, " ") > 3 {
		w.stray++
	}
	if w.blank || w.paragraphs == 0 {
		w.paragraphs++
	}
	if line := w.src[p.head.start:]; strings.HasPrefix(line, "<example") || strings.HasPrefix(line, "<commentary") {
		w.examples++
	}
}

// trailing takes in the blank and comment lines that p ends with; a comment
// may be a heading.
func (w *witness) trailing(p piece) {
	i := p.start
	if p.kind != Filler {
		i = nextLine(w.src, i, p.end)
	}
	w.blank = false
	for ; i < p.end; i = nextLine(w.src, i, p.end) {
		at := skipBlanks(w.src, i, p.end)
		switch {
		case at >= p.end || isBreak(w.src[at]):
			w.blank = true
			continue
		case at == i && isHeading(w.src[i:lineEnd(w.src, i, p.end)]):
			if w.run == 0 {
				w.run = i
			}
			if w.start >= 0 || w.run > 0 {
				w.headings++
			}
		case at != i || w.src[i] != '#':
			w.run = 0
			if w.start < 0 {
				w.headings = 0
			}
		}
		w.blank = false
	}
}

// isHeading reports whether a line is an ATX heading with text (CommonMark 4.2)
// and no field that someone commented out.
func isHeading(line string) bool {
	n := len(line) - len(strings.TrimLeft(line, "#"))
	if n == 0 || n > 6 || n+1 >= len(line) || line[n] != ' ' {
		return false
	}
	if n > 1 || isCapital(line[2]) {
		return true
	}
	word, _, pair := strings.Cut(line[2:], ":")
	return line[2] != ' ' && line[2] != '-' && !(pair && isIdentifier(word))
}

// atEnd weighs what stands last in a file without closing fence: headings
// behind a blank line are the body.
func (w *witness) atEnd() {
	if w.run > 0 && w.run < w.end && blankBefore(w.src, w.run) {
		w.start = w.run
		if w.maybe > 0 {
			w.start = min(w.maybe, w.run)
		}
	}
}

func blankBefore(src string, bol int) bool {
	if bol == 0 {
		return false
	}
	prev := lineStart(src, bol-1)
	return skipBlanks(src, prev, bol) >= lineEnd(src, prev, bol)
}

// convinced decides between a body that a thematic break seems to close and a
// frontmatter with text in it. Headings with text below, or paragraphs, are a
// body, unless fields follow that only a frontmatter has; examples in tags are
// a description that is not indented.
func (w *witness) convinced(span text.Span) bool {
	if w.stray == 0 {
		return false // it may well be meant as YAML
	}
	if w.headings >= 2 && w.prose >= 6 {
		return true
	}
	if w.fieldsBefore(span) || w.examples > 0 {
		return false
	}
	return w.headings >= 1 && w.prose >= 1 || w.paragraphs >= 2 && w.prose >= 2
}

// fieldsBefore reports whether the last line before the closing fence that is
// no part of a value is a field.
func (w *witness) fieldsBefore(span text.Span) bool {
	end := span.End
	for range maxTail {
		if end <= max(span.Start, w.start) {
			return false
		}
		bol := lineStart(w.src, end-1)
		if c := w.src[bol]; !isBlank(c) && !isBreak(c) && c != '#' && !isDash(w.src, bol, end) {
			h, ok := scanHead(w.src, bol, end)
			return ok && isIdentifier(h.key.Name) && 'a' <= h.key.Name[0] && h.key.Name[0] <= 'z'
		}
		end = bol
	}
	return false
}
