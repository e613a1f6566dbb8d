// Code generated from sheets/cline.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var clineDialect = Dialect{
	ID:   "cline",
	Name: "Cline",
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
			Glob:  ".cline/agents/*.yaml",
			Scope: "project",
			Trust: Unverified,
		},
		{
			Glob:  ".cline/agents/*.yml",
			Scope: "project",
			Trust: Unverified,
		},
	},
	Identity: Identity{
		From:     "name",
		Suffixes: []string{".yaml", ".yml"},
		Doc:      "The `name` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Trust: Unverified,
		Doc:   "Nobody says what Cline does with a key it does not know.",
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
			Name:   "skills",
			Doc:    "Skills for the agent.",
			Role:   SkillsRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "providerId",
			Doc:    "The service that the model comes from.",
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "modelId",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "maxIterations",
			Doc:    "How many turns the agent may take.",
			Role:   TurnsRole,
			Shapes: []Shape{IntShape},
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
