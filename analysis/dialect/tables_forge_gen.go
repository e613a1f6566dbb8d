// Code generated from sheets/forge.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var forgeDialect = Dialect{
	ID:   "forge",
	Name: "Forge",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://forgecode.dev/docs/creating-agents",
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
			Glob:       ".forge/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/forge/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `id` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Forge does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "id",
			Doc:      "Names the agent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "code-reviewer",
		},
		{
			Name:    "title",
			Doc:     "The name that is shown.",
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "Code reviewer",
		},
		{
			Name:    "description",
			Doc:     "Says what the agent does and when to use it.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "Reviews changes for bugs and missing tests.",
		},
		{
			Name:    "tools",
			Doc:     "The tools the agent gets.",
			Role:    ToolsRole,
			Shapes:  []Shape{AnyShape},
			Source:  "docs",
			Example: "[read, search]",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{StringShape},
			Source: "survey",
		},
		{
			Name:   "temperature",
			Doc:    "How freely the model chooses its words.",
			Shapes: []Shape{FloatShape},
			Source: "survey",
		},
	},
	Mistakes: []Mistake{
		{
			Key: "name",
			Use: "id",
			Say: "Forge reads `id`.",
		},
	},
	Tools: Tools{
		Trust: Unverified,
	},
	Models: Models{
		Trust: Unverified,
	},
	Body: Body{
		Role:       "The prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"id", "title", "description"},
}
