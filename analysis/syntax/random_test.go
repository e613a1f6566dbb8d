package syntax

import (
	"flag"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/text"
)

var rounds = flag.Int("rounds", 20000, "random documents per test")

// words are what random frontmatters are made of: every indicator of YAML in
// the places where people write it.
var words = []string{
	"name: x\n", "tools: Read, Write\n", "d: ", "key:\n", "key:", " ", "  ", "    ", "\n", "\n\n", "- ", "- a\n", "- b: c\n", "a: b\n", "text", "more text\n",
	"[", "]", "{", "}", ", ", ",", "\"", "'", "\"q\"", "'s'", "\"q\": 1\n", "# c\n", " # c\n", "#", "|\n", ">-\n", "|2\n", ">+\n", "&x ", "*x", "*x\n", "!!str ", "!t ",
	": ", ":", ":\n", "\t", "@", "`", "1\n", "true\n", "~\n", "-\n", "- - a\n", "\\n", "\\\n", "''", "\r\n", "\r", "(a, b)", "...x\n", "--- x\n", "é", "{a: b}\n", "[a, b]\n", "[a: b]\n", "? k\n", ": v\n",
}

func randomBlock(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(14) {
		b.WriteString(words[r.IntN(len(words))])
	}
	return b.String()
}

// TestRandomBlocks compares random frontmatters with the library, as
// [FuzzValueSpans] does, and checks all spans.
func TestRandomBlocks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range *rounds {
		src := randomBlock(r)
		compare(t, src)
		for _, e := range Scan("---\n" + src + "\n---\n").Entries {
			if err := check(e); err != nil {
				t.Fatalf("%q: %v", e.Text, err)
			}
		}
	}
}

// TestRandomEdits edits random files and compares each state with a fresh scan.
func TestRandomEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range *rounds / 20 {
		src := "---\n" + randomBlock(r) + "---\n# Body\n\ntext\n\n---\n" + randomBlock(r)
		f := Scan(src)
		for range 20 {
			at := r.IntN(len(src) + 1)
			e := text.Edit{Span: text.Span{Start: at, End: min(len(src), at+r.IntN(8)*r.IntN(2))}}
			if r.IntN(3) > 0 {
				e.New = append(words, fragments...)[r.IntN(len(words)+len(fragments))]
			}
			src = src[:e.Span.Start] + e.New + src[e.Span.End:]
			f = f.Edit(src, e)
			if want := Scan(src); !reflect.DeepEqual(f, want) {
				t.Fatalf("after %+v on\n%q\n got %s\nwant %s", e, src, dump(f), dump(want))
			}
		}
	}
}
