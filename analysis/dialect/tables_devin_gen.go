// Code generated from sheets/devin.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var devinDialect = Dialect{
	ID:   "devin",
	Name: "Devin",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.devin.ai/cli/subagents",
			Seen: "2026-11",
			Note: "What subagents are.",
		},
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".devin/agents/*.md",
			Scope: "project",
		},
		{
			Glob:  ".devin/agents/*/AGENT.md",
			Scope: "project",
		},
		{
			Glob:   ".agents/agents/*.md",
			Scope:  "project",
			Shared: true,
		},
		{
			Glob:  "~/.config/devin/agents/*.md",
			Scope: "user",
		},
	},
	Signs: []Sign{
		{
			Key:    "max-nesting",
			Weight: 3,
		},
		{
			Key:    "permissions",
			Shape:  MapShape,
			Weight: 2,
		},
		{
			Key:    "allowed-tools",
			Weight: 1,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Devin does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the agent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "survey",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "survey",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{StringShape},
			Source: "survey",
		},
		{
			Name:    "allowed-tools",
			Doc:     "The tools the agent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape, CommaShape},
			Source:  "survey",
			Example: "[read, grep]",
		},
		{
			Name:   "tools",
			Doc:    "The tools the agent gets. Another way to write `allowed-tools`.",
			Role:   ToolsRole,
			Shapes: []Shape{ListShape, CommaShape},
			Source: "survey",
		},
		{
			Name:   "permissions",
			Doc:    "What the agent may do, must not do, or asks about.",
			Shapes: []Shape{MapShape},
			Keys: []Field{
				{
					Name:   "allow",
					Doc:    "What it may do without asking.",
					Shapes: []Shape{AnyShape},
				},
				{
					Name:   "deny",
					Doc:    "What it must not do.",
					Shapes: []Shape{AnyShape},
				},
				{
					Name:   "ask",
					Doc:    "What it asks about.",
					Shapes: []Shape{AnyShape},
				},
			},
			OpenKeys: true,
			Source:   "survey",
		},
		{
			Name:    "max-nesting",
			Doc:     "How deep agents may start agents.",
			Shapes:  []Shape{IntShape},
			Source:  "survey",
			Example: "1",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "disallowedTools",
			From:  "claude-code",
			Say:   "Devin has `deny` under `permissions`.",
			Binds: true,
			Trust: Unverified,
		},
	},
	Tools: Tools{
		Trust: Unverified,
		Builtin: []Tool{
			{
				Name: "read",
				Doc:  "Reads a file.",
				Can:  []Capability{CapRead},
			},
			{
				Name: "edit",
				Doc:  "Changes a file.",
				Can:  []Capability{CapEdit},
			},
			{
				Name: "grep",
				Doc:  "Searches the contents of files.",
				Can:  []Capability{CapSearch},
			},
			{
				Name: "glob",
				Doc:  "Finds files by name.",
				Can:  []Capability{CapGlob},
			},
			{
				Name: "exec",
				Doc:  "Runs a shell command.",
				Can:  []Capability{CapRun},
			},
		},
		Patterns: []Pattern{
			{
				Form:  "mcp__server__tool",
				Match: "^mcp__(?P<server>[A-Za-z0-9_-]+?)(?:__[A-Za-z0-9_.*-]+)?$",
				Doc:   "A tool of an MCP server, or all of them.",
				Can:   []Capability{CapMCP},
				Trust: Unverified,
				match: &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9_-]+?)(?:__[A-Za-z0-9_.*-]+)?$"},
			},
		},
		Note: "The list may not be complete.",
	},
	Models: Models{
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "allowed-tools"},
}
