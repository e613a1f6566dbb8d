// Code generated from sheets/deepagents.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var deepagentsDialect = Dialect{
	ID:   "deepagents",
	Name: "Deep Agents",
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
			Glob:  ".deepagents/agents/*/AGENTS.md",
			Scope: "project",
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent, whose folder is called so as a rule.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Deep Agents does with a key it does not know.",
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
