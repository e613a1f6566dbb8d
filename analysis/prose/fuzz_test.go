package prose

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// fragments are lines and pieces of lines that meet in odd ways.
var fragments = []string{
	"", "", "", "", "text", "text  ", "more words here", "- item", "- ", "-", "* a", "+ b", "1. one", "2. two", "3) three", "10. ten",
	"  continued", "   three", "    four", "\ttab", "  - nested", "   - nested", "    - deep", "1.", "- - a", "- 1. x",
	"```", "```go", "````", "~~~", "  ```", "   ```", "    ```", "- ```", "  ~~~", "``` a`b",
	"# One", "## Two", "  ## Three", "#", "####### seven", "Title", "===", "---", "***", "* * *", "- - -", "___", " ---",
	"<example>", "</example>", "<div>", "</div>", "<b>x</b>", "<!-- c", "-->", "<!-- c -->", "<script>", "</script>", "<pre", "<?php", "?>",
	"<!DOCTYPE", ">", "> quote", "> - item", "> ```", ">quote", "> # h", "  > q", "<![CDATA[", "]]>", "  <!--", "   <pre>", "<a", "<x y='",
	"| a | b |", "|---|---|", "| 1 | 2 |", ":-", "a | b", "[a]: /url", "[b]: <u> 'title'", "[a]", "[x][a]", "[b][]", "![i](j)", "[l](m \"t\")",
	"[c]:", "/dest", "'title'", "[A]: /other", "[ ] task", "- [ ] task", "- [x] done", "`code`", "``", "`", "*em*", "**Bold:**", "Label:",
	"**", "_", "~~", "www.example.com", "https://a.example/x", "a@b.example", "\\", "\r", "\x0b", "\u00a0", "\u2028", "é", "&amp;", "@file.md", "/cmd",
	"`Read`", "the `x` agent", "#tool:y", "$", "{{x}}", "subagent_type: x", "agent=\"a-b\"", "**a-b** agent", "delegate to", "a-reviewer", "Task(a, b)", "Ab Cd agent", "@a-b:c", "<your name>", "**Title:** more",
}

// compose turns bytes into lines of fragments; a byte over 240 puts two on one line.
func compose(data []byte) string {
	var b strings.Builder
	for i, c := range data {
		b.WriteString(fragments[int(c)%len(fragments)])
		switch {
		case i%7 == 6 && c > 200:
			b.WriteString("\r\n")
		case c <= 230:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func FuzzChunksTile(f *testing.F) {
	f.Add("# A\n\ntext\n", 0)
	f.Add("---\na: b\n---\n\n# A\n", 13)
	f.Fuzz(func(t *testing.T, src string, start int) {
		start = min(max(start, 0), len(src))
		checkTiles(t, src, start, Parse(src, start))
		checkTiles(t, src, start, parse(src, start, 0))
	})
}

func checkTiles(t *testing.T, src string, start int, b *Body) {
	t.Helper()
	if b.Start != start || b.End != len(src) || len(b.Chunks) != len(b.Starts) {
		t.Fatalf("body [%d,%d) of %d chunks and %d starts in %d bytes", b.Start, b.End, len(b.Chunks), len(b.Starts), len(src))
	}
	pos := start
	for i, c := range b.Chunks {
		if int(b.Starts[i]) != pos || c.Len <= 0 {
			t.Fatalf("chunk %d of %d bytes starts at %d, not at %d", i, c.Len, b.Starts[i], pos)
		}
		if b.IndexAt(pos) != i {
			t.Fatalf("IndexAt(%d) = %d, want %d", pos, b.IndexAt(pos), i)
		}
		checkSpans(t, c)
		pos += c.Len
	}
	if pos != len(src) {
		t.Fatalf("chunks end at %d of %d", pos, len(src))
	}
	checkSections(t, b)
}

// checkSpans holds every span of a fact to the chunk.
func checkSpans(t *testing.T, c *Chunk) {
	t.Helper()
	in := func(what string, spans ...text.Span) {
		for _, s := range spans {
			if s.Start < 0 || s.End < s.Start || s.End > c.Len {
				t.Fatalf("%s has span %v in a chunk of %d bytes", what, s, c.Len)
			}
		}
	}
	for _, h := range c.Headings {
		in("heading", h.Span, h.Title)
	}
	for _, l := range c.Links {
		in("link", l.Span, l.Text, l.Dest)
		if !l.Span.Covers(l.Text) || !l.Span.Covers(l.Dest) {
			t.Fatalf("link %+v", l)
		}
	}
	for _, f := range c.Fences {
		in("fence", f.Span, f.Open, f.Close, f.Info, f.Inner, f.Nested)
	}
	for _, tags := range [][]Tag{c.Tags, c.Closers} {
		for _, tag := range tags {
			in("tag", tag.Span, tag.NameAt)
		}
	}
	for _, m := range c.Mentions {
		in("mention", m.Span, m.Whole)
		if !m.Whole.Covers(m.Span) || m.Span.Len() != len(m.Name) {
			t.Fatalf("mention %+v", m)
		}
	}
	for _, m := range c.Comments {
		in("comment", m.Span)
	}
	for _, d := range c.Defined {
		in("definition", d.Span, d.Label, d.Dest)
	}
	in("code", c.Code...)
	in("raw", c.Raw...)
}

func checkSections(t *testing.T, b *Body) {
	t.Helper()
	for i, s := range b.Sections() {
		if s.Parent >= i || s.Span.Start != s.At.Start || s.Span.End < s.At.End || s.Span.End > b.End || s.Level < 1 {
			t.Fatalf("section %d: %+v", i, s)
		}
		if s.Parent >= 0 && !b.Sections()[s.Parent].Span.Covers(s.Span) {
			t.Fatalf("section %d leaves its parent: %+v in %+v", i, s, b.Sections()[s.Parent])
		}
	}
}

func FuzzChunkedEqualsWhole(f *testing.F) {
	seedWhole(f)
	f.Fuzz(func(t *testing.T, src string, compact []byte) {
		if len(src) > 4000 || len(compact) > 40 {
			return
		}
		checkWhole(t, src)
		checkWhole(t, compose(compact))
	})
}

func checkWhole(t *testing.T, src string) {
	t.Helper()
	if differences := wholeDifference(src); differences != "" {
		t.Fatalf("%q\n%s", src, differences)
	}
}

// wholeDifference says where the trees of the chunks differ from that of the
// body. The chunks are as short as they can be, to have more boundaries.
func wholeDifference(src string) string {
	got, ok := chunkedTree(src, parse(src, 0, 0))
	if !ok {
		return ""
	}
	want := wholeTree(src)
	if reflect.DeepEqual(got, want) {
		return ""
	}
	for i := range max(len(got), len(want)) {
		g, w := "nothing", "nothing"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			return fmt.Sprintf("line %d\nchunked: %s\nwhole:   %s", i, g, w)
		}
	}
	return ""
}

func seedWhole(f *testing.F) {
	for _, s := range []string{
		"<example>\n```\ncode\n\nmore\n```\n\nafter\n",
		"- a\n-\n\n  ```\n\nafter\n\n  ```\n",
		"- a\n\n```\n\nb\n```\n\n# H\n",
		"[a]: /x\n\n[a] and [b][a]\n\n[a]: /y\n",
		"a\n===\n\n- b\n\n  c\n\nd\n",
	} {
		f.Add(s, []byte{})
	}
}

// TestChunkedEqualsWhole draws documents from the fragments; the fuzz target
// digs deeper.
func TestChunkedEqualsWhole(t *testing.T) {
	n := 20_000
	if testing.Short() || slowdown > 1 {
		n = 2_000
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range n {
		src := randomDocument(rng)
		if d := wholeDifference(src); d != "" {
			t.Fatalf("%q\n%s", src, d)
		}
	}
}

func randomDocument(rng *rand.Rand) string {
	data := make([]byte, 1+rng.IntN(14))
	for i := range data {
		data[i] = byte(rng.Uint32())
	}
	return compose(data)
}

// TestShortTexts tries every text of up to three of the characters that mean
// something, which finds what happens at the end of a text.
func TestShortTexts(t *testing.T) {
	alphabet := strings.Split(" \t\n\r-*`~</a![]():|>#=1.\\_\"&?@+é\x00\xff", "")
	var try func(src string, more int)
	try = func(src string, more int) {
		checkTiles(t, src, 0, Parse(src, 0))
		checkWhole(t, src)
		if more == 0 {
			return
		}
		for _, c := range alphabet {
			try(src+c, more-1)
		}
	}
	depth := 3
	if testing.Short() || slowdown > 1 {
		depth = 2
	}
	try("", depth)
	for _, head := range []string{">\t", "-\n\t", "1.\t", ">\n>\t", "> -\t", "[a]:", "<a", "| a |\n|-|\n"} {
		try(head, 2)
	}
}
