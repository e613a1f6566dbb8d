// Code generated from sheets/generic.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var genericDialect = Dialect{
	ID:   "generic",
	Name: "agent file",
	Kind: "agent",
	Identity: Identity{
		From:      "name",
		Recursive: true,
		Doc:       "As a rule the `name` names the agent, or the name of the file.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody knows which keys this product reads.",
	},
	Front: FrontRules{
		Lenient:  []string{"quote-values", "block-values"},
		LenTrust: Unverified,
	},
	Fields: []Field{
		{
			Name:    "name",
			Doc:     "Names the agent.",
			Role:    NameRole,
			Shapes:  []Shape{StringShape},
			Trust:   Unverified,
			Example: "my-agent",
		},
		{
			Name:   "description",
			Doc:    "Says what the agent does and when to use it.",
			Role:   DescriptionRole,
			Shapes: []Shape{StringShape},
			Trust:  Unverified,
		},
		{
			Name:   "tools",
			Doc:    "The tools the agent may use.",
			Role:   ToolsRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
		},
	},
	Body: Body{
		Role:       "As a rule the system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description"},
}
