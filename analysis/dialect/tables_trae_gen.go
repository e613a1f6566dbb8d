// Code generated from sheets/trae.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var traeDialect = Dialect{
	ID:   "trae",
	Name: "Trae",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".trae/agents/*.md",
			Scope: "project",
			Trust: Unverified,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Trust: Unverified,
		Doc:   "Nobody says what Trae does with a key it does not know.",
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
			Trust:    Unverified,
			Source:   "survey",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			Trust:    Unverified,
			Source:   "survey",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:   "tools",
			Doc:    "The tools the agent gets.",
			Role:   ToolsRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
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
		Role:       "The prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description"},
}
