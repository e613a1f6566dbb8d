package names_test

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

// fuzzPaths are places whose files are read in all the ways there are.
var fuzzPaths = []string{
	".claude/agents/a.md", ".github/agents/a.agent.md", ".opencode/agents/a.md", "opencode.json", ".kiro/agents/a.json",
	".codex/agents/a.toml", ".roomodes", ".claude/skills/a/SKILL.md", ".claude/commands/a.md", ".mcp.json",
	".claude/settings.json", ".claude-plugin/plugin.json", ".github/prompts/a.prompt.md", "CLAUDE.md", ".codex/config.toml",
	".gemini/commands/a.toml", "README.md", ".gemini/agents/a.md",
}

// seeds yields the files of the goldens, each with the place most like its own.
func seeds(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for i, a := range txtar.Parse(raw).Files {
			if a.Name == "want" {
				continue
			}
			at := 0
			for k, p := range fuzzPaths {
				if filepath.Base(filepath.Dir(p)) == filepath.Base(filepath.Dir(a.Name)) && filepath.Ext(p) == filepath.Ext(a.Name) {
					at = k
				}
			}
			f.Add(uint8(at), string(a.Data), uint(i*7), uint(i%5), "x", uint(i*31), uint(i%3), ", Agent(")
		}
	}
}

// Invariant I3: the facts that edits lead to are those of the text, and every
// place stands in it.
func FuzzEditEqualsParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, at uint8, src string, a, an uint, with string, b, bn uint, again string) {
		if len(src) > 1<<14 || len(with)+len(again) > 1<<10 {
			t.Skip()
		}
		place := agent.Place{Path: fuzzPaths[int(at)%len(fuzzPaths)]}
		doc := agent.Parse(place, src)
		facts := names.Of(doc, nil)
		checkPlaces(t, doc, facts)
		for _, e := range []text.Edit{edit(doc, a, an, with), edit(doc, b, bn, again), edit(doc, a, uint(len(with)), "")} {
			doc = doc.Edit(e)
			facts = names.Of(doc, facts)
			fresh := names.Of(agent.Parse(place, doc.Src()), nil)
			same(t, facts, fresh, doc.Src())
			checkPlaces(t, doc, facts)
			same(t, facts.Pack(), fresh, doc.Src())
		}
	})
}

func edit(doc *agent.Document, at, n uint, with string) text.Edit {
	start := int(at) % (doc.Text.Len() + 1)
	return text.Edit{Span: text.Span{Start: start, End: min(start+int(n%64), doc.Text.Len())}, New: strings.ToValidUTF8(with, "?")}
}

func same(t *testing.T, got, want *names.Facts, src string) {
	t.Helper()
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"definitions", got.Defs(), want.Defs()},
		{"mentions", got.Mentions(), want.Mentions()},
		{"anchors", got.Anchors(), want.Anchors()},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Fatalf("%s of %q:\ngot  %+v\nwant %+v", c.what, src, c.got, c.want)
		}
	}
	if !got.Same(want) || !got.SameUses(want) {
		t.Fatalf("equal facts of %q are said to differ", src)
	}
}

// What a rename writes at the place of a mention in frontmatter or settings is
// read there as the name.
func FuzzRename(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, at uint8, src string, a, an uint, with string, _, _ uint, _ string) {
		if len(src) > 1<<13 || len(with) > 1<<10 {
			t.Skip()
		}
		doc := agent.Parse(agent.Place{Path: fuzzPaths[int(at)%len(fuzzPaths)]}, src)
		if doc = doc.Edit(edit(doc, a, an, with)); faulty(doc) {
			t.Skip()
		}
		for i, d := range names.Of(doc, nil).Defs() {
			if d.At.IsEmpty() || i > 20 {
				continue
			}
			next := doc.Edit(text.Edit{Span: d.At, New: "renamed"})
			if !slices.ContainsFunc(names.Of(next, nil).Defs(), func(now names.Def) bool {
				return now.Kind == d.Kind && now.Name == "renamed" && now.At.Start == d.At.Start
			}) {
				t.Errorf("%q: %s %s renamed is no definition", doc.Src(), d.Kind, d.Name)
			}
		}
		for i, m := range names.Of(doc, nil).Mentions() {
			if m.At.IsEmpty() || m.Form > names.InHook || !m.Certain || i > 20 {
				continue
			}
			as, found := "renamed", false
			if m.Kind == names.File {
				as = "renamed.sh"
			}
			next := doc.Edit(text.Edit{Span: m.At, New: as})
			for _, now := range names.Of(next, nil).Mentions() {
				found = found || now.At == text.Span{Start: m.At.Start, End: m.At.Start + len(as)} && now.Kind == m.Kind
			}
			if !found {
				t.Errorf("%q: %s %s %s renamed is no mention", doc.Src(), m.Form, m.Kind, m.Name)
			}
		}
	})
}

// faulty reports whether a file is written in a way that its language refuses,
// so that one more word may change how the rest is read.
func faulty(doc *agent.Document) bool {
	for _, e := range doc.Front.Entries {
		if len(e.Faults) > 0 || e.Kind != syntax.Pair && e.Kind != syntax.Filler {
			return true
		}
	}
	return doc.Tree != nil && len(doc.Tree.Faults) > 0
}
