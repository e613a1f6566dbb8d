package dialect

import (
	"strings"
	"testing"
)

// TestSmallerTools looks names up in the sheets of products whose lists are
// short, uncertain or made of forms.
func TestSmallerTools(t *testing.T) {
	const (
		qwen    = "qwen-code"
		factory = "factory-droid"
		kiro    = "kiro"
		kilo    = "kilo-code"
		roo     = "roo-modes"
		augment = "augment"
	)
	for _, tt := range []struct {
		dialect, entry string
		class          NameClass
		said           string // Correct, or the names of Ours
		from           string
	}{
		{qwen, "read_file", Exact, "", ""},
		{qwen, "ReadFile", ByAlias, "", ""},
		{qwen, "Shell", ByAlias, "", ""},
		{qwen, "Edit", ByAlias, "", ""},
		{qwen, "Task", ByAlias, "", ""},
		{qwen, "FindFiles", ByAlias, "", ""},
		{qwen, "shell", OtherCase, "Shell", ""},
		{qwen, "readfile", OtherCase, "ReadFile", ""},
		{qwen, "task", OldName, "agent", ""},
		{qwen, "replace", OldName, "edit", ""},
		{qwen, "search_file_content", OldName, "grep_search", ""},
		{qwen, "todo_write", OldName, "task_create", ""},
		{qwen, "read_fil", Near, "read_file", ""},
		{qwen, "read-file", Near, "read_file", ""},
		{qwen, "grep_serach", Near, "grep_search", ""},
		{qwen, "Read", Foreign, "read_file", "claude-code"},
		{qwen, "Bash", Foreign, "run_shell_command", "claude-code"},
		{qwen, "Bash(git *)", Foreign, "run_shell_command", "claude-code"},
		{qwen, "google_web_search", Foreign, "web_search", "gemini-cli"},
		{qwen, "mcp__github", ByPattern, "", ""},
		{qwen, "mcp__github__create_issue", ByPattern, "", ""},
		{qwen, "github/create_issue", ByPattern, "mcp__github__create_issue", "copilot-vscode"},
		{qwen, "FrobnicateAll", NoName, "", ""},
		{"qwen-code-fork", "ReadFile", ByAlias, "", ""},
		{factory, "Execute", Exact, "", ""},
		{factory, "read-only", Exact, "", ""},
		{factory, "edit", Exact, "", ""},
		{factory, "Edit", Exact, "", ""},
		{factory, "read", OtherCase, "Read", ""},
		{factory, "readonly", Near, "read-only", ""},
		{factory, "Exekute", Near, "Execute", ""},
		{factory, "Fetchurl", OtherCase, "FetchUrl", ""},
		{factory, "Bash", Foreign, "Execute", "claude-code"},
		{factory, "Write", Foreign, "Create", "claude-code"},
		{factory, "WebFetch", Foreign, "FetchUrl", "claude-code"},
		{factory, "MultiEdit", Foreign, "Edit", "claude-code"},
		{factory, "NotebookEdit", Foreign, "", "claude-code"},
		{factory, "run_shell_command", Foreign, "Execute", "gemini-cli"},
		{factory, "linear_create_issue", NoName, "", ""},
		{kiro, "read", Exact, "", ""},
		{kiro, "fs_read", ByAlias, "", ""},
		{kiro, "execute_bash", ByAlias, "", ""},
		{kiro, "Shell", OtherCase, "shell", ""},
		{kiro, "knowlege", Near, "knowledge", ""},
		{kiro, "Bash", Foreign, "shell", "claude-code"},
		{kiro, "read_file", Foreign, "read", "gemini-cli"},
		{kiro, "*", ByPattern, "", ""},
		{kiro, "@builtin", ByPattern, "", ""},
		{kiro, "@github", ByPattern, "", ""},
		{kiro, "@github/create_issue", ByPattern, "", ""},
		{kiro, "@git/git_*", ByPattern, "", ""},
		{kiro, "mcp__github__create_issue", ByPattern, "@github/create_issue", "claude-code"},
		{kiro, "mcp__github", ByPattern, "@github", "claude-code"},
		{kiro, "github/create_issue", ByPattern, "@github/create_issue", "copilot-vscode"},
		{"kiro-json", "@github/*", ByPattern, "", ""},
		{kilo, "bash", Exact, "", ""},
		{kilo, "Bash", OtherCase, "bash", ""},
		{kilo, "read_file", Foreign, "read", "gemini-cli"},
		{kilo, "github_*", ByPattern, "", ""},
		{roo, "command", Exact, "", ""},
		{roo, "Edit", OtherCase, "edit", ""},
		{roo, "comand", Near, "command", ""},
		{roo, "Bash", Foreign, "command", "claude-code"},
		{"kilo-modes", "browser", Exact, "", ""},
		{augment, "launch-process", Exact, "", ""},
		{augment, "launch_process", Near, "launch-process", ""},
		{augment, "Read", Foreign, "view", "claude-code"},
		{"cursor", "Read", NoName, "", ""},
		{"junie", "Read", NoName, "", ""},
	} {
		m := ByID(tt.dialect).Tool(tt.entry, ToolsRole)
		said, from := m.Correct, ""
		if len(m.Ours) > 0 {
			said = m.Ours[0]
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.said || from != tt.from {
			t.Errorf("%s %q: class %d, %q from %q; want %d, %q from %q", tt.dialect, tt.entry, m.Class, said, from, tt.class, tt.said, tt.from)
		}
	}
}

func TestDoubtful(t *testing.T) {
	for _, tt := range []struct {
		dialect, name string
		want          bool
	}{
		{"qwen-code", "Read", true},
		{"qwen-code", "FrobnicateAll", true},
		{"qwen-code", "frobnicate", false},
		{"factory-droid", "linear_create_issue", true},
		{"claude-code", "Frobnicate", false},
		{"gemini-cli", "Read", false},
	} {
		if got := ByID(tt.dialect).Tools.Doubtful(tt.name); got != tt.want {
			t.Errorf("%s %s: %v", tt.dialect, tt.name, got)
		}
	}
}

func TestSmallerKeys(t *testing.T) {
	for _, tt := range []struct {
		dialect, key string
		class        NameClass
		said, from   string
		binds        bool
	}{
		{"cursor", "readonly", Exact, "", "", false},
		{"cursor", "Readonly", OtherCase, "readonly", "", false},
		{"cursor", "readOnly", NoName, "readonly", "", true},
		{"cursor", "background", Foreign, "is_background", "claude-code", false},
		{"cursor", "is_backgroud", Near, "is_background", "", false},
		{"cursor", "tools", Foreign, "", "claude-code", true},
		{"cursor", "disallowedTools", Foreign, "", "claude-code", true},
		{"qwen-code", "approvalMode", Exact, "", "", false},
		{"qwen-code", "approvalmode", OtherCase, "approvalMode", "", false},
		{"qwen-code", "approval-mode", Near, "approvalMode", "", false},
		{"qwen-code", "allowed-tools", NoName, "tools", "", true},
		{"qwen-code", "max_turns", Foreign, "maxTurns", "gemini-cli", true},
		{"qwen-code", "skills", Foreign, "", "claude-code", false},
		{"qwen-code-fork", "promptHint", Exact, "", "", false},
		{"qwen-code-fork", "description", Foreign, "", "qwen-code", false},
		{"factory-droid", "reasoningEffort", Exact, "", "", false},
		{"factory-droid", "effort", Foreign, "reasoningEffort", "claude-code", false},
		{"factory-droid", "reasoning_effort", NoName, "reasoningEffort", "", false},
		{"factory-droid", "tool", Near, "tools", "", false},
		{"kiro", "excludedTools", Exact, "", "", false},
		{"kiro", "disallowedTools", Foreign, "excludedTools", "claude-code", true},
		{"kiro", "allowed-tools", NoName, "tools", "", true},
		{"kiro", "mcp_servers", Foreign, "mcpServers", "gemini-cli", false},
		{"kiro", "resource", Near, "resources", "", false},
		{"kiro-json", "welcomeMessage", Exact, "", "", false},
		{"kilo-code", "displayName", Exact, "", "", false},
		{"kilo-code", "steps", Exact, "", "", false},
		{"kilo-code", "maxTurns", Foreign, "steps", "claude-code", false},
		{"kilo-code", "name", NoName, "displayName", "", false},
		{"kilo-json", "permission", Exact, "", "", false},
		{"augment", "disabled_tools", Exact, "", "", false},
		{"augment", "disallowedTools", Foreign, "disabled_tools", "claude-code", true},
		{"junie", "reasoningLevel", Exact, "", "", false},
		{"junie", "effort", Foreign, "reasoningLevel", "claude-code", false},
		{"roo-modes", "whenToUse", Exact, "", "", false},
		{"kilo-modes", "groups", Exact, "", "", false},
	} {
		m := ByID(tt.dialect).Key(tt.key)
		said, from := m.Correct, ""
		if m.Ours != "" {
			said = m.Ours
		}
		if m.From != nil {
			from = m.From.ID
		}
		binds := m.Mistake != nil && m.Mistake.Binds
		if m.Class != tt.class || said != tt.said || from != tt.from || binds != tt.binds {
			t.Errorf("%s %q: class %d, %q from %q, binds %v; want %d, %q from %q, %v", tt.dialect, tt.key, m.Class, said, from, binds, tt.class, tt.said, tt.from, tt.binds)
		}
	}
}

func TestSmallerModels(t *testing.T) {
	for _, tt := range []struct {
		dialect, name string
		class         NameClass
		said, from    string
		shape         bool
	}{
		{"cursor", "inherit", Exact, "", "", false},
		{"cursor", "fast", Exact, "", "", false},
		{"cursor", "inherits", Near, "inherit", "", false},
		{"cursor", "gpt-5.4-high", NoName, "", "", true},
		{"cursor", "claude-opus-4-8[effort=high]", NoName, "", "", true},
		{"cursor", "sonnet", Foreign, "", "claude-code", false},
		{"qwen-code", "fast", Exact, "", "", false},
		{"qwen-code", "qwen-max", Exact, "", "", false},
		{"qwen-code", "openai:gpt-5.4", NoName, "", "", true},
		{"qwen-code", "claude-sonnet-4-6", NoName, "", "", true},
		{"qwen-code", "inheret", Near, "inherit", "", false},
		{"qwen-code", "sonnet", Foreign, "", "claude-code", false},
		{"factory-droid", "custom:my model", NoName, "", "", true},
		{"factory-droid", "claude-sonnet-4-6", NoName, "", "", true},
		{"factory-droid", "sonnet", Foreign, "", "claude-code", false},
		{"kiro", "auto", Exact, "", "", false},
		{"kiro", "claude-sonnet-4.6", Exact, "", "", false},
		{"kiro", "claude-sonnet-9.1", NoName, "", "", true},
		{"kiro", "claude-sonnet-4-6", Foreign, "claude-sonnet-4.6", "claude-code", false},
		{"kiro", "sonnet", Foreign, "claude-sonnet-4.6", "claude-code", false},
		{"kiro-json", "claude-opus-4.5", Exact, "", "", false},
		{"kilo-code", "anthropic/claude-sonnet-4-6", Exact, "", "", false},
		{"kilo-code", "claude-sonnet-4-6", Foreign, "anthropic/claude-sonnet-4-6", "claude-code", false},
		{"junie", "sonnet", Exact, "", "", false},
		{"junie", "gpt-5.4", NoName, "", "", true},
		{"augment", "sonnet4.5", NoName, "", "", false},
		{"augment", "sonet", NoName, "", "", false},
	} {
		m := ByID(tt.dialect).Model(tt.name)
		said, from := m.Correct, ""
		if len(m.Ours) > 0 {
			said = strings.Join(m.Ours[:1], " ")
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.said || from != tt.from || (m.Shape != nil) != tt.shape {
			t.Errorf("%s %q: class %d, %q from %q, shape %v; want %d, %q from %q, shape %v", tt.dialect, tt.name, m.Class, said, from, m.Shape, tt.class, tt.said, tt.from, tt.shape)
		}
	}
}

// TestVariants holds variants to what they take from their bases and what they
// leave.
func TestVariants(t *testing.T) {
	for _, tt := range []struct{ id, has, lacks string }{
		{"kilo-code", "permission", "permissions"},
		{"kilo-json", "displayName", "system"},
		{"kiro-json", "toolsSettings", "developer_instructions"},
		{"kilo-modes", "roleDefinition", "mode"},
		{"qwen-code-fork", "promptHint", "model"},
	} {
		d := ByID(tt.id)
		if d.Field(tt.has) == nil || d.Field(tt.lacks) != nil {
			t.Errorf("%s: %s is missing, or %s is there", tt.id, tt.has, tt.lacks)
		}
		if base := ByID(d.Base); base == nil || base.Base != "" {
			t.Errorf("%s names the base %q, which is none that stands alone", tt.id, d.Base)
		}
	}
	if d := ByID("kilo-code").Field("description"); d.Required {
		t.Error("Kilo Code requires a description")
	}
}
