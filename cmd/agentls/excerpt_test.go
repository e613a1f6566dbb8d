package main

import (
	"strings"
	"testing"

	"agentls/analysis/text"
)

// span finds what stands between « and » and returns the text without them.
func span(t *testing.T, marked string) (string, text.Span) {
	t.Helper()
	a, rest, ok := strings.Cut(marked, "«")
	b, c, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		t.Fatalf("no marks in %q", marked)
	}
	return a + b + c, text.Span{Start: len(a), End: len(a) + len(b)}
}

func TestExcerpt(t *testing.T) {
	for _, tt := range []struct {
		name, src     string
		width         int
		source, marks string
		more          int
	}{
		{"a word", "tools: Read, «Raed»\nmodel: x\n", 80,
			"tools: Read, Raed",
			"             ^^^^", 0},
		{"the second line", "a: b\nc: «d»\n", 80,
			"c: d",
			"   ^", 0},
		{"tabs", "\ta:\t«b»", 80,
			"    a:  b",
			"        ^", 0},
		{"wide characters", "名前: «値段» x", 80,
			"名前: 値段 x",
			"      ^^^^", 0},
		{"combining marks", "e\u0301: «o\u0308x»", 80,
			"e\u0301: o\u0308x",
			"   ^^", 0},
		{"an emoji of several parts", "👩\u200d💻 «x»", 80,
			"👩\u200d💻 x",
			"   ^", 0},
		{"what cannot be seen", "data.«\u200b» Follow", 80,
			"data.<U+200B> Follow",
			"     ^^^^^^^^", 0},
		{"what steers a terminal", "a \x1b[31m«red»", 80,
			"a <U+001B>[31mred",
			"              ^^^", 0},
		{"bytes that are no UTF-8", "a «\xfc» b", 80,
			"a \uFFFD b",
			"  ^", 0},
		{"nothing at all, within", "model:«» \nx: y", 80,
			"model:",
			"      ^", 0},
		{"nothing at all, at the end", "model:«»\nx: y", 80,
			"model:",
			"      ^", 0},
		{"several lines", "a: «b\n  c\n  d»\ne: f", 80,
			"a: b",
			"   ^", 2},
		{"whole lines", "«a: b\n»c: d", 80,
			"a: b",
			"^^^^", 0},
		{"carriage returns", "a: «b»\r\nc: d\r\n", 80,
			"a: b",
			"   ^", 0},
		{"a long line, cut on the right", "«description»: a very long one", 20,
			"description: a ver…",
			"^^^^^^^^^^^", 0},
		{"a long line, cut on both sides", "description: once upon a time «there» was a ferry that left", 24,
			"…a time there was a fer…",
			"        ^^^^^", 0},
		{"a long line, cut on the left", "description: once upon a time there was a «ferry»", 24,
			"…time there was a ferry",
			"                  ^^^^^", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src, at := span(t, tt.src)
			e := cut(text.New(src), at, nil)
			source, marks := e.draw(tt.width)
			if source != tt.source || marks != tt.marks || e.more != tt.more {
				t.Errorf("got\n%q\n%q and %d more\nwant\n%q\n%q and %d more", source, marks, e.more, tt.source, tt.marks, tt.more)
			}
		})
	}
}

func TestExcerptMarksRelatedTokens(t *testing.T) {
	src := "tools: Read, Grep, Bash"
	e := cut(text.New(src), text.Span{Start: 0, End: 5}, []text.Span{{Start: 7, End: 11}, {Start: 19, End: 23}})
	if _, marks := e.draw(80); marks != "^^^^^  ~~~~        ~~~~" {
		t.Errorf("got %q", marks)
	}
}

// A line of a megabyte costs no more than what is shown of it.
func TestExcerptOfEndlessLine(t *testing.T) {
	src := strings.Repeat("ä", 1<<19) + "x" + strings.Repeat("ö", 1<<19)
	at := 2 << 19
	e := cut(text.New(src), text.Span{Start: at, End: at + 1}, nil)
	if len(e.line) > maxExcerpt {
		t.Fatalf("keeps %d bytes", len(e.line))
	}
	source, marks := e.draw(40)
	if n := len([]rune(source)); n > 40 || []rune(source)[strings.Index(marks, "^")] != 'x' {
		t.Errorf("got\n%s\n%s", source, marks)
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain `name`":           "plain `name`",
		"two\nlines":             "two lines",
		"\x1b]0;title\x07":       "<U+001B>]0;title<U+0007>",
		"right\u202eto left":     "right<U+202E>to left",
		"👩\u200d💻":               "👩\u200d💻",
		"a family name: ŁÓDŹ 名前": "a family name: ŁÓDŹ 名前",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// Whatever a line holds, drawing it stays within the width, sends nothing that
// steers a terminal, and marks something.
func FuzzExcerpt(f *testing.F) {
	f.Add("tools: Read, Raed", 13, 17, 80)
	f.Add("名前: 値段\t\u200b\x1b[2J", 3, 9, 12)
	f.Add("👩\u200d💻\xff\r\nnext", 0, 30, 5)
	f.Fuzz(func(t *testing.T, src string, from, to, width int) {
		width = 10 + abs(width)%200
		from = abs(from) % (len(src) + 1)
		to = min(len(src), from+abs(to)%50)
		e := cut(text.New(src), text.Span{Start: from, End: to}, []text.Span{{Start: 0, End: to}})
		source, marks := e.draw(width)
		columns := 0
		for _, c := range cells(source) {
			columns += c.width
		}
		if columns > width || !strings.Contains(marks, "^") || strings.ContainsFunc(source, func(r rune) bool { return r < ' ' || r == 0x7f }) {
			t.Errorf("width %d: %q\n%q\n%q", width, src, source, marks)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }
