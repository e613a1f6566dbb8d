package syntax

import "strings"

// piece is the text of one entry in the file, before it is read.
type piece struct {
	start, end int
	kind       EntryKind
	head       head
	col        int // where entries began when this one was cut
}

// splitter cuts lines into entries. An entry begins at a line that is indented
// no deeper than the entries before it and is neither blank nor a comment; a
// `- ` line there belongs to a key without value before it; and what an open
// quote or bracket spans belongs to its entry, if it is closed properly.
type splitter struct {
	src  string
	pos  int // the start of a line
	end  int
	col  int // where entries begin; -1 before the first
	fuel int // bytes that may be looked at in vain for a closing quote or bracket
}

// lookahead is the fuel of one frontmatter, maxSpan how much of it one quote or
// bracket may use. They bound the cost of hostile input, and of an edit while a
// bracket is open above a large body; no honest file comes near them.
const (
	lookahead = 1 << 18
	maxSpan   = 1 << 15
)

func newSplitter(src string, from, to int) *splitter {
	return &splitter{src: src, pos: from, end: to, col: -1, fuel: lookahead}
}

// at returns the first byte behind the indentation of the line at bol, and its
// column; tabs count as two.
func (s *splitter) at(bol int) (i, col int) {
	for i = bol; i < s.end && isBlank(s.src[i]); i++ {
		col++
		if s.src[i] == '\t' {
			col++
		}
	}
	return i, col
}

func (s *splitter) idle(i int) bool {
	return i >= s.end || isBreak(s.src[i]) || s.src[i] == '#'
}

// next cuts the next entry; ok is false at the end.
func (s *splitter) next() (p piece, ok bool) {
	if s.pos >= s.end {
		return p, false
	}
	p = piece{start: s.pos, kind: Filler}
	i, col := s.at(s.pos)
	if s.idle(i) {
		for s.pos < s.end && s.idle(i) {
			s.pos = nextLine(s.src, i, s.end)
			i, _ = s.at(s.pos)
		}
		p.end = s.pos
		return p, true
	}
	s.col = col
	p.col = col
	p.kind, p.head = s.classify(i)
	s.body(&p, i)
	p.end = s.pos
	return p, true
}

// classify says what the line with its first byte at i begins.
func (s *splitter) classify(i int) (EntryKind, head) {
	if s.marker(i) {
		return Bare, bareHead(s.src, i, s.end)
	}
	if h, ok := scanHead(s.src, i, s.end); ok {
		return Pair, h
	}
	switch c := s.src[i]; {
	case c == '{' || c == '[' || isDash(s.src, i, s.end) || c == '?' && blankz(s.src, i+1, s.end):
		return Opaque, head{start: i, colon: -1}
	case c == '!' || c == '&':
		if j := s.valueAt(i); j < s.end && (s.src[j] == '{' || s.src[j] == '[') {
			return Opaque, head{start: j, colon: -1}
		}
	}
	return Bare, bareHead(s.src, i, s.end)
}

// marker reports whether a document marker with text behind begins the line at
// bol (YAML 1.2.2 §9.1.2), which ends everything that is open.
func (s *splitter) marker(bol int) bool {
	if bol+3 > s.end || s.src[bol:bol+3] != "---" && s.src[bol:bol+3] != "..." {
		return false
	}
	return blankz(s.src, bol+3, s.end) && (bol == 0 || isBreak(s.src[bol-1]))
}

// bareHead reads what could become a key on a line that is no pair: the word
// before a colon that no blank follows, or else the whole text.
func bareHead(src string, i, end int) head {
	eol := lineEnd(src, i, end)
	h := head{start: i, colon: -1}
	stop := plainKeyEnd(src, i, eol)
	n := i
	for n < stop && (isWord(src[n]) || src[n] == '.') {
		n++
	}
	if n < stop && src[n] == ':' && isIdentifier(src[i:n]) && !strings.HasPrefix(src[n:stop], "://") {
		h.colon, stop = n, n
	}
	if stop == i {
		stop = trimEnd(src, i, eol)
	}
	h.key.Span.Start, h.key.Span.End = i, stop
	h.key.Name = src[i:stop]
	return h
}

// body moves behind the lines of the entry whose first byte stands at i.
func (s *splitter) body(p *piece, i int) {
	value := i // where a value begins that a quote or bracket may open
	switch {
	case p.kind == Pair:
		value = s.valueAt(p.head.colon + 1)
	case p.kind == Opaque:
		value = s.nested(p.head.start)
	}
	empty := s.idle(value)
	list := p.kind == Pair && empty || p.kind == Bare && p.head.colon < 0 && isIdentifier(p.head.key.Name)
	first := empty // the value may begin on the next line
	begun := false // a line of the value was seen
	text := -1     // lines indented deeper than this are a block scalar
	if s.blockAt(value) {
		text = p.col
	}
	complexKey := s.src[i] == '?' && p.kind == Opaque
	closes := 0 // where what is open at value is closed, once asked
	s.pos = nextLine(s.src, i, s.end)
	for s.pos < s.end {
		at, col := s.at(s.pos)
		if !s.idle(at) {
			dash := isDash(s.src, at, s.end)
			switch {
			case text >= 0 && col > text:
			case col > p.col && s.holds(value, at, &closes):
			case col > p.col,
				col == p.col && (list && dash || complexKey && s.src[at] == ':' && blankz(s.src, at+1, s.end)):
				text = -1
				list = list && (begun || col == p.col)
				v := s.nested(at)
				if v > at || first {
					value, closes = v, 0
					if s.blockAt(v) {
						text = col
					}
				}
				first, begun = v > at && s.idle(v), true
			default:
				next := s.spanned(p.start, value, s.pos)
				if next <= s.pos {
					return
				}
				s.pos = next
				continue
			}
		}
		s.pos = nextLine(s.src, at, s.end)
	}
}

// holds reports whether the quoted scalar or flow collection at value is still
// open at i and closed further down; closes remembers where.
func (s *splitter) holds(value, i int, closes *int) bool {
	if value >= i || strings.IndexByte("\"'[{", s.src[value]) < 0 || s.fuel <= 0 {
		return false
	}
	if *closes == 0 {
		end, closed := closing(s.src, value, min(s.end, value+maxSpan))
		*closes = end
		if !closed {
			s.fuel -= end - value
			*closes = value
		}
	}
	return i < *closes
}

// nested returns where the value begins on a line whose first byte stands at
// i: behind dashes and one key; i itself when there are none.
func (s *splitter) nested(i int) int {
	for isDash(s.src, i, s.end) || s.src[i] == '?' && blankz(s.src, i+1, s.end) {
		i = s.valueAt(i + 1)
		if i >= s.end {
			return i
		}
	}
	if h, ok := scanHead(s.src, i, s.end); ok {
		i = s.valueAt(h.colon + 1)
	}
	return i
}

func (s *splitter) blockAt(i int) bool {
	return i < s.end && (s.src[i] == '|' || s.src[i] == '>')
}

// valueAt skips blanks and properties.
func (s *splitter) valueAt(i int) int {
	i = skipBlanks(s.src, i, s.end)
	for i < s.end && (s.src[i] == '&' || s.src[i] == '!') {
		for i < s.end && !blankz(s.src, i, s.end) {
			i++
		}
		i = skipBlanks(s.src, i, s.end)
	}
	return i
}

// spanned returns the start of the line behind the quoted scalar or flow
// collection at value, if it is still open at the line bol and closed further
// down with nothing but a comment behind it; else bol or less. Where lines
// that look like pairs lie inside, the library must agree.
func (s *splitter) spanned(start, value, bol int) int {
	if value >= s.end || strings.IndexByte("\"'[{", s.src[value]) < 0 || s.fuel <= 0 {
		return 0
	}
	end, closed := closing(s.src, value, min(s.end, value+maxSpan))
	if end <= bol {
		return 0
	}
	s.fuel -= end - bol
	if after := skipBlanks(s.src, end, s.end); !closed || !s.idle(after) {
		return 0
	}
	next := nextLine(s.src, end, s.end)
	for at := bol; at < end; at = nextLine(s.src, at, s.end) {
		if s.marker(at) {
			return 0
		}
		if h, ok := scanHead(s.src, at, s.end); ok && isIdentifier(h.key.Name) {
			s.fuel -= 16 * (next - start)
			if s.fuel <= 0 || !accepts(s.src[start:next]) {
				return 0
			}
			break
		}
	}
	return next
}
