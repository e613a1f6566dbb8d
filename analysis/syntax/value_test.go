package syntax

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// tree writes a value as one line: kind and style, and for scalars what they
// read as.
func tree(v *Value) string {
	switch v.Kind {
	case Absent:
		return "-"
	case Alias:
		return "*" + v.Text
	case Scalar:
		return [...]string{"plain", "single", "double", "literal", "folded", "flow", "block"}[v.Style] + fmt.Sprintf("(%q)", v.Text)
	}
	var parts []string
	for i := range v.Items {
		parts = append(parts, tree(&v.Items[i]))
	}
	for i := range v.Pairs {
		parts = append(parts, v.Pairs[i].Key.Name+": "+tree(&v.Pairs[i].Value))
	}
	open, end := "[", "]"
	if v.Kind == Mapping {
		open, end = "{", "}"
	}
	if v.Style == Block {
		open = "block" + open
	}
	return open + strings.Join(parts, ", ") + end
}

// leaves returns the spans of all scalars, aliases and missing values.
func leaves(v *Value) []text.Span {
	if v.Kind == Absent || v.Kind == Scalar || v.Kind == Alias {
		return []text.Span{v.Span}
	}
	var spans []text.Span
	for i := range v.Items {
		spans = append(spans, leaves(&v.Items[i])...)
	}
	for i := range v.Pairs {
		spans = append(spans, leaves(&v.Pairs[i].Value)...)
	}
	return spans
}

// TestValues: the marks enclose the leaves of the value of the first entry, in
// the order of the text.
func TestValues(t *testing.T) {
	for _, tt := range []struct{ name, src, want string }{
		{"plain", "k: ‹a b› # c\n", `plain("a b")`},
		{"plain over lines", "k: ‹a\n  b\n\n  c: d›\n", `plain("a b\nc: d")`},
		{"plain that looks like keys", "k: ‹a\n  b:c›\n", `plain("a b:c")`},
		{"plain with hash", "k: ‹a#b›\n", `plain("a#b")`},
		{"plain below", "k:\n  ‹a›\n", `plain("a")`},
		{"dash in plain", "k: ‹a\n  - b›\n", `plain("a - b")`},
		{"astral", "k: ‹😀 é› # c\n", `plain("😀 é")`},
		{"single quoted", "k: ‹'it''s'›\n", `single("it's")`},
		{"double quoted", "k: ‹\"a\\n\\u00e9\\t\"› # c\n", `double("a\né\t")`},
		{"quoted over lines", "k: ‹\"a \\\n  b\n\n  c\"›\n", `double("a b\nc")`},
		{"quoted at the margin", "k: ‹'a\nb: c'›\n", `single("a b: c")`},
		{"slash escape", "k: ‹\"a\\/b\"›\n", `double("a/b")`},
		{"literal", "k: ‹|\n  # a\n\n   b›\n\n# c\n", `literal("# a\n\n b\n")`},
		{"literal, stripped", "k: ‹|-  # c\n  a›\n", `literal("a")`},
		{"literal, kept", "k: ‹|+\n  a›\n\n", `literal("a\n\n")`},
		{"literal, indented by hand", "k: ‹|1\n  a›\n", `literal(" a\n")`},
		{"folded", "k: ‹>\n  a\n  b\n\n  c\n   d›\n", `folded("a b\nc\n d\n")`},
		{"empty literal", "k: ‹|›\nj: x\n", `literal("")`},
		{"missing", "k: ‹›\n", "-"},
		{"missing, no blank", "k:‹›\n", "-"},
		{"missing, comment", "k: ‹›  # c\n", "-"},
		{"flow list", "k: [‹a›, ‹\"b, c\"›, ‹d e›]\n", `[plain("a"), double("b, c"), plain("d e")]`},
		{"flow list over lines", "k: [\n  ‹a›, # c\n  ‹b›,\n]\n", `[plain("a"), plain("b")]`},
		{"flow map", "k: {a: ‹b›, c: [‹d›], e: ‹›}\n", `{a: plain("b"), c: [plain("d")], e: -}`},
		{"pair in a flow list", "k: [a: ‹b›, \"c\":‹d›]\n", `[{a: plain("b")}, {c: plain("d")}]`},
		{"block list", "k:\n  - ‹a›\n  - ‹b c› # d\n", `block[plain("a"), plain("b c")]`},
		{"block list at the margin", "k:\n- ‹a›\n# c\n- ‹›\n", `block[plain("a"), -]`},
		{"fresh item", "k:\n  - ‹a›\n  - ‹›", `block[plain("a"), -]`},
		{"list in a list", "k:\n- - ‹a›\n  - ‹b›\n- ‹c›\n", `block[block[plain("a"), plain("b")], plain("c")]`},
		{"maps in a list", "k:\n  - a: ‹b›\n    c: ‹d›\n  - ‹e›\n", `block[block{a: plain("b"), c: plain("d")}, plain("e")]`},
		{"map", "k:\n  a: ‹b›\n  \"c d\" : ‹'e'›\n  f:\n    g: ‹h›\n", `block{a: plain("b"), c d: single("e"), f: block{g: plain("h")}}`},
		{"list in a map at its column", "k:\n  a:\n  - ‹b›\n  c: ‹d›\n", `block{a: block[plain("b")], c: plain("d")}`},
		{"alias", "k: [&x ‹a›, ‹*x›]\n", `[plain("a"), *x]`},
		{"tag", "k: !!str ‹5›\n", `plain("5")`},
		{"CRLF", "k: ‹a\r\n  b›\r\nj: x\r\n", `plain("a b")`},
		{"open list", "k: [‹a›, ‹b c›\n", `[plain("a"), plain("b c")]`},
		{"open list, comma", "k: [‹a›, \n", `[plain("a")]`},
		{"open quote in an open list", "k: [‹a›, ‹\"b›\n", `[plain("a"), double("b")]`},
		{"open list in a map", "k:\n  a: [‹b›, ‹c›\n  d: ‹e›\n", `block{a: [plain("b"), plain("c")], d: plain("e")}`},
		{"open quote", "9: ‹\"a b›\n", `double("a b")`},
		{"broken pair in a map", "k:\n  a: ‹b: c›\n  d: ‹e›\n", `block{a: plain("b: c"), d: plain("e")}`},
		{"word in a map", "k:\n  a: ‹b›\n  cd‹›\n  e: ‹f›\n", `block{a: plain("b"), cd: -, e: plain("f")}`},
		{"several quoted words", "9: ‹\"a\", \"b\"›\n", `plain("\"a\", \"b\"")`},
		{"no blank behind the colon", "k:‹a b›\n", `plain("a b")`},
		{"list below a lone word", "k\n- ‹a›\n- ‹b›\n", `block[plain("a"), plain("b")]`},
		{"complex key", "? k\n: ‹a›\n", `block{k: plain("a")}`},
		{"top-level list", "- a: ‹b›\n", `block[block{a: plain("b")}]`},
		{"top-level flow map", "{a: ‹b›}\n", `{a: plain("b")}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src, spans, _ := unmark(tt.src)
			first, _ := newSplitter(src, 0, len(src)).next()
			e := ParseEntry(src[:first.end])
			v := e.Written()
			if got := tree(v); got != tt.want {
				t.Errorf("reads %s, want %s", got, tt.want)
			}
			if got := leaves(v); fmt.Sprint(got) != fmt.Sprint(spans) {
				t.Errorf("spans %v, want %v", got, spans)
			}
			if err := check(e); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestCollectionSpans: the mark encloses the whole value, brackets included.
func TestCollectionSpans(t *testing.T) {
	for _, tt := range []string{
		"k: ‹[a, b]› # c\n", "k: ‹{a: [b]}›\n", "k: ‹[a, b›\n", "k: ‹[\n  a\n]›\n", "k:\n  ‹- a\n  - b› # c\n\n", "k:\n  ‹a: b\n  c:\n    - d›\n# e\n",
	} {
		src, spans, _ := unmark(tt)
		if e := ParseEntry(src); e.Written().Span != spans[0] {
			t.Errorf("%q: span %v, want %v", src, e.Written().Span, spans[0])
		}
	}
}

// TestTypes: types are those the library resolves.
func TestTypes(t *testing.T) {
	for src, want := range map[string]Type{
		"k: x": String, "k: true": Bool, "k: yes": String, "k: 12": Int, "k: 1.5": Float, "k: ~": Null, "k: null": Null, "k:": Null,
		"k: 2026-11-22": Timestamp, "k: 0x1F": Int, "k: .inf": Float, "k: \"12\"": String, "k: !!str 12": String, "k: !!int 12": Int, "k: 1_000": Int, "k: 12px": String,
	} {
		if got := ParseEntry(src).Value.Type; got != want {
			t.Errorf("%q has type %d, want %d", src, got, want)
		}
	}
}

// TestComments: the marks enclose the comments of the first entry.
func TestComments(t *testing.T) {
	for _, tt := range []string{
		"k: a ‹# b›\n", "k: a#b\n", "k: \"a # b\" ‹# c›\n", "k: [a, ‹# b›\n  c] ‹# d›\n", "k: ‹# a›\n  ‹# b›\n  - c ‹# d›\n\n‹# e›\n",
		"k: | ‹# a›\n  # b\n\n‹# c›\n", "‹# a›\n\n  ‹# b›\n", "k: a: b ‹# c›\n", "k: 'a' ‹# b›\r\n‹# c›\r\n", "word ‹# a›\n", "k: {a: b, ‹# c›\n d: e} # f\n",
	} {
		src, spans, _ := unmark(tt)
		if strings.HasSuffix(tt, "# f\n") {
			spans = append(spans, text.Span{Start: len(src) - 4, End: len(src) - 1})
		}
		f := Scan("---\n" + src + "---\n")
		var got []text.Span
		for _, c := range f.Entries[0].Comments {
			got = append(got, c.Span)
			if own := strings.TrimSpace(src[lineStart(src, c.Span.Start):c.Span.Start]) == ""; own != c.Own {
				t.Errorf("%q: comment %v own is %v", src, c.Span, c.Own)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(spans) {
			t.Errorf("%q: comments %v, want %v", src, got, spans)
		}
	}
}

// TestEntries: the places are where entries begin.
func TestEntries(t *testing.T) {
	for _, tt := range []struct {
		src  string
		want []EntryKind
	}{
		{"¦a: b\n¦c: d\n", []EntryKind{Pair, Pair}},
		{"¦\n# c\n¦a: b\n\n# d\n¦e:\n  - f\n", []EntryKind{Filler, Pair, Pair}},
		{"¦a:\n- b\n- c\n¦d\n¦e f\n", []EntryKind{Pair, Bare, Bare}},
		{"¦a: b\n¦- c\n", []EntryKind{Pair, Opaque}},
		{"¦{a: b}\n", []EntryKind{Opaque}},
		{"¦? a\n: b\n¦c: d\n", []EntryKind{Opaque, Pair}},
		{"¦a: |\n  b: c\n\n  d\n¦e: f\n", []EntryKind{Pair, Pair}},
		{"¦a: [b,\nc\n]\n¦d: e\n", []EntryKind{Pair, Pair}},
		{"¦a: [b,\n¦c: d\n¦e: [f]\n", []EntryKind{Pair, Pair, Pair}},
		{"¦a: \"b\nc: d\"\n¦e: f\n", []EntryKind{Pair, Pair}},
		{"¦a: \"b\n¦c: \"d\"\n¦e: f\n", []EntryKind{Pair, Pair, Pair}},
		{"¦a: |\n  \"b\n¦c: ' '\n¦d: \"e\"\n", []EntryKind{Pair, Pair, Pair}},
		{"¦a: 'b\n¦c: don't\n", []EntryKind{Pair, Pair}},
		{"¦\"a b\": c\n¦'d': e\n¦f : g\n", []EntryKind{Pair, Pair, Pair}},
		{"¦a:b\n¦http://c\n", []EntryKind{Bare, Bare}},
		{"¦  a: b\n¦  c: d\n¦e: f\n", []EntryKind{Pair, Pair, Pair}},
		{"¦a: b\r\n  c\r\n¦d: e\r\n", []EntryKind{Pair, Pair}},
		{"¦a: b\r  c\r¦d: e\r", []EntryKind{Pair, Pair}},
		{"¦--- a\n¦b: c\n", []EntryKind{Bare, Pair}},
		{"¦a\n- b\n¦c: d\n", []EntryKind{Bare, Pair}},
	} {
		src, _, places := unmark("---\n" + tt.src + "---\n")
		f := Scan(src)
		var kinds []EntryKind
		for _, e := range f.Entries {
			kinds = append(kinds, e.Kind)
		}
		if fmt.Sprint(f.Starts) != fmt.Sprint(places) || fmt.Sprint(kinds) != fmt.Sprint(tt.want) {
			t.Errorf("%q: entries %v of kinds %v, want %v, %v", src, f.Starts, kinds, places, tt.want)
		}
	}
}

// TestKeys: the mark encloses the key of the first entry.
func TestKeys(t *testing.T) {
	for _, tt := range []struct{ src, name string }{
		{"‹name›: x\n", "name"}, {"‹\"a\\tb\"›: x\n", "a\tb"}, {"‹'it''s'› : x\n", "it's"}, {"‹a b›: x\n", "a b"}, {"&x ‹a›: x\n", "a"},
		{"‹model›:sonnet\n", "model"}, {"‹tools›\n", "tools"}, {"  ‹a›: b\n", "a"}, {"‹a:b›: c\n", "a:b"}, {"‹ключ›: x\n", "ключ"},
	} {
		src, spans, _ := unmark(tt.src)
		if e := ParseEntry(src); e.Key.Span != spans[0] || e.Key.Name != tt.name {
			t.Errorf("%q: key %+v, want %q at %v", src, e.Key, tt.name, spans[0])
		}
	}
	if e := ParseEntry("model:sonnet\n"); !e.Faults[0].NoSpace || e.Value.Text != "sonnet" || e.Kind != Bare {
		t.Errorf("a missing blank is not told apart: %+v", e)
	}
}

// TestWholeBlock: entries that are fine alone but make no document together.
func TestWholeBlock(t *testing.T) {
	for _, tt := range []string{
		"a: b\n‹- c›\n", "- a\n‹b: c›\n", "{a: b}\n‹c: d›\n", "  a: b\n‹c: d›\n", "a: b\n", "- a\n- b\n", "? a\n: b\nc: d\n", "  a: b\n  c: d\n",
	} {
		src, spans, _ := unmark("---\n" + tt + "---\n")
		f := Scan(src)
		if (f.Fault == nil) != (len(spans) == 0) || f.Fault != nil && f.Fault.Span != spans[0] {
			t.Errorf("%q: fault %+v, want %v", src, f.Fault, spans)
		}
	}
}
