// Code generated from sheets/cursor.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var cursorDialect = Dialect{
	ID:   "cursor",
	Name: "Cursor",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://cursor.com/docs/subagents",
			Seen: "2026-07",
			Note: "Through mirrors of the page.",
		},
	},
	Newest: "2.4",
	Renown: 2,
	Locations: []Location{
		{
			Glob:       ".cursor/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       ".codex/agents/*.md",
			Scope:      "project",
			Precedence: 3,
			Note:       "Read for compatibility, and so is `.claude/agents`, which goes before it.",
		},
		{
			Glob:       "~/.cursor/agents/*.md",
			Scope:      "user",
			Precedence: 4,
		},
		{
			Glob:       "~/.codex/agents/*.md",
			Scope:      "user",
			Precedence: 6,
			Note:       "Read for compatibility, and so is `~/.claude/agents`, which goes before it.",
		},
	},
	Signs: []Sign{
		{
			Key:    "readonly",
			Weight: 3,
		},
		{
			Key:    "is_background",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the agent, or else the name of the file. A project's agent goes before a user's, and one in `.cursor` before one in `.claude` or `.codex`.",
	},
	Unknown: UnknownKeys{
		Effect: IgnoreKey,
		Trust:  Unverified,
		Doc:    "Keys that Cursor does not know seem to be ignored: files that were written for Claude Code load.",
	},
	Fields: []Field{
		{
			Name:        "name",
			Doc:         "Names the agent. People call it by this name, with a slash or in plain words.",
			Role:        NameRole,
			Shapes:      []Shape{StringShape},
			Default:     "the name of the file",
			Pattern:     "^[a-z0-9-]+$",
			PatternDoc:  "It is made of lower-case letters and hyphens.",
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "code-reviewer",
			pattern:     &lazyRegexp{src: "^[a-z0-9-]+$"},
		},
		{
			Name:        "description",
			Doc:         "Tells the main agent when to hand work to this one. Without it the agent is hardly ever chosen.",
			Role:        DescriptionRole,
			Shapes:      []Shape{StringShape},
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:        "model",
			Doc:         "The model the agent runs on.",
			Role:        ModelRole,
			Shapes:      []Shape{StringShape},
			Default:     "inherit",
			EffectTrust: Unverified,
			Source:      "docs",
			Note:        "Where the plan or the team does not allow the model, a similar one takes its place.",
			Example:     "inherit",
		},
		{
			Name:        "readonly",
			Doc:         "True lets the agent neither write files nor run commands that change something.",
			Role:        ReadonlyRole,
			Shapes:      []Shape{BoolShape},
			Default:     "false",
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "true",
		},
		{
			Name:        "is_background",
			Doc:         "True lets the agent work beside its parent, which does not wait for it.",
			Role:        BackgroundRole,
			Shapes:      []Shape{BoolShape},
			Default:     "false",
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "true",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "tools",
			From:  "claude-code",
			Say:   "Cursor has no list of tools: the agent has every tool of its parent. `readonly: true` keeps it from writing.",
			Binds: true,
		},
		{
			Key:   "disallowedTools",
			From:  "claude-code",
			Say:   "Cursor has no list of tools: the agent has every tool of its parent. `readonly: true` keeps it from writing.",
			Binds: true,
		},
		{
			Key:   "allowed-tools",
			Say:   "Cursor has no list of tools: the agent has every tool of its parent. `readonly: true` keeps it from writing.",
			Binds: true,
		},
		{
			Key:   "readOnly",
			Use:   "readonly",
			Say:   "Cursor reads `readonly`.",
			Binds: true,
		},
		{
			Key:   "read_only",
			Use:   "readonly",
			Say:   "Cursor reads `readonly`.",
			Binds: true,
		},
		{
			Key:   "read-only",
			Use:   "readonly",
			Say:   "Cursor reads `readonly`.",
			Binds: true,
		},
		{
			Key:  "background",
			Use:  "is_background",
			From: "claude-code",
			Say:  "Cursor reads `is_background`.",
		},
		{
			Key: "isBackground",
			Use: "is_background",
			Say: "Cursor reads `is_background`.",
		},
		{
			Key:   "permissionMode",
			From:  "claude-code",
			Say:   "Cursor has no key `permissionMode`; `readonly: true` keeps the agent from writing.",
			Binds: true,
		},
		{
			Key:      "color",
			From:     "claude-code",
			Say:      "Cursor ignores it.",
			Harmless: true,
		},
		{
			Key:      "version",
			Say:      "Cursor ignores it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "Cursor ignores it.",
			Harmless: true,
		},
		{
			Key:      "category",
			Say:      "Cursor ignores it.",
			Harmless: true,
		},
		{
			Key:      "author",
			Say:      "Cursor ignores it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Note: "No key lists tools. The agent has those of its parent, MCP tools among them.",
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "<model-id>",
				Match: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:-]*$",
				match: &lazyRegexp{src: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:-]*$"},
			},
		},
		Builtin: []Model{
			{
				Name:    "inherit",
				IsAlias: true,
				Doc:     "The model of the parent. This is the default.",
			},
			{
				Name:    "fast",
				IsAlias: true,
				Doc:     "A quick model that Cursor chooses.",
			},
			{
				Name:    "auto",
				IsAlias: true,
				Doc:     "Cursor chooses the model. The page about agents does not name it.",
				Trust:   Unverified,
			},
		},
		Suffix: "\\[[^\\[\\]]*\\]$",
		Trust:  Unverified,
		Note:   "Settings of the model may follow its id in brackets (unverified).",
		suffix: &lazyRegexp{src: "\\[[^\\[\\]]*\\]$"},
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Builtin:  []string{"Explore", "Bash", "Browser"},
	Skeleton: []string{"name", "description", "model", "readonly"},
	Reads:    []string{"claude-code"},
}
