package text

import (
	"sort"
	"unicode/utf8"
)

// Lines is what is kept of a text to turn offsets into positions when the
// text itself is gone: where lines begin, and where runes stand that are wider
// than a byte. It answers [Lines.OffsetPosition] exactly as the text does. It is
// immutable.
type Lines struct {
	size   int32
	starts []int32 // as in Text
	feeds  []int32 // the lines that end in CRLF; nil when all that end do, or none
	all    bool    // every line that ends does so in CRLF
	wide   []run
}

// run is a row of runes of one width in bytes, with nothing between them.
type run struct {
	start int32
	runes int32
	size  int32 // of each rune, in bytes: 2, 3 or 4
	// What the runs before this one take in bytes more than in runes, and how
	// many of their runes are two units of UTF-16.
	excess, pairs int32
}

// NewLines returns the line table of src.
func NewLines(src string) *Lines { return New(src).Table() }

// Table returns the line table of the text.
func (t *Text) Table() *Lines {
	l := &Lines{size: int32(len(t.src)), starts: t.starts}
	l.findFeeds(t.src)
	l.findWide(t.src)
	return l
}

func (l *Lines) findFeeds(src string) {
	for i, next := range l.starts[1:] {
		if next >= 2 && src[next-1] == '\n' && src[next-2] == '\r' {
			l.feeds = append(l.feeds, int32(i))
		}
	}
	if len(l.feeds) > 0 && len(l.feeds) == len(l.starts)-1 {
		l.all, l.feeds = true, nil
	}
}

func (l *Lines) findWide(src string) {
	var excess, pairs int32
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRuneInString(src[i:])
		if size > 1 {
			last := len(l.wide) - 1
			if last < 0 || l.wide[last].size != int32(size) || l.wide[last].end() != int32(i) {
				l.wide = append(l.wide, run{start: int32(i), size: int32(size), excess: excess, pairs: pairs})
				last++
			}
			l.wide[last].runes++
			excess += int32(size - 1)
			if size == utf8.UTFMax {
				pairs++
			}
		}
		i += size
	}
}

func (r *run) end() int32 { return r.start + r.runes*r.size }

// Len returns the length of the text in bytes.
func (l *Lines) Len() int { return int(l.size) }

// OffsetPosition converts a byte offset as [Text.OffsetPosition] does. Of a file
// that was not read there is no table; everything in it is at its beginning.
func (l *Lines) OffsetPosition(off int, enc Encoding) Position {
	if l == nil {
		return Position{}
	}
	off = max(0, min(off, int(l.size)))
	line := sort.Search(len(l.starts), func(i int) bool { return int(l.starts[i]) > off }) - 1
	from, to := int(l.starts[line]), min(off, l.end(line))
	column := to - from
	if enc != UTF8 {
		column -= l.saved(to, enc) - l.saved(from, enc)
	}
	return Position{line, column}
}

// end returns where a line ends, without its line end.
func (l *Lines) end(line int) int {
	if line+1 >= len(l.starts) {
		return int(l.size)
	}
	end := int(l.starts[line+1]) - 1
	if l.all {
		return end - 1
	}
	i := sort.Search(len(l.feeds), func(i int) bool { return int(l.feeds[i]) >= line })
	if i < len(l.feeds) && int(l.feeds[i]) == line {
		end--
	}
	return end
}

// saved returns by how much src[:off] is shorter in units than in bytes. The
// bytes of a rune that off splits count one each, as invalid ones do.
func (l *Lines) saved(off int, enc Encoding) int {
	i := sort.Search(len(l.wide), func(i int) bool { return int(l.wide[i].start) >= off }) - 1
	if i < 0 {
		return 0
	}
	r := &l.wide[i]
	whole := min((int32(off)-r.start)/r.size, r.runes)
	excess, pairs := r.excess+whole*(r.size-1), r.pairs
	if r.size == utf8.UTFMax {
		pairs += whole
	}
	if enc == UTF16 {
		return int(excess - pairs)
	}
	return int(excess)
}
