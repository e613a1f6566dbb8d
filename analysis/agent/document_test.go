package agent

import (
	"math/rand/v2"
	"strings"
	"testing"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

const sample = "---\nname: tester\ndescription: Runs the tests\ntools: Read, Grep\n---\n\n# Tester\n\nYou run tests.\n"

// TestRandomEdits is a short fuzz run for every test run.
func TestRandomEdits(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range 400 {
		src := seeds[i%len(seeds)]
		ops := make([]byte, 60)
		for j := range ops {
			ops[j] = byte(rng.Uint32())
		}
		checkEdits(t, Parse(places[i%len(places)], src), src, ops)
	}
}

// TestTyping writes each seed from nothing, a character at a time, and takes
// it back.
func TestTyping(t *testing.T) {
	for _, src := range seeds {
		d := Parse(places[0], "")
		for i, r := range src {
			d = d.Edit(text.Edit{Span: text.At(i), New: string(r)})
			if diff := difference(d, Parse(d.Place, src[:i]+string(r))); diff != "" {
				t.Fatalf("typing %q: %s", src[:i]+string(r), diff)
			}
		}
		for i := boundary(src, len(src)-1); i > 0; i = boundary(src, i-1) {
			d = d.Edit(text.Edit{Span: text.Span{Start: i, End: d.Text.Len()}})
			if diff := difference(d, Parse(d.Place, src[:i])); diff != "" {
				t.Fatalf("taking back to %q: %s", src[:i], diff)
			}
		}
	}
}

func TestEditShares(t *testing.T) {
	src := sample + strings.Repeat("\n## More\n\nText of a section.\n", 20)
	d := Parse(places[0], src)
	at := strings.LastIndex(src, "section")
	next := d.Edit(text.Edit{Span: text.At(at), New: "whole "})
	for i, e := range d.Front.Entries {
		if next.Front.Entries[i] != e {
			t.Errorf("entry %d was read again", i)
		}
	}
	shared := 0
	for i, c := range d.Body.Chunks {
		if i < len(next.Body.Chunks) && next.Body.Chunks[i] == c {
			shared++
		}
	}
	if shared < len(d.Body.Chunks)-3 {
		t.Errorf("only %d of %d chunks are shared", shared, len(d.Body.Chunks))
	}
	next = d.Edit(text.Edit{Span: text.At(strings.Index(src, "Grep")), New: "Glob, "})
	fresh := 0
	for i, e := range d.Front.Entries {
		if next.Front.Entries[i] != e {
			fresh++
		}
	}
	if fresh != 1 || next.Body.Chunks[0] != d.Body.Chunks[0] {
		t.Errorf("%d entries read again for one", fresh)
	}
}

func TestConditions(t *testing.T) {
	large := sample + strings.Repeat("x", MaxSize)
	steps := []struct {
		name string
		edit func(src string) text.Edit
		want Condition
		bad  string
	}{
		{"fine", func(string) text.Edit { return text.Edit{} }, Fine, ""},
		{"a broken byte comes", func(src string) text.Edit { return text.Edit{Span: text.At(10), New: "\xff\xfe"} }, InvalidUTF8, "\xff\xfe"},
		{"another before it", func(src string) text.Edit { return text.Edit{Span: text.At(4), New: "\xc3"} }, InvalidUTF8, "\xc3"},
		{"a NUL beside them", func(src string) text.Edit { return text.Edit{Span: text.At(4), New: "\x00"} }, Binary, ""},
		{"the NUL goes", func(src string) text.Edit { return text.Edit{Span: text.Span{Start: 4, End: 5}} }, InvalidUTF8, "\xc3"},
		{"all is mended", func(src string) text.Edit { return text.Edit{Span: text.Span{End: len(src)}, New: sample} }, Fine, ""},
		{"too large", func(src string) text.Edit { return text.Edit{Span: text.At(len(src)), New: large[len(sample):]} }, TooLarge, ""},
		{"a NUL is no worse", func(src string) text.Edit { return text.Edit{Span: text.At(9), New: "\x00"} }, TooLarge, ""},
		{"small again, NUL left", func(src string) text.Edit { return text.Edit{Span: text.Span{Start: 100, End: len(src)}} }, Binary, ""},
		{"fine again", func(src string) text.Edit { return text.Edit{Span: text.Span{Start: 9, End: 10}} }, Fine, ""},
		{"half a rune goes", func(src string) text.Edit { return text.Edit{Span: text.At(5), New: "🦊"} }, Fine, ""},
		{"its second half", func(src string) text.Edit { return text.Edit{Span: text.Span{Start: 7, End: 9}} }, InvalidUTF8, "\xf0\x9f"},
		{"the rest of it", func(src string) text.Edit { return text.Edit{Span: text.At(7), New: "\xa6\x8a"} }, Fine, ""},
	}
	d := Parse(places[0], sample)
	for _, s := range steps {
		d = d.Edit(s.edit(d.Src()))
		if d.Condition != s.want || d.Bad.Of(d.Src()) != s.bad {
			t.Fatalf("%s: condition %v, bad %q", s.name, d.Condition, d.Bad.Of(d.Src()))
		}
		if d.Analysed() != (s.want == Fine || s.want == InvalidUTF8) {
			t.Errorf("%s: analysed %v", s.name, d.Analysed())
		}
		if d.Front == nil || d.Body == nil || d.Dialect() == nil || d.Body.Sections() == nil && d.Analysed() {
			t.Fatalf("%s: something is nil", s.name)
		}
		if !d.Analysed() && (d.Front.State != syntax.NoFront || len(d.Body.Chunks) > 0) {
			t.Errorf("%s: looked at all the same", s.name)
		}
		if !d.IsAgent() {
			t.Errorf("%s: no agent any more", s.name)
		}
		if diff := difference(d, Parse(d.Place, d.Src())); diff != "" {
			t.Fatalf("%s: %s", s.name, diff)
		}
	}
}

func TestEditClamps(t *testing.T) {
	for _, span := range []text.Span{{Start: -5, End: -1}, {Start: -5, End: 3}, {Start: len(sample), End: len(sample) + 9}, {Start: 9, End: 4}, {Start: 1 << 40, End: 1 << 41}} {
		d := Parse(places[0], sample).Edit(text.Edit{Span: span, New: "x"})
		if diff := difference(d, Parse(places[0], d.Src())); diff != "" {
			t.Errorf("%v: %s", span, diff)
		}
	}
}

func TestIsAgent(t *testing.T) {
	tests := []struct {
		name  string
		place Place
		src   string
		want  bool
		keys  int
	}{
		{"in a product's folder", Place{Path: ".claude/agents/a.md"}, sample, true, 3},
		{"there without frontmatter", Place{Path: ".claude/agents/a.md"}, "# Notes\n", true, 0},
		{"there without agent keys", Place{Path: ".claude/agents/a.md"}, "---\nlayout: page\n---\n", true, 0},
		{"README there", Place{Path: ".claude/agents/README.md"}, sample, false, 3},
		{"elsewhere, with name and description", Place{Path: "docs/a.md"}, "---\nname: x\ndescription: y\n---\n", true, 2},
		{"elsewhere, a page", Place{Path: "docs/a.md"}, "---\ntitle: x\nlayout: y\n---\n", false, 0},
		{"elsewhere, a model alone", Place{Path: "blog/a.md"}, "---\nmodel: sonnet\n---\n", false, 1},
		{"elsewhere, by configuration", Place{Path: "docs/a.md", Dialect: "claude-code"}, "text\n", true, 0},
		{"untitled with one key", Place{Path: "untitled:Untitled-1"}, "---\nname: x\n---\n", false, 1},
		{"untitled with two", Place{Path: "untitled:Untitled-1"}, "---\nname: x\ndescription: y\n---\n", true, 2},
		{"untitled page", Place{Path: "untitled:Untitled-1"}, "---\ntitle: x\n---\n", false, 0},
		{"JSON", Place{Path: "opencode.json"}, "{\"agent\": {}}", false, 0},
		{"JSON with an agent", Place{Path: "opencode.json"}, "{\"agent\": {\"a\": {\"mode\": \"all\"}}}", true, 1},
		{"JSON of nobody", Place{Path: "package.json"}, "{\"name\": \"x\", \"description\": \"y\"}", false, 0},
		{"TOML", Place{Path: ".codex/agents/a.toml"}, "name = \"x\"\n", true, 1},
		{"TOML, still empty", Place{Path: ".codex/agents/a.toml"}, "", true, 0},
	}
	for _, tt := range tests {
		d := Parse(tt.place, tt.src)
		if got := d.IsAgent(); got != tt.want {
			t.Errorf("%s: %v (%s)", tt.name, got, d.Detection.Reason)
		}
		if got := d.AgentKeys(); got != tt.keys {
			t.Errorf("%s: %d agent keys, want %d", tt.name, got, tt.keys)
		}
	}
}

func TestOtherSyntaxes(t *testing.T) {
	for path, want := range map[string]dialect.Syntax{
		"opencode.json": dialect.JSON, ".codex/agents/a.toml": dialect.TOML, "x.YML": dialect.YAML,
		"a.md": dialect.Markdown, "a.agent.md": dialect.Markdown, "a": dialect.Markdown, "untitled:x": dialect.Markdown,
	} {
		d := Parse(Place{Path: path}, "---\nname: a\ndescription: b\n---\n# c\n")
		if d.Syntax != want || d.Analysed() != (want == dialect.Markdown) {
			t.Errorf("%s: syntax %v, analysed %v", path, d.Syntax, d.Analysed())
		}
		next := d.Edit(text.Edit{Span: text.At(0), New: "\n"})
		if diff := difference(next, Parse(d.Place, next.Src())); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
}

func TestAt(t *testing.T) {
	d := Parse(Place{Path: "docs/a.md"}, sample)
	for _, p := range append([]Place{{Path: "a.toml"}, {Path: "docs/b.md", Dialect: "opencode"}, {Path: "docs/b.md", Dialect: "no-such"}}, places...) {
		moved := d.At(p)
		if diff := difference(moved, Parse(p, sample)); diff != "" {
			t.Errorf("%+v: %s", p, diff)
		}
		if diff := difference(moved.At(d.Place), d); diff != "" {
			t.Errorf("back from %+v: %s", p, diff)
		}
	}
	if d.At(d.Place) != d {
		t.Error("a document that stays is another one")
	}
	by := d.At(Place{Path: "docs/b.md", Dialect: "opencode"}).Detection
	if by.Dialect.ID != "opencode" || by.Strength != dialect.ByConfig {
		t.Errorf("by configuration: %s, %v", by.Dialect.ID, by.Strength)
	}
}

func TestAgents(t *testing.T) {
	tests := []struct {
		place Place
		src   string
		want  string // names with the text they stand for
	}{
		{Place{Path: ".claude/agents/x.md"}, "---\nname: 'the one'\ndescription: y\n---\n", "the one=the one"},
		{Place{Path: ".claude/agents/x.md"}, "---\ndescription: y\n---\n", "x="},
		{Place{Path: ".claude/agents/x.md"}, "---\nname: [a]\n---\n", "x="},
		{Place{Path: ".github/agents/x.agent.md"}, "---\nname: Shown\ndescription: y\n---\n", "x="},
		{Place{Path: ".github/agents/x.md"}, "---\ndescription: y\n---\n", "x="},
		{Place{Path: ".opencode/agents/deep/x.md"}, "---\ndescription: y\n---\n", "deep/x="},
		{Place{Path: "/home/u/agents/p/.opencode/agent/deep/er/x.md"}, "---\ndescription: y\n---\n", "deep/er/x="},
		{Place{Path: ".opencode/agents/deep/x.md"}, "---\nname: other\ndescription: y\n---\n", "other=other"},
		{Place{Path: ".gemini/agents/x.md"}, "---\n- name: one\n  kind: remote\n- kind: remote\n  name: \"two\"\n---\n", "one=one two=two"},
		{Place{Path: ".gemini/agents/x.md"}, "---\nname: one\n---\n", "one=one"},
		{Place{Path: "docs/x.md"}, "text\n", ""},
	}
	for _, tt := range tests {
		d := Parse(tt.place, tt.src)
		var got []string
		for _, a := range d.Agents {
			got = append(got, a.Name+"="+a.NameAt.Of(tt.src))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.place.Path, got, tt.want)
		}
	}
}

func TestByRole(t *testing.T) {
	d := Parse(places[0], sample)
	e, start, f := d.ByRole(dialect.ToolsRole)
	if e == nil || f.Name != "tools" || !strings.HasPrefix(sample[start:], "tools:") {
		t.Errorf("tools: %v at %d, %v", e, start, f)
	}
	if e, _, f := d.ByRole(dialect.ModelRole); e != nil || f != nil {
		t.Errorf("a model from nowhere: %v, %v", e, f)
	}
}
