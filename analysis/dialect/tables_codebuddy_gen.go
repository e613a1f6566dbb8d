// Code generated from sheets/codebuddy.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var codebuddyDialect = Dialect{
	ID:   "codebuddy",
	Name: "CodeBuddy",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://www.codebuddy.ai/docs/cli/sub-agents",
			Seen: "2026",
		},
		{
			ID:   "subagents",
			URL:  "https://code.claude.com/docs/en/sub-agents",
			Seen: "2026-08-22",
			Note: "The official page, through a mirror that follows it daily.",
		},
		{
			ID:   "tools",
			URL:  "https://code.claude.com/docs/en/tools-reference",
			Seen: "2026-08-22",
		},
		{
			ID:   "models",
			URL:  "https://code.claude.com/docs/en/model-config",
			Seen: "2026-08-22",
		},
		{
			ID:   "permissions",
			URL:  "https://code.claude.com/docs/en/permissions",
			Seen: "2026-08-22",
		},
		{
			ID:   "hooks",
			URL:  "https://code.claude.com/docs/en/hooks",
			Seen: "2026-08-22",
		},
		{
			ID:   "plugins",
			URL:  "https://code.claude.com/docs/en/plugins-reference",
			Seen: "2026-08-22",
		},
		{
			ID:   "changelog",
			URL:  "https://github.com/anthropics/claude-code/blob/main/CHANGELOG.md",
			Seen: "2026-08",
			Note: "Up to 2.1.240.",
		},
		{
			ID:   "digest",
			Seen: "2026-10",
			Note: "Third-party digests that quote the pages and release notes up to about 2.1.294. Not verified.",
		},
		{
			ID:   "api-models",
			URL:  "https://platform.claude.com/docs/en/about-claude/model-deprecations",
			Seen: "2026-10",
		},
	},
	Newest: "2.1.311",
	Locations: []Location{
		{
			Glob:       ".codebuddy/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.codebuddy/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Where:      "the agents folder of a plugin",
			Scope:      "plugin",
			Precedence: 3,
		},
	},
	Signs: []Sign{
		{
			Key:    "model",
			Values: []string{"lite", "reasoning"},
			Weight: 2,
		},
		{
			Key:    "permissionMode",
			Values: []string{"ignore"},
			Weight: 2,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what CodeBuddy does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:        "name",
			Doc:         "Names the agent.",
			Role:        NameRole,
			Shapes:      []Shape{StringShape},
			Required:    true,
			NonEmpty:    true,
			Missing:     Fail,
			EffectTrust: Good,
			Source:      "docs",
			Note:        "An older page takes the name of the file where it is missing.",
			Example:     "code-reviewer",
		},
		{
			Name:        "description",
			Doc:         "Tells the main agent when to hand work to this one.",
			Role:        DescriptionRole,
			Shapes:      []Shape{StringShape},
			Required:    true,
			NonEmpty:    true,
			Missing:     Fail,
			EffectTrust: Good,
			Source:      "docs",
			Example:     "Reviews changes for bugs and missing tests. Use after code was written.",
		},
		{
			Name:    "tools",
			Doc:     "The tools the agent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{CommaShape, ListShape},
			Source:  "docs",
			Note:    "`Defer(X)` and `NoDefer(X)` say whether a tool is loaded only when it is needed. The page shows names separated by commas.",
			Example: "Read, Grep, Glob",
		},
		{
			Name:    "disallowedTools",
			Doc:     "Tools that are taken away.",
			Role:    DenyRole,
			Shapes:  []Shape{CommaShape, ListShape},
			Source:  "docs",
			Example: "Write, Edit",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "inherit",
		},
		{
			Name:   "permissionMode",
			Doc:    "How the agent asks before it acts.",
			Role:   ModeRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "default",
					Doc:  "Asks before it acts.",
				},
				{
					Name:  "acceptEdits",
					Doc:   "Edits files without asking.",
					Frees: true,
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
				{
					Name: "ignore",
					Doc:  "The page does not say what it does.",
				},
			},
			Source: "docs",
		},
		{
			Name:    "skills",
			Doc:     "Skills that the agent has from the start.",
			Role:    SkillsRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "docs",
			Example: "[api-conventions]",
		},
		{
			Name:    "mcpServers",
			Doc:     "MCP servers for this agent.",
			Role:    ServersRole,
			Shapes:  []Shape{MixedListShape},
			Source:  "docs",
			Example: "[github]",
		},
		{
			Name:   "effort",
			Doc:    "How hard the model thinks.",
			Role:   EffortRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "minimal",
				},
				{
					Name: "low",
				},
				{
					Name: "medium",
				},
				{
					Name: "high",
				},
				{
					Name: "xhigh",
				},
				{
					Name: "max",
				},
			},
			Source: "docs",
		},
		{
			Name:    "maxTurns",
			Doc:     "How many turns the agent may take before it is stopped.",
			Role:    TurnsRole,
			Shapes:  []Shape{IntShape},
			Min:     &codebuddyDialectN0,
			Source:  "docs",
			Example: "20",
		},
		{
			Name:   "background",
			Doc:    "True makes the agent run in the background.",
			Shapes: []Shape{BoolShape},
			Source: "docs",
		},
		{
			Name:   "initialPrompt",
			Doc:    "Sent as the first message.",
			Shapes: []Shape{StringShape},
			Prose:  true,
			Source: "docs",
		},
		{
			Name:   "memory",
			Doc:    "Gives the agent notes that last from one session to the next.",
			Role:   MemoryRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "user",
					Doc:  "For all projects.",
				},
				{
					Name: "project",
					Doc:  "Shared with the project.",
				},
				{
					Name: "local",
					Doc:  "For you alone.",
				},
			},
			Source: "docs",
		},
		{
			Name:   "color",
			Doc:    "The colour the agent is shown in. A key of Claude Code.",
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
		},
		{
			Name:     "hooks",
			Doc:      "Commands that run at certain events. A key of Claude Code.",
			Role:     HooksRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Trust:    Unverified,
		},
		{
			Name:   "isolation",
			Doc:    "Lets the agent work in a git worktree of its own. A key of Claude Code.",
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "allowed-tools",
			Use:   "tools",
			From:  "skills",
			Say:   "Agents read `tools`.",
			Binds: true,
			Trust: Unverified,
		},
		{
			Key:  "max_turns",
			Use:  "maxTurns",
			From: "gemini-cli",
			Say:  "CodeBuddy reads `maxTurns`.",
		},
	},
	Tools: Tools{
		Trust:    Unverified,
		Doubt:    "^[A-Z][A-Za-z]+$",
		Borrowed: true,
		Builtin: []Tool{
			{
				Name: "Read",
				Doc:  "Reads a file.",
				Can:  []Capability{CapRead},
			},
			{
				Name: "Write",
				Doc:  "Creates a file or overwrites it.",
				Can:  []Capability{CapWrite},
			},
			{
				Name: "Edit",
				Doc:  "Replaces exact text in a file.",
				Can:  []Capability{CapEdit},
			},
			{
				Name: "Bash",
				Doc:  "Runs shell commands.",
				Can:  []Capability{CapRun},
			},
			{
				Name: "Glob",
				Doc:  "Finds files by name.",
				Can:  []Capability{CapGlob},
			},
			{
				Name: "Grep",
				Doc:  "Searches the contents of files.",
				Can:  []Capability{CapSearch},
			},
			{
				Name: "WebFetch",
				Doc:  "Fetches a page from the web.",
				Can:  []Capability{CapFetch},
			},
			{
				Name: "WebSearch",
				Doc:  "Searches the web.",
				Can:  []Capability{CapWeb},
			},
			{
				Name:  "NotebookEdit",
				Doc:   "Edits the cells of Jupyter notebooks.",
				Can:   []Capability{CapNotebook},
				Trust: Unverified,
			},
			{
				Name:  "TodoWrite",
				Doc:   "Writes the list of tasks.",
				Can:   []Capability{CapTodo},
				Trust: Unverified,
			},
			{
				Name:    "Agent",
				Doc:     "Starts a subagent.",
				Can:     []Capability{CapDelegate},
				Aliases: []string{"Task"},
				Trust:   Unverified,
			},
			{
				Name:  "Skill",
				Doc:   "Runs a skill.",
				Can:   []Capability{CapSkill},
				Trust: Unverified,
			},
		},
		Patterns: []Pattern{
			{
				Form:    "Defer(tool)",
				Match:   "^(?:No)?Defer\\(.+\\)$",
				Doc:     "`Defer` loads the tool only when it is needed, `NoDefer` at once.",
				Can:     []Capability{CapOther},
				Snippet: "Defer(${1:tool})",
				match:   &lazyRegexp{src: "^(?:No)?Defer\\(.+\\)$"},
			},
			{
				Form:    "mcp__server__tool",
				Match:   "^mcp__(?P<server>[A-Za-z0-9_-]+?)(?:__[A-Za-z0-9_.*-]+)?$",
				Doc:     "A tool of an MCP server, or all of them.",
				Can:     []Capability{CapMCP},
				Snippet: "mcp__${1:server}__${2:tool}",
				Trust:   Unverified,
				match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9_-]+?)(?:__[A-Za-z0-9_.*-]+)?$"},
			},
		},
		Note:      "The names are Claude Code's.",
		Separator: "__",
		MCP:       "mcp__{server}__{tool}",
		doubt:     &lazyRegexp{src: "^[A-Z][A-Za-z]+$"},
	},
	Models: Models{
		Builtin: []Model{
			{
				Name:    "inherit",
				IsAlias: true,
				Doc:     "The model of the main session.",
			},
			{
				Name:    "default",
				IsAlias: true,
				Doc:     "The model that CodeBuddy is set to.",
			},
			{
				Name:    "lite",
				IsAlias: true,
				Doc:     "A light model.",
			},
			{
				Name:    "reasoning",
				IsAlias: true,
				Doc:     "A model that thinks.",
			},
		},
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Builtin:     []string{"Explore", "Plan", "general-purpose", "claude", "statusline-setup", "claude-code-guide", "fork"},
	Events:      []string{"SessionStart", "SessionEnd", "Setup", "UserPromptSubmit", "UserPromptExpansion", "PreToolUse", "PermissionRequest", "PermissionDenied", "PostToolUse", "PostToolUseFailure", "PostToolBatch", "Stop", "StopFailure", "SubagentStart", "SubagentStop", "PreCompact", "PostCompact", "TeammateIdle", "TaskCreated", "TaskCompleted", "InstructionsLoaded", "ConfigChange", "CwdChanged", "DirectoryAdded", "FileChanged", "WorktreeCreate", "WorktreeRemove", "Notification", "MessageDisplay", "Elicitation", "ElicitationResult", "PreModelSwitch", "PostModelSwitch"},
	Handlers:    []string{"command", "http", "mcp_tool", "prompt", "agent"},
	AgentEvents: []string{"SubagentStart", "SubagentStop"},
	Skeleton:    []string{"name", "description", "tools", "model"},
	Base:        "claude-code",
	Leaves:      []string{"omitClaudeMd", "autoCompactWindow", "experimental", "observer", "observerMessage", "observeSubagents"},
}

var codebuddyDialectN0 float64 = 1
