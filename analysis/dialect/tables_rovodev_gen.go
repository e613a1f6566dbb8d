// Code generated from sheets/rovodev.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var rovodevDialect = Dialect{
	ID:   "rovodev",
	Name: "Rovo Dev",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://support.atlassian.com/rovo/docs/use-subagents-in-rovo-dev-cli",
			Seen: "2026-11",
		},
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".rovodev/subagents/*.md",
			Scope: "project",
		},
		{
			Glob:  "~/.rovodev/subagents/*.md",
			Scope: "user",
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the subagent.",
	},
	Unknown: UnknownKeys{
		Trust: Unverified,
		Doc:   "Nobody says what Rovo Dev does with a key it does not know.",
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
			Trust:    Unverified,
			Source:   "survey",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the subagent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			Trust:    Unverified,
			Source:   "survey",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:   "tools",
			Doc:    "The tools the subagent gets.",
			Role:   ToolsRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "load_memory",
			Doc:    "Whether the subagent reads the notes kept between sessions. Known from real files only.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "model",
			Doc:    "The model the subagent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
	},
	Tools: Tools{
		Trust: Unverified,
	},
	Models: Models{
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The prompt of the subagent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description"},
}
