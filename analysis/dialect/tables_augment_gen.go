// Code generated from sheets/augment.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var augmentDialect = Dialect{
	ID:   "augment",
	Name: "Augment",
	Kind: "subagent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.augmentcode.com/cli/subagents",
			Seen: "2026",
		},
	},
	Locations: []Location{
		{
			Glob:       ".augment/agents/**/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       ".augment/agents/**/*.txt",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.augment/agents/**/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Glob:       "~/.augment/agents/**/*.txt",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Glob:       ".agents/agents/**/*.md",
			Scope:      "project",
			Precedence: 3,
			Note:       "Read for compatibility, and so is `.claude/agents`.",
		},
	},
	Signs: []Sign{
		{
			Key:    "disabled_tools",
			Weight: 3,
		},
	},
	Identity: Identity{
		From:      "path",
		Suffixes:  []string{".md", ".txt"},
		Recursive: true,
		Doc:       "The `name` in the frontmatter names the agent, or else its path below the agents folder, in which folders are set off by colons.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to keys that Augment does not know.",
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the agent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			Missing:  Accept,
			Source:   "docs",
			Note:     "The pages require it; without it the agent is called by its path.",
			Example:  "code-reviewer",
		},
		{
			Name:    "description",
			Doc:     "Says what the agent does and when to use it.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:   "color",
			Doc:    "The colour the agent is shown in.",
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "black",
				},
				{
					Name: "red",
				},
				{
					Name: "green",
				},
				{
					Name: "yellow",
				},
				{
					Name: "blue",
				},
				{
					Name: "magenta",
				},
				{
					Name: "cyan",
				},
				{
					Name: "white",
				},
			},
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "that of the command line",
			Source:  "docs",
			Note:    "`auggie model list` prints the ids.",
			Example: "sonnet4.5",
		},
		{
			Name:        "tools",
			Doc:         "The only tools the agent gets.",
			Role:        ToolsRole,
			Shapes:      []Shape{ListShape},
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "[view, codebase-retrieval]",
		},
		{
			Name:        "disabled_tools",
			Doc:         "Tools that are taken away. It goes before `tools`.",
			Role:        DenyRole,
			Shapes:      []Shape{ListShape},
			EffectTrust: Unverified,
			Source:      "docs",
			Example:     "[launch-process]",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "disallowedTools",
			Use:   "disabled_tools",
			From:  "claude-code",
			Say:   "Augment reads `disabled_tools`.",
			Binds: true,
		},
		{
			Key:   "disabledTools",
			Use:   "disabled_tools",
			Say:   "Augment reads `disabled_tools`.",
			Binds: true,
		},
		{
			Key:   "allowed-tools",
			Use:   "tools",
			Say:   "Augment reads `tools`.",
			Binds: true,
		},
		{
			Key:      "version",
			Say:      "No page of Augment's knows it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "No page of Augment's knows it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Trust: Unverified,
		Doubt: "^[A-Z]",
		Builtin: []Tool{
			{
				Name:  "view",
				Doc:   "Reads a file or lists a folder.",
				Can:   []Capability{CapRead, CapList},
				Trust: Unverified,
			},
			{
				Name:  "str-replace-editor",
				Doc:   "Replaces text in a file.",
				Can:   []Capability{CapEdit},
				Trust: Unverified,
			},
			{
				Name:  "save-file",
				Doc:   "Creates a file.",
				Can:   []Capability{CapWrite},
				Trust: Unverified,
			},
			{
				Name:  "remove-files",
				Doc:   "Deletes files.",
				Can:   []Capability{CapOther},
				Trust: Unverified,
			},
			{
				Name:  "launch-process",
				Doc:   "Runs a command.",
				Can:   []Capability{CapRun},
				Trust: Unverified,
			},
			{
				Name:  "codebase-retrieval",
				Doc:   "Searches the code of the project.",
				Can:   []Capability{CapSearch},
				Trust: Unverified,
			},
			{
				Name:  "web-fetch",
				Doc:   "Fetches a page from the web.",
				Can:   []Capability{CapFetch},
				Trust: Unverified,
			},
			{
				Name:  "web-search",
				Doc:   "Searches the web.",
				Can:   []Capability{CapWeb},
				Trust: Unverified,
			},
		},
		Note:  "Which names there are no page says; these are from a single source. Agents of Claude Code are read too, with its names.",
		doubt: &lazyRegexp{src: "^[A-Z]"},
	},
	Models: Models{
		Trust: Unverified,
		Note:  "`auggie model list` prints the ids, such as sonnet4.5 (unverified).",
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Skeleton: []string{"name", "description", "model", "tools"},
	Reads:    []string{"claude-code"},
}
