package syntax

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// sketch writes a value on one line: `?` behind a key without colon, `~`
// behind what is left open, `_` for what is absent.
func sketch(v *Value) string {
	var parts []string
	for i := range v.Items {
		parts = append(parts, sketch(&v.Items[i]))
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		mark := ": "
		if p.Colon < 0 {
			mark = "? "
		}
		parts = append(parts, p.Key.Name+mark+sketch(&p.Value))
	}
	open := ""
	if v.Open {
		open = "~"
	}
	switch {
	case v.Kind == Absent:
		return "_"
	case v.Kind == Sequence:
		return "[" + strings.Join(parts, ", ") + "]" + open
	case v.Kind == Mapping:
		return "{" + strings.Join(parts, ", ") + "}" + open
	case v.Type == String:
		return fmt.Sprintf("%q", v.Text) + open
	}
	return v.Text + open
}

// faulty is a file as it stands while it is typed. The marks enclose what has
// a fault, want is what is read all the same.
type faulty struct{ name, src, want string }

var faultyJSON = []faulty{
	{"missing comma", "{\n  \"a\": \"x‹\"›\n  \"b\": 1\n}", `{a: "x", b: 1}`},
	{"missing comma on the line", "{\"a\": ‹1› \"b\": 2}", `{a: 1, b: 2}`},
	{"missing comma in a list", "[\"a‹\"› \"b‹\"›\n1]", `["a", "b", 1]`},
	{"missing colon", "{\"a‹\"› \"x\", \"b\": 1}", `{a? "x", b: 1}`},
	{"equals sign", "{\"a\" ‹=› \"x\", \"b\": 1}", `{a: "x", b: 1}`},
	{"missing value", "{\n  \"a\"‹:› ,\n  \"b\"‹:›\n  \"c\": 1\n}", `{a: _, b: _, c: 1}`},
	{"half key", "{\n  ‹\"a›\n  \"b\": 1\n}", `{a? _, b: 1}`},
	{"half key without quotes", "{\n  ‹a›\n  \"b\": 1\n}", `{a? _, b: 1}`},
	{"key alone", "{\n  \"b\": 1,\n  ‹\"a\"›\n}", `{b: 1, a? _}`},
	{"open string", "{\n  \"a\": ‹\"›x y,\n  \"b\": 1\n}", `{a: "x y"~, b: 1}`},
	{"open string in a list", "[\"a\", ‹\"›b]", `["a", "b"~]`},
	{"quote missing before a comma", "{\"t\": [‹\"›read, \"write\"], \"b\": 1}", `{t: ["read"~, "write"], b: 1}`},
	{"quote missing behind a key", "{\n  ‹\"›a: \"x\",\n  \"b\": 1\n}", `{a: "x", b: 1}`},
	{"quote missing before a key", "{\n  ‹a\"›: \"x\",\n  \"b\": 1\n}", `{a: "x", b: 1}`},
	{"quotes in the text", "{\n  \"a\": \"say ‹\"›hi\" now\",\n  \"b\": 1\n}", `{a: "say \"hi\" now", b: 1}`},
	{"lines in the text", "{\n  \"a\": \"one‹\n›two\nthree\",\n  \"b\": 1\n}", `{a: "one\ntwo\nthree", b: 1}`},
	{"opening quote missing", "{\n  \"a\": ‹x, \\\"y\\\": z\"›,\n  \"b\": [‹one\"›, \"two\"]\n}", `{a: "x, \"y\": z", b: ["one", "two"]}`},
	{"opening brace missing", "{\n  \"a\"‹:›\n    \"b\": 1\n  },\n  \"c\"‹:› \"d\": 2 },\n  \"e\": 3\n}", `{a: {b: 1}, c: {d: 2}, e: 3}`},
	{"opening bracket missing", "{\n  \"a\"‹:› \"b\", \"c\"],\n  \"d\"‹:›\n    \"e\"\n  ],\n  \"f\": 3\n}", `{a: ["b", "c"], d: ["e"], f: 3}`},
	{"no brace at all", "‹\"›a\": 1, \"b\": 2\n}", `{a: 1, b: 2}`},
	{"quote missing behind a nested key", "{\"a\": {‹\"›b c: false, \"d\": 1}, \"e\": 2}", `{a: {b c: false, d: 1}, e: 2}`},
	{"open list", "{\n  \"t\": ‹[›\"a\", \"b\",\n  \"b\": 1\n}", `{t: ["a", "b"]~, b: 1}`},
	{"open map", "{\n  \"a\": {\n    \"b\": ‹{›\n      \"c\": 1\n  },\n  \"d\": 2\n}", `{a: {b: {c: 1}~}, d: 2}`},
	{"fresh open map", "{\n  \"a\": {\n    \"b\": ‹{›\n    \"c\": {\"d\": 1}\n  },\n  \"e\": 2\n}", `{a: {b: {}~, c: {d: 1}}, e: 2}`},
	{"bracket too many", "{\n  \"a\": {\n    \"b\": 1\n  }‹}›,\n  \"c\": 2\n}", `{a: {b: 1}, c: 2}`},
	{"other bracket", "{\n  \"a\": [1, 2‹}›,\n  \"b\": 1\n}", `{a: [1, 2], b: 1}`},
	{"bracket left over", "{\n  \"a\": [1, 2]‹]›,\n  \"b\": 1\n}", `{a: [1, 2], b: 1}`},
	{"single quotes", "{‹'a'›: ‹'it'›, \"b\": 1}", `{a: "it", b: 1}`},
	{"no quotes", "{‹a›: ‹opus›, \"b\": ‹a b›}", `{a: "opus", b: "a b"}`},
	{"capital words", "{\"a\": ‹True›, \"b\": ‹NULL›, \"c\": ‹undefined›}", `{a: True, b: NULL, c: "undefined"}`},
	{"numbers", "{\"a\": ‹01›, \"b\": ‹.5›, \"c\": ‹+1›, \"d\": ‹1.›, \"e\": ‹0x1F›}", `{a: 01, b: .5, c: +1, d: 1., e: 0x1F}`},
	{"escapes", "{\"a\": \"‹\\q›‹\\u›12\", \"b\": 1}", `{a: "qu12", b: 1}`},
	{"stray text", "{\"a\": 1 ‹oops›, \"b\": 2}", `{a: 1, b: 2}`},
	{"two commas", "{\"a\": 1,‹,› \"b\": 2}", `{a: 1, b: 2}`},
	{"value without key", "{‹{›}, \"b\": 2}", `{b: 2}`},
	{"colon without key", "{‹:› 1, \"b\": 2}", `{: 1, b: 2}`},
	{"text behind", "{\"a\": 1}\n‹more›\n", `{a: 1}`},
	{"nothing but a brace", "‹{›\n  \"a\": 1", `{a: 1}~`},
	{"open comment", "{\"a\": 1 ‹/*› b }", ""},
	{"ten mistakes", "{\n  \"a\": \"x‹\"›\n  \"b‹\"› 1,\n  \"c\"‹:› ,\n  ‹d›: 1,\n  ‹'e'›: 1,\n  \"f\": ‹word›,\n  \"g\": ‹01›,\n  \"h\": ‹\"›open,\n  \"i\": [1,‹,› 2],\n  \"j\": 1 ‹stray›\n}", ""},
}

var faultyTOML = []faulty{
	{"missing equals sign", "‹a› \"x\"\nb = 1\n", ""},
	{"colon", "a‹:› \"x\"\nb = 1\n", `{a: "x", b: 1}`},
	{"missing value", "a ‹=›\nb = 1\n", `{a: _, b: 1}`},
	{"half key", "‹a›\nb = 1\n", `{a? _, b: 1}`},
	{"half key in quotes", "‹\"a›\nb = 1\n", `{a? _, b: 1}`},
	{"key with a blank", "‹a b› = 1\n", `{a b: 1}`},
	{"key of other letters", "‹é› = 1\n", `{é: 1}`},
	{"no quotes", "a = ‹opus›\nb = 1\n", `{a: "opus", b: 1}`},
	{"capital word", "a = ‹True›\nb = ‹null›\n", `{a: True, b: null}`},
	{"open string", "a = ‹\"›x\nb = 1\n", `{a: "x"~, b: 1}`},
	{"quote missing before a comma", "a = [‹\"›x, \"y\"]\nb = 1\n", `{a: ["x"~, "y"], b: 1}`},
	{"quotes in the text", "a = \"say ‹\"›hi\" now\"\n", `{a: "say \"hi\" now"}`},
	{"apostrophe", "a = 'it‹'›s'\n", `{a: "it's"}`},
	{"lines in the text", "a = \"one‹\n›two\"\nb = 1\n", `{a: "one\ntwo", b: 1}`},
	{"open text", "a = ‹\"\"\"›\none\n\nb = \"x\"\n[c]\nd = 1\n", `{a: "one"~, b: "x", c? {d: 1}}`},
	{"open text before another", "a = ‹\"\"\"›\none\nb = \"\"\"\ntwo\n\"\"\"\nc = 1\n", `{a: "one"~, b: "two\n", c: 1}`},
	{"open text with faults behind", "a = ‹\"\"\"›\none\nb = 1\nc = ‹word›\n", `{a: "one"~, b: 1, c: "word"}`},
	{"open text with a sample", "a = ‹\"\"\"›\none\nb = 1\nSay so.\nAnd more.\n", `{a: "one\nb = 1\nSay so.\nAnd more."~}`},
	{"open list", "a = ‹[›\n  \"x\",\nb = 1\n", `{a: ["x"]~, b: 1}`},
	{"open inline table", "a = ‹{› x = 1\nb = 1\n", `{a: {x: 1}~, b: 1}`},
	{"missing comma", "a = [‹1› 2]\nb = { x = ‹1› y = 2 }\n", `{a: [1, 2], b: {x: 1, y: 2}}`},
	{"two commas", "a = [1,‹,› 2]\n", `{a: [1, 2]}`},
	{"number", "a = ‹01›\nb = ‹1__0›\nc = ‹1979-02-30›\n", `{a: 01, b: 1__0, c: 1979-02-30}`},
	{"escape", "a = \"‹\\q›\"\nb = 1\n", `{a: "q", b: 1}`},
	{"stray text", "a = 1 ‹b = 2›\nc = 3\n", `{a: 1, c: 3}`},
	{"stray bracket", "a = 1\n‹]›\nc = 3\n", `{a: 1, c: 3}`},
	{"key twice", "a = 1\n‹a› = 2\n[t]\n[‹t›]\nx = 1\n", `{a: 1, a: 2, t? {}, t? {x: 1}}`},
	{"open header", "‹[›a\nb = 1\n", `{a? {b: 1}}`},
	{"header with a blank", "[‹a b›]\nc = 1\n", ""},
	{"empty header", "‹[]›\nc = 1\n", `{? {c: 1}}`},
	{"control character", "a = \"‹\x01›\"\n", `{a: "\x01"}`},
	{"ten mistakes", "‹a›\nb ‹=›\nc‹:› 1\nd = ‹word›\ne = ‹01›\nf = ‹\"›open\ng = [1,‹,› 2]\nh = 1 ‹stray›\n‹i j› = 1\nk = ‹True›\n", ""},
}

// TestFaulty: every mistake is told once, where it is, and costs nothing else.
func TestFaulty(t *testing.T) {
	for lang, tests := range map[Lang][]faulty{JSON: faultyJSON, TOML: faultyTOML} {
		for _, tt := range tests {
			src, spans, _ := unmark(tt.src)
			tree := ReadTree(lang, src)
			var got []text.Span
			for _, f := range tree.Faults {
				got = append(got, f.Span)
			}
			if !reflect.DeepEqual(got, spans) {
				t.Errorf("%s: faults %+v, want spans %v", tt.name, tree.Faults, spans)
			}
			if s := sketch(&tree.Root); tt.want != "" && s != tt.want {
				t.Errorf("%s: read %s, want %s", tt.name, s, tt.want)
			}
		}
	}
}

// TestRelaxed: what only some readers take is noted apart.
func TestRelaxed(t *testing.T) {
	for _, tt := range []struct {
		lang Lang
		src  string
	}{
		{JSON, "‹// c›\n{\"a\": [1, ‹/* b */› 2‹,›]‹,› ‹// d›\n}"},
		{JSON, "{\"a\": 1‹,›}"},
		{TOML, "a = { b = 1‹,› }\n"},
		{TOML, "a = ‹{›\n b = 1 }\n"},
		{TOML, "a = \"‹\\e›‹\\x41›\"\nb = ‹07:32›\n"},
	} {
		src, spans, _ := unmark(tt.src)
		tree := ReadTree(tt.lang, src)
		var got []text.Span
		for _, f := range tree.Relaxed {
			got = append(got, f.Span)
		}
		if !reflect.DeepEqual(got, spans) || len(tree.Faults) > 0 {
			t.Errorf("%q: noted %+v, faults %+v", src, tree.Relaxed, tree.Faults)
		}
	}
}

// TestTreeItems: the marks enclose the names; dropped holds what remains when
// each item in turn is dropped, and last when all are.
func TestTreeItems(t *testing.T) {
	for _, tt := range []struct {
		name    string
		lang    Lang
		src     string
		dropped []string
		last    string
	}{
		{"json", JSON, "{\"t\": [\"‹a›\", \"‹b›\", \"‹c›\"]}", []string{"{\"t\": [\"b\", \"c\"]}", "{\"t\": [\"a\", \"c\"]}", "{\"t\": [\"a\", \"b\"]}"}, "{\"t\": []}"},
		{"json lines", JSON, "{\"t\": [\n  \"‹a›\",\n  \"‹b›\"\n]}", []string{"{\"t\": [\n  \"b\"\n]}", "{\"t\": [\n  \"a\"\n]}"}, "{\"t\": [\n  \n]}"},
		{"json comments", JSON, "{\"t\": [\n  \"‹a›\", // x, y\n  \"‹b›\", /* z */\n]}", []string{"{\"t\": [\n  \"b\", /* z */\n]}", "{\"t\": [\n  \"a\", // x, y\n]}"}, "{\"t\": [\n]}"},
		{"json string", JSON, "{\"t\": \"‹a›, ‹b\\u0063›\"}", []string{"{\"t\": \"b\\u0063\"}", "{\"t\": \"a\"}"}, "{\"t\": \"\"}"},
		{"toml", TOML, "t = [\"‹a›\", '‹b›']\n", []string{"t = ['b']\n", "t = [\"a\"]\n"}, "t = []\n"},
		{"toml lines", TOML, "t = [\n  \"‹a›\", # x, y\n  # z\n  \"‹b›\" # last\n]\n", []string{"t = [\n  # z\n  \"b\" # last\n]\n", "t = [\n  \"a\", # x, y\n  # z\n]\n"}, "t = [\n  # z\n]\n"},
	} {
		src, spans, _ := unmark(tt.src)
		tree := ReadTree(tt.lang, src)
		front := tree.Front(src, &tree.Root, nil)
		e, at := front.Entries[0], front.Starts[0]
		items, shape := e.Items()
		for i := range min(len(spans), len(items)) {
			if items[i].Span.Shift(at) != spans[i] {
				t.Errorf("%s: item %d at %v, want %v", tt.name, i, items[i].Span.Shift(at), spans[i])
			}
			drop := items[i].Drop.Shift(at)
			if left := src[:drop.Start] + src[drop.End:]; left != tt.dropped[i] {
				t.Errorf("%s: without item %d %q, want %q", tt.name, i, left, tt.dropped[i])
			}
		}
		// A trailing comma leaves a place for one more name.
		if len(items) < len(spans) || len(items) > len(spans)+1 {
			t.Errorf("%s: %d items, want %d", tt.name, len(items), len(spans))
		}
		var edits []text.Edit
		for _, s := range Drops(items, shape, func(i int) bool { return i < len(spans) }) {
			edits = append(edits, text.Edit{Span: s.Shift(at)})
		}
		if left, err := text.Apply(src, edits); err != nil || left != tt.last {
			t.Errorf("%s: without all %q, want %q (%v)", tt.name, left, tt.last, err)
		}
	}
}

// TestTreeFront: each line is an entry, with its comma and what trails it.
func TestTreeFront(t *testing.T) {
	for _, tt := range []struct {
		lang Lang
		src  string
		want []string
	}{
		{JSON, "{\n  // first\n  \"a\": 1, // one\n  // between\n  \"b\": [\n    2\n  ]\n}\n", []string{"\n  // first\n", "  \"a\": 1, // one\n  // between\n", "  \"b\": [\n    2\n  ]\n"}},
		{JSON, "{ \"a\": 1, \"b\": 2 }", []string{" \"a\": 1, ", "\"b\": 2 "}},
		{JSON, "{}", nil},
		{TOML, "# head\n\na = 1 # one\n# between\n[t.u]\nb = 2\n\n[[v]]\nc = 3\n", []string{"# head\n\n", "a = 1 # one\n# between\n", "[t.u]\nb = 2\n\n", "[[v]]\nc = 3\n"}},
		{YAML, "---\n# head\na: 1\nb:\n  - x\n# last\n", []string{"# head\n", "a: 1\n", "b:\n  - x\n# last\n"}},
	} {
		tree := ReadTree(tt.lang, tt.src)
		var got []string
		for _, e := range tree.Front(tt.src, &tree.Root, nil).Entries {
			got = append(got, e.Text)
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q: entries %q, want %q", tt.src, got, tt.want)
		}
	}
}

// TestSections: a section is a pair of the first key in its header.
func TestSections(t *testing.T) {
	src := "a.b = 1\n[m.docs]\nurl = \"u\"\n[m.\"x y\"]\n[[s.c]]\np = 1\n[[s.c]]\n"
	tree := ReadTree(TOML, src)
	if got, want := sketch(&tree.Root), `{a: {b: 1}, m? {docs? {url: "u"}}, m? {x y? {}}, s? {c? [{p: 1}]}, s? {c? [{}]}}`; got != want || len(tree.Faults) > 0 {
		t.Errorf("read %s, want %s; %v", got, want, tree.Faults)
	}
	for i, e := range tree.Front(src, &tree.Root, nil).Entries {
		if e.Kind != Pair || e.Section != (i > 0) {
			t.Errorf("entry %d %q: kind %d, section %v", i, e.Text, e.Kind, e.Section)
		}
	}
}

// TestTreeShares: entries that an edit does not touch are the same pointers.
func TestTreeShares(t *testing.T) {
	for _, tt := range []struct {
		lang Lang
		src  string
	}{
		{JSON, "{\n  \"a\": 1,\n  \"b\": \"‹x›\",\n  \"c\": [\"d\"]\n}\n"},
		{TOML, "a = 1\nb = \"‹x›\"\n[c]\nd = 1\n"},
		{YAML, "a: 1\nb: ‹x›\nc:\n  - d\n"},
	} {
		src, spans, _ := unmark(tt.src)
		tree := ReadTree(tt.lang, src)
		old := tree.Front(src, &tree.Root, nil)
		e := text.Edit{Span: spans[0], New: "longer"}
		after := src[:e.Span.Start] + e.New + src[e.Span.End:]
		next := tree.Edit(after, e)
		front := next.Front(after, &next.Root, old)
		fresh := 0
		for i := range front.Entries {
			if front.Entries[i] != old.Entries[i] {
				fresh++
			}
		}
		if fresh != 1 {
			t.Errorf("%q: %d entries were made anew", src, fresh)
		}
	}
}

// TestYAMLHalfKey: the first key of a map in a list may still be in the making.
func TestYAMLHalfKey(t *testing.T) {
	for _, first := range []string{"sl", "slug test"} {
		src := "customModes:\n  - " + first + "\n    name: B\n    groups:\n      - read\n"
		tree := ReadTree(YAML, src)
		want := text.Span{Start: strings.Index(src, first)}
		want.End = want.Start + len(first)
		if len(tree.Faults) != 1 || tree.Faults[0].Span != want {
			t.Errorf("faults %+v, want one at %v", tree.Faults, want)
		}
		if s, want := sketch(&tree.Root), "{customModes: [{"+first+`? _, name: "B", groups: ["read"]}]}`; s != want {
			t.Errorf("read %s, want %s", s, want)
		}
	}
}

// TestYAMLFaulty: in a list of maps, too, a mistake stays where it is.
func TestYAMLFaulty(t *testing.T) {
	src, spans, _ := unmark("customModes:\n  - slug: ‹\"›test\n    name: \"x\"\n    groups: ‹[›read\n    ‹foo›\n    desc: a‹:› b\n  - slug: b\n    bar: ‹@›x\n    name: B\n")
	tree := ReadTree(YAML, src)
	var got []text.Span
	for _, f := range tree.Faults {
		got = append(got, f.Span)
	}
	if !reflect.DeepEqual(got, spans) {
		t.Errorf("faults %+v, want spans %v", tree.Faults, spans)
	}
	if s, want := sketch(&tree.Root), `{customModes: [{slug: "test"~, name: "x", groups: ["read"]~, foo? _, desc: "a: b"}, {slug: "b", bar: "@x", name: "B"}]}`; s != want {
		t.Errorf("read %s, want %s", s, want)
	}
}

// TestTreeCorpus reads every real file of the three languages, and what is
// typed of it up to any line, without a false step.
func TestTreeCorpus(t *testing.T) {
	langs := map[string]Lang{".json": JSON, ".jsonc": JSON, ".toml": TOML, ".yaml": YAML, ".yml": YAML, ".roomodes": YAML, ".kilocodemodes": YAML}
	read := 0
	eachCorpusFile(t, func(path, src string) {
		lang, ok := langs[filepath.Ext(path)]
		if !ok {
			return
		}
		read++
		tree := ReadTree(lang, src)
		if err := checkTree(tree, src); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if len(tree.Faults) > 0 {
			t.Logf("%s: %v", path, tree.Faults)
		}
		for i := 0; i < len(src) && i < 8<<10; i = nextLine(src, i, len(src)) {
			if err := checkTree(ReadTree(lang, src[:i]), src[:i]); err != nil {
				t.Fatalf("%s up to %d: %v", path, i, err)
			}
		}
	})
	t.Logf("%d files", read)
	if _, err := os.Stat(corpus); err == nil && read == 0 {
		t.Error("no file of the corpus was read")
	}
}
