// Code generated from sheets/qwen-code.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var qwenCodeDialect = Dialect{
	ID:   "qwen-code",
	Name: "Qwen Code",
	Kind: "subagent",
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
	Renown: 1,
	Locations: []Location{
		{
			Glob:       ".qwen/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.qwen/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Glob:       "agents/*.md",
			Scope:      "extension",
			Precedence: 3,
			Plugin:     true,
			Manifest:   "qwen-extension.json",
			Note:       "The folder of an extension.",
		},
	},
	Signs: []Sign{
		{
			Key:    "approvalMode",
			Weight: 3,
		},
		{
			Key:    "modelConfig",
			Weight: 3,
		},
		{
			Key:    "runConfig",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent. By habit the file is called the same.",
	},
	Unknown: UnknownKeys{
		Effect: IgnoreKey,
		Doc:    "Keys that Qwen Code does not know are ignored. Files written for Claude Code load.",
	},
	Front: FrontRules{
		Required: true,
		Missing:  Refuse,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the agent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Missing:  Refuse,
			Source:   "docs",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Tells the main agent when to hand work to this one. Words such as “use proactively” make it do so more often.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Missing:  Refuse,
			Source:   "docs",
			Example:  "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:    "tools",
			Doc:     "The only tools the agent gets. Without this key it gets every tool of its parent.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Default: "every tool of the parent",
			Wrong:   DropValue,
			Source:  "docs",
			Note:    "An entry is compared with the names of tools and then with the names they are shown under. One that is neither stays in the list and grants nothing.",
			Example: "[read_file, grep_search]",
		},
		{
			Name:    "disallowedTools",
			Doc:     "Tools that are taken away from what `tools` grants.",
			Role:    DenyRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Wrong:   DropValue,
			Source:  "docs",
			Example: "[write_file, edit]",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "inherit",
			Wrong:   DropValue,
			Source:  "docs",
			Example: "inherit",
		},
		{
			Name:   "approvalMode",
			Doc:    "How the agent asks before it acts.",
			Role:   ModeRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "default",
					Doc:  "Asks before it changes files or runs commands.",
				},
				{
					Name: "plan",
					Doc:  "Reads and plans but changes nothing.",
				},
				{
					Name:  "auto-edit",
					Doc:   "Edits files without asking.",
					Frees: true,
				},
				{
					Name:  "yolo",
					Doc:   "Asks for nothing.",
					Frees: true,
				},
				{
					Name: "bubble",
					Doc:  "Hands its questions up to its parent.",
				},
			},
			Wrong:  Refuse,
			Bad:    Refuse,
			Source: "docs",
			Note:   "Of all keys with a choice of words this is the one that keeps the agent from loading.",
		},
		{
			Name:   "permissionMode",
			Doc:    "Claude Code's word for `approvalMode`, which it is turned into.",
			Role:   ModeRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "default",
					Doc:  "Asks before it changes files or runs commands.",
				},
				{
					Name:  "acceptEdits",
					Doc:   "Edits files without asking.",
					Frees: true,
				},
				{
					Name: "auto",
					Doc:  "Decides by itself what needs asking.",
				},
				{
					Name: "dontAsk",
					Doc:  "Does not ask.",
				},
				{
					Name:  "bypassPermissions",
					Doc:   "Asks for nothing.",
					Frees: true,
				},
				{
					Name: "plan",
					Doc:  "Reads and plans but changes nothing.",
				},
			},
			Wrong:  DropValue,
			Bad:    DropValue,
			Source: "docs",
		},
		{
			Name:    "maxTurns",
			Doc:     "How many turns the agent may take before it is stopped.",
			Role:    TurnsRole,
			Shapes:  []Shape{IntShape},
			Min:     &qwenCodeDialectN0,
			Wrong:   DropValue,
			Bad:     DropValue,
			Source:  "docs",
			Example: "20",
		},
		{
			Name:   "color",
			Doc:    "The colour the agent is shown in.",
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "red",
				},
				{
					Name: "blue",
				},
				{
					Name: "green",
				},
				{
					Name: "yellow",
				},
				{
					Name: "purple",
				},
				{
					Name: "orange",
				},
				{
					Name: "pink",
				},
				{
					Name: "cyan",
				},
				{
					Name: "auto",
					Doc:  "An older word for no colour of its own.",
					Hide: true,
				},
			},
			Wrong:  DropValue,
			Bad:    DropValue,
			Source: "docs",
			Note:   "A word that is no colour is dropped; only the debug log says so.",
		},
		{
			Name:   "background",
			Doc:    "True makes the agent run in the background.",
			Role:   BackgroundRole,
			Shapes: []Shape{BoolShape},
			Wrong:  DropValue,
			Source: "docs",
		},
		{
			Name:     "mcpServers",
			Doc:      "MCP servers for this agent, by name.",
			Role:     ServersRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Wrong:    DropValue,
			Source:   "docs",
		},
		{
			Name:     "hooks",
			Doc:      "Commands that run at certain events while this agent works.",
			Role:     HooksRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Wrong:    DropValue,
			Source:   "docs",
		},
		{
			Name:     "executor",
			Doc:      "What runs the agent. No page says more.",
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Trust:    Unverified,
			Source:   "src",
		},
		{
			Name:       "modelConfig",
			Doc:        "Settings of the model in the older form of the file.",
			Shapes:     []Shape{MapShape},
			OpenKeys:   true,
			Wrong:      DropValue,
			Deprecated: true,
			Use:        "model",
			Source:     "docs",
		},
		{
			Name:   "runConfig",
			Doc:    "Limits of a run in the older form of the file.",
			Shapes: []Shape{MapShape},
			Keys: []Field{
				{
					Name:   "max_turns",
					Doc:    "How many turns the agent may take.",
					Shapes: []Shape{IntShape},
					Min:    &qwenCodeDialectN1,
				},
			},
			OpenKeys:   true,
			Wrong:      DropValue,
			Deprecated: true,
			Use:        "maxTurns",
			Source:     "docs",
		},
	},
	Mistakes: []Mistake{
		{
			Key:  "effort",
			From: "claude-code",
			Say:  "Qwen Code takes `effort` and does nothing with it.",
		},
		{
			Key:  "skills",
			From: "claude-code",
			Say:  "Qwen Code takes `skills` and does nothing with it.",
		},
		{
			Key:  "initialPrompt",
			From: "claude-code",
			Say:  "Qwen Code takes `initialPrompt` and does nothing with it.",
		},
		{
			Key:  "memory",
			From: "claude-code",
			Say:  "Qwen Code takes `memory` and does nothing with it.",
		},
		{
			Key:  "isolation",
			From: "claude-code",
			Say:  "Qwen Code takes `isolation` and does nothing with it, so the agent works in the folder of its parent.",
		},
		{
			Key:   "allowed-tools",
			Use:   "tools",
			Say:   "Qwen Code reads `tools`.",
			Binds: true,
		},
		{
			Key:   "allowedTools",
			Use:   "tools",
			Say:   "Qwen Code reads `tools`.",
			Binds: true,
		},
		{
			Key:   "max_turns",
			Use:   "maxTurns",
			From:  "gemini-cli",
			Say:   "Qwen Code reads `maxTurns`.",
			Binds: true,
		},
		{
			Key:  "mcp_servers",
			Use:  "mcpServers",
			From: "gemini-cli",
			Say:  "Qwen Code reads `mcpServers`.",
		},
		{
			Key:  "mcp-servers",
			Use:  "mcpServers",
			From: "copilot-vscode",
			Say:  "Qwen Code reads `mcpServers`.",
		},
		{
			Key:  "temperature",
			From: "gemini-cli",
			Say:  "Qwen Code has no key `temperature`.",
		},
		{
			Key:      "version",
			Say:      "Qwen Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "Qwen Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "category",
			Say:      "Qwen Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "author",
			Say:      "Qwen Code ignores it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Doubt:     "^[A-Z]",
		Builtin:   qwenCodeDialectS2,
		Patterns:  qwenCodeDialectS3,
		Unknown:   IgnoreKey,
		Note:      "Names are matched as they are written. The names that tools are shown under, such as ReadFile and Shell, count too.",
		Separator: "__",
		MCP:       "mcp__{server}__{tool}",
		doubt:     &lazyRegexp{src: "^[A-Z]"},
	},
	Models: Models{
		Shapes:  qwenCodeDialectS4,
		Builtin: qwenCodeDialectS5,
		Trust:   Unverified,
		Note:    "An id may have the way to sign in before it, as in `openai:gpt-5.4`.",
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "tools"},
}

var qwenCodeDialectN0 float64 = 1
var qwenCodeDialectN1 float64 = 1

var qwenCodeDialectS2 = []Tool{
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
}

var qwenCodeDialectS3 = []Pattern{
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
}

var qwenCodeDialectS4 = []ModelShape{
	{
		Form:  "authType:model-id",
		Match: "^[a-z][A-Za-z0-9_-]*:\\S+$",
		match: &lazyRegexp{src: "^[a-z][A-Za-z0-9_-]*:\\S+$"},
	},
	{
		Form:  "<model-id>",
		Match: "^[A-Za-z][A-Za-z0-9._/@-]*[0-9][A-Za-z0-9._/:@-]*$",
		match: &lazyRegexp{src: "^[A-Za-z][A-Za-z0-9._/@-]*[0-9][A-Za-z0-9._/:@-]*$"},
	},
}

var qwenCodeDialectS5 = []Model{
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
}
