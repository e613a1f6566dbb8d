// Code generated from sheets/opencode.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var opencodeDialect = Dialect{
	ID:   "opencode",
	Name: "opencode",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://opencode.ai/docs/agents",
			Seen: "2026",
		},
		{
			ID:   "migrate",
			URL:  "https://opencode.ai/docs/migrate-v1",
			Seen: "2026",
			Note: "The second version is the main schema and the first is still read.",
		},
		{
			ID:   "v2",
			URL:  "https://opencode.ai/v2/docs/agents",
			Seen: "2026",
		},
		{
			ID:   "permissions",
			URL:  "https://opencode.ai/v2/docs/permissions/",
			Seen: "2026",
		},
		{
			ID:   "v1",
			URL:  "https://opencode.ai/v1/docs/agents.md",
			Seen: "2026",
		},
		{
			ID:   "src",
			URL:  "https://github.com/anomalyco/opencode",
			Seen: "2026",
			Note: "The folder config.",
		},
	},
	Renown: 3,
	Locations: []Location{
		{
			Glob:       ".opencode/agents/**/*.md",
			Scope:      "project",
			Precedence: 1,
			Note:       "The preferred spelling.",
		},
		{
			Glob:       ".opencode/agent/**/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.config/opencode/agents/**/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Glob:       "~/.config/opencode/agent/**/*.md",
			Scope:      "user",
			Precedence: 2,
		},
		{
			Glob:   ".opencode/modes/*.md",
			Scope:  "project",
			Legacy: true,
			Note:   "Makes the agent a primary one, whatever `mode` says.",
		},
		{
			Glob:   ".opencode/mode/*.md",
			Scope:  "project",
			Legacy: true,
			Note:   "Makes the agent a primary one, whatever `mode` says.",
		},
	},
	Signs: []Sign{
		{
			Key:    "mode",
			Values: []string{"primary", "subagent", "all"},
			Weight: 3,
		},
		{
			Key:    "tools",
			Shape:  BoolMapShape,
			Weight: 3,
		},
		{
			Key:    "permission",
			Weight: 3,
		},
		{
			Key:    "top_p",
			Weight: 1,
		},
		{
			Key:    "temperature",
			Weight: 1,
		},
		{
			Key:    "steps",
			Weight: 1,
		},
	},
	Identity: Identity{
		From:      "path",
		Suffixes:  []string{".md"},
		Recursive: true,
		Doc:       "The path below the agents folder without `.md` names the agent. A `name` in the frontmatter goes before it.",
	},
	Unknown: UnknownKeys{
		Effect: PassThrough,
		Doc:    "Keys that opencode does not know are handed to the provider as options of the model.",
	},
	Front: FrontRules{
		Broken:  IgnoreAgent,
		Lenient: []string{"block-values"},
	},
	Fields: []Field{
		{
			Name:     "description",
			Doc:      "Says what the agent does and when to use it.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			Wrong:    Refuse,
			Missing:  Accept,
			Source:   "docs",
			Note:     "The pages require it; a file without it still loads.",
			Example:  "Reviews code for bugs. Use after changes.",
		},
		{
			Name:    "mode",
			Doc:     "Whether people choose the agent, other agents call it, or both.",
			Role:    KindRole,
			Shapes:  []Shape{EnumShape},
			Default: "all",
			Values:  opencodeDialectS0,
			Wrong:   Refuse,
			Bad:     Refuse,
			Source:  "docs",
			Example: "subagent",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on, with its provider in front.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Default: "for a primary agent the configured model, for a subagent that of its caller",
			Wrong:   Refuse,
			Source:  "docs",
			Example: "anthropic/claude-sonnet-4-6",
		},
		{
			Name:   "variant",
			Doc:    "A named variant of the model.",
			Shapes: []Shape{StringShape},
			Wrong:  Refuse,
			Schema: "v1",
			Source: "v1",
		},
		{
			Name:    "temperature",
			Doc:     "How freely the model chooses its words. From 0 to 1 is advised.",
			Shapes:  []Shape{FloatShape, IntShape},
			Min:     &opencodeDialectN1,
			Max:     &opencodeDialectN2,
			Wrong:   Refuse,
			Bad:     PassThrough,
			Schema:  "v1",
			Source:  "v1",
			Note:    "The limit is the provider's. The second schema has it inside `request`.",
			Example: "0.2",
		},
		{
			Name:   "top_p",
			Doc:    "How many of the likeliest words the model chooses from.",
			Shapes: []Shape{FloatShape, IntShape},
			Min:    &opencodeDialectN3,
			Max:    &opencodeDialectN4,
			Wrong:  Refuse,
			Bad:    PassThrough,
			Schema: "v1",
			Source: "v1",
		},
		{
			Name:   "prompt",
			Doc:    "The prompt. In a markdown file the body is used for this.",
			Role:   PromptRole,
			Shapes: []Shape{StringShape},
			Wrong:  Refuse,
			Schema: "v1",
			Source: "v1",
		},
		{
			Name:            "tools",
			Doc:             "Switches tools on and off.",
			Role:            ToolsRole,
			Shapes:          []Shape{BoolMapShape},
			OpenKeys:        true,
			Wrong:           Refuse,
			Bad:             Refuse,
			Deprecated:      true,
			DeprecatedSince: "1.1.1",
			Use:             "permission",
			Schema:          "v1",
			Source:          "v1",
			Note:            "A list or a comma string, as Claude Code has it, is refused. Wildcards work: `mymcp_*: false`.",
		},
		{
			Name:     "permission",
			Doc:      "What the agent may do, must ask for, or may not do.",
			Role:     PermissionRole,
			Shapes:   []Shape{MapShape, StringShape},
			Values:   opencodeDialectS5,
			Keys:     opencodeDialectS6,
			OpenKeys: true,
			LastWins: true,
			Each: &Field{
				Name:     "permission",
				Doc:      "`allow`, `ask` or `deny`, or a map from patterns to those words.",
				Shapes:   []Shape{EnumShape, MapShape},
				Values:   opencodeDialectS7,
				OpenKeys: true,
			},
			Wrong:    Refuse,
			Mistakes: opencodeDialectS8,
			Patterns: opencodeDialectS9,
			Schema:   "v1",
			Source:   "v1",
			Note:     "Of several patterns that match, the last one counts. `*` and `?` are wildcards.",
		},
		{
			Name:   "disable",
			Doc:    "True switches the agent off.",
			Shapes: []Shape{BoolShape},
			Wrong:  Refuse,
			Schema: "v1",
			Source: "v1",
		},
		{
			Name:   "hidden",
			Doc:    "True keeps a subagent out of the list that opens with @.",
			Role:   HiddenRole,
			Shapes: []Shape{BoolShape},
			Wrong:  Refuse,
			Idle:   opencodeDialectS10,
			Source: "docs",
		},
		{
			Name:       "color",
			Doc:        "The colour the agent is shown in, as `#RRGGBB` or a colour of the theme.",
			Shapes:     []Shape{StringShape},
			Values:     opencodeDialectS11,
			Open:       true,
			Pattern:    "^(?:#[0-9A-Fa-f]{6}|primary|secondary|accent|success|warning|error|info)$",
			PatternDoc: "It is `#` and six hexadecimal digits, or one of primary, secondary, accent, success, warning, error, info.",
			Wrong:      Refuse,
			Bad:        Refuse,
			Trust:      Good,
			Source:     "docs",
			Example:    "\"#38A3EE\"",
			pattern:    &lazyRegexp{src: "^(?:#[0-9A-Fa-f]{6}|primary|secondary|accent|success|warning|error|info)$"},
		},
		{
			Name:   "steps",
			Doc:    "How many steps the agent may take.",
			Role:   TurnsRole,
			Shapes: []Shape{IntShape},
			Min:    &opencodeDialectN12,
			Wrong:  Refuse,
			Bad:    Refuse,
			Source: "docs",
		},
		{
			Name:       "maxSteps",
			Doc:        "How many steps the agent may take.",
			Role:       TurnsRole,
			Shapes:     []Shape{IntShape},
			Min:        &opencodeDialectN13,
			Wrong:      Refuse,
			Bad:        Refuse,
			Deprecated: true,
			Use:        "steps",
			Schema:     "v1",
			Source:     "v1",
		},
		{
			Name:     "options",
			Doc:      "Options for the provider.",
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Wrong:    Refuse,
			Schema:   "v1",
			Source:   "v1",
		},
		{
			Name:   "name",
			Doc:    "Names the agent in place of its path.",
			Role:   NameRole,
			Shapes: []Shape{StringShape},
			Wrong:  Refuse,
			Source: "docs",
		},
		{
			Name:     "system",
			Doc:      "The prompt. In a markdown file the body is used for this.",
			Role:     PromptRole,
			Shapes:   []Shape{StringShape},
			Replaces: "prompt",
			Schema:   "v2",
			Source:   "v2",
		},
		{
			Name:     "disabled",
			Doc:      "True switches the agent off.",
			Shapes:   []Shape{BoolShape},
			Replaces: "disable",
			Schema:   "v2",
			Source:   "v2",
		},
		{
			Name:     "permissions",
			Doc:      "Rules for what the agent may do. The order counts, and what no rule matches is asked for.",
			Role:     PermissionRole,
			Shapes:   []Shape{MapListShape},
			Keys:     opencodeDialectS14,
			Replaces: "permission",
			Schema:   "v2",
			Source:   "permissions",
		},
		{
			Name:     "request",
			Doc:      "Further settings of each request.",
			Shapes:   []Shape{MapShape},
			Keys:     opencodeDialectS15,
			OpenKeys: true,
			Replaces: "options",
			Schema:   "v2",
			Source:   "v2",
		},
	},
	Mistakes: opencodeDialectS16,
	Tools: Tools{
		Builtin:   opencodeDialectS17,
		Patterns:  opencodeDialectS18,
		Unknown:   IgnoreKey,
		NoneFound: Accept,
		Wildcard:  "*",
		Note:      "Names are matched as they are written. Tools of MCP servers are called `server_tool`.",
		Separator: "_",
		MCP:       "{server}_{tool}",
	},
	Models: Models{
		Shapes:   opencodeDialectS19,
		Builtin:  opencodeDialectS20,
		Suffix:   "#[A-Za-z0-9._-]+$",
		Unknown:  Fail,
		BadShape: Fail,
		Trust:    Unverified,
		Note:     "Providers and ids are those of models.dev. There are no short names: bare `sonnet` or `inherit` is no model here.",
		suffix:   &lazyRegexp{src: "#[A-Za-z0-9._-]+$"},
	},
	Body: Body{
		Role:       "The system prompt of the agent, without blank lines around it.",
		EmptyTrust: Unverified,
	},
	Builtin:  []string{"build", "plan", "general", "explore", "scout", "compaction", "title", "summary"},
	Skeleton: []string{"description", "mode", "permission"},
}

var opencodeDialectS0 = []Value{
	{
		Name: "primary",
		Doc:  "You choose it for a session.",
	},
	{
		Name: "subagent",
		Doc:  "Other agents call it.",
	},
	{
		Name: "all",
		Doc:  "Both.",
	},
}
var opencodeDialectN1 float64 = 0
var opencodeDialectN2 float64 = 2
var opencodeDialectN3 float64 = 0
var opencodeDialectN4 float64 = 1

var opencodeDialectS5 = []Value{
	{
		Name: "allow",
		Doc:  "It may, without asking.",
	},
	{
		Name: "ask",
		Doc:  "It asks first.",
	},
	{
		Name: "deny",
		Doc:  "It may not.",
	},
}

var opencodeDialectS6 = []Field{
	{
		Name:   "read",
		Doc:    "Reading files.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "edit",
		Doc:    "Editing, writing and patching files.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "glob",
		Doc:    "Finding files by name.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "grep",
		Doc:    "Searching the contents of files.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "list",
		Doc:    "Listing folders.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "bash",
		Doc:    "Running commands. Patterns match the command.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "task",
		Doc:    "Starting subagents. Patterns match their names.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "skill",
		Doc:    "Loading skills. Patterns match their names.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "lsp",
		Doc:    "Asking language servers.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "todoread",
		Doc:    "Reading the list of tasks.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "todowrite",
		Doc:    "Writing the list of tasks.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "webfetch",
		Doc:    "Fetching pages from the web.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "websearch",
		Doc:    "Searching the web.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "codesearch",
		Doc:    "Searching public code.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "external_directory",
		Doc:    "Working outside the project.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "doom_loop",
		Doc:    "Repeating the same call over and over.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "question",
		Doc:    "Asking the user.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
	{
		Name:   "*",
		Doc:    "Everything else.",
		Shapes: []Shape{EnumShape, MapShape},
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
		OpenKeys: true,
		Wrong:    Refuse,
		Bad:      Refuse,
	},
}

var opencodeDialectS7 = []Value{
	{
		Name: "allow",
		Doc:  "It may, without asking.",
	},
	{
		Name: "ask",
		Doc:  "It asks first.",
	},
	{
		Name: "deny",
		Doc:  "It may not.",
	},
}

var opencodeDialectS8 = []Mistake{
	{
		Key:   "write",
		Use:   "edit",
		Say:   "Writing a file asks for `edit`, so this rule has no effect.",
		Binds: true,
	},
	{
		Key:   "patch",
		Use:   "edit",
		Say:   "A patch asks for `edit`, so this rule has no effect.",
		Binds: true,
	},
	{
		Key:   "multiedit",
		Use:   "edit",
		Say:   "Several edits ask for `edit`, so this rule has no effect.",
		Binds: true,
	},
}

var opencodeDialectS9 = []Pattern{
	{
		Form:    "mcp__server__tool",
		Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)(?:__(?P<tool>[A-Za-z0-9_*.-]+))?$",
		Doc:     "Claude Code's form of an MCP tool. It never matches here.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "${server}_${tool}",
		From:    "claude-code",
		match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)(?:__(?P<tool>[A-Za-z0-9_*.-]+))?$"},
	},
}

var opencodeDialectS10 = []Sign{
	{
		Key:    "mode",
		Values: []string{"primary"},
	},
}

var opencodeDialectS11 = []Value{
	{
		Name: "primary",
	},
	{
		Name: "secondary",
	},
	{
		Name: "accent",
	},
	{
		Name: "success",
	},
	{
		Name: "warning",
	},
	{
		Name: "error",
	},
	{
		Name: "info",
	},
}
var opencodeDialectN12 float64 = 1
var opencodeDialectN13 float64 = 1

var opencodeDialectS14 = []Field{
	{
		Name:     "action",
		Doc:      "What the rule is about, such as `shell` or `edit`.",
		Role:     ToolsRole,
		Shapes:   []Shape{StringShape},
		Required: true,
	},
	{
		Name:     "resource",
		Doc:      "Which commands, paths or names. `*` also crosses `/`, and `cmd *` also matches `cmd`.",
		Shapes:   []Shape{StringShape},
		Required: true,
	},
	{
		Name:     "effect",
		Doc:      "What happens: `allow`, `ask` or `deny`.",
		Shapes:   []Shape{EnumShape},
		Required: true,
		Values: []Value{
			{
				Name: "allow",
			},
			{
				Name: "ask",
			},
			{
				Name: "deny",
			},
		},
	},
}

var opencodeDialectS15 = []Field{
	{
		Name:     "body",
		Doc:      "Settings for the model, such as `temperature` and `top_p`.",
		Shapes:   []Shape{MapShape},
		OpenKeys: true,
	},
	{
		Name:     "headers",
		Doc:      "Headers of the request.",
		Shapes:   []Shape{MapShape},
		OpenKeys: true,
	},
}

var opencodeDialectS16 = []Mistake{
	{
		Key:  "max_turns",
		Use:  "steps",
		From: "gemini-cli",
		Say:  "opencode reads `steps`.",
	},
	{
		Key:  "maxTurns",
		Use:  "steps",
		From: "claude-code",
		Say:  "opencode reads `steps`.",
	},
	{
		Key:      "version",
		Say:      "opencode hands it to the provider.",
		Harmless: true,
	},
	{
		Key:      "tags",
		Say:      "opencode hands it to the provider.",
		Harmless: true,
	},
	{
		Key:      "category",
		Say:      "opencode hands it to the provider.",
		Harmless: true,
	},
	{
		Key:      "author",
		Say:      "opencode hands it to the provider.",
		Harmless: true,
	},
}

var opencodeDialectS17 = []Tool{
	{
		Name: "read",
		Doc:  "Reads a file.",
		Can:  []Capability{CapRead},
	},
	{
		Name: "edit",
		Doc:  "Replaces text in a file.",
		Can:  []Capability{CapEdit},
	},
	{
		Name:       "write",
		Doc:        "Creates a file or overwrites it.",
		Can:        []Capability{CapWrite},
		Permission: "edit",
	},
	{
		Name:       "apply_patch",
		Doc:        "Applies a patch.",
		Can:        []Capability{CapEdit},
		Aliases:    []string{"patch"},
		Special:    true,
		Permission: "edit",
	},
	{
		Name:       "multiedit",
		Doc:        "Makes several edits in one file.",
		Can:        []Capability{CapEdit},
		Status:     Older,
		Use:        []string{"edit"},
		Permission: "edit",
		Trust:      Unverified,
	},
	{
		Name:   "bash",
		Doc:    "Runs shell commands.",
		Can:    []Capability{CapRun},
		Schema: "v1",
		Note:   "The second schema calls it `shell`.",
	},
	{
		Name:   "shell",
		Doc:    "Runs shell commands.",
		Can:    []Capability{CapRun},
		Schema: "v2",
		Note:   "The first schema calls it `bash`.",
	},
	{
		Name: "grep",
		Doc:  "Searches the contents of files.",
		Can:  []Capability{CapSearch},
	},
	{
		Name: "glob",
		Doc:  "Finds files by name.",
		Can:  []Capability{CapGlob},
	},
	{
		Name: "list",
		Doc:  "Lists a folder.",
		Can:  []Capability{CapList},
	},
	{
		Name: "lsp",
		Doc:  "Asks language servers. Experimental.",
		Can:  []Capability{CapLSP},
	},
	{
		Name: "skill",
		Doc:  "Loads a skill.",
		Can:  []Capability{CapSkill},
	},
	{
		Name: "todowrite",
		Doc:  "Writes the list of tasks.",
		Can:  []Capability{CapTodo},
	},
	{
		Name: "todoread",
		Doc:  "Reads the list of tasks.",
		Can:  []Capability{CapTodo},
	},
	{
		Name: "webfetch",
		Doc:  "Fetches a page from the web.",
		Can:  []Capability{CapFetch},
	},
	{
		Name: "websearch",
		Doc:  "Searches the web.",
		Can:  []Capability{CapWeb},
	},
	{
		Name: "codesearch",
		Doc:  "Searches public code.",
		Can:  []Capability{CapOther},
	},
	{
		Name: "question",
		Doc:  "Asks the user.",
		Can:  []Capability{CapAsk},
	},
	{
		Name:   "task",
		Doc:    "Starts a subagent.",
		Can:    []Capability{CapDelegate},
		Schema: "v1",
		Note:   "The second schema calls it `subagent`.",
	},
	{
		Name:   "subagent",
		Doc:    "Starts a subagent.",
		Can:    []Capability{CapDelegate},
		Schema: "v2",
		Note:   "The first schema calls it `task`.",
	},
}

var opencodeDialectS18 = []Pattern{
	{
		Form:  "*",
		Match: "^\\*$",
		Doc:   "Every tool.",
		Can:   []Capability{CapOther},
		match: &lazyRegexp{src: "^\\*$"},
	},
	{
		Form:    "server_*",
		Match:   "^(?P<server>[A-Za-z0-9-]*)[A-Za-z0-9_.-]*[*?][A-Za-z0-9_.*?-]*$",
		Doc:     "Every tool whose name matches, as a rule those of one MCP server.",
		Can:     []Capability{CapMCP},
		Snippet: "${1:server}_*",
		match:   &lazyRegexp{src: "^(?P<server>[A-Za-z0-9-]*)[A-Za-z0-9_.-]*[*?][A-Za-z0-9_.*?-]*$"},
	},
	{
		Form:    "server_tool",
		Match:   "^(?P<server>[A-Za-z0-9-]+)_[A-Za-z0-9][A-Za-z0-9_.-]*$",
		Doc:     "One tool of an MCP server.",
		Can:     []Capability{CapMCP},
		Snippet: "${1:server}_${2:tool}",
		Loose:   true,
		match:   &lazyRegexp{src: "^(?P<server>[A-Za-z0-9-]+)_[A-Za-z0-9][A-Za-z0-9_.-]*$"},
	},
	{
		Form:    "mcp__server__tool",
		Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)(?:__(?P<tool>[A-Za-z0-9_.-]+))?$",
		Doc:     "Claude Code's form of an MCP tool. It never matches here.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "${server}_${tool}",
		From:    "claude-code",
		match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)(?:__(?P<tool>[A-Za-z0-9_.-]+))?$"},
	},
	{
		Form:    "server/tool",
		Match:   "^(?P<server>[A-Za-z0-9_.-]+)/(?P<tool>[A-Za-z0-9_*.-]+)$",
		Doc:     "Copilot's form of an MCP tool. It never matches here.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "${server}_${tool}",
		From:    "copilot-vscode",
		match:   &lazyRegexp{src: "^(?P<server>[A-Za-z0-9_.-]+)/(?P<tool>[A-Za-z0-9_*.-]+)$"},
	},
}

var opencodeDialectS19 = []ModelShape{
	{
		Form:  "provider/model-id",
		Match: "^[A-Za-z0-9._-]+/[^\\s#]+$",
		Own:   true,
		match: &lazyRegexp{src: "^[A-Za-z0-9._-]+/[^\\s#]+$"},
	},
}

var opencodeDialectS20 = []Model{
	{
		Name:     "anthropic/claude-sonnet-4-6",
		Family:   "sonnet",
		Provider: "anthropic",
	},
	{
		Name:     "openai/gpt-5.4",
		Family:   "gpt",
		Provider: "openai",
	},
	{
		Name:     "anthropic/claude-opus-4-8",
		Family:   "opus",
		Provider: "anthropic",
		Trust:    Unverified,
	},
	{
		Name:     "anthropic/claude-haiku-4-5",
		Family:   "haiku",
		Provider: "anthropic",
		Trust:    Unverified,
	},
	{
		Name:     "google/gemini-2.5-pro",
		Family:   "gemini-pro",
		Provider: "google",
		Trust:    Unverified,
	},
	{
		Name:     "google/gemini-2.5-flash",
		Family:   "gemini-flash",
		Provider: "google",
		Trust:    Unverified,
	},
}
