package workspace

import (
	"testing"
)

func skill(name, keys string) string {
	return "---\nname: " + name + "\ndescription: Does " + name + ".\n" + keys + "---\nSteps.\n"
}

func TestResolveSkillsAndCommands(t *testing.T) {
	x := program(t, map[string]string{
		".claude/skills/brew/SKILL.md":    skill("brew", "agent: roaster\n"),
		".claude/commands/grind.md":       "---\ndescription: Grinds.\n---\nThen run /brew and /kit:clean and /kit:gone.\n",
		".claude/commands/brew.md":        "---\ndescription: Brews.\n---\nGo.\n",
		".agents/skills/sweep/SKILL.md":   skill("sweep", ""),
		".github/skills/sift/SKILL.md":    skill("sift", ""),
		"~/.claude/skills/own/SKILL.md":   skill("own", ""),
		".claude/agents/a.md":             claude("a", "tools: Skill(brew), Skill(grind), Read\nskills: [brew, sweep, sift, own, nothing, kit:clean]\n", "Work."),
		".claude/agents/roaster.md":       claude("roaster", "", "Roast."),
		"kit/.claude-plugin/plugin.json":  `{"name": "kit"}`,
		"kit/skills/clean/SKILL.md":       skill("clean", ""),
		"kit/commands/wipe.md":            "---\ndescription: Wipes.\n---\nCall /clean.\n",
		".github/prompts/plan.prompt.md":  "---\nagent: planner\ndescription: Plans.\n---\nGo.\n",
		".github/agents/planner.agent.md": "---\ndescription: Plans.\n---\nRun /plan first.\n",
	})
	checkResolve(t, x, []resolveCase{
		{"/w/.claude/skills/brew/SKILL.md", "roaster", ".claude/agents/roaster.md"},
		{"/w/.claude/agents/a.md", "brew", ".claude/skills/brew/SKILL.md .claude/commands/brew.md"},
		{"/w/.claude/agents/a.md", "grind", ".claude/commands/grind.md"},
		{"/w/.claude/agents/a.md", "sweep", ".agents/skills/sweep/SKILL.md"},
		{"/w/.claude/agents/a.md", "sift", ".github/skills/sift/SKILL.md"},
		{"/w/.claude/agents/a.md", "own", "/home/me/.claude/skills/own/SKILL.md"},
		{"/w/.claude/agents/a.md", "nothing", "unknown"},
		{"/w/.claude/agents/a.md", "kit:clean", "kit/skills/clean/SKILL.md"},
		{"/w/.claude/commands/grind.md", "brew", ".claude/skills/brew/SKILL.md .claude/commands/brew.md"},
		{"/w/.claude/commands/grind.md", "kit:clean", "kit/skills/clean/SKILL.md"},
		{"/w/.claude/commands/grind.md", "kit:gone", "unknown"},
		{"/w/kit/commands/wipe.md", "clean", "kit/skills/clean/SKILL.md"},
		{"/w/.github/prompts/plan.prompt.md", "planner", ".github/agents/planner.agent.md"},
		{"/w/.github/agents/planner.agent.md", "plan", ".github/prompts/plan.prompt.md"},
	})
}

func TestResolveServers(t *testing.T) {
	x := program(t, map[string]string{
		".agentls.yaml":                  "tools: [\"mcp__corp__*\"]\n",
		".mcp.json":                      `{"mcpServers": {"github": {"command": "x"}, "my.docs": {"command": "y"}}}`,
		".vscode/mcp.json":               `{"servers": {"playwright-own": {"command": "x"}}}`,
		"kit/.claude-plugin/plugin.json": `{"name": "kit"}`,
		"kit/.mcp.json":                  `{"mcpServers": {"db": {"command": "z"}}}`,
		".claude/agents/a.md": claude("a", "tools: mcp__github__x, mcp__my_docs__y, mcp__plugin_kit_db__z, mcp__plugin_gone_db__z, mcp__nope__x, mcp__inner__q, mcp__corp__t\n"+
			"mcpServers:\n  - github\n  - missing\n  - inner: {command: run}\n", "Work."),
		".claude/agents/b.md":       claude("b", "tools: mcp__inner__q\n", "Work."),
		".github/agents/c.agent.md": "---\ndescription: c\ntools: [playwright-own/x, github/y, elsewhere/z]\n---\nGo.\n",
		".qwen/agents/q.md":         "---\nname: q\ndescription: q\ntools: [mcp__thing__x]\n---\nGo.\n",
	})
	checkResolve(t, x, []resolveCase{
		{"/w/.claude/agents/a.md", "github", ".mcp.json"},
		{"/w/.claude/agents/a.md", "my_docs", ".mcp.json"},
		{"/w/.claude/agents/a.md", "plugin_kit_db", "kit/.mcp.json"},
		{"/w/.claude/agents/a.md", "plugin_gone_db", "(the plugin is not in the workspace)"},
		{"/w/.claude/agents/a.md", "nope", "unknown"},
		{"/w/.claude/agents/a.md", "missing", "unknown"},
		{"/w/.claude/agents/a.md", "inner", ".claude/agents/a.md"},
		{"/w/.claude/agents/a.md", "corp", "accepted"},
		{"/w/.claude/agents/b.md", "inner", "unknown"},
		{"/w/.github/agents/c.agent.md", "playwright-own", ".vscode/mcp.json"},
		{"/w/.github/agents/c.agent.md", "github", ".mcp.json builtin github"},
		{"/w/.github/agents/c.agent.md", "elsewhere", "unknown"},
		{"/w/.qwen/agents/q.md", "thing", "(no MCP servers are configured here)"},
	})
}

func TestResolvePaths(t *testing.T) {
	x := program(t, map[string]string{
		"docs/guide.md":            "# Guide\n\n## Step one\n\n## Step one\n",
		"docs/my notes.md":         "# Notes\n",
		"docs/empty/x.txt":         "x",
		"scripts/go.sh":            "#!/bin/sh\n",
		"CLAUDE.md":                "See @docs/guide.md and @docs/none.md and @~/.claude/rules.md.\n",
		".claude/agents/refs/r.md": "# Ref\n",
		".claude/agents/a.md": claude("a", "hooks:\n  PreToolUse:\n    - matcher: Bash\n      hooks:\n        - {type: command, command: $CLAUDE_PROJECT_DIR/scripts/go.sh}\n        - {type: command, command: \"$CLAUDE_PROJECT_DIR/scripts/no.sh\"}\n",
			"[g](../../docs/guide.md) [s](../../docs/guide.md#step-one-1) [n](../../docs/guide.md#no-such) [l](../../docs/guide.md#L4)\n"+
				"[p](docs/guide.md#guide) [abs](/docs/guide.md#step-one) [sp](../../docs/my%20notes.md) [gone](gone.md) [out](../../../x.md)\n"+
				"[dir](../../docs/empty) [b](b.md#usage) [here](#do-it) [nowhere](#nope)\n\n## Do it\n"),
		".claude/agents/b.md":                 claude("b", "", "## Usage\n"),
		".github/agents/c.agent.md":           "---\ndescription: c\n---\nRead #file:docs/guide.md and #file:docs/none.md.\n",
		".claude/skills/brew/SKILL.md":        skill("brew", "") + "[r](references/r.md) [d](../brew/)\n",
		".claude/skills/brew/references/r.md": "# R\n",
		"kit/.claude-plugin/plugin.json":      `{"name": "kit"}`,
		"kit/agents/p.md":                     claude("p", "", "Run `${CLAUDE_PLUGIN_ROOT}/x.sh` and see [x](../x.sh)."),
		"kit/x.sh":                            "x",
		"~/.claude/rules.md":                  "# Rules\n",
	})
	at := "/w/.claude/agents/a.md"
	f := x.File(at)
	want := []string{
		"scripts/go.sh", "unknown",
		"docs/guide.md", "docs/guide.md#step-one-1 docs/guide.md", "docs/guide.md no anchor", "docs/guide.md",
		"docs/guide.md#guide docs/guide.md", "docs/guide.md#step-one docs/guide.md", "docs/my notes.md", "unknown", "(it lies outside of the workspace)",
		"(it is a folder)", ".claude/agents/b.md#usage .claude/agents/b.md", ".claude/agents/a.md#do-it .claude/agents/a.md", "no anchor",
	}
	var got []string
	for _, m := range f.Facts.Mentions() {
		got = append(got, answer(x.Resolve(f, m)))
	}
	if len(got) != len(want) {
		t.Fatalf("%d mentions, want %d: %q", len(got), len(want), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: %q is %s, want %s", i, f.Facts.Mentions()[i].Name, got[i], want[i])
		}
	}
	checkResolve(t, x, []resolveCase{
		{"/w/CLAUDE.md", "docs/guide.md", "docs/guide.md"},
		{"/w/CLAUDE.md", "docs/none.md", "unknown"},
		{"/w/CLAUDE.md", "~/.claude/rules.md", "/home/me/.claude/rules.md"},
		{"/w/.github/agents/c.agent.md", "docs/guide.md", "docs/guide.md"},
		{"/w/.github/agents/c.agent.md", "docs/none.md", "unknown"},
		{"/w/.claude/skills/brew/SKILL.md", "references/r.md", ".claude/skills/brew/references/r.md"},
		{"/w/.claude/skills/brew/SKILL.md", "../brew/", ".claude/skills/brew/SKILL.md"},
		{"/w/kit/agents/p.md", "../x.sh", "kit/x.sh"},
	})
}
