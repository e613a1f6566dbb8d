package dialect

import (
	"strings"
	"testing"
)

func TestCompanionOf(t *testing.T) {
	for path, want := range map[string]string{
		".mcp.json":                            "claude-mcp",
		"packages/a/.mcp.json":                 "claude-mcp",
		".claude/settings.json":                "claude-settings",
		"/home/x/.claude/settings.local.json":  "claude-settings",
		"~/.claude/settings.json":              "claude-settings",
		"~/.claude.json":                       "claude-user",
		".vscode/mcp.json":                     "vscode-mcp",
		".cursor/mcp.json":                     "cursor-mcp",
		"mcp.json":                             "",
		"settings.json":                        "",
		".claude-plugin/plugin.json":           "claude-plugin",
		"plugins/a/.claude-plugin/plugin.json": "claude-plugin",
		"plugin.json":                          "",
		"opencode.jsonc":                       "opencode-config",
		".opencode/opencode.json":              "opencode-config",
		"CLAUDE.md":                            "claude-instructions",
		"docs/CLAUDE.md":                       "claude-instructions",
		".claude/rules/go/style.md":            "claude-instructions",
		"AGENTS.md":                            "agents-instructions",
		"go.instructions.md":                   "copilot-instructions",
		"docs/plan.prompt.md":                  "copilot-prompt",
		".cursor/rules/a/b.mdc":                "cursor-rule",
		".opencode/commands/a/b.md":            "opencode-command",
		".gemini/commands/git/commit.toml":     "gemini-command",
		".claude/agents/x.md":                  "",
		"README.md":                            "",
		"package.json":                         "",
	} {
		got := ""
		if c := CompanionOf(path); c != nil {
			got = c.ID
		}
		if got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestCompanionNames(t *testing.T) {
	for path, want := range map[string]string{
		"docs/plan.prompt.md":              "plan",
		".opencode/commands/a/b.md":        "a/b",
		"~/.config/opencode/command/c.md":  "c",
		".gemini/commands/git/commit.toml": "git:commit",
		".cursor/commands/deep/run.md":     "run",
		"x/CLAUDE.md":                      "CLAUDE.md",
	} {
		if got := CompanionOf(path).NameOf(path); got != want {
			t.Errorf("%s is called %q, want %q", path, got, want)
		}
	}
}

// Each companion is found where its own places say, and what it speaks of is a
// product.
func TestCompanionsFound(t *testing.T) {
	for i := range Companions() {
		c := &Companions()[i]
		if c.Audience() == 0 || len(c.Products) > 0 && c.Dialect() == Generic() {
			t.Errorf("%s speaks to nobody", c.ID)
		}
		for _, l := range c.Locations {
			path := strings.NewReplacer("**/", "", "*", "x").Replace(l.Glob)
			if got, at := CompanionAt(path); got != c || at == nil || at.Scope != l.Scope {
				t.Errorf("%s is not found at %s", c.ID, path)
			}
		}
	}
}

func BenchmarkCompanionOf(b *testing.B) {
	for _, path := range []string{"src/analysis/feature/hover.go", "docs/guide/reference/skills.md", ".claude/settings.json"} {
		b.Run(path[strings.LastIndexByte(path, '/')+1:], func(b *testing.B) {
			for b.Loop() {
				CompanionOf(path)
			}
		})
	}
}
