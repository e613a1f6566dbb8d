// Code generated from sheets/junie.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var junieDialect = Dialect{
	ID:   "junie",
	Name: "Junie",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://junie.jetbrains.com/docs/junie-cli-subagents.html",
			Seen: "2026",
		},
	},
	Locations: []Location{
		{
			Glob:       ".junie/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.junie/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Where: "the folders `.agents` and `~/.agents`",
			Scope: "project",
			Note:  "Shared with other products.",
			Trust: Unverified,
		},
	},
	Signs: []Sign{
		{
			Key:    "reasoningLevel",
			Weight: 3,
		},
		{
			Key:    "allowPromptArgument",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent, or else the name of the file.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to keys that Junie does not know.",
	},
	Fields: []Field{
		{
			Name:    "name",
			Doc:     "Names the agent.",
			Role:    NameRole,
			Shapes:  []Shape{StringShape},
			Default: "the name of the file",
			Source:  "docs",
			Example: "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:    "tools",
			Doc:     "The only tools the agent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "docs",
			Example: "[Read, Grep]",
		},
		{
			Name:    "disallowedTools",
			Doc:     "Tools that are taken away.",
			Role:    DenyRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "docs",
			Example: "[Bash]",
		},
		{
			Name:    "mcpServers",
			Doc:     "MCP servers for this agent, by name.",
			Role:    ServersRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "docs",
			Example: "[github]",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "sonnet",
		},
		{
			Name:   "reasoningLevel",
			Doc:    "How hard the model thinks.",
			Role:   EffortRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "low",
				},
				{
					Name: "medium",
				},
				{
					Name: "high",
				},
			},
			Source: "docs",
		},
		{
			Name:    "maxTurns",
			Doc:     "How many turns the agent may take.",
			Role:    TurnsRole,
			Shapes:  []Shape{IntShape},
			Min:     &junieDialectN0,
			Source:  "docs",
			Example: "20",
		},
		{
			Name:    "skills",
			Doc:     "Skills that the agent has at hand.",
			Role:    SkillsRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "docs",
			Example: "[api-conventions]",
		},
		{
			Name:   "allowPromptArgument",
			Doc:    "True lets the caller hand a prompt over to the agent.",
			Shapes: []Shape{BoolShape},
			Source: "docs",
		},
	},
	Mistakes: []Mistake{
		{
			Key:  "effort",
			Use:  "reasoningLevel",
			From: "claude-code",
			Say:  "Junie reads `reasoningLevel`.",
		},
		{
			Key:   "max_turns",
			Use:   "maxTurns",
			From:  "gemini-cli",
			Say:   "Junie reads `maxTurns`.",
			Binds: true,
		},
		{
			Key:   "allowed-tools",
			Use:   "tools",
			Say:   "Junie reads `tools`.",
			Binds: true,
		},
		{
			Key:   "disallowed-tools",
			Use:   "disallowedTools",
			Say:   "Junie reads `disallowedTools`.",
			Binds: true,
		},
		{
			Key:  "mcp_servers",
			Use:  "mcpServers",
			From: "gemini-cli",
			Say:  "Junie reads `mcpServers`.",
		},
		{
			Key:  "mcp-servers",
			Use:  "mcpServers",
			From: "copilot-vscode",
			Say:  "Junie reads `mcpServers`.",
		},
		{
			Key:      "color",
			From:     "claude-code",
			Say:      "No page of Junie's knows it.",
			Harmless: true,
		},
		{
			Key:      "version",
			Say:      "No page of Junie's knows it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "No page of Junie's knows it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Trust: Unverified,
		Note:  "The names are like Claude Code's (unverified).",
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "<model-id>",
				Match: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:-]*$",
				match: &lazyRegexp{src: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:-]*$"},
			},
		},
		Builtin: []Model{
			{
				Name:     "sonnet",
				IsAlias:  true,
				Family:   "sonnet",
				Provider: "anthropic",
				Doc:      "A Sonnet.",
				Trust:    Unverified,
			},
			{
				Name:     "opus",
				IsAlias:  true,
				Family:   "opus",
				Provider: "anthropic",
				Doc:      "An Opus.",
				Trust:    Unverified,
			},
		},
		Trust: Unverified,
		Note:  "Names are short, such as sonnet (unverified).",
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "tools", "model"},
}

var junieDialectN0 float64 = 1
