package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// seeds are texts with every kind of line end and width of character.
var seeds = []string{
	"", "a", "a\nb\r\nc\rd", "\r\n\r\n", "\r", "\n", "é\u2028😀\u0085x\n", "a\xffb\xc3\n\xf0\x9f", "\ufeffa\r\r\n", strings.Repeat("line\n", 40), "e\u0301\n😀😀",
}

// modelLines splits as the LSP says: at LF, CRLF and lone CR.
func modelLines(s string) []string {
	return strings.Split(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n")
}

func TestLines(t *testing.T) {
	for _, s := range seeds {
		x := New(s)
		want := modelLines(s)
		if x.Lines() != len(want) {
			t.Errorf("%q has %d lines, want %d", s, x.Lines(), len(want))
			continue
		}
		for i, line := range want {
			if got := x.Line(i).Of(s); got != line {
				t.Errorf("line %d of %q is %q, want %q", i, s, got, line)
			}
		}
	}
}

// TestPositions: the caret stands at ¦; the columns are in UTF-8, 16 and 32.
func TestPositions(t *testing.T) {
	for _, tt := range []struct {
		src  string
		line int
		cols [3]int
	}{
		{"¦", 0, [3]int{0, 0, 0}},
		{"a\nb¦c", 1, [3]int{1, 1, 1}},
		{"é😀¦x", 0, [3]int{6, 3, 2}},
		{"a\r¦b", 1, [3]int{0, 0, 0}},
		{"a¦\r\nb", 0, [3]int{1, 1, 1}},
		{"a\r\n¦b", 1, [3]int{0, 0, 0}},
		{"a\u2028¦b", 0, [3]int{4, 2, 2}},
		{"a\xff¦b", 0, [3]int{2, 2, 2}},
		{"a\n¦", 1, [3]int{0, 0, 0}},
	} {
		before, after, _ := strings.Cut(tt.src, "¦")
		x := New(before + after)
		for i, enc := range []Encoding{UTF8, UTF16, UTF32} {
			p := Position{tt.line, tt.cols[i]}
			if got := x.OffsetPosition(len(before), enc); got != p {
				t.Errorf("%q in %s is at %v, want %v", tt.src, enc, got, p)
			}
			if off, exact := x.PositionOffset(p, enc); off != len(before) || !exact {
				t.Errorf("%v in %s of %q is at %d, %v", p, enc, tt.src, off, exact)
			}
		}
	}
}

// TestClamp: places that do not exist mean the nearest one that does, and say so.
func TestClamp(t *testing.T) {
	x := New("a😀b\nc")
	for _, tt := range []struct {
		p    Position
		enc  Encoding
		want int
	}{
		{Position{0, 99}, UTF16, 6}, {Position{9, 0}, UTF16, 8}, {Position{-1, 5}, UTF16, 0}, {Position{1, -1}, UTF16, 7},
		{Position{0, 2}, UTF16, 1}, {Position{0, 3}, UTF8, 1}, {Position{1 << 40, 1 << 40}, UTF32, 8},
	} {
		if off, exact := x.PositionOffset(tt.p, tt.enc); off != tt.want || exact {
			t.Errorf("%v in %s is at %d (exact: %v), want %d", tt.p, tt.enc, off, exact, tt.want)
		}
	}
	if p := x.OffsetPosition(-5, UTF8); p != (Position{}) {
		t.Errorf("before the text is %v", p)
	}
	if p := x.OffsetPosition(99, UTF8); p != (Position{1, 1}) {
		t.Errorf("behind the text is %v", p)
	}
	if p := New("a\r\nb").OffsetPosition(2, UTF8); p != (Position{0, 1}) {
		t.Errorf("inside CRLF is %v", p)
	}
	for i, want := range []int{0, 1, 1, 1, 1, 5, 6} {
		if got := x.Boundary(i); got != want {
			t.Errorf("Boundary(%d) is %d, want %d", i, got, want)
		}
	}
}

func TestSpan(t *testing.T) {
	a, b := Span{2, 5}, Span{5, 9}
	for what, ok := range map[string]bool{
		"length":                    a.Len() == 3 && !a.IsEmpty() && At(3).IsEmpty() && At(3).Len() == 0,
		"shift":                     a.Shift(2) == Span{4, 7},
		"contains":                  a.Contains(2) && a.Contains(4) && !a.Contains(5) && !a.Contains(1),
		"touches":                   a.Touches(2) && a.Touches(5) && !a.Touches(6),
		"covers":                    a.Covers(Span{2, 5}) && a.Covers(At(5)) && !a.Covers(Span{4, 6}),
		"neighbours do not overlap": !a.Overlaps(b) && a.Overlaps(Span{4, 6}),
		"a caret overlaps":          a.Overlaps(At(5)) && a.Overlaps(At(2)) && At(3).Overlaps(At(3)) && !a.Overlaps(At(6)),
		"union":                     a.Union(b) == Span{2, 9},
		"text":                      a.Of("0123456") == "234",
	} {
		if !ok {
			t.Error(what)
		}
	}
}

func TestApply(t *testing.T) {
	for _, tt := range []struct {
		edits []Edit
		want  string
		err   error
	}{
		{nil, "0123456789", nil},
		{[]Edit{{Span{5, 6}, "x"}, {Span{0, 1}, ""}}, "1234x6789", nil},
		{[]Edit{{At(3), "a"}, {At(3), "b"}}, "012ab3456789", nil},
		{[]Edit{{Span{3, 5}, "x"}, {At(3), "a"}}, "012ax56789", nil},
		{[]Edit{{Span{2, 4}, "x"}, {At(4), "a"}}, "01xa456789", nil},
		{[]Edit{{Span{2, 4}, "x"}, {Span{3, 5}, "y"}}, "0123456789", ErrOverlap},
		{[]Edit{{Span{2, 4}, "x"}, {At(3), "y"}}, "0123456789", ErrOverlap},
		{[]Edit{{Span{8, 11}, "x"}}, "0123456789", ErrRange},
		{[]Edit{{Span{4, 2}, "x"}}, "0123456789", ErrRange},
		{[]Edit{{Span{-1, 2}, "x"}}, "0123456789", ErrRange},
	} {
		if got, err := Apply("0123456789", tt.edits); got != tt.want || err != tt.err {
			t.Errorf("%v gives %q, %v; want %q, %v", tt.edits, got, err, tt.want, tt.err)
		}
	}
}

// FuzzOffsetPosition checks invariant I4: offset → position → offset is the
// identity on rune boundaries, columns are what a model counts, and position →
// offset clamps.
func FuzzOffsetPosition(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, i-1, i*3)
	}
	f.Fuzz(func(t *testing.T, s string, line, col int) {
		x := New(s)
		lines := modelLines(s)
		for _, enc := range []Encoding{UTF8, UTF16, UTF32} {
			for off := 0; off <= len(s); off++ {
				if x.Boundary(off) != off || off > 0 && off < len(s) && s[off-1] == '\r' && s[off] == '\n' {
					continue
				}
				p := x.OffsetPosition(off, enc)
				if back, exact := x.PositionOffset(p, enc); back != off || !exact {
					t.Fatalf("%d in %q is %v in %s, and that is %d, %v", off, s, p, enc, back, exact)
				}
				if p.Line >= len(lines) || p.Column > modelUnits(lines[p.Line], enc) {
					t.Fatalf("%d in %q is %v in %s, which does not exist", off, s, p, enc)
				}
				if start := x.Line(p.Line).Start; p.Column != modelUnits(s[start:off], enc) {
					t.Fatalf("%d in %q is %v in %s", off, s, p, enc)
				}
			}
			off, exact := x.PositionOffset(Position{line, col}, enc)
			if off < 0 || off > len(s) || x.Boundary(off) != off {
				t.Fatalf("%d:%d in %q is %d", line, col, s, off)
			}
			if exact != (x.OffsetPosition(off, enc) == Position{line, col}) {
				t.Fatalf("%d:%d in %q is %d, exact %v", line, col, s, off, exact)
			}
		}
	})
}

// modelUnits counts columns the slow way.
func modelUnits(s string, enc Encoding) int {
	switch enc {
	case UTF8:
		return len(s)
	case UTF16:
		return len(utf16.Encode([]rune(s)))
	}
	return utf8.RuneCountInString(s)
}

// FuzzEdit checks invariant I5: any sequence of edits leads to the same text
// and line table as a plain string. Each four bytes of script are an edit.
func FuzzEdit(f *testing.F) {
	for i, s := range seeds {
		f.Add(s, []byte{byte(i), 1, 2, 3, 0, 0, 1, 0, 200, 3, 4, 7, byte(i), 2, 3, 1})
	}
	parts := []string{"", "\n", "\r", "\r\n", "x", "\n\r", "é\r\n😀", "\r\r\n\n"}
	f.Fuzz(func(t *testing.T, s string, script []byte) {
		x := New(s)
		for ; len(script) >= 4; script = script[4:] {
			at := int(script[0])*(len(s)+2)/256 - 1
			e := Edit{Span{at, at + int(script[1])%8 - 1}, parts[int(script[2])%len(parts)]}
			lo := max(0, min(e.Span.Start, len(s)))
			hi := max(lo, min(e.Span.End, len(s)))
			before := x.String()
			x = x.Edit(e)
			s = s[:lo] + e.New + s[hi:]
			if want := New(s); x.String() != s || !slices.Equal(x.starts, want.starts) {
				t.Fatalf("after %+v on %q the text is %q with lines at %v, want %q, %v", e, before, x.String(), x.starts, s, want.starts)
			}
			if n := len(modelLines(s)); x.Lines() != n {
				t.Fatalf("%q has %d lines, want %d", s, x.Lines(), n)
			}
		}
	})
}

// BenchmarkEdit edits the middle of texts of the sizes that the design names.
func BenchmarkNew(b *testing.B) {
	for _, end := range []string{"\n", "\r\n"} {
		src := strings.Repeat("A line of ordinary length for a prompt."+end, 8<<10/40)
		b.Run(fmt.Sprintf("%q", end), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				New(src)
			}
		})
	}
}

func BenchmarkEdit(b *testing.B) {
	for _, size := range []int{2 << 10, 8 << 10, 1 << 20} {
		x := New(strings.Repeat("A line of ordinary length for a prompt.\n", size/40))
		b.Run(sizeName(size), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.Edit(Edit{At(size / 2), "x"})
			}
		})
	}
}

func sizeName(n int) string {
	if n >= 1<<20 {
		return "1MB"
	}
	return string(rune('0'+n>>10)) + "KB"
}
