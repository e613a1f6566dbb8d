package prose

import (
	"fmt"
	"strings"
	"testing"
)

// TestGuardedFacts compares what our own scanner finds with what goldmark finds.
func TestGuardedFacts(t *testing.T) {
	src := "# One *two* #\n\n- item [link](a.md \"t\") and ![image](i.png)\n\n```go x\nfunc\n```\n" +
		"Setext\nline\n---\n\n<https://a.example/x> and https://b.example/y?z. `code [no](link)` \\[no](link)\n\n" +
		"[label]: <dest.md>\n\n~~~\n# no heading\n~~~\n\n<role>\n\n## Two `code`\n\n</role>\n<!-- # comment\n# more -->\n\n    # code\n\n```\nopen\n"
	d := &draft{Chunk: &Chunk{Len: len(src), Guarded: true}, src: src}
	guardOnly(d)
	checkSpans(t, d.Chunk)
	if got, want := guardedFacts(src, d.Chunk), guardedFacts(src, parse(src, 0, len(src)).Chunks[0]); got != want {
		t.Errorf("guarded\n%s\nplain\n%s", got, want)
	}
}

// TestGuarded says what goes to our own scanner: what is quadratic for
// goldmark, and nothing that people write.
func TestGuarded(t *testing.T) {
	row := "| name | what it is for | `code` | [link](target.md) |\n"
	item := "- **Name**: what it is for, with `code` and a [link](target.md)\n  - and more\n"
	for _, tc := range []struct {
		name string
		src  string
		want bool
	}{
		{"table of 500 rows", row + "|---|---|---|---|\n" + strings.Repeat(row, 500), false},
		{"list of 300 items", strings.Repeat(item, 300), false},
		{"paragraph of 200 links", strings.Repeat("[a link](target.md) and *some* words\n", 200), false},
		{"100 definitions", strings.Repeat("[a label]: https://a.example/path 'title'\n", 100), false},
		{"30 lines of tags", strings.Repeat("<step>do this</step>\n", 30), false},
		{"longer than goldmark is given", strings.Repeat("text\n", maxParse/5+1), true},
		{"table with a column a byte", strings.Repeat("|a", 800) + "|\n" + strings.Repeat("|-", 800) + "|\n" + strings.Repeat("|\n", 800), true},
		{"unmatched brackets", strings.Repeat("[a](", 2000), true},
		{"delimiter runs", "[a] " + strings.Repeat("*a_ ", 2000), true},
		{"delimiter runs that no fact hangs on", strings.Repeat("*a_ ", 2000), false},
		{"markers on one line", strings.Repeat("> ", 500) + "a\n", true},
	} {
		b := Parse(tc.src, 0)
		for i, c := range b.Chunks {
			if c.Guarded != tc.want {
				t.Errorf("%s: chunk %d of %d guarded %v, want %v", tc.name, i, len(b.Chunks), c.Guarded, tc.want)
			}
		}
	}
}

// guardedFacts lists the facts that a guarded chunk has to have.
func guardedFacts(src string, c *Chunk) string {
	var b strings.Builder
	for _, h := range c.Headings {
		fmt.Fprintf(&b, "heading %d %q %q %s\n", h.Level, h.Span.Of(src), h.Title.Of(src), h.Name)
	}
	for _, l := range c.Links {
		fmt.Fprintf(&b, "link %q %q %v %v\n", l.Span.Of(src), l.Destination, l.Image, l.Auto)
	}
	for _, f := range c.Fences {
		fmt.Fprintf(&b, "fence %q %q\n", f.Span.Of(src), f.Info.Of(src))
	}
	for _, d := range c.Defined {
		fmt.Fprintf(&b, "definition %q %q %q\n", d.Span.Of(src), d.Key, d.Destination)
	}
	for _, tag := range c.Tags {
		fmt.Fprintf(&b, "tag %q\n", tag.Span.Of(src))
	}
	for _, m := range c.Comments {
		fmt.Fprintf(&b, "comment %q\n", m.Text)
	}
	return b.String()
}
