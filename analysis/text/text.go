package text

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// Text is an immutable source text with its line table. Lines end at LF, CRLF
// or a lone CR (LSP 3.18, "Text Documents"); no other character breaks a line.
type Text struct {
	src    string
	starts []int32 // offset of the first byte of each line; starts[0] == 0
}

// New returns the text of src.
func New(src string) *Text {
	return &Text{src: src, starts: scanLines(make([]int32, 1, 1+strings.Count(src, "\n")), src, 0, len(src))}
}

// String returns the whole source.
func (t *Text) String() string { return t.src }

// Len returns the length in bytes.
func (t *Text) Len() int { return len(t.src) }

// Lines returns the number of lines; the empty text has one.
func (t *Text) Lines() int { return len(t.starts) }

// LineOf returns the zero-based line that holds off, clamped to the text.
func (t *Text) LineOf(off int) int {
	return sort.Search(len(t.starts), func(i int) bool { return int(t.starts[i]) > off }) - 1 + boolInt(off < 0)
}

// Line returns the span of a zero-based line without its line end, clamped to
// the lines there are.
func (t *Text) Line(line int) Span {
	line = max(0, min(line, len(t.starts)-1))
	s := Span{int(t.starts[line]), len(t.src)}
	if line+1 < len(t.starts) {
		s.End = int(t.starts[line+1])
	}
	if s.End > s.Start && t.src[s.End-1] == '\n' {
		s.End--
	}
	if s.End > s.Start && t.src[s.End-1] == '\r' && line+1 < len(t.starts) {
		s.End--
	}
	return s
}

// Edit returns the text after e, whose span is clamped to the text. The line
// table is spliced: only the inserted bytes and one byte on either side, where
// a CR may meet an LF, are scanned again.
func (t *Text) Edit(e Edit) *Text {
	lo := max(0, min(e.Span.Start, len(t.src)))
	hi := max(lo, min(e.Span.End, len(t.src)))
	src := t.src[:lo] + e.New + t.src[hi:]
	delta := len(e.New) - (hi - lo)

	from := max(0, lo-1)
	to := min(len(t.src), hi+1)
	// Line starts at or before `from` stand: the bytes that make them did not
	// change. So do those after `to`, shifted.
	keep := sort.Search(len(t.starts), func(i int) bool { return int(t.starts[i]) > from })
	rest := sort.Search(len(t.starts), func(i int) bool { return int(t.starts[i]) > to })
	fresh := scanLines(append(make([]int32, 0, 16), t.starts[keep-1]), src, from, to+delta)[1:]
	starts := slices.Concat(t.starts[:keep], fresh, t.starts[rest:])
	moved := starts[keep+len(fresh):]
	for i := range moved {
		moved[i] += int32(delta)
	}
	return &Text{src: src, starts: starts}
}

// scanLines appends the line starts that the line ends in src[from:to] make.
// A CR is a line end of its own only when no LF follows it.
func scanLines(starts []int32, src string, from, to int) []int32 {
	if strings.IndexByte(src[from:to], '\r') < 0 {
		return scanFeeds(starts, src, from, to)
	}
	for i := from; i < to; i++ {
		switch src[i] {
		case '\n':
		case '\r':
			if i+1 < len(src) && src[i+1] == '\n' {
				continue
			}
		default:
			continue
		}
		if next := int32(i + 1); next > starts[len(starts)-1] {
			starts = append(starts, next)
		}
	}
	return starts
}

// scanFeeds is scanLines where every line end is an LF.
func scanFeeds(starts []int32, src string, from, to int) []int32 {
	for i := from; ; {
		k := strings.IndexByte(src[i:to], '\n')
		if k < 0 {
			return starts
		}
		i += k + 1
		if next := int32(i); next > starts[len(starts)-1] {
			starts = append(starts, next)
		}
	}
}

// Boundary returns the nearest rune boundary at or before off, clamped. A byte
// that is not UTF-8 is a rune of its own.
func (t *Text) Boundary(off int) int {
	off = max(0, min(off, len(t.src)))
	for start := off - 1; start >= 0 && off-start < utf8.UTFMax; start-- {
		if !utf8.RuneStart(t.src[start]) {
			continue
		}
		if _, size := utf8.DecodeRuneInString(t.src[start:]); start+size > off {
			return start
		}
		break
	}
	return off
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
