// Code generated from sheets/grok-build.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var grokBuildDialect = Dialect{
	ID:   "grok-build",
	Name: "Grok Build",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.x.ai/build/features/subagents",
			Seen: "2026-11",
			Note: "Names the folders and the built-in agents.",
		},
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "A survey of small products. It does not say which of the vendor's pages it read.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".grok/agents/*.md",
			Scope: "project",
		},
		{
			Glob:  "~/.grok/agents/*.md",
			Scope: "user",
		},
	},
	Signs: []Sign{
		{
			Key:    "prompt_mode",
			Weight: 2,
		},
		{
			Key:    "agents_md",
			Weight: 2,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent.",
	},
	Unknown: UnknownKeys{
		Doc: "Nobody says what Grok Build does with a key it does not know.",
	},
	Front: FrontRules{
		Required: true,
		Lead:     Accept,
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
			Name:   "prompt_mode",
			Doc:    "How the text joins the prompt that every agent has.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{StringShape},
			Source: "survey",
		},
		{
			Name:   "permission_mode",
			Doc:    "How the agent asks before it acts.",
			Role:   ModeRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "agents_md",
			Doc:    "How the agent treats AGENTS.md.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "permissionMode",
			Use:   "permission_mode",
			From:  "claude-code",
			Say:   "Grok Build reads `permission_mode`.",
			Trust: Unverified,
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
	Builtin:  []string{"general-purpose", "explore", "plan"},
	Skeleton: []string{"name", "description"},
}
