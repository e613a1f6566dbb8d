package lint_test

import (
	"fmt"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	facts "agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace/synth"
)

// BenchmarkAcross measures the findings across files after one key in an agent
// of a workspace, and those of one that names an agent which is not there.
func BenchmarkAcross(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		files := map[string]string{}
		for name, src := range synth.Workspace(n) {
			files[name] = src
		}
		folder, disk := worldOf(files)
		_, file := synth.Agent(n, n/2)
		for _, kind := range []struct{ name, add string }{{"sound", "\nMore to read.\n"}, {"unknown", "\nUse the `quuxify-agent` agent.\n"}} {
			b.Run(fmt.Sprintf("%d/%s", n, kind.name), func(b *testing.B) {
				docs := [2]*agent.Document{agent.Parse(folder.Place(file), files[file]+kind.add)}
				docs[1] = docs[0].Edit(text.Edit{Span: text.At(docs[0].Text.Len()), New: "x"})
				env := lint.Env{Today: today.Today, Config: folder.Config(file)}
				var prev *lint.AcrossResult
				var known *facts.Facts
				for i := 0; b.Loop(); i++ {
					doc := docs[i%2]
					known = facts.Of(doc, known)
					open := folder.Opened(file, doc, known)
					x := disk.Overlay(open)
					prev = lint.Across(env, x, x.File(open.Path), doc, prev)
				}
			})
		}
	}
}

// A thousand agents of one name cost no more than as many of names of their own
// cost twice over.
func TestManyNamesakes(t *testing.T) {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf(".claude/agents/a%03d/same.md", i)] = "---\nname: same\ndescription: One of very many that are called so. Use none.\n---\nYou are one of many.\n"
	}
	said := saidOfWorld(t, files)
	if len(said) != 1000 {
		t.Errorf("%d of 1000 files are spoken of", len(said))
	}
	for file, all := range said {
		if len(all) != 1 || all[0].Code != "duplicate-name" || len(all[0].Related) > 20 {
			t.Fatalf("%s: %v", file, all)
		}
	}
}

// The circle of a hundred agents is spoken of once.
func TestLongCircle(t *testing.T) {
	files := map[string]string{}
	for i := range 100 {
		files[fmt.Sprintf(".claude/agents/a%02d.md", i)] = fmt.Sprintf("---\nname: a%02d\ndescription: One link of a chain that ends where it begins.\ntools: Read, Agent(a%02d)\n---\nYou hand on.\n", i, (i+1)%100)
	}
	said := saidOfWorld(t, files)
	if all := said[".claude/agents/a00.md"]; len(said) != 1 || len(all) != 1 || all[0].Code != "delegation-cycle" {
		t.Errorf("got %v", said)
	}
}
