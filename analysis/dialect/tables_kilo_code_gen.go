// Code generated from sheets/kilo-code.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var kiloCodeDialect = Dialect{
	ID:   "kilo-code",
	Name: "Kilo Code",
	Kind: "agent",
	Sources: []Source{
		{
			ID:   "kilo",
			URL:  "https://kilo.ai/docs/customize/custom-subagents",
			Seen: "2026",
		},
		{
			ID:   "kilo-src",
			URL:  "https://github.com/Kilo-Org/kilocode",
			Seen: "2026",
			Note: "The folder config.",
		},
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
	Locations: []Location{
		{
			Glob:       ".kilo/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       ".kilo/agent/*.md",
			Scope:      "project",
			Precedence: 1,
			Trust:      Unverified,
		},
		{
			Glob:       "~/.config/kilo/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
	},
	Signs: []Sign{
		{
			Key:    "displayName",
			Weight: 2,
		},
	},
	Identity: Identity{
		From:     "file",
		Suffixes: []string{".md"},
		Doc:      "The name of the file without `.md` names the agent; `displayName` is what is shown.",
	},
	Unknown: UnknownKeys{
		Doc: "Keys that Kilo Code does not know are kept. What becomes of them no page says.",
	},
	Front: FrontRules{
		Broken:  IgnoreAgent,
		Lenient: []string{"block-values"},
	},
	Fields: []Field{
		{
			Name:    "description",
			Doc:     "Says what the agent does and when to use it.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Source:  "kilo",
			Example: "Reviews code for bugs. Use after changes.",
		},
		{
			Name:   "displayName",
			Doc:    "The name that is shown in place of the file's.",
			Shapes: []Shape{StringShape},
			Source: "kilo-src",
		},
		{
			Name:   "deprecated",
			Doc:    "True marks the agent as one that should not be used any more.",
			Shapes: []Shape{BoolShape},
			Source: "kilo-src",
		},
		{
			Name:    "mode",
			Doc:     "Whether people choose the agent, other agents call it, or both.",
			Role:    KindRole,
			Shapes:  []Shape{EnumShape},
			Default: "all",
			Values: []Value{
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
			},
			Wrong:       Refuse,
			Bad:         Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "model",
			Doc:         "The model the agent runs on, with its provider in front.",
			Role:        ModelRole,
			Shapes:      []Shape{StringShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
			Example:     "anthropic/claude-sonnet-4-6",
		},
		{
			Name:        "prompt",
			Doc:         "The prompt. In a markdown file the body is used for this.",
			Role:        PromptRole,
			Shapes:      []Shape{StringShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "temperature",
			Doc:         "How freely the model chooses its words.",
			Shapes:      []Shape{FloatShape, IntShape},
			Min:         &kiloCodeDialectN0,
			Max:         &kiloCodeDialectN1,
			Wrong:       Refuse,
			Bad:         PassThrough,
			EffectTrust: Good,
			Source:      "kilo",
			Note:        "The limit is the provider's.",
			Example:     "0.2",
		},
		{
			Name:        "top_p",
			Doc:         "How many of the likeliest words the model chooses from.",
			Shapes:      []Shape{FloatShape, IntShape},
			Min:         &kiloCodeDialectN2,
			Max:         &kiloCodeDialectN3,
			Wrong:       Refuse,
			Bad:         PassThrough,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "hidden",
			Doc:         "True keeps a subagent out of the list that opens with @.",
			Role:        HiddenRole,
			Shapes:      []Shape{BoolShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "steps",
			Doc:         "How many steps the agent may take.",
			Role:        TurnsRole,
			Shapes:      []Shape{IntShape},
			Min:         &kiloCodeDialectN4,
			Wrong:       Refuse,
			Bad:         Refuse,
			EffectTrust: Good,
			Source:      "kilo",
			Example:     "20",
		},
		{
			Name:        "color",
			Doc:         "The colour the agent is shown in.",
			Shapes:      []Shape{StringShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
			Example:     "\"#38A3EE\"",
		},
		{
			Name:        "disable",
			Doc:         "True switches the agent off.",
			Shapes:      []Shape{BoolShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "variant",
			Doc:         "A named variant of the model.",
			Shapes:      []Shape{StringShape},
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "options",
			Doc:         "Options for the provider.",
			Shapes:      []Shape{MapShape},
			OpenKeys:    true,
			Wrong:       Refuse,
			EffectTrust: Good,
			Source:      "kilo",
		},
		{
			Name:        "tools",
			Doc:         "Switches tools on and off, as opencode does. `permission` took its place.",
			Role:        ToolsRole,
			Shapes:      []Shape{BoolMapShape},
			OpenKeys:    true,
			Wrong:       Refuse,
			Bad:         Refuse,
			EffectTrust: Unverified,
			Deprecated:  true,
			Use:         "permission",
			Trust:       Unverified,
			Source:      "kilo-src",
		},
		{
			Name:   "permission",
			Doc:    "What the agent may do, must ask for, or may not do.",
			Role:   PermissionRole,
			Shapes: []Shape{MapShape, StringShape},
			Values: []Value{
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
			},
			Keys: []Field{
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
			},
			OpenKeys: true,
			LastWins: true,
			Each: &Field{
				Name:   "permission",
				Doc:    "`allow`, `ask` or `deny`, or a map from patterns to those words.",
				Shapes: []Shape{EnumShape, MapShape},
				Values: []Value{
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
				},
				OpenKeys: true,
			},
			Wrong: Refuse,
			Mistakes: []Mistake{
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
			},
			Patterns: []Pattern{
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
			},
			Schema: "v1",
			Source: "v1",
			Note:   "Of several patterns that match, the last one counts. `*` and `?` are wildcards.",
		},
		{
			Name:       "maxSteps",
			Doc:        "How many steps the agent may take.",
			Role:       TurnsRole,
			Shapes:     []Shape{IntShape},
			Min:        &kiloCodeDialectN5,
			Wrong:      Refuse,
			Bad:        Refuse,
			Deprecated: true,
			Use:        "steps",
			Schema:     "v1",
			Source:     "v1",
		},
	},
	Mistakes: []Mistake{
		{
			Key:      "name",
			Use:      "displayName",
			Say:      "Kilo Code takes the name of the file, and shows `displayName`.",
			Harmless: true,
		},
		{
			Key:  "max_turns",
			Use:  "steps",
			From: "gemini-cli",
			Say:  "Kilo Code reads `steps`.",
		},
		{
			Key:  "maxTurns",
			Use:  "steps",
			From: "claude-code",
			Say:  "Kilo Code reads `steps`.",
		},
		{
			Key:      "version",
			Say:      "Kilo Code does not read it.",
			Harmless: true,
		},
		{
			Key:      "tags",
			Say:      "Kilo Code does not read it.",
			Harmless: true,
		},
		{
			Key:      "category",
			Say:      "Kilo Code does not read it.",
			Harmless: true,
		},
		{
			Key:      "author",
			Say:      "Kilo Code does not read it.",
			Harmless: true,
		},
	},
	Tools: Tools{
		Builtin: []Tool{
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
		},
		Patterns: []Pattern{
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
		},
		Unknown:   IgnoreKey,
		NoneFound: Accept,
		Wildcard:  "*",
		Note:      "Names are matched as they are written. Tools of MCP servers are called `server_tool`.",
		Separator: "_",
		MCP:       "{server}_{tool}",
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "provider/model-id",
				Match: "^[A-Za-z0-9._-]+/[^\\s#]+$",
				Own:   true,
				match: &lazyRegexp{src: "^[A-Za-z0-9._-]+/[^\\s#]+$"},
			},
		},
		Builtin: []Model{
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
		},
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
	Base:     "opencode",
	Leaves:   []string{"name", "system", "disabled", "permissions", "request"},
}

var kiloCodeDialectN0 float64 = 0
var kiloCodeDialectN1 float64 = 2
var kiloCodeDialectN2 float64 = 0
var kiloCodeDialectN3 float64 = 1
var kiloCodeDialectN4 float64 = 1
var kiloCodeDialectN5 float64 = 1
