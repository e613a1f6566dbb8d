package workspace

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/names"
)

// program scans the files of a workspace at /w and a home folder at /home/me.
func program(t *testing.T, files map[string]string) *Index {
	t.Helper()
	disk, own := fstest.MapFS{}, fstest.MapFS{}
	for name, src := range files {
		if rest, ok := strings.CutPrefix(name, "~/"); ok {
			own[rest] = file(src)
			continue
		}
		disk[name] = file(src)
	}
	around := Around{Root: "/w", Home: "/home/me"}
	user := Open(own, Around{Root: "/home/me", Home: "/home/me", Outside: true})
	x, report := Scan(context.Background(), []*Folder{Open(disk, around)}, Options{User: user})
	if len(report.Unreadable) > 0 {
		t.Fatalf("not read: %v", report.Unreadable)
	}
	return x
}

// named returns the mentions of a name in a file.
func mentionsOf(t *testing.T, x *Index, at, name string) (*File, []names.Mention) {
	t.Helper()
	f := x.File(at)
	if f == nil {
		t.Fatalf("%s is not in the index", at)
	}
	var found []names.Mention
	for _, m := range f.Facts.Mentions() {
		if m.Name == name {
			found = append(found, m)
		}
	}
	if len(found) == 0 {
		t.Fatalf("%s does not mention %q: %v", at, name, f.Facts.Mentions())
	}
	return f, found
}

// answer says in words what a resolution is.
func answer(r Resolution) string {
	var b strings.Builder
	for i, t := range r.Targets {
		if i > 0 {
			b.WriteString(" ")
		}
		b.WriteString(strings.TrimPrefix(t.File.Path, "/w/"))
		if t.Def.Kind == names.Heading {
			b.WriteString("#" + t.Def.Name)
		}
		if r.Ties > 1 && i < r.Ties {
			b.WriteString("=")
		}
	}
	for _, s := range []struct {
		is   bool
		word string
	}{{r.Builtin != "", "builtin " + r.Builtin}, {r.Accepted, "accepted"}, {r.NoAnchor, "no anchor"}, {r.Unknowable != "", "(" + r.Unknowable + ")"}} {
		if s.is {
			b.WriteString(" " + s.word)
		}
	}
	if b.Len() == 0 {
		return "unknown"
	}
	return strings.TrimSpace(b.String())
}

// claude writes an agent of Claude Code.
func claude(name, keys, body string) string {
	return fmt.Sprintf("---\nname: %s\ndescription: Does %s.\n%s---\n%s\n", name, name, keys, body)
}

type resolveCase struct{ at, name, want string }

func checkResolve(t *testing.T, x *Index, cases []resolveCase) {
	t.Helper()
	for _, c := range cases {
		f, found := mentionsOf(t, x, c.at, c.name)
		for _, m := range found {
			if got := answer(x.Resolve(f, m)); got != c.want {
				t.Errorf("%s: %q (form %d) is %s, want %s", c.at, c.name, m.Form, got, c.want)
			}
		}
	}
}

func TestResolveAgents(t *testing.T) {
	x := program(t, map[string]string{
		".agentls.yaml":                   "agents: [external-reviewer]\n",
		".claude/agents/lead.md":          claude("lead", "tools: Agent(worker, helper, nobody, Explore, external-reviewer, mine, kit:part, gone:part), Read\n", "Ask the `worker` agent."),
		".claude/agents/worker.md":        claude("worker", "", "Work."),
		".claude/agents/named.md":         claude("helper", "", "Help."),
		"pkg/.claude/agents/lead.md":      claude("lead", "tools: Agent(worker, helper, twin)\n", "Lead."),
		"pkg/.claude/agents/work.md":      claude("worker", "", "Work."),
		"pkg/.claude/agents/a.md":         claude("twin", "", "One."),
		"pkg/.claude/agents/b.md":         claude("twin", "", "Two."),
		"~/.claude/agents/mine.md":        claude("mine", "", "Mine."),
		"~/.claude/agents/worker.md":      claude("worker", "", "Mine too."),
		".gemini/agents/nobody.md":        "---\nname: nobody\ndescription: x\n---\nNo.\n",
		"plug/.claude-plugin/plugin.json": `{"name": "kit"}`,
		"plug/agents/part.md":             claude("part", "tools: Agent(worker, part)\n", "Part."),
		"plug/agents/worker.md":           claude("worker", "", "Plugged."),
		".github/agents/c.agent.md":       "---\ndescription: c\ntools: [read]\nagents: [worker, d]\n---\nGo.\n",
		".github/agents/d.agent.md":       "---\ndescription: d\n---\nGo.\n",
		".github/agents/e.agent.md":       "---\nname: Shown\ndescription: e\nagents: [Shown, e, f]\n---\nGo.\n",
		".github/agents/f.agent.md":       "---\nname: e\ndescription: f\n---\nGo.\n",
	})
	checkResolve(t, x, []resolveCase{
		{"/w/.claude/agents/lead.md", "worker", ".claude/agents/worker.md /home/me/.claude/agents/worker.md plug/agents/worker.md pkg/.claude/agents/work.md"},
		{"/w/.claude/agents/lead.md", "helper", ".claude/agents/named.md"},
		{"/w/.claude/agents/lead.md", "nobody", "unknown"},
		{"/w/.claude/agents/lead.md", "Explore", "builtin Explore"},
		{"/w/.claude/agents/lead.md", "external-reviewer", "accepted"},
		{"/w/.claude/agents/lead.md", "mine", "/home/me/.claude/agents/mine.md"},
		{"/w/.claude/agents/lead.md", "kit:part", "plug/agents/part.md"},
		{"/w/.claude/agents/lead.md", "gone:part", "(the plugin is not in the workspace)"},
		{"/w/pkg/.claude/agents/lead.md", "worker", "pkg/.claude/agents/work.md .claude/agents/worker.md /home/me/.claude/agents/worker.md plug/agents/worker.md"},
		{"/w/pkg/.claude/agents/lead.md", "helper", ".claude/agents/named.md"},
		{"/w/pkg/.claude/agents/lead.md", "twin", "pkg/.claude/agents/a.md= pkg/.claude/agents/b.md="},
		{"/w/plug/agents/part.md", "worker", "plug/agents/worker.md .claude/agents/worker.md /home/me/.claude/agents/worker.md pkg/.claude/agents/work.md"},
		{"/w/plug/agents/part.md", "part", "plug/agents/part.md"},
		{"/w/.github/agents/e.agent.md", "Shown", ".github/agents/e.agent.md"},
		{"/w/.github/agents/e.agent.md", "e", ".github/agents/e.agent.md .github/agents/f.agent.md"},
		{"/w/.github/agents/e.agent.md", "f", ".github/agents/f.agent.md"},
		{"/w/.github/agents/c.agent.md", "d", ".github/agents/d.agent.md"},
		{"/w/.github/agents/c.agent.md", "worker", ".claude/agents/worker.md /home/me/.claude/agents/worker.md plug/agents/worker.md pkg/.claude/agents/work.md"},
	})
}
