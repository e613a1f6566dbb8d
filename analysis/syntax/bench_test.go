package syntax

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"agentls/analysis/text"
)

// agentFile returns a file of about size bytes with an ordinary frontmatter of
// about front bytes.
func agentFile(front, size int) string {
	var b strings.Builder
	b.WriteString("---\nname: reviewer\ndescription: Use this agent when code was written and must be read by a second pair of eyes.\n" +
		"tools: Read, Grep, Glob, Bash(git log:*), Bash(git diff:*)\nmodel: sonnet\ncolor: \"blue\"\nskills: [style, \"security\"]\nhooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - type: command\n          command: ./check.sh\n")
	for i := 0; b.Len() < front; i++ {
		fmt.Fprintf(&b, "metadata-%d: a few words of text\nlist-%d:\n  - one\n  - two # said\n", i, i)
	}
	b.WriteString("---\n\n# Role\n\n")
	for b.Len() < size {
		b.WriteString("You read what was written and say what is wrong with it.\n\n- one\n- two\n\n")
	}
	return b.String()
}

var sizes = []struct {
	name        string
	front, size int
}{{"2KB", 500, 2 << 10}, {"8KB", 2 << 10, 8 << 10}, {"200KB", 4 << 10, 200 << 10}, {"1MB", 8 << 10, 1 << 20}}

func BenchmarkScan(b *testing.B) {
	for _, s := range sizes {
		src := agentFile(s.front, s.size)
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Scan(src)
			}
		})
	}
}

func BenchmarkEdit(b *testing.B) {
	for _, s := range sizes {
		src := agentFile(s.front, s.size)
		front := Scan(src)
		for _, where := range []struct {
			name string
			at   int
		}{{"front", strings.Index(src, "eyes")}, {"body", len(src) / 2}, {"fence", front.Close.End}} {
			e := text.Edit{Span: text.At(where.at), New: "x"}
			after := src[:where.at] + "x" + src[where.at:]
			b.Run(where.name+"/"+s.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					front.Edit(after, e)
				}
			})
		}
	}
}

// BenchmarkEditUnclosed types into files whose closing fence is missing, or
// stands far below in the body.
func BenchmarkEditUnclosed(b *testing.B) {
	src := agentFile(2<<10, 1<<20)
	front := Scan(src)
	open := src[:front.Close.Start] + src[front.Body:]
	for _, file := range []struct{ name, src string }{{"none", open}, {"late", open + "\n---\n"}} {
		front := Scan(file.src)
		for _, where := range []struct {
			name string
			at   int
		}{{"front", strings.Index(src, "eyes")}, {"body", len(open) / 2}} {
			e := text.Edit{Span: text.At(where.at), New: "x"}
			after := file.src[:where.at] + "x" + file.src[where.at:]
			b.Run(file.name+"/"+where.name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					front.Edit(after, e)
				}
			})
		}
	}
}

// TestHostile holds invariant I8: nothing of 1 MB takes long to open, and an
// edit of it less still. The limits only tell linear from worse, on a machine
// that does a lot of other work meanwhile; the benchmarks measure.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: large inputs in short mode")
	}
	const size = 1 << 20
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, src := range map[string]string{
		"pairs":            "---\n" + fill("k: v\n") + "---\n",
		"unclosed pairs":   "---\n" + fill("k: v\n"),
		"flow pairs":       "---\n" + fill("k: [a]\n") + "---\n",
		"anchors":          "---\n" + fill("k: &a *b\n") + "---\n",
		"colons":           "---\n" + fill("k: a: b\n") + "---\n",
		"bad escapes":      "---\n" + fill("k: \"\\q\"\n") + "---\n",
		"one flow list":    "---\nk: [" + fill("a, ") + "]\n---\n",
		"one list":         "---\nk:\n" + fill("- a\n") + "---\n",
		"one map":          "---\nk:\n" + fill("  a: b\n") + "---\n",
		"brackets":         "---\nk: " + fill("[") + "\n---\n",
		"bracket lines":    "---\n" + fill("[\n") + "---\n",
		"open lists":       "---\n" + fill("k: [\n") + "---\n",
		"nested open":      "---\nk:\n" + fill("  a: [\n") + "---\n",
		"open quotes":      "---\n" + fill("k: \"a b\n") + "---\n",
		"single quotes":    "---\n" + fill("k: 'a' b\n") + "---\n",
		"one quote":        "---\nk: \"" + fill("ab ") + "\"\n---\n",
		"one open quote":   "---\nk: \"" + fill("ab\n") + "---\n",
		"dashes":           "---\nk:\n " + fill("- ") + "\n---\n",
		"dash staircase":   "---\nk:\n" + staircase(1400) + "---\n",
		"map staircase":    "---\n" + mapStaircase(1400) + "---\n",
		"block scalar":     "---\nk: |\n" + fill("  text\n") + "---\n",
		"long comma list":  "---\nk: " + fill("a, ") + "\n---\n",
		"open parens":      "---\nk: " + fill("(,") + "\n---\n",
		"comments":         "---\n" + fill("# c\n") + "---\n",
		"headings":         "---\n" + fill("# c\n\n"),
		"blank lines":      "---\n" + fill("\n") + "---\n",
		"leading blanks":   fill("\n") + "---\n",
		"tabs":             "---\nk:\n" + fill("\ta\n") + "---\n",
		"words":            "---\n" + fill("word\n"),
		"prose":            "---\nk: v\n\n" + fill("Some prose.\n\n"),
		"late fence":       "---\nk: v\n\n# T\n\n" + fill("Some prose.\n\n") + "---\n",
		"carriage returns": "---\r" + fill("k: v\r") + "---\r",
		"colon run":        "---\nk: " + fill(": ") + "\n---\n",
		"hash run":         "---\nk: " + fill("a#") + "\n---\n",
		"dash runs":        "---\nk: " + fill("-- ") + "\n---\n",
		"spaces":           "---\nk:" + fill(" ") + "\n---\n",
		"one long key":     "---\n" + fill("k") + ": v\n---\n",
		"flow maps":        "---\nk: " + fill("{a: ") + "\n---\n",
		"plain lines":      "---\nk: a\n" + fill("  b\n") + "---\n",
		"stars":            "---\n" + fill("a: *b\n") + "---\n",
		"properties":       "---\nk: " + fill("!a ") + "\n---\n",
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			f := Scan(src)
			opened := time.Since(begin)
			var slowest time.Duration
			for _, at := range []int{5, len(src) / 2, len(src) - 5} {
				after := src[:at] + "x" + src[at:]
				begin = time.Now()
				f.Edit(after, text.Edit{Span: text.At(at), New: "x"})
				slowest = max(slowest, time.Since(begin))
			}
			begin = time.Now()
			for _, e := range f.Entries {
				e.Items()
			}
			t.Logf("open %v, slowest edit %v, items %v, %d entries", opened, slowest, time.Since(begin), len(f.Entries))
			if opened > 10*time.Second || slowest > 5*time.Second {
				t.Errorf("open %v, slowest edit %v", opened, slowest)
			}
		})
	}
}

func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "-\n")
	}
	return b.String()
}

func mapStaircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}
