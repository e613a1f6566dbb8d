// Code generated from sheets/claude-code-commands.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var claudeCodeCommandsDialect = Dialect{
	ID:        "claude-code-commands",
	Name:      "Claude Code",
	Kind:      "custom command",
	Consumers: claudeCodeCommandsDialectS0,
	Sources: []Source{
		{
			ID:   "claude",
			URL:  "https://code.claude.com/docs/en/skills",
			Seen: "2026-08-22",
		},
		{
			ID:   "spec",
			URL:  "https://agentskills.io/specification",
			Seen: "2026-08",
		},
		{
			ID:   "vscode",
			URL:  "https://code.visualstudio.com/docs/agent-customization/agent-skills",
			Seen: "2026-07-29",
		},
		{
			ID:   "copilot-cli",
			URL:  "https://docs.github.com/en/copilot/reference/copilot-cli-reference/cli-command-reference",
			Seen: "2026-08",
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
			Glob:  ".claude/commands/**/*.md",
			Scope: "project",
			Note:  "A folder below shows in the list only; it is no part of the name. A skill of the same name wins.",
		},
		{
			Glob:  "~/.claude/commands/**/*.md",
			Scope: "user",
		},
		{
			Glob:   "commands/**/*.md",
			Scope:  "plugin",
			Plugin: true,
			Note:   "Called as `/plugin:command`.",
		},
	},
	Identity: Identity{
		From:      "file",
		Suffixes:  []string{".md"},
		Recursive: true,
		Doc:       "The name of the file without `.md` is what people type behind `/`. A skill of the same name wins.",
	},
	Unknown: UnknownKeys{
		Effect: IgnoreKey,
		Doc:    "Keys that Claude Code does not know are ignored without a word.",
	},
	Front: FrontRules{
		Missing:  Accept,
		Broken:   Accept,
		Lenient:  []string{"quote-values"},
		LenTrust: Unverified,
	},
	Fields: []Field{
		{
			Name:   "name",
			Doc:    "A name to show. What people type is the name of the file.",
			Role:   NameRole,
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
			Source: "claude",
		},
		{
			Name:    "description",
			Doc:     "Says what the command does and when to use it.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Default: "the first line of the text",
			Source:  "claude",
			Example: "Reviews the changes of this branch.",
		},
		{
			Name:    "allowed-tools",
			Doc:     "Tools that may be used without asking while the command runs. It takes no tool away.",
			Role:    AllowRole,
			Shapes:  []Shape{StringShape, CommaShape, ListShape},
			Source:  "claude",
			Note:    "One text with blanks or commas between the tools, or a list.",
			Example: "Read, Grep, Bash(git log *)",
		},
		{
			Name:    "argument-hint",
			Doc:     "Shows which arguments the command takes.",
			Shapes:  []Shape{StringShape},
			Wrong:   Accept,
			Source:  "claude",
			Note:    "Text that begins with `[` needs quotes, or YAML reads a list.",
			Example: "\"[issue number]\"",
		},
		{
			Name:    "model",
			Doc:     "The model for the turn in which the command runs.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Source:  "claude",
			Example: "inherit",
		},
		{
			Name:    "disable-model-invocation",
			Doc:     "True lets only people start the command.",
			Role:    ManualRole,
			Shapes:  []Shape{BoolShape},
			Default: "false",
			AnyBool: true,
			Source:  "claude",
		},
		{
			Name:   "disallowed-tools",
			Doc:    "Tools that Claude Code takes away while this is in use.",
			Role:   AllowRole,
			Shapes: []Shape{StringShape, CommaShape, ListShape},
			Source: "claude",
		},
		{
			Name:   "disallowedTools",
			Doc:    "Tools that Claude Code takes away while this is in use. Another way to write `disallowed-tools`.",
			Role:   AllowRole,
			Shapes: []Shape{StringShape, CommaShape, ListShape},
			Source: "claude",
		},
		{
			Name:   "when_to_use",
			Doc:    "Further words on when to use it. Claude Code appends them to the description.",
			Shapes: []Shape{StringShape},
			Prose:  true,
			Source: "claude",
			Note:   "Both together are cut after 1,536 characters.",
		},
		{
			Name:    "arguments",
			Doc:     "Names the arguments, which the text then uses as `$name`. For Claude Code.",
			Shapes:  []Shape{ListShape, StringShape},
			Source:  "claude",
			Example: "[issue, branch]",
		},
		{
			Name:    "user-invocable",
			Doc:     "False keeps it out of the menu of commands.",
			Role:    ShownRole,
			Shapes:  []Shape{BoolShape},
			Default: "true",
			AnyBool: true,
			Source:  "claude",
		},
		{
			Name:   "effort",
			Doc:    "How hard the model thinks while this is in use. For Claude Code.",
			Role:   EffortRole,
			Shapes: []Shape{EnumShape},
			Values: claudeCodeCommandsDialectS1,
			Since:  "2.1.80",
			Source: "claude",
		},
		{
			Name:        "context",
			Doc:         "Where it runs.",
			Shapes:      []Shape{EnumShape},
			Default:     "inline",
			Values:      claudeCodeCommandsDialectS2,
			Wrong:       DropValue,
			Bad:         DropValue,
			EffectTrust: Unverified,
			Source:      "claude",
		},
		{
			Name:    "agent",
			Doc:     "The agent that runs it, with `context: fork`. For Claude Code.",
			Role:    AgentsRole,
			Shapes:  []Shape{StringShape},
			Default: "general-purpose",
			Source:  "claude",
			Example: "Explore",
		},
		{
			Name:    "background",
			Doc:     "True lets it run in the background, with `context: fork`. For Claude Code.",
			Shapes:  []Shape{BoolShape},
			AnyBool: true,
			Since:   "2.1.218",
			Source:  "claude",
		},
		{
			Name:     "hooks",
			Doc:      "Commands that Claude Code runs at certain events while this is in use.",
			Role:     HooksRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Since:    "2.1.0",
			Source:   "claude",
			Note:     "A map from an event to a list of `matcher` and `hooks`.",
		},
		{
			Name:    "paths",
			Doc:     "Offers it only while files that match are worked on. For Claude Code.",
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "claude",
			Example: "[\"src/**/*.ts\"]",
		},
		{
			Name:   "shell",
			Doc:    "The shell that runs the commands in the text. For Claude Code.",
			Shapes: []Shape{EnumShape},
			Values: claudeCodeCommandsDialectS3,
			Source: "claude",
		},
	},
	Mistakes: []Mistake{
		{
			Key: "tools",
			Use: "allowed-tools",
			Say: "Commands read `allowed-tools`.",
		},
		{
			Key: "allowedTools",
			Use: "allowed-tools",
			Say: "Commands read `allowed-tools`.",
		},
		{
			Key: "allowed_tools",
			Use: "allowed-tools",
			Say: "Commands read `allowed-tools`.",
		},
		{
			Key:      "version",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "author",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "category",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "license",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
		{
			Key:      "metadata",
			Say:      "Claude Code ignores it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Builtin:   claudeCodeDialectS2,
		Patterns:  claudeCodeDialectS3,
		Unknown:   IgnoreKey,
		NoneFound: Fail,
		Wildcard:  "*",
		Specifier: true,
		SpecDoc:   "An argument such as `Bash(git *)` limits what needs no question.",
		Note:      "Names are matched as they are written.",
		Separator: "__",
		MCP:       "mcp__{server}__{tool}",
	},
	Models: Models{
		Shapes:   claudeCodeDialectS4,
		Builtin:  claudeCodeDialectS5,
		Suffixes: []string{"[1m]"},
		Unknown:  Fail,
		BadShape: Fail,
		Note:     "Any other name is handed to the service, which refuses it when the agent starts. A model that `availableModels` does not allow is replaced without an error.",
		Order:    "The model counts for the turn in which the command runs.",
	},
	Body: Body{
		Role:       "The prompt that the command sends. `$ARGUMENTS` stands for what was typed behind it.",
		EmptyTrust: Unverified,
		Markers: []Pattern{
			{
				Form:    "$ARGUMENTS",
				Match:   "\\$ARGUMENTS(?:\\[\\d+\\])?",
				Doc:     "What was typed behind the command.",
				Snippet: "$$ARGUMENTS",
				match:   &lazyRegexp{src: "\\$ARGUMENTS(?:\\[\\d+\\])?"},
			},
			{
				Form:    "$0",
				Match:   "\\$\\d+",
				Doc:     "One of the arguments.",
				Snippet: "$$${1:1}",
				match:   &lazyRegexp{src: "\\$\\d+"},
			},
			{
				Form:    "!`command`",
				Match:   "!`[^`]+`",
				Doc:     "Claude Code runs the command first and puts its output here.",
				Snippet: "!`${1:git status}`",
				match:   &lazyRegexp{src: "!`[^`]+`"},
			},
			{
				Form:    "@path",
				Match:   "@[\\w./-]+",
				Doc:     "Puts the file in its place.",
				Snippet: "@${1:path}",
				match:   &lazyRegexp{src: "@[\\w./-]+"},
			},
		},
	},
	Builtin:     []string{"Explore", "Plan", "general-purpose", "claude", "statusline-setup", "claude-code-guide", "fork"},
	Events:      []string{"SessionStart", "SessionEnd", "Setup", "UserPromptSubmit", "UserPromptExpansion", "PreToolUse", "PermissionRequest", "PermissionDenied", "PostToolUse", "PostToolUseFailure", "PostToolBatch", "Stop", "StopFailure", "SubagentStart", "SubagentStop", "PreCompact", "PostCompact", "TeammateIdle", "TaskCreated", "TaskCompleted", "InstructionsLoaded", "ConfigChange", "CwdChanged", "DirectoryAdded", "FileChanged", "WorktreeCreate", "WorktreeRemove", "Notification", "MessageDisplay", "Elicitation", "ElicitationResult", "PreModelSwitch", "PostModelSwitch"},
	Handlers:    []string{"command", "http", "mcp_tool", "prompt", "agent"},
	AgentEvents: []string{"SubagentStart", "SubagentStop"},
	Skeleton:    []string{"description", "argument-hint", "allowed-tools"},
	Base:        "claude-code",
	Leaves:      []string{"license", "compatibility", "metadata"},
	Apart:       true,
}

var claudeCodeCommandsDialectS0 = []Consumer{
	{
		ID:   "claude",
		Name: "Claude Code",
	},
	{
		ID:   "opencode",
		Name: "opencode",
	},
	{
		ID:   "vscode",
		Name: "VS Code",
	},
	{
		ID:   "cli",
		Name: "Copilot CLI",
	},
	{
		ID:   "gemini",
		Name: "Gemini CLI",
	},
	{
		ID:   "cursor",
		Name: "Cursor",
	},
	{
		ID:   "kiro",
		Name: "Kiro",
	},
	{
		ID:   "qwen",
		Name: "Qwen Code",
	},
	{
		ID:   "factory",
		Name: "Factory",
	},
	{
		ID:   "windsurf",
		Name: "Windsurf",
	},
	{
		ID:   "codex",
		Name: "Codex",
	},
}

var claudeCodeCommandsDialectS1 = []Value{
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
}

var claudeCodeCommandsDialectS2 = []Value{
	{
		Name: "fork",
		Doc:  "In a subagent of its own.",
	},
	{
		Name: "inline",
		Doc:  "In the conversation. This is the default.",
	},
}

var claudeCodeCommandsDialectS3 = []Value{
	{
		Name: "bash",
	},
	{
		Name: "powershell",
	},
}
