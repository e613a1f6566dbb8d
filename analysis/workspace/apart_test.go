package workspace

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// TestProjectsApart asks what two projects of one workspace have to do with each
// other: the names of each are known in the other, and no session has both.
func TestProjectsApart(t *testing.T) {
	x := program(t, map[string]string{
		"pa/.claude/agents/a.md":        claude("a", "tools: Agent(b, c)\n", "Work."),
		"pa/.claude/agents/c.md":        claude("c", "tools: Agent(a)\n", "Work."),
		"pb/.claude/agents/b.md":        claude("b", "tools: Agent(a)\n", "Work."),
		".claude/agents/reviewer.md":    claude("reviewer", "tools: Agent(a)\n", "Work."),
		"pa/.claude/agents/reviewer.md": claude("reviewer", "", "Work."),
		"~/.claude/agents/reviewer.md":  claude("reviewer", "", "Mine."),
		"~/.claude/agents/c.md":         claude("c", "", "Mine."),
	})
	a, b := agentAt(t, x, "/w/pa/.claude/agents/a.md"), agentAt(t, x, "/w/pb/.claude/agents/b.md")
	if got := pathsOf(x.CycleOf(b)); got != "" {
		t.Errorf("a circle through two projects: %s", got)
	}
	if got := pathsOf(x.CycleOf(a)); got != "pa/.claude/agents/a.md pa/.claude/agents/c.md" {
		t.Errorf("the circle of one project is %q", got)
	}
	if got := useWords(x.Effective(a).NamedBy); got != "pa/.claude/agents/c.md" {
		t.Errorf("a is named by %s", got)
	}
	if len(x.References(a)) != 3 {
		t.Errorf("references to a: %s", useWords(x.References(a)))
	}
	g := x.Graph()
	for _, e := range g.Edges {
		from, to := g.Nodes[e.From].Target.File, g.Nodes[e.To].Target.File
		if far := from.Base != to.Base; e.Far != far || far && e.Cycle {
			t.Errorf("%s to %s: %+v", from.Path, to.Path, e)
		}
	}
	for path, want := range map[string]string{
		"/w/.claude/agents/reviewer.md":       " shadows /home/me/.claude/agents/reviewer.md",
		"/w/pa/.claude/agents/reviewer.md":    " shadows ",
		"/home/me/.claude/agents/reviewer.md": ".claude/agents/reviewer.md shadows ",
		"/home/me/.claude/agents/c.md":        " shadows ",
	} {
		v := x.Effective(agentAt(t, x, path))
		if got := pathsOf(v.ShadowedBy) + " shadows " + pathsOf(v.Shadows); got != want || len(v.Rivals) > 0 {
			t.Errorf("%s: by %q, want %q", path, got, want)
		}
	}
}

// TestTwoFolders opens two projects as folders of one workspace, and a third
// inside of the first.
func TestTwoFolders(t *testing.T) {
	agents := func(names ...string) fstest.MapFS {
		disk := fstest.MapFS{}
		for _, name := range names {
			disk[".claude/agents/"+name+".md"] = file(claude(name, "tools: Agent(one, two, own)\n", "Work."))
		}
		return disk
	}
	first := agents("one", "same", "own")
	first["in/.claude/agents/same.md"] = file(claude("same", "", "Deeper."))
	home := agents("same", "own")
	open := func(root string, disk fstest.MapFS) *Folder { return Open(disk, Around{Root: root, Home: "/home/me"}) }
	x, _ := Scan(context.Background(), []*Folder{open("/a", first), open("/b", agents("two", "same")), open("/a/in", fstest.MapFS{
		".claude/agents/same.md": file(claude("same", "", "Deeper.")),
	})}, Options{User: Open(home, Around{Root: "/home/me", Home: "/home/me", Outside: true})})
	for path, want := range map[string]string{
		"/a/.claude/agents/same.md":       " | ",
		"/b/.claude/agents/same.md":       " | ",
		"/a/in/.claude/agents/same.md":    " | ",
		"/home/me/.claude/agents/same.md": "/a/.claude/agents/same.md /a/in/.claude/agents/same.md /b/.claude/agents/same.md | ",
		"/home/me/.claude/agents/own.md":  "/a/.claude/agents/own.md | ",
	} {
		v := x.Effective(agentAt(t, x, path))
		if got := pathsOf(v.ShadowedBy) + " | " + pathsOf(v.Rivals); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	f, found := mentionsOf(t, x, "/a/.claude/agents/one.md", "two")
	if r := x.Resolve(f, found[0]); !r.Far || pathsOf(r.Targets) != "/b/.claude/agents/two.md" {
		t.Errorf("two is %+v", r)
	}
	if f, found = mentionsOf(t, x, "/b/.claude/agents/two.md", "own"); x.Resolve(f, found[0]).Far {
		t.Error("the user's agent is out of reach")
	}
}

// TestTwinsDrift asks which twins were one once.
func TestTwinsDrift(t *testing.T) {
	body := "First look around.\nThen read the plan.\nThen build it.\nThen test it.\n"
	agent := func(about, body string) string { return "---\nname: x\ndescription: " + about + "\n---\n" + body }
	for _, c := range []struct {
		claude, gemini, qwen string
		want                 string
	}{
		{agent("Builds it all.", body), agent("Builds it, all!", body), "", " []"},
		{agent("Builds it all.", body), agent("Tears down what was built before.", body), "", ".claude .gemini [description]"},
		{agent("Builds it all.", body), agent("Builds it all.", body+"Then rest.\n"), "", ".claude .gemini [prompt]"},
		{agent("Builds it all.", body), agent("Builds it all.", "Read .claude/agents/x.md and do what it says.\n"), "", " []"},
		{agent("Builds it all.", "See .qwen/agents/x.md.\n"), agent("Builds it all.", body), agent("Builds it all.", body+"Then rest.\n"), ".gemini .qwen [prompt]"},
	} {
		files := map[string]string{".claude/agents/x.md": c.claude, ".gemini/agents/x.md": c.gemini}
		if c.qwen != "" {
			files[".qwen/agents/x.md"] = c.qwen
		}
		x := program(t, files)
		tw := x.TwinsOf(agentAt(t, x, "/w/.claude/agents/x.md"))
		got := fmt.Sprint(strings.ReplaceAll(pathsOf(tw.Drifted), "/agents/x.md", ""), " ", tw.Differs)
		if got != c.want || len(tw.Targets) != len(files) {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// TestBuiltinCase asks for a product's own agents in another case.
func TestBuiltinCase(t *testing.T) {
	x := program(t, map[string]string{
		".github/agents/c.agent.md": "---\ndescription: c\nhandoffs:\n  - {label: Go, agent: agent, prompt: Go}\n  - {label: Go, agent: ask, prompt: Go}\n  - {label: Go, agent: askk, prompt: Go}\n---\nGo.\n",
		".claude/agents/a.md":       claude("a", "tools: Agent(explore, Explore, explorer)\n", "Work."),
	})
	checkResolve(t, x, []resolveCase{
		{"/w/.github/agents/c.agent.md", "agent", "builtin Agent"},
		{"/w/.github/agents/c.agent.md", "ask", "builtin Ask"},
		{"/w/.github/agents/c.agent.md", "askk", "unknown"},
		{"/w/.claude/agents/a.md", "explore", "builtin Explore"},
		{"/w/.claude/agents/a.md", "Explore", "builtin Explore"},
		{"/w/.claude/agents/a.md", "explorer", "unknown"},
	})
}
