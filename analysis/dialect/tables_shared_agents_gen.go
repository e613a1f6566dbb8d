// Code generated from sheets/shared-agents.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var sharedAgentsDialect = Dialect{
	ID:   "shared-agents",
	Name: "The shared folder",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "survey",
			Seen: "2026-11-22",
			Note: "What the pages of its readers say of the folder.",
		},
	},
	Locations: []Location{
		{
			Glob:   ".agents/agents/**/*.md",
			Scope:  "project",
			Shared: true,
			Note:   "Antigravity, Kimi Code, Goose, Augment and Devin look here; not all of them look into folders below.",
		},
		{
			Glob:   "~/.agents/agents/**/*.md",
			Scope:  "user",
			Shared: true,
			Note:   "Kimi Code looks here.",
		},
	},
	Identity: Identity{
		From:      "name",
		Recursive: true,
		Doc:       "The `name` in the frontmatter names the agent.",
	},
	Front: FrontRules{
		Required: true,
		Lenient:  []string{"quote-values"},
		LenTrust: Unverified,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the agent. Every product that reads the folder wants it.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "survey",
			Example:  "code-reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it. All but Goose and Augment want it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "survey",
			Example:  "Reviews changes for bugs and missing tests.",
		},
		{
			Name:   "tools",
			Doc:    "The tools the agent gets. The names differ from one product to the next, so a list narrows the file to one of them.",
			Role:   ToolsRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on. The names differ from one product to the next.",
			Role:   ModelRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "disallowedTools",
			Doc:    "Tools that are taken away. For Kimi Code.",
			Role:   DenyRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "whenToUse",
			Doc:    "Says when to call the agent. For Kimi Code.",
			Shapes: []Shape{AnyShape},
			Prose:  true,
			Source: "survey",
		},
		{
			Name:   "override",
			Doc:    "Lets the agent replace a built-in one. For Kimi Code.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "mode",
			Doc:    "How the text joins the usual prompt. For Kimi Code.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "subagents",
			Doc:    "The agents that this one may start. For Kimi Code.",
			Role:   AgentsRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "mainAgent",
			Doc:    "Whether people may choose it as the main agent. For Antigravity.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "subagent",
			Doc:    "Whether other agents may hand work to it. For Antigravity.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "commandExecutionPolicy",
			Doc:    "How its commands are run. For Antigravity.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "mcpServers",
			Doc:    "MCP servers for the agent. For Antigravity.",
			Role:   ServersRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "skills",
			Doc:    "Skills for the agent. For Antigravity.",
			Role:   SkillsRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "plugins",
			Doc:    "Plugins for the agent. For Antigravity.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "hidden",
			Doc:    "Keeps the agent out of what people choose from. For Antigravity.",
			Role:   HiddenRole,
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "inheritMcp",
			Doc:    "Whether it has its parent's MCP servers. For Antigravity.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "survey",
		},
		{
			Name:   "allowed-tools",
			Doc:    "The tools the agent gets. For Devin.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "permissions",
			Doc:    "What the agent may do, must not do, or asks about. For Devin.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "max-nesting",
			Doc:    "How deep agents may start agents. For Devin.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "disabled_tools",
			Doc:    "Tools that are taken away. For Augment.",
			Shapes: []Shape{AnyShape},
			Source: "survey",
		},
		{
			Name:   "color",
			Doc:    "The colour the agent is shown in. For Augment.",
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
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description"},
}
