package dialect

import (
	"slices"
	"strings"
	"testing"
)

func TestDetectPath(t *testing.T) {
	for _, tt := range []struct{ path, id, scope string }{
		{".claude/agents/a.md", "claude-code", "project"},
		{".claude/agents/deep/er/a.md", "claude-code", "project"},
		{"~/.claude/agents/a.md", "claude-code", "user"},
		{"~/src/x/.claude/agents/a.md", "claude-code", "project"},
		{"sub/project/.claude/agents/a.md", "claude-code", "project"},
		{"/srv/work/.claude/agents/a.md", "claude-code", "project"},
		{"C:/Users/me/.claude/agents/a.md", "claude-code", "project"},
		{"x.claude/agents/a.md", "generic", ""},
		{".github/agents/plan.agent.md", "copilot-vscode", "project"},
		{".github/agents/plan.md", "copilot-vscode", "project"},
		{".github/agents/deep/plan.md", "copilot-vscode", ""},
		{"a/.github/agents/deep/plan.agent.md", "copilot-vscode", ""},
		{"anywhere/plan.agent.md", "copilot-vscode", ""},
		{".github/chatmodes/ask.chatmode.md", "copilot-vscode", "project"},
		{"old/ask.chatmode.md", "copilot-vscode", ""},
		{"~/.copilot/agents/a.md", "copilot-vscode", "user"},
		{".claude/agents/a.agent.md", "claude-code", "project"},
		{".opencode/agents/a/b.md", "opencode", "project"},
		{".opencode/agent/a.md", "opencode", "project"},
		{".opencode/mode/a.md", "opencode", "project"},
		{".opencode/command/a.md", "generic", ""},
		{"~/.config/opencode/agents/a.md", "opencode", "user"},
		{"/home/me/.config/opencode/agents/a.md", "opencode", "user"},
		{"opencode.json", "opencode-json", "config"},
		{"a/opencode.jsonc", "opencode-json", "config"},
		{"~/.config/opencode/opencode.json", "opencode-json", "config"},
		{"myopencode.json", "generic", ""},
		{".gemini/agents/a.md", "gemini-cli", "project"},
		{".gemini/agents/deep/a.md", "gemini-cli", ""},
		{".codex/agents/a.toml", "codex", "project"},
		{".codex/agents/a.md", "cursor", "project"},
		{".cursor/agents/a.md", "cursor", "project"},
		{".cursor/agents/deep/a.md", "cursor", ""},
		{"~/.cursor/agents/a.md", "cursor", "user"},
		{".qwen/agents/a.md", "qwen-code", "project"},
		{".qwen/fork-profiles/a.md", "qwen-code-fork", "project"},
		{".factory/droids/a.md", "factory-droid", "project"},
		{".kiro/agents/a.md", "kiro", "project"},
		{".kiro/agents/a.json", "kiro-json", "project"},
		{"~/.kiro/agents/a.json", "kiro-json", "user"},
		{".kilo/agents/a.md", "kilo-code", "project"},
		{"kilo.jsonc", "kilo-json", "config"},
		{".kilocodemodes", "kilo-modes", "project"},
		{".roomodes", "roo-modes", "project"},
		{".augment/agents/a/b.txt", "augment", "project"},
		{".junie/agents/a.md", "junie", "project"},
		{".agents/agents/a.md", "shared-agents", "project"},
		{".agents/agents/x/agent.md", "antigravity", "project"},
		{".deepagents/agents/x/AGENTS.md", "deepagents", "project"},
		{".claude/skills/x/SKILL.md", "skills", "project"},
		{"somewhere/x/SKILL.md", "skills", ""},
		{".claude/skills/x/references/api.md", "generic", ""},
		{".agents/skills/x/scripts/notes.md", "generic", ""},
		{"dot_claude/skills/x/notes.md", "generic", ""},
		{".claude/commands/a/b.md", "claude-code-commands", "project"},
		{"~/.claude/commands/a.md", "claude-code-commands", "user"},
		{".cline/agents/a.yaml", "cline", "project"},
		{".devin/agents/x/AGENT.md", "devin", "project"},
		{".agents/checks/a.md", "amp", "project"},
		{".vibe/agents/a.toml", "mistral-vibe", "project"},
		{".claude/agents/.opencode/agent/a.md", "opencode", "project"},
		{"gemini/agents/a.md", "gemini-cli", ""},
		{"dot_claude/agents/a.md", "claude-code", ""},
		{"", "generic", ""},
		{"/", "generic", ""},
	} {
		d := Detect(Evidence{Path: tt.path})
		scope := ""
		if d.Location != nil {
			scope = d.Location.Scope
		}
		if d.Dialect.ID != tt.id || scope != tt.scope || d.Reason == "" || d.Never {
			t.Errorf("%s: %s, scope %q, want %s, %q (%s)", tt.path, d.Dialect.ID, scope, tt.id, tt.scope, d.Reason)
		}
	}
}

func TestDetectNever(t *testing.T) {
	for path, want := range map[string]bool{
		"README.md": true, ".claude/agents/README.md": true, "agents/readme.md": true, "AGENTS.md": true,
		".github/agents/AGENTS.md": true, "CLAUDE.md": true, "x/GEMINI.md": true, "a.instructions.md": true,
		".github/prompts/a.prompt.md": true, ".claude/skills/x/SKILL.md": false, ".claude/commands/a/b.md": false,
		".claude/agents/gemini.md": false, ".claude/agents/GEMINI.md": true,
		".claude/commands/README.md": true, ".github/copilot-instructions.md": true, ".cursor/rules/x.mdc": true,
		".deepagents/agents/x/AGENTS.md": false, ".claude/agents/a.md": false, "agents/commands/a.md": false,
	} {
		d := Detect(Evidence{Path: path, Front: true, Keys: keysOf("name", "description")})
		if d.Never != want {
			t.Errorf("%s: never %v", path, d.Never)
		}
		if want && MayHold(path) {
			t.Errorf("%s may hold an agent", path)
		}
	}
}

// keysOf makes keys without values; "name=value" gives one a value, and
// "name:" followed by the shape's word a shape.
func keysOf(names ...string) []Key {
	var keys []Key
	for _, n := range names {
		name, text, _ := strings.Cut(n, "=")
		k := Key{Name: name, Text: text, Shape: StringShape}
		switch text {
		case "{bool}":
			k.Shape = BoolMapShape
		case "[]":
			k.Shape = ListShape
		case "a,b":
			k.Shape = CommaShape
		}
		keys = append(keys, k)
	}
	return keys
}

func TestDetectContent(t *testing.T) {
	for _, tt := range []struct {
		path, keys, siblings string
		plugin               bool
		id                   string
		strength             Strength
	}{
		{"agents/a.md", "name description", "", false, "claude-code", Fair},
		{"agents/a.md", "name", "", false, "generic", Nothing},
		{"agents/a.md", "name description mode=subagent", "", false, "opencode", Fair},
		{"agents/a.md", "name description mode=agent", "", false, "claude-code", Fair},
		{"agents/a.md", "description tools={bool}", "", false, "opencode", Fair},
		{"agents/a.md", "name description handoffs", "", false, "copilot-vscode", Fair},
		{"agents/a.md", "description argument-hint", "", false, "copilot-vscode", Fair},
		{"agents/a.md", "name description target=vscode", "", false, "copilot-vscode", Fair},
		{"agents/a.md", "name description target=production", "", false, "claude-code", Fair},
		{"agents/a.md", "name description kind=local", "", false, "gemini-cli", Fair},
		{"agents/a.md", "name description max_turns model=sonnet", "", false, "gemini-cli", Fair},
		{"agents/a.md", "name description readonly", "", false, "cursor", Fair},
		{"agents/a.md", "name description approvalMode=plan", "", false, "qwen-code", Fair},
		{"agents/a.md", "name description disabled_tools=[]", "", false, "augment", Fair},
		{"agents/a.md", "name description includeMcpJson", "", false, "kiro", Fair},
		{"agents/a.md", "description reasoningLevel=high", "", false, "junie", Fair},
		{"x/a.json", "name description includeMcpJson", "", false, "kiro-json", Weak},
		{"agents/a.md", "name description reasoningEffort=high tools=read-only", "", false, "factory-droid", Fair},
		{"agents/a.md", "name description", "gemini-cli", false, "gemini-cli", Fair},
		{"agents/a.md", "title", "gemini-cli", false, "generic", Nothing},
		{"docs/a.md", "name description", "", false, "generic", Nothing},
		{"docs/a.md", "title description", "", false, "generic", Nothing},
		{"docs/a.md", "name description model=sonnet", "", false, "claude-code", Weak},
		{"docs/a.md", "name description handoffs", "", false, "copilot-vscode", Weak},
		{"", "name description mode=primary", "", false, "opencode", Weak},
		{"plugins/p/agents/a.md", "name description", "", true, "claude-code", ByPath},
		{"plugins/p/agents/a.md", "", "", true, "claude-code", ByPath},
		{"plugins/p/docs/a.md", "title", "", true, "generic", Nothing},
		{".odd/agents/a.md", "name description max_turns", "", false, "generic", Nothing},
		{".odd/agents/a.md", "name description", "claude-code", false, "generic", Nothing},
		{"agents/a.md", "name description inheritSkills tools", "", false, "generic", Fair},
		{"agents/a.md", "name description tools=a,b systemPromptMode inheritSkills", "", false, "generic", Fair},
		{"agents/a.md", "name description tools=a,b systemPromptMode", "claude-code", false, "generic", Fair},
		{"agents/a.md", "name description permissionMode readonly", "", false, "cursor", Fair},
		{"agents/a.md", "name description omitClaudeMd readonly", "", false, "claude-code", Fair},
		{"agents/a.md", "name description prompt_mode permissionMode", "", false, "claude-code", Fair},
		{"agents/a.md", "name description tools=a,b", "generic", false, "generic", Fair},
		{"gemini/agents/a.md", "name description systemPromptMode", "", false, "generic", Fair},
		{"gemini/agents/a.md", "name description", "", true, "gemini-cli", Fair},
		{"gemini/agents/a.md", "name description mode=subagent", "", false, "opencode", Fair},
		{"agents/a.toml", "name description developer_instructions", "", false, "codex", Fair},
		{"x/a.toml", "name description developer_instructions", "", false, "codex", Weak},
		{"agents/a.md", "name description developer_instructions", "", false, "claude-code", Fair},
		{"agents/a.toml", "name description", "claude-code", false, "generic", Nothing},
		{"agents/a.json", "name description mode=subagent", "", false, "generic", Nothing},
		{".claude/agents/a.md", "name description mode=subagent", "", false, "claude-code", ByPath},
	} {
		d := Detect(Evidence{Path: tt.path, Keys: keysOf(strings.Fields(tt.keys)...), Front: tt.keys != "", Plugin: tt.plugin, Siblings: tt.siblings})
		guess := strings.HasPrefix(d.Reason, "It has `name` and `description`")
		if d.Dialect.ID != tt.id || d.Strength != tt.strength || d.Reason == "" || d.Guess != guess {
			t.Errorf("%s with %s: %s, strength %d, want %s, %d (%s)", tt.path, tt.keys, d.Dialect.ID, d.Strength, tt.id, tt.strength, d.Reason)
		}
	}
}

func TestDetectConsumer(t *testing.T) {
	for value, want := range map[string]string{"vscode": "vscode", "github-copilot": "", "other": ""} {
		d := Detect(Evidence{Path: ".github/agents/a.md", Front: true, Keys: keysOf("target=" + value)})
		if d.Consumer != want {
			t.Errorf("target: %s: consumer %q", value, d.Consumer)
		}
	}
	if d := Detect(Evidence{Path: ".claude/agents/a.md", Front: true, Keys: keysOf("target=vscode")}); d.Consumer != "" {
		t.Errorf("Claude Code has the consumer %q", d.Consumer)
	}
}

func TestMayHold(t *testing.T) {
	for path, want := range map[string]bool{
		".claude/agents/a.md": true, "agents/a.md": true, "x/agents/y/a.md": true, "core/subagents/a.md": true, "subagents/a.md": true, "plan.agent.md": true, "a.chatmode.md": true,
		".opencode/mode/a.md": true, "opencode.json": true, ".codex/agents/a.toml": true, ".factory/droids/a.md": true,
		".augment/agents/a.txt": true, ".roomodes": true, "~/.copilot/agents/a.md": true,
		"docs/a.md": false, "package.json": false, "main.go": false, "agents.md": false, "xagents/a.md": false, "submit-agents/a.md": false, "xsubagents/a.md": false, "agents/a.txt": false, "": false,
	} {
		if MayHold(path) != want {
			t.Errorf("MayHold(%s) is %v", path, !want)
		}
	}
}

// TestEveryLocationDetects builds a path from each glob and asks that it comes
// back, so that no location hides behind another. A place that several products
// share comes back as one of theirs; one that a product reads beside its owner
// as the owner's.
func TestEveryLocationDetects(t *testing.T) {
	for _, d := range All() {
		for i := range d.Locations {
			l := &d.Locations[i]
			if l.Glob == "" || l.Plugin {
				continue
			}
			path := pathOf(l.Glob)
			got := Detect(Evidence{Path: path})
			owned := got.Dialect == d && got.Location != nil && got.Location.Scope == l.Scope
			readToo := slices.Contains(d.Reads, got.Dialect.ID) && got.Location != nil
			among := len(Survey(path, false, "").readers) > 1
			if !owned && !readToo && !among {
				t.Errorf("%s: %s is found as %s (%s)", d.ID, path, got.Dialect.ID, got.Reason)
			}
			if !MayHold(path) {
				t.Errorf("MayHold(%s) is false", path)
			}
		}
	}
	for _, p := range Products() {
		for _, g := range p.Globs {
			path := pathOf(g)
			if got := Detect(Evidence{Path: path}); got.Dialect != Generic() || got.Never || got.Strength != ByPath {
				t.Errorf("%s: %s is found as %s (%s)", p.ID, path, got.Dialect.ID, got.Reason)
			}
		}
	}
}

// pathOf returns a path that a glob matches.
func pathOf(glob string) string {
	return strings.NewReplacer("**/", "deep/", "*", "x").Replace(glob)
}

// TestDetectExtension takes files below the manifests of extensions, and of a
// plugin and an extension at once.
func TestDetectExtension(t *testing.T) {
	for _, tt := range []struct {
		path, keys, manifest string
		plugin               bool
		id                   string
		strength             Strength
	}{
		{"agents/a.md", "name description", "gemini-extension.json", false, "gemini-cli", ByPath},
		{"agents/a.md", "name description permissionMode", "gemini-extension.json", false, "gemini-cli", ByPath},
		{"agents/a.md", "name description", "qwen-extension.json", false, "qwen-code", ByPath},
		{"kit/agents/a.md", "name description", "gemini-extension.json", true, "claude-code", ByPath},
		{"kit/agents/a.md", "name description max_turns", "gemini-extension.json", true, "gemini-cli", ByPath},
		{".claude/agents/a.md", "name description", "gemini-extension.json", false, "claude-code", ByPath},
		{"docs/a.md", "title", "gemini-extension.json", false, "generic", Nothing},
	} {
		d := Detect(Evidence{Path: tt.path, Keys: keysOf(strings.Fields(tt.keys)...), Front: true, Plugin: tt.plugin, Extension: tt.manifest})
		if d.Dialect.ID != tt.id || d.Strength != tt.strength || d.Reason == "" {
			t.Errorf("%s with %s: %s, strength %d (%s)", tt.path, tt.keys, d.Dialect.ID, d.Strength, d.Reason)
		}
	}
}
