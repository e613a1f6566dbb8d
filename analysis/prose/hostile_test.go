package prose

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"agentls/analysis/text"
)

// growing returns runs of c of length 1, 2, 3 … up to size bytes.
func growing(c, sep string, size int) string {
	var b strings.Builder
	for n := 1; b.Len() < size; n++ {
		b.WriteString(strings.Repeat(c, n))
		b.WriteString(sep)
	}
	return b.String()
}

// hostile are texts that are quadratic or worse for some part of a markdown
// parser, each about size bytes long.
var hostile = []struct {
	name string
	make func(size int) string
}{
	{"table wide header, short rows", func(n int) string {
		k := n / 5
		return strings.Repeat("|a", k/2) + "|\n" + strings.Repeat("|-", k/2) + "|\n" + strings.Repeat("|\n", k)
	}},
	{"table half wide", func(n int) string {
		k := 64
		return strings.Repeat("|a", k) + "|\n" + strings.Repeat("|-", k) + "|\n" + strings.Repeat("|\n", n/2)
	}},
	{"table long", func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|x|y|\n", n/6) }},
	{"table escaped pipes", func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|`x\\|y\\|`|\n", n/11) }},
	{"table delimiter rows", func(n int) string { return strings.Repeat("|-|\n", n/4) }},
	{"tables nested in quotes", func(n int) string {
		return strings.Repeat("> |a|b|c|d|\n> |-|-|-|-|\n> |\n\n", n/30)
	}},
	{"growing ticks", func(n int) string { return growing("`", " ", n) }},
	{"growing ticks, lines", func(n int) string { return growing("`", "\na\n", n) }},
	{"growing tildes", func(n int) string { return growing("~", " a ", n) }},
	{"growing stars", func(n int) string { return growing("*", "a", n) }},
	{"growing fences", func(n int) string { return growing("`", "\n\n", n) }},
	{"deep list", func(n int) string {
		var b strings.Builder
		for d := 0; b.Len() < n; d++ {
			b.WriteString(strings.Repeat("  ", d) + "- a\n")
		}
		return b.String()
	}},
	{"deep list, blank lines", func(n int) string {
		return strings.Repeat("- ", 60) + "a\n" + strings.Repeat("\n", n)
	}},
	{"chunks of deep lists", func(n int) string {
		return strings.Repeat(strings.Repeat("- ", 20)+"a\n\n\n\n\n\n\n\n\n\n\nb\n\n", n/55)
	}},
	{"deep quote, lazy lines", func(n int) string {
		return strings.Repeat("> ", 100) + "a\n" + strings.Repeat("b\n", n/2)
	}},
	{"quotes then blank", func(n int) string { return strings.Repeat(strings.Repeat(">", 30)+"a\n\n", n/33) }},
	{"deep stars in one word", func(n int) string { return strings.Repeat("*", n/2) + "a" + strings.Repeat("*", n/2) }},
	{"one definition many uses", func(n int) string { return "[a]: /x\n\n" + strings.Repeat("[a]\n\n", n/5) }},
	{"unclosed link, many breaks", func(n int) string { return "[" + strings.Repeat("a\n", n/2) }},
	{"brackets around text", func(n int) string {
		return strings.Repeat("[", 450) + strings.Repeat("*a ", n/3) + strings.Repeat("]", 450)
	}},
	{"brackets nest often", func(n int) string {
		return strings.Repeat(strings.Repeat("[", 200)+strings.Repeat("*a ", 200)+strings.Repeat("]", 200), n/1000)
	}},
	{"ambiguous forever", func(n int) string { return "<a>\n```\n" + strings.Repeat("x\n\n", n/3) }},
	{"ambiguous, many fences", func(n int) string { return strings.Repeat("<a>\n```\nx\n\ny\n```\n\nz\n\n", n/25) }},
	{"ambiguous, seven tries", func(n int) string {
		return strings.Repeat("<a>\n<!--\n\n"+strings.Repeat("x\n\n", 6)+"-->\n\ny\n\n", n/40)
	}},
	{"ambiguous, long chunks", func(n int) string {
		return strings.Repeat("- a\nb\n  ```\n"+strings.Repeat("x y z\n", 4000)+"\n"+strings.Repeat("x\n\n", 7)+"```\n\n", n/24000+1)
	}},
	{"dense chunks at the cap", func(n int) string {
		return strings.Repeat(strings.Repeat("*a* `b` [c](d)\n", maxParse/16)+"\n", n/maxParse+1)
	}},
	{"paragraph of lines with links", func(n int) string { return strings.Repeat("[a]\n", n/4) }},
	{"alternating quotes in tags", func(n int) string { return strings.Repeat("<a b=' c=\"", n/10) }},
	{"quoted tags in tags", func(n int) string { return strings.Repeat("<a b=\"<a c=' d='<a e=\"", n/22) }},
	{"nested definition titles", func(n int) string { return strings.Repeat("[a]: b (c\n", n/10) }},
	{"closing tags", func(n int) string { return strings.Repeat("<a>\n", n/8) + strings.Repeat("</a>\n", n/10) }},
	{"closing tags on one line", func(n int) string { return "x" + strings.Repeat("</a>", n/4) }},
	{"opening tags on one line", func(n int) string { return strings.Repeat("<a>", n/6) + strings.Repeat("</a>", n/8) }},
	{"headings", func(n int) string { return strings.Repeat("# a\n", n/4) }},
	{"long attribute", func(n int) string { return "<a " + strings.Repeat("b ", n/2) }},
	{"blanks", func(n int) string { return strings.Repeat(" ", n) }},
	{"script", func(n int) string { return "<script>\n" + strings.Repeat("</scrip\n", n/8) }},
	{"empty items", func(n int) string { return strings.Repeat("-\n\n", n/3) }},
	{"empty items with text", func(n int) string { return strings.Repeat("-\n\n  ```\n\na\n\n", n/14) }},
}

// repeated are pieces to repeat: each starts something that a parser may look
// for the end of again and again.
var repeated = []string{
	"[a](", "[a](b(", "[a](<b", "[a](b \"", "[a](b 'c", "[a](b)", "[", "[[", "![", "![a](", "]", "][", "[a][", "[]", "[a]", "[a]\n", "[*a](b)", "[a](b) *c ",
	"*a_ ", "**", "* a*", "a*", "*a ", "_a*", "a**b", "~~a ", "~", "~~~", "*a *b ", "***a**", "_a_ ", "*",
	"<a ", "<", "</a", "<a>", "<a b=\"", "<a b='", "<a b", "<a\n", "<\n", "<!--", "<!-- a -->", "<?", "<!A", "<![CDATA[", "<a:", "<a@b", "<div\n", "<div>\n", "<pre\n", "<a b=c",
	"`", "``a`", "`a` ", "`\n", "> ", ">", "> > >", "> a\n", "- - - ", "- ", "1. ", "1. 1. 1. ", "- a\n", "- a\n\n", "1. a\n", "* a\n- b\n", "-\n", "- \n\n", "- > ",
	"  - a\n", "\t- a\n", "\t", "\ta\n", " a\n", "    a\n\n", "a\tb ", "[a]: b\n", "[a]: b\n\n", "[a]:\n", "[a]: b \"c\n", "[a]: <b\n", "[a\n",
	"~~~\n", "```\n", "```a\n", "~~~\na\n", "  ```\n", "- ```\n", "&amp;", "&#1234;", "&", "\\", "\\\\`", "\\[",
	"www.", "www.a", "_www._", "www.a.b ", " www.a", "*www.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "https://a.b ", "http://", "a@b.", "a@b.c ", "_a@b.c", "_a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "(www.a.b",
	"a\n===\n", "a\n---\n", "===\n", "---\n", "a\n=\n", "a\n-\n", "\n", "\r", "\r\n", "a\r\n", "a\n\n", "a\n", "a ", "a", " ", "é", "\x00", "\xff", "\u2028",
	"|", "|-", "|-|\n", "|a|\n|-|\n", "a|b\n-|-\n|\n", "a\n-:\n", "\\|", "|`\\|`", "- [ ] a\n", "[ ] ", "- [ ]\n",
	"@a ", "@a/b ", "/a ", "#tool:a ", "`A` ", "the a-b agent ", "@", "@a", "/", "a-", "a-b:", "a.", "agent:", "agent: ", "agent=\"", "Task(", "Task(a,", "Task(\"a\",",
	"A B ", "Ab Cd agent ", "**a", "**a-b** ", "** ", "`a-b` ", "delegate to ", "the ", "#file:'", "#file:a", "mcp__", "mcp__a__b ", "subagent_type=", "**A:**\n\n", "A:\n- b\n\n", "<a>\n\n", "<a>\n", "</a>\n\n", "<a>b</a>\n", "# A\n\n", "# `a` [b](c)\n\n", "#", "# ",
	"{{a}}", "$", "!", "(", ")", "\"", "'", "[^a]", "[^a]: b\n", ":", "a:\n", "=", "+ ", "0. ", "123456789. a\n",
}

// hostileTexts calls f with every hostile text of about size bytes.
func hostileTexts(size int, f func(name, src string)) {
	for _, h := range hostile {
		f(h.name, h.make(size))
	}
	for _, piece := range repeated {
		f(fmt.Sprintf("%q", piece), strings.Repeat(piece, size/len(piece)))
		f(fmt.Sprintf("%q, paragraphs of 2 KB", piece), strings.Repeat(strings.Repeat(piece, 2000/len(piece))+"\n\nx\n\n", size/2005))
		f(fmt.Sprintf("%q, paragraphs of 200 bytes", piece), strings.Repeat(strings.Repeat(piece, 200/len(piece))+"\n\nx\n\n", size/205))
		f(fmt.Sprintf("%q, paragraphs of 20 KB", piece), strings.Repeat(strings.Repeat(piece, 20000/len(piece))+"\n\nx\n\n", size/20005))
	}
}

// edits are some places to type a letter in a text of n bytes.
func edits(n int) []int { return []int{n / 6, n / 2, n * 5 / 6} }

func edit(b *Body, src string, at int) *Body {
	return b.Edit(src[:at]+"x"+src[at:], 0, text.Edit{Span: text.At(at), New: "x"})
}

// TestHostile holds hostile texts to a bound that leaves room for a slow
// machine and the race detector; BenchmarkHostile tells the real figures.
func TestHostile(t *testing.T) {
	sizes := []int{8 << 10, 48 << 10}
	if testing.Short() || slowdown > 1 {
		sizes = sizes[:1]
	}
	for _, size := range sizes {
		hostileTexts(size, func(name, src string) {
			var b *Body
			limit := 200*time.Millisecond + slowdown*3*time.Second*time.Duration(len(src))/(1<<20)
			if took := fastest(limit, func() { b = Parse(src, 0) }); took > limit {
				t.Errorf("%s, %d bytes: read in %v, want %v", name, len(src), took, limit)
			}
			if took := fastest(limit, func() { edit(b, src, len(src)/2) }); took > limit {
				t.Errorf("%s, %d bytes: edited in %v, want %v", name, len(src), took, limit)
			}
			if took := fastest(limit, func() { Plain(src) }); took > limit {
				t.Errorf("%s, %d bytes: read as plain text in %v, want %v", name, len(src), took, limit)
			}
		})
	}
}

// BenchmarkHostile reports the slowest text of each size to open, and to edit.
// An edit that changes what all that follows means, as one that breaks a fence
// does, has to read all that follows; such edits are reported apart.
func BenchmarkHostile(b *testing.B) {
	sizes := []int{8 << 10, 32 << 10, 256 << 10, 1 << 20}
	if testing.Short() {
		sizes = sizes[:2] // the large ones take minutes
	}
	for _, size := range sizes {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			var open, local, global worst
			for b.Loop() {
				hostileTexts(size, func(name, src string) {
					start := time.Now()
					body := Parse(src, 0)
					open.note(time.Since(start), name)
					for _, at := range edits(len(src)) {
						start := time.Now()
						next := edit(body, src, at)
						took := time.Since(start)
						if len(next.Chunks)-shared(body, next) > 8 {
							global.note(took, name)
						} else {
							local.note(took, name)
						}
					}
				})
			}
			open.report(b, "open")
			local.report(b, "edit")
			global.report(b, "edit-all")
		})
	}
}

type worst struct {
	took time.Duration
	name string
}

func (w *worst) note(took time.Duration, name string) {
	if took > w.took {
		*w = worst{took, name}
	}
}

func (w *worst) report(b *testing.B, what string) {
	b.ReportMetric(w.took.Seconds()*1e3, "ms-"+what)
	b.Logf("slowest %s: %v, %s", what, w.took, w.name)
}

// TestSectionsLinear holds the outline of deeply nested tags to a short time.
func TestSectionsLinear(t *testing.T) {
	const n = 20_000
	src := strings.Repeat("<step>\n\n", n) + strings.Repeat("<div>\n\n</div>\n\n# A\n\n", n) + strings.Repeat("</step>\n\n", n)
	b := Parse(src, 0)
	if took := fastest(slowdown*time.Second, func() { b.Edit(src, 0, text.Edit{}).Sections() }); took > slowdown*time.Second {
		t.Errorf("sections took %v", took)
	}
	if got := len(b.Sections()); got != 2*n {
		t.Errorf("%d sections", got)
	}
}
