// Code generated from sheets/qwen-code-fork.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var qwenCodeForkDialect = Dialect{
	ID:   "qwen-code-fork",
	Name: "Qwen Code",
	Kind: "fork profile",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/sub-agents.md",
			Seen: "2026",
		},
		{
			ID:   "src",
			URL:  "https://github.com/QwenLM/qwen-code",
			Seen: "2026",
			Note: "packages/core/src/tools/tool-names.ts, and the loader of agents with its transformToToolNames.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".qwen/fork-profiles/*.md",
			Scope: "project",
			Note:  "The file may have up to 64 KiB.",
		},
	},
	Signs: []Sign{
		{
			Key:    "promptHint",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the profile.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to other keys.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the profile.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "quick-look",
		},
		{
			Name:     "tools",
			Doc:      "The tools that the fork gets.",
			Role:     ToolsRole,
			Shapes:   []Shape{ListShape, CommaShape},
			Required: true,
			Source:   "docs",
			Example:  "[read_file, grep_search]",
		},
		{
			Name:    "promptHint",
			Doc:     "A few words that are put before the task.",
			Shapes:  []Shape{StringShape},
			MaxLen:  200,
			Source:  "docs",
			Example: "Look only.",
		},
	},
	Mistakes: []Mistake{
		{
			Key:      "description",
			From:     "qwen-code",
			Say:      "A fork profile has no description.",
			Harmless: true,
		},
		{
			Key:  "model",
			From: "qwen-code",
			Say:  "A fork runs on the model of its session.",
		},
	},
	Tools: Tools{
		Doubt: "^[A-Z]",
		Builtin: []Tool{
			{
				Name:    "read_file",
				Doc:     "Reads a file.",
				Can:     []Capability{CapRead},
				Aliases: []string{"ReadFile"},
			},
			{
				Name:    "read_many_files",
				Doc:     "Reads several files at once.",
				Can:     []Capability{CapRead},
				Special: true,
				Trust:   Unverified,
			},
			{
				Name:    "edit",
				Doc:     "Replaces text in a file.",
				Can:     []Capability{CapEdit},
				Aliases: []string{"Edit"},
			},
			{
				Name:    "write_file",
				Doc:     "Writes a file.",
				Can:     []Capability{CapWrite},
				Aliases: []string{"WriteFile"},
			},
			{
				Name:    "grep_search",
				Doc:     "Searches the contents of files.",
				Can:     []Capability{CapSearch},
				Aliases: []string{"Grep", "SearchFiles"},
			},
			{
				Name:    "glob",
				Doc:     "Finds files by name.",
				Can:     []Capability{CapGlob},
				Aliases: []string{"Glob", "FindFiles"},
			},
			{
				Name:    "list_directory",
				Doc:     "Lists a folder.",
				Can:     []Capability{CapList},
				Aliases: []string{"ListFiles", "ReadFolder"},
			},
			{
				Name:    "run_shell_command",
				Doc:     "Runs a shell command.",
				Can:     []Capability{CapRun},
				Aliases: []string{"Shell"},
			},
			{
				Name:    "web_fetch",
				Doc:     "Fetches a page from the web.",
				Can:     []Capability{CapFetch},
				Aliases: []string{"WebFetch"},
			},
			{
				Name:    "web_search",
				Doc:     "Searches the web.",
				Can:     []Capability{CapWeb},
				Aliases: []string{"WebSearch"},
				Note:    "It is off unless it was switched on.",
			},
			{
				Name:    "save_memory",
				Doc:     "Keeps a fact for later sessions.",
				Can:     []Capability{CapOther},
				Aliases: []string{"SaveMemory"},
			},
			{
				Name:    "agent",
				Doc:     "Starts a subagent.",
				Can:     []Capability{CapDelegate},
				Aliases: []string{"Agent", "Task"},
			},
			{
				Name:    "skill",
				Doc:     "Loads a skill.",
				Can:     []Capability{CapSkill},
				Aliases: []string{"Skill"},
			},
			{
				Name: "lsp",
				Doc:  "Asks language servers for definitions, references and findings.",
				Can:  []Capability{CapLSP},
			},
			{
				Name: "ask_user_question",
				Doc:  "Asks the user.",
				Can:  []Capability{CapAsk},
			},
			{
				Name: "exit_plan_mode",
				Doc:  "Ends the planning.",
				Can:  []Capability{CapPlan},
			},
			{
				Name: "task_create",
				Doc:  "Adds a line to the task list.",
				Can:  []Capability{CapTodo},
			},
			{
				Name: "task_get",
				Doc:  "Reads one task.",
				Can:  []Capability{CapTodo},
			},
			{
				Name: "task_list",
				Doc:  "Lists the tasks.",
				Can:  []Capability{CapTodo},
			},
			{
				Name: "task_update",
				Doc:  "Changes a task.",
				Can:  []Capability{CapTodo},
			},
			{
				Name: "task_stop",
				Doc:  "Stops a task.",
				Can:  []Capability{CapOther},
			},
			{
				Name: "task_output",
				Doc:  "Reads the output of a task.",
				Can:  []Capability{CapOther},
			},
			{
				Name:   "task",
				Doc:    "Starts a subagent.",
				Can:    []Capability{CapDelegate},
				Status: Older,
				Use:    []string{"agent"},
			},
			{
				Name:   "replace",
				Doc:    "Replaces text in a file.",
				Can:    []Capability{CapEdit},
				Status: Older,
				Use:    []string{"edit"},
			},
			{
				Name:   "search_file_content",
				Doc:    "Searches the contents of files.",
				Can:    []Capability{CapSearch},
				Status: Older,
				Use:    []string{"grep_search"},
			},
			{
				Name:   "todo_write",
				Doc:    "Writes the list of tasks.",
				Can:    []Capability{CapTodo},
				Status: Older,
				Use:    []string{"task_create"},
				Trust:  Unverified,
				Note:   "One source says that `task_list` takes its place.",
			},
			{
				Name:   "TodoWrite",
				Doc:    "Writes the list of tasks.",
				Can:    []Capability{CapTodo},
				Status: Older,
				Use:    []string{"task_create"},
				Trust:  Unverified,
				Note:   "The name that `todo_write` is shown under.",
			},
		},
		Patterns: []Pattern{
			{
				Form:    "mcp__server__tool",
				Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_{1,2}[A-Za-z0-9-]+)*?)__[A-Za-z0-9_.*-]+$",
				Doc:     "One tool of an MCP server.",
				Can:     []Capability{CapMCP},
				Snippet: "mcp__${1:server}__${2:tool}",
				match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_{1,2}[A-Za-z0-9-]+)*?)__[A-Za-z0-9_.*-]+$"},
			},
			{
				Form:    "mcp__server",
				Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*)$",
				Doc:     "Every tool of one MCP server.",
				Can:     []Capability{CapMCP},
				Snippet: "mcp__${1:server}",
				match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*)$"},
			},
			{
				Form:    "server/tool",
				Match:   "^(?P<server>[A-Za-z0-9_-]+)/([A-Za-z0-9_*-]+)$",
				Doc:     "Copilot's form of an MCP tool.",
				Can:     []Capability{CapMCP},
				Refused: true,
				Use:     "mcp__${1}__${2}",
				From:    "copilot-vscode",
				match:   &lazyRegexp{src: "^(?P<server>[A-Za-z0-9_-]+)/([A-Za-z0-9_*-]+)$"},
			},
			{
				Form:  "*",
				Match: "^\\*$",
				Doc:   "Every tool, in Claude Code and Gemini CLI. Whether Qwen Code reads it is not known.",
				Can:   []Capability{CapOther},
				Trust: Unverified,
				match: &lazyRegexp{src: "^\\*$"},
			},
		},
		Unknown:   IgnoreKey,
		Note:      "Names are matched as they are written. The names that tools are shown under, such as ReadFile and Shell, count too.",
		Separator: "__",
		MCP:       "mcp__{server}__{tool}",
		doubt:     &lazyRegexp{src: "^[A-Z]"},
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "authType:model-id",
				Match: "^[a-z][A-Za-z0-9_-]*:\\S+$",
				match: &lazyRegexp{src: "^[a-z][A-Za-z0-9_-]*:\\S+$"},
			},
			{
				Form:  "model-id",
				Match: "^[A-Za-z][A-Za-z0-9._/@-]*[0-9][A-Za-z0-9._/:@-]*$",
				match: &lazyRegexp{src: "^[A-Za-z][A-Za-z0-9._/@-]*[0-9][A-Za-z0-9._/:@-]*$"},
			},
		},
		Builtin: []Model{
			{
				Name:    "inherit",
				IsAlias: true,
				Doc:     "The model of the main session. This is the default.",
			},
			{
				Name:    "fast",
				IsAlias: true,
				Doc:     "The quick model of the settings.",
			},
			{
				Name:     "qwen3-coder-plus",
				Family:   "qwen",
				Provider: "alibaba",
				Trust:    Unverified,
			},
			{
				Name:     "qwen-max",
				Family:   "qwen",
				Provider: "alibaba",
				Trust:    Unverified,
			},
			{
				Name:     "qwen-plus",
				Family:   "qwen",
				Provider: "alibaba",
				Trust:    Unverified,
			},
			{
				Name:     "qwen-turbo",
				Family:   "qwen",
				Provider: "alibaba",
				Trust:    Unverified,
			},
		},
		Trust: Unverified,
		Note:  "An id may have the way to sign in before it, as in `openai:gpt-5.4`.",
	},
	Body: Body{
		Role:   "A fork profile has no prompt of its own.",
		Unread: true,
		Empty:  Accept,
	},
	Skeleton: []string{"name", "tools", "promptHint"},
	Base:     "qwen-code",
	Leaves:   []string{"description", "disallowedTools", "model", "approvalMode", "permissionMode", "maxTurns", "color", "background", "mcpServers", "hooks", "executor", "modelConfig", "runConfig"},
}
