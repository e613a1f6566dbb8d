package prose

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// difference says how two bodies differ in what they export.
func difference(got, want *Body) string {
	if got.Start != want.Start || got.End != want.End {
		return fmt.Sprintf("body [%d,%d), want [%d,%d)", got.Start, got.End, want.Start, want.End)
	}
	if fmt.Sprint(got.Starts) != fmt.Sprint(want.Starts) {
		return fmt.Sprintf("starts %v, want %v", got.Starts, want.Starts)
	}
	for i := range want.Chunks {
		if !reflect.DeepEqual(got.Chunks[i], want.Chunks[i]) {
			return fmt.Sprintf("chunk %d\n%+v\nwant\n%+v", i, *got.Chunks[i], *want.Chunks[i])
		}
	}
	if g, w := got.Sections(), want.Sections(); !reflect.DeepEqual(g, w) {
		return fmt.Sprintf("sections\n%+v\nwant\n%+v", g, w)
	}
	for i, c := range want.Chunks {
		for j := range c.Tags {
			if g, w := got.Partner(&got.Chunks[i].Tags[j]), want.Partner(&c.Tags[j]); !reflect.DeepEqual(g, w) {
				return fmt.Sprintf("partner %+v, want %+v", g, w)
			}
		}
	}
	return ""
}

// bodyStart finds the body as the frontmatter scan would, roughly: behind the
// line `---` that closes a block opened at the first line.
func bodyStart(src string) int {
	if !strings.HasPrefix(src, "---\n") {
		return 0
	}
	if i := strings.Index(src[3:], "\n---\n"); i >= 0 {
		return 3 + i + len("\n---\n")
	}
	return len(src)
}

// randomEdit draws an edit: a letter, a line, several lines, a deletion.
func randomEdit(rng *rand.Rand, src string) text.Edit {
	lo := rng.IntN(len(src) + 1)
	hi := lo
	switch rng.IntN(5) {
	case 0:
		hi = min(len(src), lo+1)
	case 1:
		hi = min(len(src), lo+rng.IntN(40))
	case 2: // whole lines
		lo = strings.LastIndexByte(src[:lo], '\n') + 1
		hi = lineEnd(src, lo)
	}
	e := text.Edit{Span: text.Span{Start: lo, End: hi}}
	switch rng.IntN(6) {
	case 0, 1:
	case 2:
		e.New = string("\n -`<>[]#*~ax:|\r\t"[rng.IntN(17)])
	case 3:
		e.New = fragments[rng.IntN(len(fragments))]
	case 4:
		e.New = fragments[rng.IntN(len(fragments))] + "\n"
	case 5:
		e.New = randomDocument(rng)
	}
	return e
}

// TestBodyEdit holds random edits to I3; the fuzz target digs deeper.
func TestBodyEdit(t *testing.T) {
	n := 1500
	if testing.Short() {
		n = 150
	}
	rng := rand.New(rand.NewPCG(3, 4))
	for range n {
		src := randomDocument(rng)
		if rng.IntN(3) == 0 {
			src = "---\nname: x\n---\n" + src
		}
		checkEdits(t, rng, src, 12)
	}
}

func checkEdits(t *testing.T, rng *rand.Rand, src string, steps int) {
	t.Helper()
	grain := rng.IntN(2) * 30
	b := parse(src, bodyStart(src), grain)
	for range steps {
		e := randomEdit(rng, src)
		before := src
		src = src[:e.Span.Start] + e.New + src[e.Span.End:]
		start := bodyStart(src)
		if rng.IntN(20) == 0 {
			start = rng.IntN(len(src) + 1)
		}
		old := b
		b = b.Edit(src, start, e)
		if d := difference(b, parse(src, start, grain)); d != "" {
			t.Fatalf("%q [%d,%d)\n%+v -> start %d\n%s", before, old.Start, old.End, e, start, d)
		}
	}
}

func FuzzBodyEdit(f *testing.F) {
	f.Add("# A\n\ntext\n\n- item\n", uint64(1), uint8(5))
	f.Add("---\na: b\n---\n\n[a]\n\n[a]: /x\n", uint64(2), uint8(9))
	f.Add("<example>\n```\ncode\n\nmore\n```\n\nafter\n", uint64(3), uint8(9))
	f.Add("- a\n-\n\n  ```\n\nafter\n\n  ```\n", uint64(4), uint8(9))
	f.Fuzz(func(t *testing.T, src string, seed uint64, steps uint8) {
		if len(src) > 4000 {
			return
		}
		checkEdits(t, rand.New(rand.NewPCG(seed, 0)), src, int(steps%16))
	})
}
