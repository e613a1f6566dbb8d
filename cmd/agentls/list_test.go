package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// listedFiles are agents of two products, a skill, a command and a server, with
// one of everything that list has a word for.
var listedFiles = map[string]string{
	".git/HEAD":                           "ref: refs/heads/main\n",
	".mcp.json":                           `{"mcpServers": {"tracker": {"command": "tracker"}}}`,
	".claude/agents/planner.md":           "---\nname: planner\ndescription: Plans the work.\ntools: Agent(writer), Read, mcp__tracker__list, Write, mcp__tracker__get, mcp__tracker__put\ndisallowedTools: Write\nmodel: opus\nskills: [style]\n---\nAsk the `writer` agent.\n",
	".claude/agents/writer.md":            "---\nname: writer\ndescription: Writes.\ndisallowedTools: Bash\n---\nWrite.\n",
	".claude/agents/other.md":             "---\nname: writer\ndescription: Writes too.\n---\nWrite.\n",
	".claude/agents/broken.md":            "---\nname: broken\n---\nBreak.\n",
	".gemini/agents/planner.md":           "---\nname: planner\ndescription: Plans.\nmodel: gemini-2.5-pro\n---\nAsk the `writer` agent.\n",
	".claude/skills/style/SKILL.md":       "---\nname: style\ndescription: How we write.\n---\nShort.\n",
	".claude/skills/hidden/SKILL.md":      "---\nname: hidden\ndescription: Nobody sees it.\ndisable-model-invocation: true\nuser-invocable: false\n---\nShort.\n",
	".claude/commands/ship.md":            "---\ndescription: Ships.\n---\nShip it.\n",
	"packages/x/.claude/agents/helper.md": "---\nname: helper\ndescription: Of one package.\n---\nHelp.\n",
}

func TestListTable(t *testing.T) {
	dir := files(t, listedFiles)
	got := tryWith(t, dir, &console{in: strings.NewReader(""), inTTY: true, width: 160}, "list")
	for _, line := range []string{
		"agent broken Claude Code project session all 2 0 .claude/agents/broken.md does not load",
		"agent helper Claude Code project session all 2 0 packages/x/.claude/agents/helper.md",
		"agent planner Claude Code project opus Agent(writer), Read, 3 6 0 .claude/agents/planner.md",
		"agent planner Gemini CLI project gemini-2.5-pro all 6 0 .gemini/agents/planner.md",
		"agent writer Claude Code project session all but Bash 2 2 .claude/agents/writer.md defined twice",
		"skill hidden Agent Skills project session – 2 0 .claude/skills/hidden/SKILL.md nobody can start",
		"skill style Agent Skills project session – 2 1 .claude/skills/style/SKILL.md",
		"command ship Claude Code project session – 3 0 .claude/commands/ship.md",
		"server tracker Claude Code project – – – 3 .mcp.json",
		"6 agents, 2 skills, 1 command, 1 server.",
		"`planner` is there for Claude Code and Gemini CLI, and description differs.",
	} {
		if !slices.ContainsFunc(strings.Split(got.out, "\n"), func(l string) bool { return strings.Join(strings.Fields(l), " ") == line }) {
			t.Errorf("no line %q in\n%s", line, got.out)
		}
	}
	for line := range strings.SplitSeq(got.out, "\n") {
		if len([]rune(line)) > 160 {
			t.Errorf("%q is longer than the terminal", line)
		}
	}
}

func TestListOnANarrowTerminal(t *testing.T) {
	dir := files(t, listedFiles)
	got := tryWith(t, dir, &console{in: strings.NewReader(""), inTTY: true, width: 60}, "list", "--kind", "agent,servers")
	want := `agent broken
  Claude Code · project · model of the session · all tools ·
  2 tokens · named 0 times · does not load
  .claude/agents/broken.md
`
	if !strings.HasPrefix(got.out, want) || !strings.Contains(got.out, "server tracker\n  Claude Code · project · named 3 times\n  .mcp.json\n") {
		t.Errorf("got\n%s", got.out)
	}
	if strings.Contains(got.out, "skill") {
		t.Error("skills are listed without being asked for")
	}
	for line := range strings.SplitSeq(got.out, "\n") {
		if len([]rune(line)) > 60 {
			t.Errorf("%q is longer than the terminal", line)
		}
	}
}

func TestListJSON(t *testing.T) {
	dir := files(t, listedFiles)
	got := try(t, dir, "list", "--format", "json")
	var l jsonList
	must(t, json.Unmarshal([]byte(got.out), &l))
	if len(l.Entries) != 10 || l.Version != 1 || strings.Contains(got.out, ": null") && !strings.Contains(got.out, `"tools": null`) {
		t.Fatalf("%d entries in\n%s", len(l.Entries), got.out)
	}
	at := slices.IndexFunc(l.Entries, func(e jsonEntry) bool { return e.Path == ".claude/agents/planner.md" })
	e := l.Entries[at]
	if e.Tools == nil || !slices.Equal(e.Tools.Given, []string{"Agent(writer)", "Read", "mcp__tracker__list", "mcp__tracker__get", "mcp__tracker__put"}) || e.Tools.Lost["Write"] != "denied" {
		t.Errorf("tools %+v", e.Tools)
	}
	if len(e.Delegates) != 1 || e.Delegates[0].Path == "" || len(e.Skills) != 1 || e.Skills[0].Tokens != 2 || e.SkillTokens != 2 || e.Line != 2 || e.Model != "opus" {
		t.Errorf("planner: %+v", e)
	}
	if len(l.Twins) != 1 || len(l.Budgets) == 0 || l.Budgets[0].Limit != 15000 {
		t.Errorf("twins %+v, budgets %+v", l.Twins, l.Budgets)
	}
	if again := try(t, dir, "list", "--format", "json"); again.out != got.out {
		t.Error("the same run gives other bytes")
	}
}

func TestListWarnsOfDearDescriptions(t *testing.T) {
	contents := map[string]string{".git/HEAD": "x"}
	for i := range 20 {
		contents[fmt.Sprintf(".claude/agents/a%d.md", i)] = fmt.Sprintf("---\nname: a%d\ndescription: %s\n---\nWork.\n", i, strings.Repeat("words ", 600+i))
	}
	got := try(t, files(t, contents), "list")
	want := "Claude Code warns at every start: names and descriptions of 20 agents have about 18"
	if said := strings.Join(strings.Fields(got.out), " "); !strings.Contains(said, want) || !strings.Contains(said, "Most have `a19`") {
		t.Errorf("got\n%s", got.out)
	}
}

// TestListSaysWhatCheckSays asks that an agent which check says does not load is
// listed and drawn as such, and no other one.
func TestListSaysWhatCheckSays(t *testing.T) {
	dir := files(t, map[string]string{
		".git/HEAD":                 "x",
		".gemini/agents/gem.md":     "---\nname: gem\ndescription: A gem.\ntools: [read_file, gemm2]\n---\nShine.\n",
		".gemini/agents/sound.md":   "---\nname: sound\ndescription: Sound.\ntools: [read_file]\n---\nShine.\n",
		".claude/agents/open.md":    "---\nname: open\ndescription: \"Not closed\ntools: Read\n---\nWork.\n",
		".claude/agents/warned.md":  "---\nname: warned\ndescription: Is loaded.\ntools: Reed, Bash\n---\nWork.\n",
		"opencode.json":             `{"agent": {"one": {"description": "One.", "prompt": "Go."}}}`,
		".opencode/commands/fix.md": "---\ndescription: Fixes.\n---\nFix all that is broken here.\n",
	})
	var l jsonList
	must(t, json.Unmarshal([]byte(try(t, dir, "list", "--format", "json").out), &l))
	for _, e := range l.Entries {
		fails := e.Name == "gem" || e.Name == "open"
		if e.Loads == fails || fails != (e.State == "does not load") || fails != (e.Why != "") {
			t.Errorf("%s: loads %v %q, %q", e.Name, e.Loads, e.Why, e.State)
		}
		if e.Name == "fix" && e.Tokens == 0 {
			t.Error("the command has no tokens")
		}
	}
	said := strings.Join(strings.Fields(try(t, dir, "list").out), " ")
	for _, want := range []string{"`gem` (.gemini/agents/gem.md) does not load: Gemini CLI will not load this agent", "`open` (.claude/agents/open.md) does not load: Its frontmatter is not valid YAML."} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %s", want, said)
		}
	}
	if drawn := try(t, dir, "graph", "--format", "json").out; strings.Count(drawn, `"fails"`) != 2 {
		t.Errorf("the graph says\n%s", drawn)
	}
}

func TestListOfNothing(t *testing.T) {
	if got := try(t, files(t, map[string]string{"x.txt": "x"}), "list"); got.out != "Nothing is defined here.\n" || got.code != 0 {
		t.Errorf("%+v", got)
	}
	for _, args := range [][]string{{"list", "--kind", "cats"}, {"list", "--format", "xml"}, {"list", "nowhere"}} {
		if got := try(t, t.TempDir(), args...); got.code != 2 || got.err == "" {
			t.Errorf("%q: %+v", args, got)
		}
	}
}
