package dialect

import (
	"strings"
	"testing"
)

func TestTool(t *testing.T) {
	const (
		claude   = "claude-code"
		copilot  = "copilot-vscode"
		opencode = "opencode"
		gemini   = "gemini-cli"
	)
	for _, tt := range []struct {
		dialect, entry string
		class          NameClass
		correct        string // Correct, or the names of Ours
		from           string
	}{
		{claude, "Read", Exact, "", ""},
		{claude, "Task", ByAlias, "", ""},
		{claude, "read", OtherCase, "Read", ""},
		{claude, "READ", OtherCase, "Read", ""},
		{claude, "task", OtherCase, "Task", ""},
		{claude, "webfetch", OtherCase, "WebFetch", ""},
		{claude, "Raed", Near, "Read", ""},
		{claude, "Bashh", Near, "Bash", ""},
		{claude, "Bsah", Near, "Bash", ""},
		{claude, "Greb", NoName, "", ""},
		{claude, "Rread", Near, "Read", ""},
		{claude, "Edits", Near, "Edit", ""},
		{claude, "Exit", NoName, "", ""},
		{claude, "Wirte", Near, "Write", ""},
		{claude, "WebSerch", Near, "WebSearch", ""},
		{claude, "Web-Search", Near, "WebSearch", ""},
		{claude, "NotebokEdit", Near, "NotebookEdit", ""},
		{claude, "LS", GoneName, "Glob Bash", ""},
		{claude, "ls", GoneName, "Glob Bash", ""},
		{claude, "MultiEdit", GoneName, "Edit", ""},
		{claude, "KillShell", OldName, "TaskStop", ""},
		{claude, "web_fetch", Foreign, "WebFetch", gemini},
		{claude, "read_file", Foreign, "Read", gemini},
		{claude, "run_shell_command", Foreign, "Bash", gemini},
		{claude, "replace", Foreign, "Edit", gemini},
		{claude, "list_directory", Foreign, "Glob Bash", gemini},
		{claude, "search/codebase", Foreign, "Grep", copilot},
		{claude, "readFile", Foreign, "Read", copilot},
		{claude, "shell", Foreign, "Bash", opencode},
		{claude, "search", Foreign, "Grep Glob", copilot},
		{claude, "Bash(git *)", Exact, "", ""},
		{claude, "bash(git *)", OtherCase, "Bash", ""},
		{claude, "mcp__github", ByPattern, "", ""},
		{claude, "mcp__github__*", ByPattern, "", ""},
		{claude, "mcp__github__create_issue", ByPattern, "", ""},
		{claude, "mcp__plugin_a_b__c", ByPattern, "", ""},
		{claude, "*", ByPattern, "", ""},
		{claude, "github/create_issue", ByPattern, "mcp__github__create_issue", copilot},
		{claude, "Deploy", NoName, "", ""},
		{claude, "", NoName, "", ""},
		{claude, "(", NoName, "", ""},
		{claude, "Computer", NoName, "", ""},
		{gemini, "Read", Foreign, "read_file", claude},
		{gemini, "Grep", Foreign, "grep_search", claude},
		{gemini, "Bash", Foreign, "run_shell_command", claude},
		{gemini, "Bash(git *)", Foreign, "run_shell_command", claude},
		{gemini, "MultiEdit", Foreign, "replace", claude},
		{gemini, "Task", Foreign, "invoke_agent", claude},
		{gemini, "LS", Foreign, "list_directory", claude},
		{gemini, "Glob", OtherCase, "glob", ""},
		{gemini, "replace", Exact, "", ""},
		{gemini, "search_file_content", OldName, "grep_search", ""},
		{gemini, "read-file", Near, "read_file", ""},
		{gemini, "ReadFile", Near, "read_file", ""},
		{gemini, "read_fil", Near, "read_file", ""},
		{gemini, "grep_serach", Near, "grep_search", ""},
		{gemini, "mcp_github_create_issue", ByPattern, "", ""},
		{gemini, "mcp_github_*", ByPattern, "", ""},
		{gemini, "mcp__github__create_issue", ByPattern, "mcp_github_create_issue", claude},
		{gemini, "mcp__github", ByPattern, "mcp_github_*", claude},
		{gemini, "discovered_tool_x", ByPattern, "", ""},
		{opencode, "Read", OtherCase, "read", ""},
		{opencode, "WebFetch", OtherCase, "webfetch", ""},
		{opencode, "web_fetch", Foreign, "webfetch", gemini},
		{opencode, "replace", Foreign, "edit", gemini},
		{opencode, "github_create_issue", ByPattern, "", ""},
		{opencode, "github_*", ByPattern, "", ""},
		{opencode, "todo_write", Near, "todowrite", ""},
		{opencode, "mcp__github__create_issue", ByPattern, "github_create_issue", claude},
		{opencode, "Grepp", Near, "grep", ""},
		{copilot, "Read", Exact, "", ""},
		{copilot, "Grep", ByAlias, "", ""},
		{copilot, "search/codebase", Exact, "", ""},
		{copilot, "search/codebaze", Near, "search/codebase", ""},
		{copilot, "search/newThing", NoName, "", ""},
		{copilot, "codebase", OldName, "search/codebase", ""},
		{copilot, "runTasks/getTaskOutput", OldName, "execute/createAndRunTask", ""},
		{copilot, "findTestFiles", GoneName, "", ""},
		{copilot, "github/*", ByPattern, "", ""},
		{copilot, "github/create_issue", ByPattern, "", ""},
		{copilot, "Azure MCP/search", ByPattern, "", ""},
		{copilot, "ms-python.python/run", ByPattern, "", ""},
		{copilot, "mcp__github__create_issue", ByPattern, "github/create_issue", claude},
		{copilot, "web_search", Exact, "", ""},
		{copilot, "Grepp", Near, "search", ""},
		{copilot, "read_file", Foreign, "read read/readFile", gemini},
		{copilot, "serach", Near, "search", ""},
		{"generic", "Raed", NoName, "", ""},
		{"generic", "read_file", NoName, "", ""},
		{"codex", "Read", NoName, "", ""},
	} {
		m := ByID(tt.dialect).Tool(tt.entry, ToolsRole)
		said, from := m.Correct, ""
		if len(m.Ours) > 0 {
			said = strings.Join(m.Ours, " ")
		}
		if m.From != nil {
			from = m.From.ID
		}
		if m.Class != tt.class || said != tt.correct || from != tt.from {
			t.Errorf("%s %q: class %d, %q from %q; want %d, %q from %q", tt.dialect, tt.entry, m.Class, said, from, tt.class, tt.correct, tt.from)
		}
	}
}

func TestToolParts(t *testing.T) {
	d := ByID("claude-code")
	for _, tt := range []struct {
		entry           string
		role            Role
		name, specifier string
		open, misplaced bool
		server          string
	}{
		{"Bash(git push *)", ToolsRole, "Bash", "git push *", false, false, ""},
		{"Bash (x)", ToolsRole, "Bash", "x", false, false, ""},
		{"Agent(a, b)", ToolsRole, "Agent", "a, b", false, false, ""},
		{"Bash(git", ToolsRole, "Bash", "git", true, false, ""},
		{"mcp__*", DenyRole, "mcp__*", "", false, false, ""},
		{"mcp__*", ToolsRole, "mcp__*", "", false, true, ""},
		{"mcp__github__get_me", ToolsRole, "mcp__github__get_me", "", false, false, "github"},
		{"mcp__plugin_a_b__c", ToolsRole, "mcp__plugin_a_b__c", "", false, false, "plugin_a_b"},
		{"mcp__my_server__*", ToolsRole, "mcp__my_server__*", "", false, false, "my_server"},
	} {
		m := d.Tool(tt.entry, tt.role)
		if m.Name != tt.name || m.Specifier != tt.specifier || m.Open != tt.open || m.Misplaced != tt.misplaced || m.Server != tt.server {
			t.Errorf("%s: %+v", tt.entry, m)
		}
	}
}

func TestSubagents(t *testing.T) {
	d := ByID("claude-code")
	for _, name := range []string{"AskUserQuestion", "EnterPlanMode", "EndConversation", "ScheduleWakeup", "WaitForMcpServers", "Workflow"} {
		if m := d.Tool(name, ToolsRole); m.Tool == nil || m.Tool.Subagent != "never" {
			t.Errorf("%s is given to subagents", name)
		}
	}
}
