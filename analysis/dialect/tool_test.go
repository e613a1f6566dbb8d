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
		{claude, "readFile", Near, "Read", ""},
		{claude, "ReadFile", Near, "Read", ""},
		{claude, "WriteFile", Near, "Write", ""},
		{claude, "writeFile", Near, "Write", ""},
		{claude, "write_file", Foreign, "Write", gemini},
		{claude, "EditFile", Near, "Edit", ""},
		{claude, "edit_file", Near, "Edit", ""},
		{claude, "editFiles", Foreign, "Edit", copilot},
		{claude, "read-files", Near, "Read", ""},
		{claude, "FileRead", Near, "Read", ""},
		{claude, "FileReadTool", Near, "Read", ""},
		{claude, "BashTool", Near, "Bash", ""},
		{claude, "GrepTool", Near, "Grep", ""},
		{claude, "TaskTool", Near, "Agent", ""},
		{claude, "LSTool", NoName, "", ""},
		{claude, "File", NoName, "", ""},
		{claude, "Tool", NoName, "", ""},
		{claude, "FileTool", NoName, "", ""},
		{claude, "ProfileTool", NoName, "", ""},
		{claude, "WriteProfile", NoName, "", ""},
		{claude, "WriteFile(x)", Near, "Write", ""},
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
		{gemini, "WriteFile", Near, "write_file", ""},
		{gemini, "replace_tool", Near, "replace", ""},
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
		{opencode, "WriteFile", Near, "write", ""},
		{opencode, "list_files", Near, "list", ""},
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
		{copilot, "web-search", Foreign, "web web_search", "augment"},
		{copilot, "WriteFile", Near, "edit", ""},
		{copilot, "ReadFile", ByAlias, "", ""},
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

// TestRetiredCase holds a product that tells upper and lower case apart to
// never having read a retired name in another case.
func TestRetiredCase(t *testing.T) {
	for _, tt := range []struct{ dialect, entry, correct string }{
		{"claude-code", "LS", ""},
		{"claude-code", "ls", "LS"},
		{"claude-code", "Ls", "LS"},
		{"claude-code", "multiEdit", "MultiEdit"},
		{"copilot-vscode", "findtestfiles", ""},
	} {
		m := ByID(tt.dialect).Tool(tt.entry, ToolsRole)
		if m.Class != GoneName || m.Correct != tt.correct {
			t.Errorf("%s %q: class %d, %q; want %q", tt.dialect, tt.entry, m.Class, m.Correct, tt.correct)
		}
	}
}

func TestExplains(t *testing.T) {
	for _, tt := range []struct{ names, not, want string }{
		{"read search edit shell", "claude-code", "copilot-vscode"},
		{"read write edit shell", "claude-code", "opencode"},
		{"shell", "claude-code", "opencode"},
		{"shell", "opencode", "copilot-vscode"},
		{"read_file write_file shell", "claude-code", "gemini-cli"},
		{"Read Grep Bash(git)", "gemini-cli", "claude-code"},
		{"Read Grep Bash", "claude-code", "copilot-vscode"},
		{"Read Grep LS", "gemini-cli", "claude-code"},
		{"Read Grep Execute Create", "claude-code", "factory-droid"},
		{"read_file Grep", "gemini-cli", "claude-code"},
		{"ReadFile Shell Grep", "claude-code", "qwen-code"},
		{"fs_read execute_bash", "claude-code", "kiro"},
		{"read write shell", "opencode-json", "kiro"},
		{"Deploy frobnicate", "claude-code", ""},
		{"", "claude-code", ""},
		{"web_fetch", "", "gemini-cli"},
	} {
		got := ""
		if d := Explains(strings.Fields(tt.names), ByID(tt.not)); d != nil {
			got = d.ID
		}
		if got != tt.want {
			t.Errorf("Explains(%s, %s) = %q, want %q", tt.names, tt.not, got, tt.want)
		}
	}
}

func TestTakenFrom(t *testing.T) {
	d, copilot := ByID("claude-code"), ByID("copilot-vscode")
	m := d.Tool("shell", ToolsRole)
	if taken := d.TakenFrom(m, copilot); taken.From != copilot || taken.Tool.Name != "execute" || strings.Join(taken.Ours, " ") != "Bash" {
		t.Errorf("shell from Copilot: %+v", taken)
	}
	if taken := d.TakenFrom(m, ByID("gemini-cli")); taken.From != m.From || taken.Tool != m.Tool {
		t.Errorf("shell from Gemini CLI, which has none: %+v", taken)
	}
	if taken := d.TakenFrom(d.Tool("Read", ToolsRole), copilot); taken.Class != Exact || taken.From != nil {
		t.Errorf("a name of ours was taken: %+v", taken)
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
