package dialect

import "testing"

func TestKey(t *testing.T) {
	for _, tt := range []struct {
		dialect, key string
		class        NameClass
		said, from   string
		mistake      bool
	}{
		{"claude-code", "tools", Exact, "", "", false},
		{"claude-code", "Tools", OtherCase, "tools", "", false},
		{"claude-code", "tool", Near, "tools", "", false},
		{"claude-code", "disalowedTools", Near, "disallowedTools", "", false},
		{"claude-code", "Disallowed_Tools", Near, "disallowedTools", "", false},
		{"claude-code", "disallowed-tools", NoName, "disallowedTools", "", true},
		{"claude-code", "allowed-tools", NoName, "tools", "", true},
		{"claude-code", "allowedTools", NoName, "tools", "", true},
		{"claude-code", "mcp-servers", Foreign, "mcpServers", "copilot-vscode", true},
		{"claude-code", "mcp_servers", Foreign, "mcpServers", "gemini-cli", true},
		{"claude-code", "max_turns", Foreign, "maxTurns", "gemini-cli", true},
		{"claude-code", "permission-mode", NoName, "permissionMode", "", true},
		{"claude-code", "mode", Foreign, "", "opencode", false},
		{"claude-code", "models", Foreign, "model", "copilot-vscode", false},
		{"claude-code", "steps", Foreign, "maxTurns", "opencode", false},
		{"claude-code", "handoffs", Foreign, "", "copilot-vscode", false},
		{"claude-code", "descripton", Near, "description", "", false},
		{"claude-code", "colour", Near, "color", "", false},
		{"claude-code", "maxTokens", NoName, "", "", false},
		{"claude-code", "owner", NoName, "", "", false},
		{"claude-code", "version", NoName, "", "", true},
		{"claude-code", "", NoName, "", "", false},
		{"gemini-cli", "maxTurns", Foreign, "max_turns", "claude-code", true},
		{"gemini-cli", "maxturns", Near, "max_turns", "", false},
		{"gemini-cli", "disallowedTools", Foreign, "", "claude-code", false},
		{"gemini-cli", "color", Foreign, "", "claude-code", true},
		{"copilot-vscode", "argumentHint", NoName, "argument-hint", "", true},
		{"copilot-vscode", "argument_hint", Near, "argument-hint", "", false},
		{"copilot-vscode", "permissionMode", Foreign, "", "claude-code", false},
		{"copilot-vscode", "handoff", Near, "handoffs", "", false},
		{"opencode", "maxTurns", Foreign, "steps", "claude-code", true},
		{"opencode", "reasoningEffort", Foreign, "", "copilot-vscode", false},
		{"opencode", "temprature", Near, "temperature", "", false},
		{"generic", "tool", NoName, "", "", false},
		{"generic", "Tools", OtherCase, "tools", "", false},
		{"generic", "handoffs", NoName, "", "", false},
	} {
		m := ByID(tt.dialect).Key(tt.key)
		said, from := m.Correct, ""
		if m.Ours != "" {
			said = m.Ours
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.said || from != tt.from || (m.Mistake != nil) != tt.mistake {
			t.Errorf("%s %q: class %d, %q from %q, mistake %v; want %d, %q from %q", tt.dialect, tt.key, m.Class, said, from, m.Mistake != nil, tt.class, tt.said, tt.from)
		}
	}
}

func TestMistakes(t *testing.T) {
	d := ByID("claude-code")
	for key, want := range map[string]struct{ binds, harmless bool }{
		"allowed-tools": {true, false}, "allowedTools": {true, false}, "disallowed-tools": {true, false},
		"version": {false, true}, "tags": {false, true}, "category": {false, true}, "author": {false, true},
		"temperature": {false, false},
	} {
		m := d.Key(key).Mistake
		if m == nil || m.Binds != want.binds || m.Harmless != want.harmless {
			t.Errorf("%s: %+v", key, m)
		}
	}
	for _, name := range []string{"hooks", "mcpServers", "permissionMode"} {
		if f := d.Field(name); len(f.Ignored) != 1 || f.Ignored[0] != "plugin" {
			t.Errorf("%s is read in plugins", name)
		}
	}
	if f := d.Field("hooks"); f.Wrong != IgnoreAgent || f.Trust != Good {
		t.Error("hooks of the wrong shape do not drop the agent")
	}
}

func TestSub(t *testing.T) {
	permission := ByID("opencode").Field("permission")
	handoffs := ByID("copilot-vscode").Field("handoffs")
	for _, tt := range []struct {
		field *Field
		key   string
		class NameClass
		said  string
	}{
		{permission, "bash", Exact, ""},
		{permission, "Bash", OtherCase, "bash"},
		{permission, "bsah", Near, "bash"},
		{permission, "write", NoName, "edit"},
		{permission, "multiedit", NoName, "edit"},
		{permission, "mcp__github__get_me", ByPattern, "github_get_me"},
		{permission, "github_*", NoName, ""},
		{handoffs, "label", Exact, ""},
		{handoffs, "lable", Near, "label"},
		{handoffs, "colour", NoName, ""},
	} {
		m := tt.field.Sub(tt.key)
		said := m.Correct
		if m.Ours != "" {
			said = m.Ours
		}
		if m.Class != tt.class || said != tt.said {
			t.Errorf("%s.%s: class %d, %q; want %d, %q", tt.field.Name, tt.key, m.Class, said, tt.class, tt.said)
		}
	}
}

func TestValue(t *testing.T) {
	for _, tt := range []struct {
		dialect, field, value string
		class                 NameClass
		correct               string
	}{
		{"claude-code", "permissionMode", "plan", Exact, ""},
		{"claude-code", "permissionMode", "Plan", OtherCase, "plan"},
		{"claude-code", "permissionMode", "manual", ByAlias, ""},
		{"claude-code", "permissionMode", "acceptEdit", Near, "acceptEdits"},
		{"claude-code", "permissionMode", "bypass-permissions", Near, "bypassPermissions"},
		{"claude-code", "permissionMode", "never", NoName, ""},
		{"claude-code", "color", "magenta", Exact, ""},
		{"claude-code", "color", "gren", Near, "green"},
		{"claude-code", "color", "teal", NoName, ""},
		{"claude-code", "memory", "globl", NoName, ""},
		{"opencode", "mode", "sub-agent", Near, "subagent"},
		{"opencode", "mode", "", NoName, ""},
	} {
		class, v, correct := ByID(tt.dialect).Field(tt.field).Value(tt.value)
		if class != tt.class || correct != tt.correct || (v == nil) != (class == NoName) {
			t.Errorf("%s: %s: class %d, %q; want %d, %q", tt.field, tt.value, class, correct, tt.class, tt.correct)
		}
	}
}

// TestKeyMeans asks what stands for a key of another product here: a key with
// the opposite meaning, or one that serves the purpose in another way.
func TestKeyMeans(t *testing.T) {
	for _, tt := range []struct {
		dialect, key, ours, instead, from string
		opposed                           bool
	}{
		{"copilot-vscode", "hidden", "user-invocable", "", "opencode", true},
		{"opencode", "user-invocable", "hidden", "", "copilot-vscode", true},
		{"claude-code", "is_background", "background", "", "cursor", false},
		{"claude-code", "readonly", "", "tools", "cursor", false},
		{"opencode", "readonly", "", "permission", "cursor", false},
		{"gemini-cli", "disallowedTools", "", "tools", "claude-code", false},
		{"opencode", "disallowedTools", "", "permission", "claude-code", false},
		{"cursor", "tools", "", "readonly", "claude-code", false},
		{"claude-code", "disabled_tools", "disallowedTools", "", "augment", false},
		{"augment", "disallowedTools", "disabled_tools", "", "claude-code", false},
		{"factory-droid", "max_turns", "", "", "gemini-cli", false},
	} {
		m := ByID(tt.dialect).Key(tt.key)
		from := ""
		if m.From != nil {
			from = m.From.ID
		}
		if m.Ours != tt.ours || m.Instead != tt.instead || from != tt.from || m.Opposed != tt.opposed {
			t.Errorf("%s %q: ours %q (opposed %v), instead %q, from %q; want %q (%v), %q, %q", tt.dialect, tt.key, m.Ours, m.Opposed, m.Instead, from, tt.ours, tt.opposed, tt.instead, tt.from)
		}
	}
}

// TestKeysFrom lays all keys of a file to one product.
func TestKeysFrom(t *testing.T) {
	for _, tt := range []struct {
		not, want string
		keys      []Key
	}{
		{"copilot-vscode", "opencode", []Key{{Name: "mode", Text: "subagent"}, {Name: "hidden", Text: "true"}}},
		{"gemini-cli", "claude-code", []Key{{Name: "color", Text: "red"}}},
		{"gemini-cli", "augment", []Key{{Name: "color", Text: "black"}, {Name: "disabled_tools"}}},
		{"claude-code", "gemini-cli", []Key{{Name: "max_turns", Text: "3"}, {Name: "timeout_mins", Text: "3"}}},
		{"claude-code", "", []Key{{Name: "mood", Text: "cheerful"}}},
	} {
		got := ""
		if d := KeysFrom(tt.keys, ByID(tt.not)); d != nil {
			got = d.ID
		}
		if got != tt.want {
			t.Errorf("%v in %s come from %q, want %q", tt.keys, tt.not, got, tt.want)
		}
	}
}
