package syntax

import (
	"strings"
	"testing"
)

// TestLenient: the mark encloses the value that the accepted readings read.
func TestLenient(t *testing.T) {
	for _, tt := range []struct {
		src     string
		accepts Reading
		text    string
	}{
		{"d: ‹Use when: user says \"hi\"›\n", QuoteValues | BlockValues, `Use when: user says "hi"`},
		{"d: ‹a: b # c›\n", QuoteValues | BlockValues, "a: b # c"},
		{"d: ‹foo:›\n", BlockValues, "foo:"},
		{"d: ‹a: foo:›\n", QuoteValues | BlockValues, "a: foo:"},
		{"d: ‹@a›\n", QuoteValues, "@a"},
		{"d: ‹*›\n", QuoteValues, "*"},
		{"d: ‹`a: b`›\n", QuoteValues | BlockValues, "`a: b`"},
		{"d: ‹`a`›\n", QuoteValues, "`a`"},
		{"d: ‹[a, b›\n", QuoteValues, "[a, b"},
		{"d: ‹{a: b›\n", QuoteValues | BlockValues, "{a: b"},
		{"my-key: ‹a: b›\n", QuoteValues, "a: b"},
		{"my_key: ‹a: b›\n", QuoteValues | BlockValues, "a: b"},
		{"key2: ‹a: b›\n", BlockValues, "a: b"},
		{"d: \"a\" b: c\n", QuoteValues, ""},
		{"d: \"a\" and \"b\"\n", 0, ""},
		{"d: ‹a: b\n  c: d›\n", BlockValues, "a: b\nc: d"},
		{"d: a: b\n c: d\n", 0, ""},
		{"d: ‹a›: b›\n", QuoteValues | BlockValues, ""},
		{"d:\n\t‹a: b›\n", QuoteValues, ""},
		{"d: a\n", 0, ""},
		{"model:sonnet\n", 0, ""},
		{"h:\n  a: b: c\n", 0, ""},
	} {
		src, spans, _ := unmark(tt.src)
		e := ParseEntry(src)
		if e.Accepts != tt.accepts {
			t.Errorf("%q: accepted by %b, want %b", src, e.Accepts, tt.accepts)
			continue
		}
		if tt.text != "" && (e.Value.Text != tt.text || e.Value.Span != spans[0] || e.Value.Style != Plain) {
			t.Errorf("%q: reads %+v, want %q at %v", src, e.Value, tt.text, spans[0])
		}
	}
}

// TestLenientTabs: leading tabs count as two spaces each, and spans stay those
// of the text as it is.
func TestLenientTabs(t *testing.T) {
	e := ParseEntry("h:\n\ta: b\n\t\tc: d\n")
	if len(e.Faults) == 0 || e.Accepts != 0 {
		t.Errorf("uneven tabs: %+v", e)
	}
	src, spans, _ := unmark("h:\n\ta: ‹b›\n\tc:\n\t\t- ‹d›\n")
	e = ParseEntry(src)
	if e.Accepts != QuoteValues || tree(&e.Value) != `block{a: plain("b"), c: block[plain("d")]}` {
		t.Fatalf("accepted by %b: %s", e.Accepts, tree(&e.Value))
	}
	for i, got := range leaves(&e.Value) {
		if got != spans[i] {
			t.Errorf("leaf at %v, want %v", got, spans[i])
		}
	}
	if err := check(e); err != nil {
		t.Error(err)
	}
}

// TestLenientComment: a key too long for YAML, with nothing but a comment
// behind it. The lenient reading knows no comments.
func TestLenientComment(t *testing.T) {
	e := ParseEntry(strings.Repeat("k", maxKey+1) + ": # c\n")
	if len(e.Faults) != 1 || e.Accepts != QuoteValues || e.Value.Text != "# c" {
		t.Errorf("faults %+v, accepted by %b, reads %+v", e.Faults, e.Accepts, e.Value)
	}
}
