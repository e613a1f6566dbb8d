package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/cmd/agentls/picture"
)

// drawnFiles are two agents of which one names the other, one that nobody has,
// a skill and a server.
var drawnFiles = map[string]string{
	".git/HEAD":                        "ref: refs/heads/main\n",
	".mcp.json":                        `{"mcpServers": {"tracker": {"command": "tracker"}}}`,
	".claude/agents/lead.md":           "---\nname: lead\ndescription: Plans the work.\ntools: Agent(writer, ghost), Read, mcp__tracker__list\nskills: [style]\n---\nPlan.\n",
	".claude/agents/writer.md":         "---\nname: writer\ndescription: Writes.\nmodel: haiku\n---\nWrite.\n",
	".claude/agents/alone.md":          "---\nname: alone\ndescription: Works alone.\n---\nWork.\n",
	".claude/skills/style/SKILL.md":    "---\nname: style\ndescription: How we write.\n---\nShort.\n",
	"packages/x/.claude/agents/sub.md": "---\nname: sub\ndescription: Of one package.\n---\nHelp.\n",
}

// graphOf runs graph with --format json and reads what it prints.
func graphOf(t *testing.T, dir string, args ...string) picture.Graph {
	t.Helper()
	got := try(t, dir, append([]string{"graph", "--format", "json"}, args...)...)
	if got.code != 0 {
		t.Fatalf("exit %d: %s", got.code, got.err)
	}
	var g picture.Graph
	must(t, json.Unmarshal([]byte(got.out), &g))
	return g
}

func nodeNames(g picture.Graph) []string {
	var all []string
	for _, n := range g.Nodes {
		name := n.Kind + " " + n.Name
		if n.Missing {
			name += " missing"
		}
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

func TestGraphShowsWhoNamesWhom(t *testing.T) {
	g := graphOf(t, files(t, drawnFiles))
	want := []string{"agent alone", "agent ghost missing", "agent lead", "agent sub", "agent writer", "server tracker", "skill style"}
	if got := nodeNames(g); !slices.Equal(got, want) {
		t.Errorf("nodes %q, want %q", got, want)
	}
	var edges []string
	for _, e := range g.Edges {
		edges = append(edges, e.From+" > "+e.To)
	}
	for _, e := range []string{
		"agent lead .claude/agents/lead.md > agent writer .claude/agents/writer.md",
		"agent lead .claude/agents/lead.md > agent ghost",
		"agent lead .claude/agents/lead.md > skill style .claude/skills/style/SKILL.md",
		"agent lead .claude/agents/lead.md > server tracker .mcp.json",
	} {
		if !slices.Contains(edges, e) {
			t.Errorf("no edge %q in %q", e, edges)
		}
	}
	if len(edges) != 4 {
		t.Errorf("edges %q", edges)
	}
	for _, n := range g.Nodes {
		if n.Name == "writer" && (n.Link != ".claude/agents/writer.md" || n.Model != "haiku" || n.Line != 2) {
			t.Errorf("writer: %+v", n)
		}
	}
}

func TestGraphOfAPart(t *testing.T) {
	dir := files(t, drawnFiles)
	for _, c := range []struct {
		args string
		want []string
	}{
		{"packages", []string{"agent sub"}},
		{".claude/agents/lead.md", []string{"agent ghost missing", "agent lead", "agent writer", "server tracker", "skill style"}},
		{"--kind skill,server", []string{"server tracker", "skill style"}},
		{"--around writer", []string{"agent lead", "agent writer"}},
		{"--around lead --kind agent", []string{"agent ghost missing", "agent lead", "agent writer"}},
	} {
		if got := nodeNames(graphOf(t, dir, strings.Fields(c.args)...)); !slices.Equal(got, c.want) {
			t.Errorf("graph %s: %q, want %q", c.args, got, c.want)
		}
	}
}

func TestGraphIntoAFile(t *testing.T) {
	dir := files(t, drawnFiles)
	must(t, os.Mkdir(filepath.Join(dir, "out"), 0o755))
	for name, begins := range map[string]string{"a.html": "<!doctype html>", "a.mmd": "flowchart LR", "a.gv": "digraph", "a.json": "{"} {
		at := filepath.Join(dir, "out", name)
		if got := try(t, dir, "graph", "-o", at); got.code != 0 || got.out != "" {
			t.Fatalf("%s: %+v", name, got)
		}
		src, err := os.ReadFile(at)
		if err != nil || !strings.HasPrefix(string(src), begins) {
			t.Errorf("%s begins with %.40q", name, src)
		}
		if name == "a.json" && !strings.Contains(string(src), `"link": "../.claude/agents/lead.md"`) {
			t.Errorf("links do not start where the picture lies")
		}
	}
	left, _ := filepath.Glob(filepath.Join(dir, "out", ".agentls-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestGraphRefuses(t *testing.T) {
	dir := files(t, drawnFiles)
	for args, say := range map[string]string{
		"--format svg":           "--format is",
		"-o a.svg":               "the ending `.svg` tells no format",
		"--kind dragon":          "--kind is",
		"--around nobody":        "nothing here is called `nobody`",
		"-o nowhere/a.html":      "nowhere/a.html cannot be written",
		"nowhere":                "there is no such file or folder",
		"--format json --around": "flag needs an argument",
	} {
		if got := try(t, dir, append([]string{"graph"}, strings.Fields(args)...)...); got.code != int(exitWrong) || !strings.Contains(got.err, say) {
			t.Errorf("graph %s: %+v", args, got)
		}
	}
}

func TestGraphIsTheSameTwice(t *testing.T) {
	dir := files(t, drawnFiles)
	for _, format := range picture.Formats() {
		first := try(t, dir, "graph", "--format", format)
		if again := try(t, dir, "graph", "--format", format); again != first {
			t.Errorf("two runs of %s differ", format)
		}
	}
}

// What nothing defines, and what may be defined out of sight, is not drawn as a
// thing of the product.
func TestGraphOfWhatNobodyDefines(t *testing.T) {
	dir := files(t, map[string]string{
		".git/HEAD":              "x",
		".kiro/agents/k.json":    `{"name": "k", "description": "K.", "tools": ["read", "@nosrv/x"]}`,
		".claude/agents/lead.md": "---\nname: lead\ndescription: Leads.\n---\nLead.\n",
		".claude/settings.json":  `{"agent": "lead"}`,
	})
	var g struct{ Nodes []map[string]any }
	must(t, json.Unmarshal([]byte(try(t, dir, "graph", "--format", "json").out), &g))
	seen := false
	for _, n := range g.Nodes {
		if n["name"] == "nosrv" {
			seen = true
			if n["product"] != nil || n["description"] == nil && n["missing"] == nil {
				t.Errorf("nosrv is drawn as %v", n)
			}
		}
	}
	if !seen {
		t.Errorf("nosrv is not drawn: %v", g.Nodes)
	}
	var l jsonList
	must(t, json.Unmarshal([]byte(try(t, dir, "list", "--format", "json").out), &l))
	for _, e := range l.Entries {
		if e.Name == "lead" && e.NamedBy != 1 {
			t.Errorf("the settings do not name lead: %+v", e)
		}
	}
}
