package dialect

import (
	"strings"
	"testing"
)

// TestSkillKeys looks keys up in the sheets of skills, commands and the
// products of which little is known.
func TestSkillKeys(t *testing.T) {
	for _, tt := range []struct {
		dialect, key string
		class        NameClass
		ours, from   string
	}{
		{"skills", "name", Exact, "", ""},
		{"skills", "license", Exact, "", ""},
		{"skills", "when_to_use", Exact, "", ""},
		{"skills", "disallowedTools", Exact, "", ""},
		{"skills", "tools", Foreign, "allowed-tools", "claude-code"},
		{"skills", "allowedTools", NoName, "allowed-tools", ""},
		{"skills", "version", NoName, "", ""},
		{"skills", "permissionMode", Foreign, "", "claude-code"},
		{"claude-code-commands", "permissionMode", NoName, "", ""},
		{"claude-code", "when_to_use", Foreign, "", "skills"},
		{"skills", "Description", OtherCase, "description", ""},
		{"skills", "descripton", Near, "description", ""},
		{"skills", "mode", Foreign, "", "opencode"},
		{"claude-code-commands", "argument-hint", Exact, "", ""},
		{"claude-code-commands", "paths", Exact, "", ""},
		{"claude-code-commands", "license", NoName, "", ""},
		{"claude-code-commands", "argument_hint", Near, "argument-hint", ""},
		{"codebuddy", "effort", Exact, "", ""},
		{"codebuddy", "isolation", Exact, "", ""},
		{"codebuddy", "omitClaudeMd", NoName, "", ""},
		{"codebuddy", "allowed-tools", Foreign, "tools", "skills"},
		{"codebuddy", "max_turns", Foreign, "maxTurns", "gemini-cli"},
		{"kimi-code", "whenToUse", Exact, "", ""},
		{"kimi-code", "model", Foreign, "", "claude-code"},
		{"kimi-code", "maxTurns", Foreign, "", "claude-code"},
		{"antigravity", "mainAgent", Exact, "", ""},
		{"antigravity", "mcp_servers", Foreign, "mcpServers", "gemini-cli"},
		{"antigravity", "commandExecutionPolcy", Near, "commandExecutionPolicy", ""},
		{"shared-agents", "permissions", Exact, "", ""},
		{"shared-agents", "disabled_tools", Exact, "", ""},
		{"devin", "max-nesting", Exact, "", ""},
		{"devin", "max_nesting", Near, "max-nesting", ""},
		{"grok-build", "permissionMode", Foreign, "permission_mode", "claude-code"},
		{"forge", "id", Exact, "", ""},
		{"forge", "name", NoName, "id", ""},
		{"cline", "modelId", Exact, "", ""},
		{"cline", "modelid", OtherCase, "modelId", ""},
		{"amp", "severity-default", Exact, "", ""},
		{"amp", "severity_default", Near, "severity-default", ""},
		{"mistral-vibe", "description", NoName, "", ""},
	} {
		m := ByID(tt.dialect).Key(tt.key)
		ours, from := m.Ours, ""
		if m.Correct != "" {
			ours = m.Correct
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || ours != tt.ours || from != tt.from {
			t.Errorf("%s %s: class %d, %q from %q; want %d, %q from %q", tt.dialect, tt.key, m.Class, ours, from, tt.class, tt.ours, tt.from)
		}
	}
}

// TestSkillTools looks tools up in the same sheets.
func TestSkillTools(t *testing.T) {
	for _, tt := range []struct {
		dialect, entry string
		class          NameClass
		said, from     string
	}{
		{"skills", "Bash(git log *)", Exact, "", ""},
		{"claude-code-commands", "Task", ByAlias, "", ""},
		{"codebuddy", "Read", Exact, "", ""},
		{"codebuddy", "Defer(WebSearch)", ByPattern, "", ""},
		{"codebuddy", "NoDefer(Read)", ByPattern, "", ""},
		{"codebuddy", "MultiEdit", NoName, "", ""},
		{"codebuddy", "run_shell_command", Foreign, "Bash", "gemini-cli"},
		{"kimi-code", "Grep", Exact, "", ""},
		{"kimi-code", "Gerp", Near, "Grep", ""},
		{"antigravity", "view_file", Exact, "", ""},
		{"antigravity", "grep_search", Exact, "", ""},
		{"antigravity", "Read", Foreign, "view_file", "claude-code"},
		{"antigravity", "read_file", Foreign, "view_file", "gemini-cli"},
		{"antigravity", "run_comand", Near, "run_command", ""},
		{"devin", "exec", Exact, "", ""},
		{"devin", "Bash", Foreign, "exec", "claude-code"},
		{"goose", "anything", NoName, "", ""},
		{"shared-agents", "Read", NoName, "", ""},
		{"claude-code", "view_file", Foreign, "Read", "antigravity"},
	} {
		m := ByID(tt.dialect).Tool(tt.entry, ToolsRole)
		said, from := strings.Join(m.Ours, " "), ""
		if m.Correct != "" {
			said = m.Correct
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.said || from != tt.from {
			t.Errorf("%s %s: class %d, %q from %q; want %d, %q from %q", tt.dialect, tt.entry, m.Class, said, from, tt.class, tt.said, tt.from)
		}
	}
}

// TestBorrowedNamesLendNone asks that a list which is said to be like another
// product's explains nobody's names.
func TestBorrowedNamesLendNone(t *testing.T) {
	for _, d := range All() {
		if !d.Tools.Borrowed {
			continue
		}
		for _, other := range All() {
			for i := range d.Tools.Builtin {
				if m := other.Tool(d.Tools.Builtin[i].Name, ToolsRole); other != d && m.From == d {
					t.Errorf("%s: %s is said to be a name of %s", other.ID, m.Name, d.ID)
				}
			}
		}
	}
}

func TestNoun(t *testing.T) {
	for id, want := range map[string]string{
		"claude-code": "agent", "codex": "agent", "opencode": "agent", "generic": "agent", "shared-agents": "agent",
		"skills": "skill", "claude-code-commands": "command", "amp": "check",
	} {
		if got := ByID(id).Noun(); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}

// TestNamedFolder asks which files are called after their folder.
func TestNamedFolder(t *testing.T) {
	for _, tt := range []struct {
		id, file string
		want     bool
	}{
		{"skills", "SKILL.md", true},
		{"skills", "skills.md", false},
		{"deepagents", "AGENTS.md", true},
		{"devin", "AGENT.md", true},
		{"devin", "a.md", false},
		{"antigravity", "agent.md", true},
		{"opencode-json", "opencode.json", false},
		{"claude-code", "agent.md", false},
	} {
		if got := ByID(tt.id).NamedFolder(tt.file); got != tt.want {
			t.Errorf("%s: %s is %v", tt.id, tt.file, got)
		}
	}
}

// TestSkillNames asks for the form that the specification gives names.
func TestSkillNames(t *testing.T) {
	f := ByID("skills").Field("name")
	for name, want := range map[string]bool{
		"a": true, "release-notes": true, "v2-x": true, "-a": false, "a-": false, "a--b": false, "A": false, "a_b": false, "": false,
	} {
		if f.Matches(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}

// TestSharedAgents asks whose a file of the folder .agents/agents is.
func TestSharedAgents(t *testing.T) {
	for _, tt := range []struct {
		path, keys, id string
		strength       Strength
	}{
		{".agents/agents/a.md", "name description", "shared-agents", ByPath},
		{".agents/agents/a.md", "name description tools model", "shared-agents", ByPath},
		{".agents/agents/a.md", "name description whenToUse", "kimi-code", Fair},
		{".agents/agents/a.md", "name description mode=append", "kimi-code", Fair},
		{".agents/agents/a.md", "name description mainAgent", "antigravity", Fair},
		{".agents/agents/a.md", "name description max-nesting", "devin", Fair},
		{".agents/agents/a.md", "name description disabled_tools", "augment", Fair},
		{".agents/agents/deep/a.md", "name description", "shared-agents", ByPath},
		{".agents/agents/a/agent.md", "name description", "antigravity", ByPath},
		{"~/.agents/agents/a.md", "name description", "shared-agents", ByPath},
		{"~/.agents/agents/a.md", "name description override={bool}", "shared-agents", ByPath},
	} {
		d := Detect(Evidence{Path: tt.path, Front: true, Keys: keysOf(strings.Fields(tt.keys)...)})
		if d.Dialect.ID != tt.id || d.Strength != tt.strength {
			t.Errorf("%s with %s: %s, strength %d (%s)", tt.path, tt.keys, d.Dialect.ID, d.Strength, d.Reason)
		}
	}
}
