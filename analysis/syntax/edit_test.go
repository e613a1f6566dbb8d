package syntax

import (
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// TestEditShares: entries that an edit does not touch are the same pointers;
// the mark encloses what is replaced by x, want says which entries are new.
func TestEditShares(t *testing.T) {
	for _, tt := range []struct {
		src  string
		read int // entries that had to be read
	}{
		{"---\na: b\nc: ‹d›\ne: f\n---\nbody\n", 1},
		{"---\na: b\n‹c: d\n›e: f\n---\nbody\n", 1},
		{"---\na: b\n‹›c: d\ne: f\n---\nbody\n", 1},
		{"---\na: &x b\nc: *x\ne: ‹f›\n---\nbody\n", 1},
		{"---\na: b\n---\n‹body›\n", 0},
		{"---\na: b\n‹---›\n\n# T\n\nText.\n", 1},
		{"---\na: b\n\n# T\n\nText is ‹here›.\n\nMore is here.\n\n---\n", 0},
		{"---\na: b\n\n# T\n\nText is ‹here›.\n", 0},
	} {
		src, spans, _ := unmark(tt.src)
		old := Scan(src)
		e := text.Edit{Span: spans[0], New: "x"}
		after := src[:e.Span.Start] + "x" + src[e.Span.End:]
		f := old.Edit(after, e)
		if want := Scan(after); !reflect.DeepEqual(f, want) {
			t.Errorf("%q: got %s, want %s", after, dump(f), dump(want))
		}
		had := map[*Entry]bool{}
		for _, e := range old.Entries {
			had[e] = true
		}
		read := 0
		for _, e := range f.Entries {
			if !had[e] {
				read++
			}
		}
		if read != tt.read {
			t.Errorf("%q: %d entries were read, want %d", after, read, tt.read)
		}
	}
}

// TestEditFences: fences come and go, near and far below.
func TestEditFences(t *testing.T) {
	body := "\n# Role\n\nYou are an expert.\n\n" + strings.Repeat("Text of the body.\n\n", 200)
	for _, tt := range []struct {
		name, before, old, new, after string
		state                         FenceState
	}{
		{"typed in the body", "---\na: b\n" + body, "", "---", "\n\nmore\n", LateClose},
		{"typed dash by dash", "---\na: b\n" + body + "--", "", "-", "\n\nmore\n", LateClose},
		{"deleted in the body", "---\na: b\n" + body, "---", "", "\n\nmore\n", Unclosed},
		{"deleted, another below", "---\na: b\n" + body, "---", "", "\n\nmore\n---\n", LateClose},
		{"spoilt", "---\na: b\n" + body + "---", "", "x", "\n\nmore\n", Unclosed},
		{"closed", "---\na: b\n", "", "---\n", body, Closed},
		{"opened", "---\na: b\n", "---\n", "", body, Unclosed},
		{"opened above a rule", "---\na: b\n", "---\n", "", body + "---\n", LateClose},
		{"first fence typed", "", "", "---\n", "a: b\n---\n" + body, Closed},
		{"first fence deleted", "", "---\n", "", "a: b\n---\n" + body, NoFront},
		{"line above the first fence", "", "", "x\n", "---\na: b\n---\n" + body, NoFront},
		{"blank line above the first fence", "", "", "\n", "---\na: b\n---\n" + body, Closed},
		{"joined to the fence", "---\na: b\n---", "\n", "", "body", Unclosed},
		{"CR meets LF", "---\na: b\n---\r", "x", "", "\nbody", Closed},
		{"CR and LF part", "---\na: b\n---\r", "", "x", "\nbody", Closed},
		{"fence at the end grows", "---\na: b\n---", "", "-", "", Unclosed},
		{"last key deleted above a rule", "---\na: b\n\nThe text is here.\n\nMore text.\n\n", "c: d\n", "", "---\n", LateClose},
		{"nothing left", "", "---\na: b\n---\n", "", "", NoFront},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := Scan(tt.before + tt.old + tt.after)
			src := tt.before + tt.new + tt.after
			got := f.Edit(src, text.Edit{Span: text.Span{Start: len(tt.before), End: len(tt.before) + len(tt.old)}, New: tt.new})
			if want := Scan(src); !reflect.DeepEqual(got, want) {
				t.Errorf("got %s, want %s", dump(got), dump(want))
			}
			if got.State != tt.state {
				t.Errorf("state %d, want %d", got.State, tt.state)
			}
		})
	}
}

// TestEditMany keeps the limit on entries through edits that cross it.
func TestEditMany(t *testing.T) {
	src := "---\n" + strings.Repeat("k: v\n", MaxEntries) + "---\n"
	f := Scan(src)
	for _, e := range []text.Edit{
		{Span: text.At(4), New: "a: b\n"}, {Span: text.Span{Start: 4, End: 9}}, {Span: text.Span{Start: 4, End: 9}}, {Span: text.At(4), New: "a: b\n"},
	} {
		src = src[:e.Span.Start] + e.New + src[e.Span.End:]
		f = f.Edit(src, e)
		if want := Scan(src); !reflect.DeepEqual(f, want) || len(f.Entries) > MaxEntries || tiles(f, src) != "" {
			t.Fatalf("after %+v: %d entries, %s", e, len(f.Entries), tiles(f, src))
		}
	}
}

// TestFront covers look-ups by key and by place.
func TestFront(t *testing.T) {
	src, _, places := unmark("---\n¦a: b\n¦c:\n  - d¦\n¦---\n¦")
	f := Scan(src)
	for i, want := range []int{0, 1, 1, 1, -1} {
		if got := f.IndexAt(places[i]); got != want {
			t.Errorf("IndexAt(%d) is %d, want %d", places[i], got, want)
		}
	}
	if f.IndexAt(0) != -1 || f.Find("c") != 1 || f.Find("x") != -1 || f.Span(1) != (text.Span{Start: places[1], End: places[3]}) {
		t.Errorf("look-ups are wrong: %d %d %v", f.IndexAt(0), f.Find("c"), f.Span(1))
	}
}
