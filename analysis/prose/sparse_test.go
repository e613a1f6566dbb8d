package prose

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// checkSparse asks that the parser that is chosen for a chunk makes the same
// facts of it as the one that looks for everything.
func checkSparse(t *testing.T, src string) {
	t.Helper()
	b := parse(src, 0, chunkGrain)
	for i, c := range b.Chunks {
		part := b.Span(i).Of(src)
		r := newReader(b.refs, b.grain)
		r.thorough = true
		want := r.read(part)
		if want.Guarded && !c.Guarded {
			continue // what costs less may be read where all of it may not
		}
		if !reflect.DeepEqual(unlinkedTags(c), unlinkedTags(want)) {
			t.Fatalf("chunk %q:\n%+v\nwant\n%+v", part, *c, *want)
		}
	}
}

// unlinkedTags returns a copy of a chunk whose marks do not lead to its tags.
func unlinkedTags(c *Chunk) Chunk {
	n := *c
	n.marks = nil
	return n
}

var sparse = []string{
	"# Title  \n\ntext\n", "#\n\n##   \n\n### a ###\n", "# a  b\tc #\n", "Two\nlines\n===\n", "One \n---\n", "# *a* _b_\n", "# a & b &amp; c\n", "# a\\*b\n",
	"write a@b.example\n", "(a@b.example) *x@y.example*\n", "@a.example `@b.example`\n", "-@b.example a-@b.example\n", "www.x.example\n", "ftp://x.example\n", "é@b.example\n",
	"# www.a.example\n", "a *b _c* d_ ~~e~~\n", "| a | b |\n|---|---|\n| *c* | d |\n", "- # a b\n- c\n",
	"a `b` *c `d*` \\`e` ``f`g`` h`\n", "# `a` b\n\n`c\nd` e\n", "# *`a`*\n", "# a `b  c` \n", "| `a\\|b` | c |\n|---|---|\n| *`d`* | `e |\n", "~~`a~~`\n", "`a`  \n`b`\\\n", "> # quoted \u00a0\n", "#\u00a0a\n", "# a\v\n", "# a\f b\r\n", "# a\r",
}

func TestSparse(t *testing.T) {
	for _, src := range sparse {
		checkSparse(t, src)
	}
	random := rand.New(rand.NewPCG(3, 5))
	for range 3000 {
		data := make([]byte, 1+random.IntN(24))
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		checkSparse(t, compose(data))
	}
	for _, c := range "@:./ *_-x1#\n\\&" {
		checkSparse(t, strings.Repeat("# a"+string(c)+"b@c.example ", 3))
	}
}

func FuzzSparse(f *testing.F) {
	for _, src := range sparse {
		f.Add(src, []byte(nil))
	}
	f.Add("", []byte{4, 200, 5, 9, 61})
	f.Fuzz(func(t *testing.T, src string, data []byte) {
		checkSparse(t, src)
		checkSparse(t, compose(data))
	})
}
