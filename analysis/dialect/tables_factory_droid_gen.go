// Code generated from sheets/factory-droid.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var factoryDroidDialect = Dialect{
	ID:   "factory-droid",
	Name: "Factory",
	Kind: "custom droid",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://docs.factory.ai/cli/configuration/custom-droids",
			Seen: "2026",
		},
		{
			ID:   "repo",
			URL:  "https://github.com/Factory-AI/factory/blob/main/docs/cli/configuration/custom-droids.mdx",
			Seen: "2026",
		},
	},
	Renown: 1,
	Locations: []Location{
		{
			Glob:       ".factory/droids/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.factory/droids/*.md",
			Scope:      "user",
			Precedence: 2,
		},
	},
	Signs: []Sign{
		{
			Key:    "tools",
			Values: []string{"read-only", "edit", "execute", "web", "mcp"},
			Weight: 3,
		},
		{
			Key:    "reasoningEffort",
			Weight: 1,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the droid, in small letters. By habit the file is called the same.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to keys that Factory does not know.",
	},
	Front: FrontRules{
		Required: true,
		Missing:  Refuse,
	},
	Fields: []Field{
		{
			Name:       "name",
			Doc:        "Names the droid.",
			Role:       NameRole,
			Shapes:     []Shape{StringShape},
			Required:   true,
			Pattern:    "^[A-Za-z0-9_-]+$",
			PatternDoc: "It is made of letters, digits, `-` and `_`. Capital letters become small.",
			NonEmpty:   true,
			Wrong:      Refuse,
			Bad:        Refuse,
			Missing:    Refuse,
			Source:     "docs",
			Example:    "code-reviewer",
			pattern:    &lazyRegexp{src: "^[A-Za-z0-9_-]+$"},
		},
		{
			Name:    "description",
			Doc:     "Tells the main droid when to hand work to this one. Without it Factory warns.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			MaxLen:  500,
			Source:  "docs",
			Example: "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:    "model",
			Doc:     "The model the droid runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "inherit",
			Wrong:   Refuse,
			Source:  "docs",
			Example: "inherit",
		},
		{
			Name:   "reasoningEffort",
			Doc:    "How hard the model thinks. Which levels there are depends on the model.",
			Role:   EffortRole,
			Shapes: []Shape{StringShape},
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
			},
			Open: true,
			Idle: []Sign{
				{
					Key:    "model",
					Values: []string{"inherit"},
				},
			},
			Source:  "docs",
			Note:    "It has no effect with `model: inherit`.",
			Example: "high",
		},
		{
			Name:    "tools",
			Doc:     "The only tools the droid gets, as one category or a list of names. Without this key it gets all.",
			Role:    ToolsRole,
			Shapes:  []Shape{StringShape, ListShape},
			Default: "every tool",
			Values: []Value{
				{
					Name: "read-only",
					Doc:  "Reading, listing and searching files.",
				},
				{
					Name: "edit",
					Doc:  "Creating, editing and patching files.",
				},
				{
					Name: "execute",
					Doc:  "Running commands.",
				},
				{
					Name: "web",
					Doc:  "Searching the web and fetching pages.",
				},
				{
					Name: "mcp",
					Doc:  "Tools of MCP servers.",
				},
			},
			Open:        true,
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "docs",
			Note:        "A category is one word: `read-only`, `edit`, `execute`, `web` or `mcp`. A name that is no tool keeps the droid from being offered.",
			Example:     "read-only",
		},
		{
			Name:    "mcpServers",
			Doc:     "The MCP servers whose tools the droid gets, by name.",
			Role:    ServersRole,
			Shapes:  []Shape{ListShape},
			Source:  "docs",
			Example: "[github]",
		},
	},
	Mistakes: []Mistake{
		{
			Key:   "allowed-tools",
			Use:   "tools",
			Say:   "Factory reads `tools`.",
			Binds: true,
		},
		{
			Key:   "allowedTools",
			Use:   "tools",
			Say:   "Factory reads `tools`.",
			Binds: true,
		},
		{
			Key:  "effort",
			Use:  "reasoningEffort",
			From: "claude-code",
			Say:  "Factory reads `reasoningEffort`.",
		},
		{
			Key: "reasoning_effort",
			Use: "reasoningEffort",
			Say: "Factory reads `reasoningEffort`.",
		},
		{
			Key:  "mcp_servers",
			Use:  "mcpServers",
			From: "gemini-cli",
			Say:  "Factory reads `mcpServers`.",
		},
		{
			Key:  "mcp-servers",
			Use:  "mcpServers",
			From: "copilot-vscode",
			Say:  "Factory reads `mcpServers`.",
		},
		{
			Key:      "version",
			Say:      "No page of Factory's knows it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "No page of Factory's knows it.",
			Harmless: true,
		},
		{
			Key:      "color",
			From:     "claude-code",
			Say:      "No page of Factory's knows it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Doubt: ".",
		Builtin: []Tool{
			{
				Name: "Read",
				Doc:  "Reads a file.",
				Can:  []Capability{CapRead},
				Set:  "read-only",
			},
			{
				Name: "LS",
				Doc:  "Lists a folder.",
				Can:  []Capability{CapList},
				Set:  "read-only",
			},
			{
				Name: "Grep",
				Doc:  "Searches the contents of files.",
				Can:  []Capability{CapSearch},
				Set:  "read-only",
			},
			{
				Name: "Glob",
				Doc:  "Finds files by name.",
				Can:  []Capability{CapGlob},
				Set:  "read-only",
			},
			{
				Name: "Create",
				Doc:  "Creates a file.",
				Can:  []Capability{CapWrite},
				Set:  "edit",
			},
			{
				Name: "Edit",
				Doc:  "Replaces text in a file.",
				Can:  []Capability{CapEdit},
				Set:  "edit",
			},
			{
				Name:    "ApplyPatch",
				Doc:     "Applies a patch.",
				Can:     []Capability{CapEdit},
				Set:     "edit",
				Special: true,
			},
			{
				Name: "Execute",
				Doc:  "Runs a command.",
				Can:  []Capability{CapRun},
				Set:  "execute",
			},
			{
				Name: "WebSearch",
				Doc:  "Searches the web.",
				Can:  []Capability{CapWeb},
				Set:  "web",
			},
			{
				Name: "FetchUrl",
				Doc:  "Fetches a page from the web.",
				Can:  []Capability{CapFetch},
				Set:  "web",
			},
			{
				Name: "TodoWrite",
				Doc:  "Writes the list of tasks. Factory always adds it.",
				Can:  []Capability{CapTodo},
			},
			{
				Name:    "read-only",
				Doc:     "Every tool that only reads.",
				Can:     []Capability{CapRead, CapList, CapSearch, CapGlob},
				Members: []string{"Read", "LS", "Grep", "Glob"},
				Special: true,
			},
			{
				Name:    "edit",
				Doc:     "Every tool that changes files.",
				Can:     []Capability{CapEdit, CapWrite},
				Members: []string{"Create", "Edit", "ApplyPatch"},
				Special: true,
			},
			{
				Name:    "execute",
				Doc:     "Running commands.",
				Can:     []Capability{CapRun},
				Members: []string{"Execute"},
				Special: true,
			},
			{
				Name:    "web",
				Doc:     "Searching and fetching.",
				Can:     []Capability{CapWeb, CapFetch},
				Members: []string{"WebSearch", "FetchUrl"},
				Special: true,
			},
			{
				Name:    "mcp",
				Doc:     "Every tool of MCP servers.",
				Can:     []Capability{CapMCP},
				Special: true,
			},
		},
		Unknown:   Refuse,
		NoneFound: Refuse,
		Note:      "Names are matched as they are written. The word of a category stands for its tools.",
		doubt:     &lazyRegexp{src: "."},
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "custom:<model>",
				Match: "^custom:\\S.*$",
				match: &lazyRegexp{src: "^custom:\\S.*$"},
			},
			{
				Form:  "<model-id>",
				Match: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:@-]*$",
				match: &lazyRegexp{src: "^[A-Za-z][A-Za-z0-9._/-]*[0-9][A-Za-z0-9._/:@-]*$"},
			},
		},
		Builtin: []Model{
			{
				Name:    "inherit",
				IsAlias: true,
				Doc:     "The model of the session. This is the default.",
			},
		},
		Unknown: Refuse,
		Trust:   Good,
		Note:    "A model that Factory does not know keeps the droid from being offered.",
	},
	Body: Body{
		Role:  "The system prompt of the droid. Factory does not take an empty one.",
		Empty: Refuse,
	},
	Skeleton: []string{"name", "description", "model", "tools"},
}
