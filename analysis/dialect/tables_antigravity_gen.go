// Code generated from sheets/antigravity.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var antigravityDialect = Dialect{
	ID:   "antigravity",
	Name: "Antigravity",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://antigravity.google/docs/subagents",
			Seen: "2026",
		},
		{
			ID:   "projects",
			Seen: "2026",
			Note: "Release notes and projects of users. Not verified.",
		},
	},
	Newest: "CLI 1.1.6",
	Locations: []Location{
		{
			Glob:  ".agents/agents/*/agent.md",
			Scope: "project",
		},
		{
			Glob:   ".agents/agents/*.md",
			Scope:  "project",
			Shared: true,
		},
		{
			Glob:  "~/.gemini/config/agents/**/*.md",
			Scope: "user",
		},
	},
	Signs: []Sign{
		{
			Key:    "mainAgent",
			Weight: 3,
		},
		{
			Key:    "commandExecutionPolicy",
			Weight: 3,
		},
		{
			Key:    "inheritMcp",
			Weight: 3,
		},
		{
			Key:    "subagent",
			Shape:  BoolShape,
			Weight: 2,
		},
		{
			Key:    "plugins",
			Shape:  ListShape,
			Weight: 1,
		},
		{
			Key:    "model",
			Values: []string{"flash", "pro"},
			Weight: 1,
		},
	},
	Identity: Identity{
		From:      "name",
		Recursive: true,
		Doc:       "The `name` in the frontmatter names the subagent.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Antigravity does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the subagent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the subagent does and when to hand work to it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:    "tools",
			Doc:     "The tools the subagent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape},
			Default: "[]",
			Source:  "docs",
			Note:    "A name that is no tool is said to make the subagent hang (unverified).",
			Example: "[view_file, grep_search]",
		},
		{
			Name:    "mainAgent",
			Doc:     "False keeps people from choosing it as the main agent.",
			Role:    ShownRole,
			Shapes:  []Shape{BoolShape},
			Default: "true",
			Source:  "docs",
		},
		{
			Name:    "subagent",
			Doc:     "False keeps other agents from handing work to it.",
			Shapes:  []Shape{BoolShape},
			Default: "true",
			Source:  "docs",
		},
		{
			Name:    "model",
			Doc:     "The model the subagent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "inherit",
			Source:  "docs",
			Example: "inherit",
		},
		{
			Name:    "commandExecutionPolicy",
			Doc:     "How commands of the subagent are run.",
			Role:    ModeRole,
			Shapes:  []Shape{EnumShape},
			Default: "sandbox",
			Values: []Value{
				{
					Name:  "sandbox",
					Doc:   "In a sandbox. This is the default.",
					Trust: Unverified,
				},
				{
					Name:  "auto",
					Doc:   "As Antigravity decides.",
					Trust: Unverified,
				},
				{
					Name:  "eager",
					Doc:   "Without waiting to be asked.",
					Trust: Unverified,
				},
			},
			Trust:  Unverified,
			Source: "projects",
		},
		{
			Name:    "mcpServers",
			Doc:     "MCP servers for the subagent.",
			Role:    ServersRole,
			Shapes:  []Shape{MixedListShape},
			Default: "[]",
			Source:  "docs",
		},
		{
			Name:    "skills",
			Doc:     "Skills for the subagent.",
			Role:    SkillsRole,
			Shapes:  []Shape{ListShape},
			Default: "[]",
			Source:  "docs",
		},
		{
			Name:    "plugins",
			Doc:     "Plugins for the subagent.",
			Shapes:  []Shape{ListShape},
			Default: "[]",
			Source:  "docs",
		},
		{
			Name:    "hidden",
			Doc:     "True keeps the subagent out of what people choose from.",
			Role:    HiddenRole,
			Shapes:  []Shape{BoolShape},
			Default: "false",
			Source:  "docs",
		},
		{
			Name:   "inheritMcp",
			Doc:    "Whether the subagent has the MCP servers of its parent.",
			Shapes: []Shape{BoolShape},
			Trust:  Unverified,
			Source: "projects",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "allowed-tools",
			Use:   "tools",
			From:  "skills",
			Say:   "Antigravity reads `tools`.",
			Binds: true,
			Trust: Unverified,
		},
		{
			Key:   "mcp_servers",
			Use:   "mcpServers",
			From:  "gemini-cli",
			Say:   "Antigravity reads `mcpServers`.",
			Trust: Unverified,
		},
	},
	Tools: Tools{
		Trust: Unverified,
		Builtin: []Tool{
			{
				Name: "view_file",
				Doc:  "Reads a file.",
				Can:  []Capability{CapRead},
			},
			{
				Name: "write_to_file",
				Doc:  "Writes a file.",
				Can:  []Capability{CapWrite},
			},
			{
				Name: "replace_file_content",
				Doc:  "Replaces text in a file.",
				Can:  []Capability{CapEdit},
			},
			{
				Name: "grep_search",
				Doc:  "Searches the contents of files.",
				Can:  []Capability{CapSearch},
			},
			{
				Name: "find_by_name",
				Doc:  "Finds files by name.",
				Can:  []Capability{CapGlob},
			},
			{
				Name: "list_dir",
				Doc:  "Lists a folder.",
				Can:  []Capability{CapList},
			},
			{
				Name: "run_command",
				Doc:  "Runs a shell command.",
				Can:  []Capability{CapRun},
			},
		},
		Unknown: Fail,
		Note:    "The list of names is not complete.",
	},
	Models: Models{
		Builtin: []Model{
			{
				Name:    "inherit",
				IsAlias: true,
				Doc:     "The model of the main agent. This is the default.",
			},
			{
				Name:     "flash",
				IsAlias:  true,
				Family:   "gemini-flash",
				Provider: "google",
				Doc:      "A Flash model.",
				Trust:    Unverified,
			},
			{
				Name:     "pro",
				IsAlias:  true,
				Family:   "gemini-pro",
				Provider: "google",
				Doc:      "A Pro model.",
				Trust:    Unverified,
			},
		},
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The instructions of the subagent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "tools"},
}
