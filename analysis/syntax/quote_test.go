package syntax

import (
	"strings"
	"testing"
)

// TestQuote: scalars are quoted only where they must be.
func TestQuote(t *testing.T) {
	for _, tt := range []struct{ text, block, flow string }{
		{"Read", "Read", "Read"},
		{"Bash(git log:*)", "Bash(git log:*)", "Bash(git log:*)"},
		{"a, b", "a, b", `"a, b"`},
		{"a: b", `"a: b"`, `"a: b"`},
		{"foo:", `"foo:"`, `"foo:"`},
		{"a # b", `"a # b"`, `"a # b"`},
		{"*", `"*"`, `"*"`},
		{"", `""`, `""`},
		{" a", `" a"`, `" a"`},
		{"true", `"true"`, `"true"`},
		{"no", `"no"`, `"no"`},
		{"12", `"12"`, `"12"`},
		{"-", `"-"`, `"-"`},
		{"- a", `"- a"`, `"- a"`},
		{"-a", "-a", "-a"},
		{`say "hi": x`, `'say "hi": x'`, `'say "hi": x'`},
		{`it's "a": b`, `'it''s "a": b'`, `'it''s "a": b'`},
		{"a\nb", `"a\nb"`, `"a\nb"`},
		{"a\u2028b", `"a\u2028b"`, `"a\u2028b"`},
		{"\x01", `"\x01"`, `"\x01"`},
		{"é 😀", "é 😀", "é 😀"},
	} {
		if got := Quote(tt.text, false); got != tt.block {
			t.Errorf("Quote(%q) is %s, want %s", tt.text, got, tt.block)
		}
		if got := Quote(tt.text, true); got != tt.flow {
			t.Errorf("Quote(%q) in brackets is %s, want %s", tt.text, got, tt.flow)
		}
	}
}

// TestBlockScalar: what is written reads as the text again.
func TestBlockScalar(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"a: b # c", ">-\n  a: b # c"},
		{"a\nb", "|-\n  a\n  b"},
		{"a\n\n b\n", "|\n  a\n\n   b"},
		{"a\n\n", "|+\n  a\n"},
		{" a", ""},
		{"", ""},
		{"a\x01", ""},
	} {
		got, ok := BlockScalar(tt.text, 2, "\n")
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("BlockScalar(%q) is %q, want %q", tt.text, got, tt.want)
		}
	}
}

// FuzzQuote: whatever is written, plain, quoted or as a block, reads as the
// text it was made of, for our reader and for the library.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a", "a: b", "it's \"x\"\\", " a ", "a\nb\n", "\t", "- a", "#", "true", "\u2028", "1e3", "a\n  b\n\n", "---", "[x", "\u00a0", "<<", "\ufeff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ToValidUTF8(s, "") != s || strings.ContainsRune(s, '\ufffd') {
			return
		}
		forms := map[string]string{"block": "k: " + Quote(s, false) + "\n", "double": "k: " + QuoteDouble(s) + "\n"}
		if b, ok := BlockScalar(s, 2, "\n"); ok {
			forms["block scalar"] = "k: " + b + "\n"
			forms["block scalar, CRLF"] = strings.ReplaceAll("k: "+b+"\n", "\n", "\r\n")
		}
		for name, src := range forms {
			e := ParseEntry(src)
			if len(e.Faults) > 0 || e.Value.Text != s || e.Value.Kind != Scalar || e.Value.Type != String {
				t.Fatalf("%s: %q reads as %+v, faults %+v", name, src, e.Value, e.Faults)
			}
			if root, err := document(src); err != nil || !equal(&e.Value, root.Content[1]) {
				t.Fatalf("%s: the library reads %q otherwise: %v", name, src, err)
			}
		}
		e := ParseEntry("k: [" + Quote(s, true) + ", x]\n")
		if len(e.Faults) > 0 || len(e.Value.Items) != 2 || e.Value.Items[0].Text != s || e.Value.Items[0].Type != String {
			t.Fatalf("in brackets: %q reads as %+v, faults %+v", e.Text, e.Value, e.Faults)
		}
	})
}
