package feature

import (
	"context"
	"flag"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
	"agentls/analysis/workspace/synth"
)

// scale is how many agents the workspace of the benchmarks has. The table of
// times at full size:
//
//	go test ./analysis/feature -run '^$' -bench Scene -scale 10000
var scale = flag.Int("scale", 200, "how many agents the workspace of the benchmarks has")

// benchScene opens an agent in the middle of a made-up workspace, with a line
// for each kind of caret at its end.
func benchScene(b *testing.B) (fresh func() Scene, at map[string]int) {
	disk := fstest.MapFS{}
	for name, src := range synth.Workspace(*scale) {
		disk[name] = &fstest.MapFile{Data: []byte(src)}
	}
	folder := workspace.Open(disk, workspace.Around{Root: stageRoot})
	x, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	i := *scale / 2
	own, file := synth.Agent(*scale, i)
	for !strings.Contains(file, ".claude/") {
		i = (i + 1) % *scale
		own, file = synth.Agent(*scale, i)
	}
	mate, _ := synth.Agent(*scale, (i+1)%*scale)
	src := string(disk[file].Data) + "\nUse the `" + mate + "` agent, or mcp__billing-server__ask.\nUse the `` agent. Ask @ now. See [x]( ).\n"
	at = map[string]int{
		"name":    strings.Index(src, own) + 1,
		"mention": strings.LastIndex(src, mate) + 1,
		"server":  strings.LastIndex(src, "billing-server") + 1,
		"empty":   strings.LastIndex(src, "``") + 1,
		"at":      strings.LastIndex(src, "@") + 1,
		"path":    strings.LastIndex(src, "](") + 2,
	}
	doc := agent.Parse(folder.Place(file), src)
	facts := names.Of(doc, nil)
	// After each edit the index is another one and knows no answer yet.
	return func() Scene {
		open := folder.Opened(file, doc, facts)
		return Scene{Env: lint.Env{Today: today}, Index: x.Overlay(open), File: open, Doc: doc}
	}, at
}

func BenchmarkScene(b *testing.B) {
	fresh, at := benchScene(b)
	run := func(name string, ask func(s Scene) int) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = ask(fresh())
			}
			b.ReportMetric(float64(n), "answers")
		})
	}
	run("Overlay", func(s Scene) int { return 1 })
	run("Definition", func(s Scene) int { return len(Definition(s, at["mention"])) })
	run("References/agent", func(s Scene) int { return len(References(s, at["mention"], true)) })
	run("References/server", func(s Scene) int { return len(References(s, at["server"], true)) })
	run("Highlights", func(s Scene) int { return len(Highlights(s, at["mention"])) })
	run("Hover/name", func(s Scene) int { return one(HoverIn(s, nil, at["name"])) })
	run("Hover/mention", func(s Scene) int { return one(HoverIn(s, nil, at["mention"])) })
	run("Links", func(s Scene) int { return len(DocumentLinks(s)) })
	run("Lenses", func(s Scene) int {
		n := 0
		for _, l := range Lenses(s, DefaultLenses) {
			l, _ = ResolveLens(s, l)
			n += len(l.Places)
		}
		return n
	})
	run("Symbols/few", func(s Scene) int { return len(WorkspaceSymbols(s.Index, "revpay9", 100)) })
	run("Symbols/all", func(s Scene) int { return len(WorkspaceSymbols(s.Index, "", 500)) })
	run("Calls", func(s Scene) int {
		n := 0
		for _, c := range PrepareCalls(s, at["mention"]) {
			n += len(Incoming(s.Index, c)) + len(Outgoing(s.Index, c))
		}
		return n
	})
	for _, place := range []string{"empty", "at", "path"} {
		run("Complete/"+place, func(s Scene) int { items, _ := CompleteIn(s, at[place]); return len(items) })
	}
}

func one(_ Hover, ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// TestManyNames asks for a list of names in a workspace that has more than a
// list can hold: what is typed finds the rest.
func TestManyNames(t *testing.T) {
	disk := fstest.MapFS{}
	for name, src := range synth.Workspace(1000) {
		disk[name] = &fstest.MapFile{Data: []byte(src)}
	}
	folder := workspace.Open(disk, workspace.Around{Root: stageRoot})
	x, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
	_, file := synth.Agent(1000, 500)
	for i := range 12 {
		name, _ := synth.Agent(1000, 500+i*7)
		src := "---\nname: me\ndescription: Calls.\n---\nUse the `" + name[:len(name)-1]
		doc := agent.Parse(folder.Place(file), src+"` agent.\n")
		open := folder.Opened(file, doc, names.Of(doc, nil))
		s := Scene{Index: x.Overlay(open), File: open, Doc: doc}
		m := names.Mention{Kind: names.Agent, Form: names.Marked, Name: name, Certain: true, In: -1}
		if len(s.resolve(m).Targets) == 0 {
			continue // of another product
		}
		items, more := CompleteIn(s, len(src))
		found := false
		for _, it := range items {
			found = found || it.Label == name && it.ReplaceAt == (text.Span{Start: len(src) - len(name) + 1, End: len(src)})
		}
		if !more || !found || len(items) > maxCandidates+20 {
			t.Errorf("%s: %d items, more %v, found %v", name, len(items), more, found)
		}
	}
}
