// Code generated from sheets/amp.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var ampDialect = Dialect{
	ID:   "amp",
	Name: "Amp",
	Kind: "code review check",
	Sources: []Source{
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".agents/checks/*.md",
			Scope: "project",
		},
		{
			Glob:  "~/.config/amp/checks/*.md",
			Scope: "user",
		},
	},
	Signs: []Sign{
		{
			Key:    "severity-default",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the check.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Amp does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the check.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "survey",
			Example:  "no-raw-sql",
		},
		{
			Name:    "description",
			Doc:     "Says what the check looks for.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Source:  "survey",
			Example: "Finds SQL that is put together from strings.",
		},
		{
			Name:   "severity-default",
			Doc:    "How grave a finding of the check is unless it says otherwise.",
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "low",
				},
				{
					Name: "medium",
				},
				{
					Name: "high",
				},
				{
					Name: "critical",
				},
			},
			Source: "survey",
		},
		{
			Name:   "tools",
			Doc:    "The tools the check may use.",
			Role:   ToolsRole,
			Shapes: []Shape{AnyShape},
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
		Role:       "What the check looks for and how.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "severity-default"},
	Apart:    true,
}
