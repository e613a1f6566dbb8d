// Code generated from sheets/deepagents.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var deepagentsDialect = Dialect{
	ID:   "deepagents",
	Name: "Deep Agents",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.langchain.com/oss/python/deepagents/cli/subagents",
			Seen: "2026-11",
		},
	},
	Locations: []Location{
		{
			Glob:       ".deepagents/agents/*/AGENTS.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Where:      "the agents folder of an agent in ~/.deepagents",
			Scope:      "user",
			Precedence: 2,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent, whose folder is called so as a rule.",
	},
	Unknown: UnknownKeys{
		Effect: IgnoreKey,
		Trust:  Good,
		Doc:    "Keys other than these three do nothing.",
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
			Source:   "docs",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on, as provider and name with a colon between them.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "the model of the main agent",
			Source:  "docs",
			Example: "anthropic:claude-sonnet-5",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "tools",
			From:  "claude-code",
			Say:   "Deep Agents reads no `tools` here: the agent has those of the main one.",
			Binds: true,
			Trust: Good,
		},
		{
			Key:   "skills",
			From:  "claude-code",
			Say:   "Deep Agents reads no `skills` here.",
			Trust: Good,
		},
	},
	Tools: Tools{
		Trust: Unverified,
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "provider:model",
				Match: "^[a-z][a-z0-9_-]*:.+$",
				match: &lazyRegexp{src: "^[a-z][a-z0-9_-]*:.+$"},
			},
		},
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description"},
}
