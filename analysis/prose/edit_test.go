package prose

import (
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"unsafe"

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
	if testing.Short() || slowdown > 1 {
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

// TestEditShares holds an edit to what it touches: chunks before and behind it
// are the same pointers, and so are chunks that come back after a fence.
func TestEditShares(t *testing.T) {
	src := promptOf(20 << 10)
	b := Parse(src, 0)
	at := strings.LastIndex(src[:len(src)/2], "careful")
	after := b.Edit(src[:at]+"x"+src[at:], 0, text.Edit{Span: text.At(at), New: "x"})
	if fresh := len(after.Chunks) - shared(b, after); fresh != 1 {
		t.Errorf("an edit of one letter read %d chunks", fresh)
	}

	fence := "~~~\n"
	opened := b.Edit(fence+src, 0, text.Edit{Span: text.At(0), New: fence})
	typed := opened.Edit("~~~x\n"+src, 0, text.Edit{Span: text.At(3), New: "x"})
	closed := typed.Edit(src, 0, text.Edit{Span: text.Span{End: 5}})
	if n := shared(b, closed); n < len(b.Chunks) {
		t.Errorf("%d of %d chunks came back", n, len(b.Chunks))
	}
	if d := difference(closed, b); d != "" {
		t.Error(d)
	}
}

// shared counts the chunks of b that next has too.
func shared(b, next *Body) (n int) {
	old := map[*Chunk]bool{}
	for _, c := range b.Chunks {
		old[c] = true
	}
	for _, c := range next.Chunks {
		if old[c] {
			n++
		}
	}
	return n
}

// TestRedefine holds an edit of a definition to the chunks that use it.
func TestRedefine(t *testing.T) {
	src := strings.Repeat("A paragraph that is long enough to be a chunk of its own, so that there are many.\n\n", 40)
	src = "[a] is used here, [b] too, and this paragraph is as long as the others are, more or less so.\n\n" + src + "> [a]: x\n\n" + src
	b := Parse(src, 0)
	if n := len(b.Chunks[0].Links); n != 1 {
		t.Fatalf("%d links", n)
	}
	at := strings.Index(src, "]: x") + 4
	next := b.Edit(src[:at]+"y"+src[at:], 0, text.Edit{Span: text.At(at), New: "y"})
	if got := next.Chunks[0].Links[0].Destination; got != "xy" {
		t.Errorf("destination %q", got)
	}
	if n := len(b.Chunks) - shared(b, next); n > 3 {
		t.Errorf("%d chunks were read", n)
	}
}

// TestChunksHoldNoSource holds that an old version's text is not kept alive by
// the facts of chunks.
func TestChunksHoldNoSource(t *testing.T) {
	data, err := os.ReadFile("testdata/facts/mentions.txtar")
	if err != nil {
		t.Fatal(err)
	}
	src := string(data) + promptOf(4<<10) + "[a]: /x 'y'\n\n[a] <!-- c --> <b.c/>\n\n**Bold:**\n\nLabel:\n- x\n"
	base := uintptr(unsafe.Pointer(unsafe.StringData(src)))
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		switch v.Kind() {
		case reflect.String:
			if p := uintptr(unsafe.Pointer(unsafe.StringData(v.String()))); v.Len() > 0 && p >= base && p < base+uintptr(len(src)) {
				t.Errorf("%s is part of the source: %q", path, v.String())
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), path)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), path)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i), path+"."+v.Type().Field(i).Name)
			}
		}
	}
	guard := &draft{Chunk: &Chunk{Len: len(src), Guarded: true}, src: src}
	guardFacts := func() *Chunk { guardOnly(guard); return guard.Chunk }
	for _, c := range append(Parse(src, 0).Chunks, guardFacts()) {
		walk(reflect.ValueOf(c), "Chunk")
	}
}

// guardOnly reads a chunk as one that is too costly for goldmark.
func guardOnly(d *draft) {
	guard(d)
	d.finish()
}

// TestRepeated edits texts of equal chunks: what an edit swept away comes back,
// and a tag of one chunk is not taken for that of another.
func TestRepeated(t *testing.T) {
	filler := strings.Repeat("Some words to fill a line.\n", 6)
	for _, block := range []string{
		"<step>\n\n" + filler + "\n</step>\n\n", "<step>\n\n" + filler + "\n", "# Title\n\n" + filler + "\n", "[a] and [b]\n\n" + filler + "\n",
		"x\n\n", "# A\n\n", "```\nx\n```\n\n", "- a\n\n\n\nb\n\n", "[a]: b\n\n", "A:\n- b\n\n" + filler,
	} {
		src := "Start.\n\n" + strings.Repeat(block, 60)
		b := Parse(src, 0)
		for _, piece := range []string{"```\n", "<!--\n", "- ", "> ", "\n", "[a]: c\n\n", "y"} {
			at := strings.Index(src, block)
			with := src[:at] + piece + src[at:]
			n := b.Edit(with, 0, text.Edit{Span: text.At(at), New: piece})
			if diff := difference(n, Parse(with, 0)); diff != "" {
				t.Fatalf("%q before %q: %s", piece, block, diff)
			}
			back := n.Edit(src, 0, text.Edit{Span: text.Span{Start: at, End: at + len(piece)}})
			if diff := difference(back, b); diff != "" {
				t.Fatalf("%q before %q and taken back: %s", piece, block, diff)
			}
		}
	}
}
