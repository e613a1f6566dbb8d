// Code generated from sheets/kimi-code.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var kimiCodeDialect = Dialect{
	ID:   "kimi-code",
	Name: "Kimi Code",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://github.com/MoonshotAI/kimi-code",
			Seen: "2026",
			Note: "The pages in the repository.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".kimi-code/agents/**/*.md",
			Scope: "project",
		},
		{
			Glob:  "~/.kimi-code/agents/**/*.md",
			Scope: "user",
		},
		{
			Glob:   ".agents/agents/**/*.md",
			Scope:  "project",
			Shared: true,
		},
		{
			Glob:   "~/.agents/agents/**/*.md",
			Scope:  "user",
			Shared: true,
		},
	},
	Signs: []Sign{
		{
			Key:    "whenToUse",
			Weight: 3,
		},
		{
			Key:    "mode",
			Values: []string{"replace", "append"},
			Weight: 3,
		},
		{
			Key:    "override",
			Shape:  BoolShape,
			Weight: 2,
		},
		{
			Key:    "subagents",
			Shape:  ListShape,
			Weight: 1,
		},
	},
	Identity: Identity{
		From:      "name",
		Recursive: true,
		Doc:       "The `name` in the frontmatter names the agent. Folders below are searched too.",
	},
	Unknown: UnknownKeys{
		Effect: IgnoreKey,
		Doc:    "Keys that Kimi Code does not know are ignored.",
	},
	Front: FrontRules{
		Required: true,
		Missing:  Refuse,
		Unclosed: Refuse,
		Broken:   Refuse,
	},
	Fields: []Field{
		{
			Name:       "name",
			Doc:        "Names the agent.",
			Role:       NameRole,
			Shapes:     []Shape{StringShape},
			Required:   true,
			Pattern:    "^[a-z0-9]+(-[a-z0-9]+)*$",
			PatternDoc: "It is made of lower-case letters, digits and single hyphens.",
			NonEmpty:   true,
			Missing:    Refuse,
			Source:     "docs",
			Example:    "code-reviewer",
			pattern:    &lazyRegexp{src: "^[a-z0-9]+(-[a-z0-9]+)*$"},
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Missing:  Refuse,
			Source:   "docs",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:    "whenToUse",
			Doc:     "Says when to call the agent.",
			Shapes:  []Shape{StringShape},
			Prose:   true,
			Source:  "docs",
			Example: "After code was written.",
		},
		{
			Name:   "override",
			Doc:    "True lets the agent replace one of Kimi Code's own that has the same name.",
			Shapes: []Shape{BoolShape},
			Source: "docs",
		},
		{
			Name:   "mode",
			Doc:    "How the text joins the prompt that every agent has.",
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "replace",
					Doc:  "It takes its place.",
				},
				{
					Name: "append",
					Doc:  "It follows it.",
				},
			},
			Source: "docs",
		},
		{
			Name:    "tools",
			Doc:     "The tools the agent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape},
			Source:  "docs",
			Example: "[Read, Grep]",
		},
		{
			Name:    "disallowedTools",
			Doc:     "Tools that are taken away.",
			Role:    DenyRole,
			Shapes:  []Shape{ListShape},
			Source:  "docs",
			Example: "[Bash]",
		},
		{
			Name:   "subagents",
			Doc:    "The agents that this one may start.",
			Role:   AgentsRole,
			Shapes: []Shape{ListShape},
			Source: "docs",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "allowed-tools",
			Use:   "tools",
			From:  "skills",
			Say:   "Kimi Code reads `tools`.",
			Binds: true,
		},
		{
			Key:   "model",
			From:  "claude-code",
			Say:   "No page of Kimi Code names a key for the model.",
			Trust: Unverified,
		},
	},
	Tools: Tools{
		Trust:    Unverified,
		Doubt:    "^[A-Z][A-Za-z]+$",
		Borrowed: true,
		Builtin: []Tool{
			{
				Name:  "Read",
				Doc:   "Reads a file.",
				Can:   []Capability{CapRead},
				Trust: Unverified,
			},
			{
				Name:  "Bash",
				Doc:   "Runs shell commands.",
				Can:   []Capability{CapRun},
				Trust: Unverified,
			},
			{
				Name:  "Grep",
				Doc:   "Searches the contents of files.",
				Can:   []Capability{CapSearch},
				Trust: Unverified,
			},
		},
		Note:  "The names are like those of Claude Code (unverified).",
		doubt: &lazyRegexp{src: "^[A-Z][A-Za-z]+$"},
	},
	Models: Models{
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The system prompt of the agent, in place of the usual one or behind it. Only its last message reaches the caller, so that must hold the whole result.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "tools"},
}
