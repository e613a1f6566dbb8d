package workspace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// agentAt returns the first definition with a profile in a file.
func agentAt(t *testing.T, x *Index, path string) Target {
	t.Helper()
	f := x.File(path)
	if f == nil {
		t.Fatalf("%s is not in the index", path)
	}
	defs := f.Facts.Defs()
	for i := range defs {
		if defs[i].Profile != nil {
			return Target{f, &defs[i]}
		}
	}
	t.Fatalf("%s defines nothing", path)
	return Target{}
}

func pathsOf(list []Target) string {
	var all []string
	for _, t := range list {
		all = append(all, strings.TrimPrefix(t.File.Path, "/w/"))
	}
	return strings.Join(all, " ")
}

func TestEffective(t *testing.T) {
	x := program(t, map[string]string{
		".claude/agents/planner.md": claude("planner", "tools: Read, Write, Bash, AskUserQuestion, Agent(worker, Explore, gone)\ndisallowedTools: Write\nmodel: sonnet\nmemory: project\n"+
			"skills: [small, large, none]\nmcpServers:\n  - github\n  - own: {command: x}\n", "Ask the `planner` agent nothing. Never use the `ghost` agent or the `worker` agent."),
		".claude/agents/worker.md":        claude("worker", "", "Work for the `planner` agent."),
		".claude/agents/free.md":          claude("free", "disallowedTools: Bash\n", "See [planner](planner.md)."),
		".claude/skills/small/SKILL.md":   skill("small", ""),
		".claude/skills/large/SKILL.md":   skill("large", "") + strings.Repeat("Word. ", 400),
		".mcp.json":                       `{"mcpServers": {"github": {"command": "x"}}}`,
		"CLAUDE.md":                       "Start with the `planner` agent.\n",
		"~/.claude/agents/planner.md":     claude("planner", "", "Mine."),
		"pkg/.claude/agents/planner.md":   claude("planner", "", "Nearer."),
		".github/agents/planner.agent.md": "---\ndescription: Leads.\n---\nLead.\n",
		".gemini/agents/planner.md":       "---\nname: planner\ndescription: x\n---\nLead.\n",
		".claude/agents/twin.md":          claude("twin", "", "One."),
		".claude/agents/deep/twin.md":     claude("twin", "", "Two."),
		"kit/.claude-plugin/plugin.json":  `{"name": "kit"}`,
		"kit/agents/planner.md":           claude("planner", "", "Plugged."),
		".claude/agents/no-name.md":       "---\ndescription: x\n---\nWork.\n",
	})
	v := x.Effective(agentAt(t, x, "/w/.claude/agents/planner.md"))
	var lost []string
	for _, l := range v.Tools.Lost {
		lost = append(lost, l.Name+" "+l.Why)
	}
	for _, c := range []struct{ what, got, want string }{
		{"tools", strings.Join(v.Tools.Given, ", "), "Read, Bash, Agent(worker, Explore, gone)"},
		{"lost", strings.Join(lost, ", "), "Write denied, AskUserQuestion never given to a subagent"},
		{"model", v.Model, "sonnet"},
		{"memory", v.Memory + " " + strings.Join(v.Tools.ByMemory, ", "), "project Edit"},
		{"skills", linkWords(loadLinks(v.Skills)), "large small none?"},
		{"servers", linkWords(v.Servers), "github own"},
		{"delegates", linkWords(v.Delegates), "worker Explore! gone? ghost?"},
		{"shadowed by", pathsOf(v.ShadowedBy), ""},
		{"shadows", pathsOf(v.Shadows), "/home/me/.claude/agents/planner.md"},
		{"rivals", pathsOf(v.Rivals), ""},
		{"named by", useWords(v.NamedBy), ".claude/agents/worker.md CLAUDE.md"},
		{"loads", fmt.Sprint(v.Loads, v.Inherits), "true false"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
	if n := v.SkillTokens(); n < 500 || n > 700 {
		t.Errorf("the skills have %d tokens", n)
	}
	free := x.Effective(agentAt(t, x, "/w/.claude/agents/free.md"))
	if !free.Tools.All || !slices.Equal(free.Tools.Denied, []string{"Bash"}) || !free.Inherits {
		t.Errorf("free has %+v, model %q", free.Tools, free.Model)
	}
	twin := x.Effective(agentAt(t, x, "/w/.claude/agents/twin.md"))
	if pathsOf(twin.Rivals) != ".claude/agents/deep/twin.md" || len(twin.ShadowedBy)+len(twin.Shadows) > 0 {
		t.Errorf("twin has the rivals %s", pathsOf(twin.Rivals))
	}
	mine := x.Effective(agentAt(t, x, "/home/me/.claude/agents/planner.md"))
	if got := pathsOf(mine.ShadowedBy); got != ".claude/agents/planner.md" {
		t.Errorf("the user's is shadowed by %s", got)
	}
	if plugged := x.Effective(agentAt(t, x, "/w/kit/agents/planner.md")); len(plugged.ShadowedBy)+len(plugged.Rivals)+len(plugged.Shadows) > 0 {
		t.Errorf("the plugin's has namesakes")
	}
	if none := x.Effective(agentAt(t, x, "/w/.claude/agents/no-name.md")); none.Loads || none.Why == "" {
		t.Errorf("no-name loads: %v %q", none.Loads, none.Why)
	}
}

func loadLinks(loads []Load) (links []Link) {
	for _, l := range loads {
		links = append(links, l.Link)
	}
	return links
}

// linkWords writes links: with ! for what the product brings, ? for what is
// missing.
func linkWords(links []Link) string {
	var all []string
	for _, l := range links {
		s := l.Name
		switch {
		case l.Builtin:
			s += "!"
		case l.Target == nil:
			s += "?"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func useWords(uses []Use) string {
	var all []string
	for _, u := range uses {
		all = append(all, strings.TrimPrefix(u.File.Path, "/w/"))
	}
	return strings.Join(all, " ")
}

func TestGraph(t *testing.T) {
	x := program(t, map[string]string{
		".claude/agents/a.md":       claude("a", "tools: Agent(b, gone, Explore, a), mcp__github__x\nskills: [s]\ndisallowedTools: Agent(c)\n", "Ask the `b` agent and the `c` agent."),
		".claude/agents/b.md":       claude("b", "tools: Agent(c)\n", "Work."),
		".claude/agents/c.md":       claude("c", "tools: Agent(a)\n", "Work. Tell the `b` agent."),
		".claude/agents/self.md":    claude("self", "tools: Agent(self)\n", "Work."),
		".claude/skills/s/SKILL.md": skill("s", "agent: b\n"),
		".mcp.json":                 `{"mcpServers": {"github": {"command": "x"}}}`,
	})
	g := x.Graph()
	var edges []string
	for _, e := range g.Edges {
		s := g.Nodes[e.From].Name + ">" + g.Nodes[e.To].Name
		for _, is := range []struct {
			it   bool
			mark string
		}{{e.Denied, "-"}, {e.Cycle, "*"}, {g.Nodes[e.To].Missing, "?"}, {g.Nodes[e.To].Builtin, "!"}} {
			if is.it {
				s += is.mark
			}
		}
		edges = append(edges, s)
	}
	want := "a>b* a>gone? a>Explore! a>github a>s a>c- a>b a>c b>c* c>a* c>b s>b"
	if got := strings.Join(edges, " "); got != want {
		t.Errorf("edges\n%s, want\n%s", got, want)
	}
	if got := pathsOf(x.CycleOf(agentAt(t, x, "/w/.claude/agents/b.md"))); got != ".claude/agents/b.md .claude/agents/c.md .claude/agents/a.md" {
		t.Errorf("the circle of b is %s", got)
	}
	if got := x.CycleOf(agentAt(t, x, "/w/.claude/agents/self.md")); got != nil {
		t.Errorf("an agent that names itself is a circle: %s", pathsOf(got))
	}
}

// TestLongCircles asks for circles as long as the workspace.
func TestLongCircles(t *testing.T) {
	for _, n := range []int{2, 100, 10_000} {
		files := make(map[string]string, n)
		for i := range n {
			files[fmt.Sprintf(".claude/agents/a%d.md", i)] = claude(fmt.Sprintf("a%d", i), fmt.Sprintf("tools: Agent(a%d)\n", (i+1)%n), "Work.")
		}
		files[".claude/agents/in.md"] = claude("in", "tools: Agent(a0)\n", "Work.")
		x := program(t, files)
		if got := x.CycleOf(agentAt(t, x, "/w/.claude/agents/a1.md")); len(got) != n || got[0].Def.Name != "a1" {
			t.Errorf("a circle of %d has %d agents", n, len(got))
		}
		if got := x.CycleOf(agentAt(t, x, "/w/.claude/agents/in.md")); got != nil {
			t.Errorf("what leads into a circle of %d is in it", n)
		}
		cyclic := 0
		for _, e := range x.Graph().Edges {
			if e.Cycle {
				cyclic++
			}
		}
		if cyclic != n {
			t.Errorf("%d edges of a circle of %d", cyclic, n)
		}
	}
}

// TestCirclesFollowEdits asks that what is kept of circles holds as long as
// nobody names anybody else.
func TestCirclesFollowEdits(t *testing.T) {
	x := program(t, map[string]string{
		".claude/agents/a.md": claude("a", "tools: Agent(b)\n", "Work."),
		".claude/agents/b.md": claude("b", "tools: Agent(a)\n", "Work."),
	})
	folder := x.File("/w/.claude/agents/a.md").Folder
	open := func(src string) *Index { return x.Overlay(opened(folder, ".claude/agents/b.md", src)) }
	for _, c := range []struct {
		src  string
		want int
	}{
		{claude("b", "tools: Agent(a)\n", "Work more."), 2},
		{claude("b", "tools: Agent(c)\n", "Work."), 0},
		{claude("z", "tools: Agent(a)\n", "Work."), 0},
		{claude("b", "tools: Read\n", "Ask the `a` agent."), 0},
		{claude("b", "tools: Read, Agent(a)\n", "Work."), 2},
	} {
		next := open(c.src)
		if got := next.CycleOf(agentAt(t, next, "/w/.claude/agents/a.md")); len(got) != c.want {
			t.Errorf("the circle has %d agents, want %d, with\n%s", len(got), c.want, c.src)
		}
		next.memo.delegation = &delegation{}
		if got := next.CycleOf(agentAt(t, next, "/w/.claude/agents/a.md")); len(got) != c.want {
			t.Errorf("the circle has %d agents, want %d, with\n%s", len(got), c.want, c.src)
		}
	}
}

func TestAcrossFiles(t *testing.T) {
	x := program(t, map[string]string{
		".claude/agents/a.md":            claude("a", "", "One."),
		".claude/agents/long.md":         "---\nname: long\ndescription: " + strings.Repeat("word ", 400) + "\ntools: Read, Edit\nmodel: sonnet\n---\nDo it.\n",
		".gemini/agents/long.md":         "---\nname: long\ndescription: Short.\ntools: [read_file, replace]\nmodel: gemini-2.5-pro\n---\nDo it.\n",
		".claude/agents/same.md":         "---\nname: same\ndescription: Same.\ntools: Read, Edit\n---\nDo it.\n",
		".gemini/agents/same.md":         "---\nname: same\ndescription: Same.\ntools: [read_file, replace]\n---\n\nDo it.\n",
		"~/.claude/agents/mine.md":       claude("mine", "", "Mine."),
		"pkg/.claude/agents/b.md":        claude("b", "", "B."),
		"kit/.claude-plugin/plugin.json": `{"name": "kit"}`,
		"kit/agents/p.md":                claude("p", "", "P."),
		".claude/skills/hid/SKILL.md":    skill("hid", "disable-model-invocation: true\nuser-invocable: false\n"),
		".claude/skills/manual/SKILL.md": skill("manual", "disable-model-invocation: true\n"),
		".github/agents/x.agent.md":      "---\ndescription: x\nuser-invocable: false\ndisable-model-invocation: true\n---\nGo.\n",
		".github/agents/y.agent.md":      "---\ndescription: y\nuser-invocable: false\ndisable-model-invocation: true\n---\nGo.\n",
		".github/agents/z.agent.md":      "---\ndescription: z\nagents: [y]\n---\nGo.\n",
	})
	var budgets []string
	for _, b := range x.Budgets() {
		var ranked []string
		for _, c := range b.Ranked {
			ranked = append(ranked, c.Def.Name)
		}
		budgets = append(budgets, fmt.Sprintf("%s %s %d %v", b.Dialect.ID, b.Base, b.Limit, ranked))
		if b.Base == "/w" && (b.Total < 500 || b.Total > 540) {
			t.Errorf("the total is %d", b.Total)
		}
	}
	want := "claude-code /w 15000 [long mine same a]\nclaude-code /w/kit 15000 [mine p]\nclaude-code /w/pkg 15000 [long mine same b a]"
	if got := strings.Join(budgets, "\n"); got != want {
		t.Errorf("budgets\n%s, want\n%s", got, want)
	}
	if got := pathsOf(x.Unreachable()); got != ".claude/skills/hid/SKILL.md .github/agents/x.agent.md" {
		t.Errorf("unreachable: %s", got)
	}
	var twins []string
	for _, tw := range x.Twins() {
		twins = append(twins, fmt.Sprintf("%s %s | %s %v", tw.Name, pathsOf(tw.Targets), pathsOf(tw.Drifted), tw.Differs))
	}
	want = "long .claude/agents/long.md .gemini/agents/long.md | .claude/agents/long.md .gemini/agents/long.md [description]\nsame .claude/agents/same.md .gemini/agents/same.md |  []"
	if got := strings.Join(twins, "\n"); got != want {
		t.Errorf("twins\n%s, want\n%s", got, want)
	}
}

// opened returns the file that an editor holds with a text.
func opened(f *Folder, name, src string) *File {
	doc := agent.Parse(f.Place(name), src)
	return f.Opened(name, doc, names.Of(doc, nil))
}
