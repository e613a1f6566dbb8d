package syntax

import "testing"

// TestFaults: the marks enclose the faults of all entries, in the order of the
// text. What stands beside a broken entry reads as ever.
func TestFaults(t *testing.T) {
	for _, tt := range []struct {
		name, src string
		kinds     []FaultKind
	}{
		{"colon in a value", "d: Use when‹:› user says\n", []FaultKind{FaultColon}},
		{"first of several colons", "d: a‹:› b: c: d\n", []FaultKind{FaultColon}},
		{"colon at the end", "d: foo‹:›\nmodel: x\n", []FaultKind{FaultColon}},
		{"colon before a comment", "d: foo‹:› # c\n", []FaultKind{FaultColon}},
		{"colon on a later line", "d: foo\n  Context‹:› bar\n  more: x\n", []FaultKind{FaultColon}},
		{"colon in a value below its key", "d:\n  foo bar\n  Context‹:› bar\n", []FaultKind{FaultColon}},
		{"colon behind a quoted value", "d: \"a\"‹:› b\n", []FaultKind{FaultColon}},
		{"colon in a nested value", "h:\n  k: a‹:› b\n  l: c\n", []FaultKind{FaultColon}},
		{"two nested", "h:\n  k: a‹:› b\n  l: ‹@›c\n", []FaultKind{FaultColon, FaultIndicator}},
		{"quote", "d: ‹\"›foo\nmodel: sonnet\n", []FaultKind{FaultQuote}},
		{"single quote", "d: ‹'›foo\nmodel: don't\n", []FaultKind{FaultQuote}},
		{"text behind the quote", "d: \"foo\" ‹bar›\n", []FaultKind{FaultQuote}},
		{"several quoted words", "tools: \"Read\"‹, \"Write\"›\n", []FaultKind{FaultQuote}},
		{"bracket", "tools: ‹[›Read, Wr\nmodel: x\n", []FaultKind{FaultBracket}},
		{"brace", "m: ‹{›a: b, c\nmodel: x\n", []FaultKind{FaultBracket}},
		{"nested bracket", "tools: ‹[›a, [b\n", []FaultKind{FaultBracket}},
		{"bracket in a map", "h:\n  a: ‹[›x, y\n  b: z\n", []FaultKind{FaultBracket}},
		{"quote in brackets", "tools: [Read, ‹\"›Wr]\nmodel: x\n", []FaultKind{FaultQuote}},
		{"comma missing", "tools: [\"a\" ‹\"›b\"]\n", []FaultKind{FaultFlowComment}},
		{"comma too many", "tools: [a,‹,› b]\n", []FaultKind{FaultFlowComment}},
		{"wrong bracket", "tools: [a, b‹}›\n", []FaultKind{FaultFlowComment}},
		{"text behind the bracket", "tools: [a, b] ‹c, d›\n", []FaultKind{FaultFlowComment}},
		{"dash in brackets", "tools: [‹-› a]\n", []FaultKind{FaultIndicator}},
		{"star in brackets", "tools: [‹*›]\n", []FaultKind{FaultIndicator}},
		{"tab", "tools:\n‹\t›- a\n", []FaultKind{FaultTab}},
		{"tab before a key", "h:\n‹\t\t›a: b\n", []FaultKind{FaultTab}},
		{"tab on a blank line", "d: a\n\t\nname: x\n", nil},
		{"tab behind the colon", "d:\ta\n", nil},
		{"indentation", "h:\n  a: \"b\"\n   ‹c: d›\n", []FaultKind{FaultIndent}},
		{"key that continues plain text", "h:\n  a: b\n   c‹:› d\n", []FaultKind{FaultColon}},
		{"less indentation", "h:\n    a: b\n  ‹c: d›\n", []FaultKind{FaultIndent}},
		{"uneven list", "t:\n  - a\n ‹- b›\n", []FaultKind{FaultIndent}},
		{"line below a quoted value", "d: \"a\"\n  ‹b›\n", []FaultKind{FaultIndent}},
		{"at", "d: ‹@›file\n", []FaultKind{FaultIndicator}},
		{"back-tick", "d: ‹`›ls` lists\n", []FaultKind{FaultIndicator}},
		{"percent", "d: ‹%›d\n", []FaultKind{FaultIndicator}},
		{"star", "tools: ‹*›\n", []FaultKind{FaultIndicator}},
		{"bold", "d: ‹*›*Use* it\n", []FaultKind{FaultIndicator}},
		{"quotation", "d: ‹>› so he said\n", []FaultKind{FaultIndicator}},
		{"bar", "d: ‹|› a\n", []FaultKind{FaultIndicator}},
		{"ampersand", "d: ‹&› a\n", []FaultKind{FaultIndicator}},
		{"comma first", "d: ‹,› a\n", []FaultKind{FaultIndicator}},
		{"list on the key's line", "t: ‹-› a\n", []FaultKind{FaultIndicator}},
		{"alias", "d: ‹*foo›\n", []FaultKind{FaultAnchor}},
		{"alias and another fault", "d:\n  a: ‹*foo›\n  b: c‹:› d\n", []FaultKind{FaultAnchor, FaultColon}},
		{"alias of an earlier entry", "a: &foo x\nd: *foo\n", nil},
		{"alias of a later entry", "d: ‹*foo›\na: &foo x\n", []FaultKind{FaultAnchor}},
		{"no pair", "‹You are an expert›\nmodel: x\n", []FaultKind{FaultNotPair}},
		{"no blank behind the colon", "model‹:›sonnet\nname: x\n", []FaultKind{FaultNotPair}},
		{"key without colon", "‹tools›\n- a\n", []FaultKind{FaultNotPair}},
		{"no pair in a map", "h:\n  a: b\n  ‹c›\n", []FaultKind{FaultNotPair}},
		{"escape", "d: \"a ‹\\q› b\"\n", []FaultKind{FaultEscape}},
		{"hexadecimal escape", "d: \"a ‹\\u12›zz\"\n", []FaultKind{FaultEscape}},
		{"control character", "d: a‹\x01›b\n", []FaultKind{FaultControl}},
		{"comment in a value", "d: a # b: c\n", nil},
		{"colon without blank", "d: a:b http://c\n", nil},
		{"line separator", "d: a\u2028b‹:› c\n", []FaultKind{FaultColon}},
		{"quoted over lines at the margin", "d: \"a\nb: c\n\nd\"\nname: x\n", nil},
		{"brackets over lines at the margin", "tools: [\nRead,\nWrite\n]\nname: x\n", nil},
		{"ten faults", "‹a›\nb: c‹:› d\nname: x\ntools: ‹[›a\nd: ‹\"›e\nf: ‹@›\ng‹:›h\ni: ‹*›\nj:\n‹\t›k\nl: \"‹\\q›\"\nm: ‹*›\n",
			[]FaultKind{FaultNotPair, FaultColon, FaultBracket, FaultQuote, FaultIndicator, FaultNotPair, FaultIndicator, FaultTab, FaultEscape, FaultIndicator}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src, spans, _ := unmark("---\n" + tt.src + "---\n")
			f := Scan(src)
			var got []Fault
			for i, e := range f.Entries {
				for _, x := range e.Faults {
					x.Span = x.Span.Shift(f.Starts[i])
					got = append(got, x)
				}
			}
			if len(got) != len(tt.kinds) {
				t.Fatalf("faults %+v, want kinds %v", got, tt.kinds)
			}
			for i, x := range got {
				if x.Kind != tt.kinds[i] || x.Span != spans[i] {
					t.Errorf("fault %+v, want kind %d at %v", x, tt.kinds[i], spans[i])
				}
			}
		})
	}
}
