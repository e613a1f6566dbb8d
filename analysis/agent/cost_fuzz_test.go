package agent

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"agentls/analysis/text"
)

// A megabyte of anything may cost this much, and no more (I8).
const (
	openLimit = time.Second
	editLimit = 50 * time.Millisecond
)

// costly are pieces that were slow somewhere once, or look as if they could
// be: they are repeated to a megabyte, in the frontmatter and in the body.
var costly = []string{
	"a: b\n", "a\n", "- a\n", "a: [", "a: {b: ", "a: \"", "a:\n", "? ", "&a *a\n", "a: *b\n", "  a: b\n", "a: |\n", "# c\n", "--- ", "---\n", "...\n", "\r", "\r\n", "\t", "a, ", "a: b, (\n",
	"[", "[a](", "[a][", "[a]: b\n", "![", "](", "*", "**a", "_", "`", "``a", "<a>", "</a>\n", "<a\n", "<!--", "<?", "> ", "> a\n", "- ", "1. ", "  - a\n", "\n", " \n", "# ", "## a\n\n", "a\n===\n", "| a ", "|-", "| a |\n|---|\n", "```\n", "~~~a\n", "````\n```\n",
	"@a ", "http://a.b ", "a@b.c ", "&amp;", "\\", "\u2028", "🦊", "\u200b", "\xff", "a", " ", "agentls-disable ", "<!-- agentls-disable -->\n", "# agentls-disable-next-line a\n", "**T:**\n", "T:\n- a\n", "#file:a ", "mcp__a__b ",
}

var strict = flag.Bool("cost", false, "hold a megabyte of everything costly to the limits; needs a quiet machine")

// scale returns the length of a costly file and how often the limits are
// granted. Fuzzing and the race detector slow the code down, and other tests
// want the machine too; costs that grow faster than the file show all the same.
func scale() (size int, grants time.Duration) {
	if f := flag.Lookup("test.fuzz"); f != nil && f.Value.String() != "" {
		return 1 << 18, 5
	}
	return 1 << 16, 20
}

// TestCost holds the limits to the letter.
func TestCost(t *testing.T) {
	if !*strict {
		t.Skip("run with -cost on a quiet machine")
	}
	for _, piece := range costly {
		src := strings.Repeat(piece, 1<<20/len(piece))
		checkCost(t, src, openLimit, editLimit)
		checkCost(t, "---\nname: a\n"+src+"\n---\nbody\n", openLimit, editLimit)
	}
}

// FuzzCost repeats a piece to a large file, opens it and edits it in three places.
func FuzzCost(f *testing.F) {
	if testing.Short() {
		f.Skip("takes seconds")
	}
	for _, piece := range costly {
		f.Add(piece, false)
		f.Add(piece, true)
	}
	size, grants := scale()
	f.Fuzz(func(t *testing.T, piece string, front bool) {
		if piece == "" || len(piece) > 64 {
			return
		}
		src := strings.Repeat(piece, size/len(piece))
		if front {
			src = "---\nname: a\n" + src + "\n---\nbody\n"
		}
		checkCost(t, src, openLimit*grants, editLimit*grants)
	})
}

// checkCost fails when three attempts in a row are too slow: the machine may
// be busy with other things.
func checkCost(t *testing.T, src string, open, edit time.Duration) {
	t.Helper()
	var d *Document
	if took := quickest(open, func() { d = Parse(places[0], src) }); took > open {
		t.Errorf("opening %d bytes of %.40q takes %v", len(src), src, took)
	}
	for _, at := range []int{0, len(src) / 2, len(src)} {
		at = boundary(src, at)
		if took := quickest(edit, func() { d.Edit(text.Edit{Span: text.At(at), New: "x"}) }); took > edit {
			t.Errorf("editing %d bytes of %.40q at %d takes %v", len(src), src, at, took)
		}
	}
}

func quickest(limit time.Duration, f func()) time.Duration {
	var all []time.Duration
	for range 3 {
		start := time.Now()
		f()
		all = append(all, time.Since(start))
		if all[len(all)-1] <= limit {
			break
		}
	}
	return slices.Min(all)
}
