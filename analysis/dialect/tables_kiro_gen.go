// Code generated from sheets/kiro.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var kiroDialect = Dialect{
	ID:   "kiro",
	Name: "Kiro",
	Kind: "custom agent",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://kiro.dev/docs/custom-agents/configuration-reference",
			Seen: "2026-09-05",
			Note: "IDE 1.0 and CLI 3.0.",
		},
	},
	Newest: "3.0",
	Renown: 1,
	Locations: []Location{
		{
			Glob:       ".kiro/agents/*.md",
			Scope:      "project",
			Precedence: 1,
		},
		{
			Glob:       "~/.kiro/agents/*.md",
			Scope:      "user",
			Precedence: 2,
		},
	},
	Signs: []Sign{
		{
			Key:    "includeMcpJson",
			Weight: 3,
		},
		{
			Key:    "includePowers",
			Weight: 3,
		},
		{
			Key:    "excludedTools",
			Weight: 3,
		},
		{
			Key:    "toolAliases",
			Weight: 3,
		},
		{
			Key:    "toolsSettings",
			Weight: 3,
		},
		{
			Key:    "keyboardShortcut",
			Weight: 3,
		},
		{
			Key:    "welcomeMessage",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` names the agent, or else the name of the file.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to keys that Kiro does not know.",
	},
	Fields: []Field{
		{
			Name:    "name",
			Doc:     "Names the agent.",
			Role:    NameRole,
			Shapes:  []Shape{StringShape},
			Default: "the name of the file",
			Source:  "docs",
			Example: "code-reviewer",
		},
		{
			Name:    "description",
			Doc:     "Says what the agent is for and when to use it.",
			Role:    DescriptionRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "Reviews changes for bugs. Use after code was written.",
		},
		{
			Name:   "prompt",
			Doc:    "The prompt of the agent, or a `file://` address of a file that holds it. In a markdown file the body is used for this.",
			Role:   PromptRole,
			Shapes: []Shape{StringShape},
			Source: "docs",
		},
		{
			Name:    "model",
			Doc:     "The model the agent runs on.",
			Role:    ModelRole,
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Note:    "For a name that Kiro does not know it warns and takes the default model.",
			Example: "auto",
		},
		{
			Name:    "tools",
			Doc:     "The tools the agent may use.",
			Role:    ToolsRole,
			Shapes:  []Shape{ListShape},
			Source:  "docs",
			Note:    "Beside names it takes `*`, `@builtin`, `@mcp`, `@server` and `@server/tool`. Whether it asks first is up to `allowedTools` and `permissions`.",
			Example: "[read, grep, glob]",
		},
		{
			Name:    "excludedTools",
			Doc:     "Tools that the agent may not use.",
			Role:    DenyRole,
			Shapes:  []Shape{ListShape},
			Source:  "docs",
			Example: "[shell]",
		},
		{
			Name:        "allowedTools",
			Doc:         "Tools that run without asking. Each entry may hold `*` and `?`.",
			Role:        AllowRole,
			Shapes:      []Shape{ListShape},
			Pattern:     "^(?:[^*].*|\\*.+)$",
			PatternDoc:  "A lone `*` is refused; name the tools, or write `@builtin`.",
			Bad:         DropValue,
			EffectTrust: Good,
			Source:      "docs",
			Example:     "[read, grep]",
			pattern:     &lazyRegexp{src: "^(?:[^*].*|\\*.+)$"},
		},
		{
			Name:     "toolAliases",
			Doc:      "New names for tools, as when two MCP servers have one of the same name.",
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Each: &Field{
				Name:   "alias",
				Doc:    "The new name.",
				Shapes: []Shape{StringShape},
			},
			Source: "docs",
		},
		{
			Name:        "permissions",
			Doc:         "Rules for what the agent may do, must ask for, or may not do.",
			Shapes:      []Shape{MapShape, MapListShape},
			Keys:        kiroDialectS0,
			EffectTrust: Unverified,
			Source:      "docs",
		},
		{
			Name:     "toolsSettings",
			Doc:      "Settings for single tools.",
			Shapes:   []Shape{MapShape},
			Keys:     kiroDialectS1,
			OpenKeys: true,
			Source:   "docs",
			Note:     "For `shell` and `write` the newer way is `permissions`.",
		},
		{
			Name:      "resources",
			Doc:       "What the agent has at hand from the start: `file://` and `skill://` addresses, or maps that describe a knowledge base.",
			Shapes:    []Shape{MixedListShape},
			Addresses: true,
			Source:    "docs",
			Example:   "[\"file://README.md\"]",
		},
		{
			Name:     "mcpServers",
			Doc:      "MCP servers for this agent, by name.",
			Role:     ServersRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Source:   "docs",
		},
		{
			Name:   "includeMcpJson",
			Doc:    "True adds the servers of mcp.json.",
			Shapes: []Shape{BoolShape},
			Source: "docs",
		},
		{
			Name:   "includePowers",
			Doc:    "True adds the powers of the IDE.",
			Shapes: []Shape{BoolShape},
			Source: "docs",
		},
		{
			Name:   "hooks",
			Doc:    "Commands that run at certain events while this agent works.",
			Role:   HooksRole,
			Shapes: []Shape{MapShape},
			Keys:   kiroDialectS2,
			Source: "docs",
			Note:   "A matcher may name tools as they are called inside: `fs_read`, `fs_write`, `execute_bash`, `use_aws`.",
		},
		{
			Name:    "keyboardShortcut",
			Doc:     "The key that switches to the agent.",
			Shapes:  []Shape{StringShape},
			Source:  "docs",
			Example: "ctrl+shift+r",
		},
		{
			Name:   "welcomeMessage",
			Doc:    "What is shown when you switch to the agent.",
			Shapes: []Shape{StringShape},
			Source: "docs",
		},
	},
	Mistakes: kiroDialectS3,
	Tools: Tools{
		Trust:     Good,
		Builtin:   kiroDialectS4,
		Patterns:  kiroDialectS5,
		Wildcard:  "*",
		Note:      "Tools of MCP servers are called `@server/tool`.",
		Separator: "/",
		MCP:       "@{server}/{tool}",
	},
	Models: Models{
		Shapes:  kiroDialectS6,
		Builtin: kiroDialectS7,
		Unknown: DropValue,
		Trust:   Unverified,
		Note:    "For a name that Kiro does not know it warns and takes the default model.",
	},
	Body: Body{
		Role:       "The system prompt of the agent.",
		EmptyTrust: Unverified,
	},
	Events:   []string{"agentSpawn", "userPromptSubmit", "preToolUse", "postToolUse", "stop"},
	Skeleton: []string{"name", "description", "tools", "model"},
}

var kiroDialectS0 = []Field{
	{
		Name:   "rules",
		Doc:    "The rules.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:   "capability",
				Doc:    "What the rule is about.",
				Shapes: []Shape{EnumShape},
				Values: []Value{
					{
						Name: "fs_read",
					},
					{
						Name: "fs_write",
					},
					{
						Name: "shell",
					},
					{
						Name: "web_fetch",
					},
					{
						Name: "web_search",
					},
					{
						Name: "mcp",
					},
					{
						Name: "subagent",
					},
					{
						Name: "all",
					},
				},
			},
			{
				Name:   "match",
				Doc:    "Which paths, commands, addresses or names.",
				Shapes: []Shape{ListShape, StringShape},
			},
			{
				Name:   "effect",
				Doc:    "What happens.",
				Shapes: []Shape{EnumShape},
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
			},
			{
				Name:   "exclude",
				Doc:    "What the rule does not hold for.",
				Shapes: []Shape{ListShape, StringShape},
			},
		},
	},
	{
		Name:   "capability",
		Doc:    "What the rule is about.",
		Shapes: []Shape{EnumShape},
		Values: []Value{
			{
				Name: "fs_read",
			},
			{
				Name: "fs_write",
			},
			{
				Name: "shell",
			},
			{
				Name: "web_fetch",
			},
			{
				Name: "web_search",
			},
			{
				Name: "mcp",
			},
			{
				Name: "subagent",
			},
			{
				Name: "all",
			},
		},
		Trust: Unverified,
	},
	{
		Name:   "match",
		Doc:    "Which paths, commands, addresses or names.",
		Shapes: []Shape{ListShape, StringShape},
		Trust:  Unverified,
	},
	{
		Name:   "effect",
		Doc:    "What happens.",
		Shapes: []Shape{EnumShape},
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
		Trust: Unverified,
	},
	{
		Name:   "exclude",
		Doc:    "What the rule does not hold for.",
		Shapes: []Shape{ListShape, StringShape},
		Trust:  Unverified,
	},
}

var kiroDialectS1 = []Field{
	{
		Name:       "shell",
		Doc:        "What may be run. `permissions` took its place.",
		Shapes:     []Shape{MapShape},
		OpenKeys:   true,
		Deprecated: true,
	},
	{
		Name:       "write",
		Doc:        "What may be written. `permissions` took its place.",
		Shapes:     []Shape{MapShape},
		OpenKeys:   true,
		Deprecated: true,
	},
}

var kiroDialectS2 = []Field{
	{
		Name:   "agentSpawn",
		Doc:    "When the agent starts.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:     "command",
				Doc:      "The shell command.",
				Shapes:   []Shape{StringShape},
				Required: true,
				Trust:    Good,
				Note:     "Without it nothing runs.",
			},
		},
		OpenKeys: true,
	},
	{
		Name:   "userPromptSubmit",
		Doc:    "When the user has sent a message.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:     "command",
				Doc:      "The shell command.",
				Shapes:   []Shape{StringShape},
				Required: true,
				Trust:    Good,
				Note:     "Without it nothing runs.",
			},
		},
		OpenKeys: true,
	},
	{
		Name:   "preToolUse",
		Doc:    "Before a tool runs.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:     "command",
				Doc:      "The shell command.",
				Shapes:   []Shape{StringShape},
				Required: true,
				Trust:    Good,
				Note:     "Without it nothing runs.",
			},
			{
				Name:   "matcher",
				Doc:    "The tool that it runs for. Without it the hook runs for all.",
				Shapes: []Shape{StringShape},
				Trust:  Good,
			},
		},
		OpenKeys: true,
	},
	{
		Name:   "postToolUse",
		Doc:    "After a tool has run.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:     "command",
				Doc:      "The shell command.",
				Shapes:   []Shape{StringShape},
				Required: true,
				Trust:    Good,
				Note:     "Without it nothing runs.",
			},
			{
				Name:   "matcher",
				Doc:    "The tool that it runs for. Without it the hook runs for all.",
				Shapes: []Shape{StringShape},
				Trust:  Good,
			},
		},
		OpenKeys: true,
	},
	{
		Name:   "stop",
		Doc:    "When the agent has answered.",
		Shapes: []Shape{MapListShape},
		Keys: []Field{
			{
				Name:     "command",
				Doc:      "The shell command.",
				Shapes:   []Shape{StringShape},
				Required: true,
				Trust:    Good,
				Note:     "Without it nothing runs.",
			},
		},
		OpenKeys: true,
	},
}

var kiroDialectS3 = []Mistake{
	{
		Key:   "disallowedTools",
		Use:   "excludedTools",
		From:  "claude-code",
		Say:   "Kiro reads `excludedTools`.",
		Binds: true,
	},
	{
		Key:   "allowed-tools",
		Use:   "tools",
		Say:   "Kiro reads `tools`, and `allowedTools` for what runs without asking.",
		Binds: true,
	},
	{
		Key:  "mcp_servers",
		Use:  "mcpServers",
		From: "gemini-cli",
		Say:  "Kiro reads `mcpServers`.",
	},
	{
		Key:  "mcp-servers",
		Use:  "mcpServers",
		From: "copilot-vscode",
		Say:  "Kiro reads `mcpServers`.",
	},
	{
		Key:   "permission",
		Use:   "permissions",
		From:  "opencode",
		Say:   "Kiro reads `permissions`, which is a list of rules.",
		Binds: true,
	},
	{
		Key:      "color",
		From:     "claude-code",
		Say:      "No page of Kiro's knows it.",
		Harmless: true,
	},
	{
		Key:      "version",
		Say:      "No page of Kiro's knows it.",
		Harmless: true,
	},
	{
		Key:      "tags",
		Say:      "No page of Kiro's knows it.",
		Harmless: true,
	},
}

var kiroDialectS4 = []Tool{
	{
		Name:    "read",
		Doc:     "Reads files, folders and images.",
		Can:     []Capability{CapRead, CapList},
		Aliases: []string{"fs_read"},
	},
	{
		Name:    "write",
		Doc:     "Creates and changes files.",
		Can:     []Capability{CapWrite, CapEdit},
		Aliases: []string{"fs_write"},
	},
	{
		Name:    "shell",
		Doc:     "Runs shell commands.",
		Can:     []Capability{CapRun},
		Aliases: []string{"execute_bash"},
	},
	{
		Name: "web",
		Doc:  "Searches the web and fetches pages.",
		Can:  []Capability{CapWeb, CapFetch},
	},
	{
		Name:    "web_search",
		Doc:     "Searches the web.",
		Can:     []Capability{CapWeb},
		Special: true,
		Trust:   Unverified,
		Note:    "Seen in files and among the capabilities of `permissions`, not on the list of tools.",
	},
	{
		Name:    "web_fetch",
		Doc:     "Fetches a page from the web.",
		Can:     []Capability{CapFetch},
		Special: true,
		Trust:   Unverified,
		Note:    "Seen in files and among the capabilities of `permissions`, not on the list of tools.",
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
		Name: "code",
		Doc:  "Asks about the code: symbols, definitions, references.",
		Can:  []Capability{CapLSP},
	},
	{
		Name: "subagent",
		Doc:  "Starts a subagent.",
		Can:  []Capability{CapDelegate},
	},
	{
		Name: "knowledge",
		Doc:  "Searches knowledge bases.",
		Can:  []Capability{CapOther},
	},
	{
		Name: "todo_list",
		Doc:  "Writes the list of tasks.",
		Can:  []Capability{CapTodo},
	},
	{
		Name: "use_aws",
		Doc:  "Calls the services of AWS.",
		Can:  []Capability{CapOther},
		Note: "Seen in hooks and in JSON files.",
	},
}

var kiroDialectS5 = []Pattern{
	{
		Form:  "*",
		Match: "^\\*$",
		Doc:   "Every tool.",
		Can:   []Capability{CapOther},
		match: &lazyRegexp{src: "^\\*$"},
	},
	{
		Form:    "@builtin",
		Match:   "^@builtin$",
		Doc:     "Every tool of Kiro's own.",
		Can:     []Capability{CapOther},
		Snippet: "@builtin",
		match:   &lazyRegexp{src: "^@builtin$"},
	},
	{
		Form:    "@mcp",
		Match:   "^@mcp$",
		Doc:     "Every tool of every MCP server.",
		Can:     []Capability{CapMCP},
		Snippet: "@mcp",
		match:   &lazyRegexp{src: "^@mcp$"},
	},
	{
		Form:    "@server",
		Match:   "^@(?P<server>[A-Za-z0-9_.-]+)$",
		Doc:     "Every tool of one MCP server.",
		Can:     []Capability{CapMCP},
		Snippet: "@${1:server}",
		match:   &lazyRegexp{src: "^@(?P<server>[A-Za-z0-9_.-]+)$"},
	},
	{
		Form:    "@server/tool",
		Match:   "^@(?P<server>[A-Za-z0-9_.-]+)/[A-Za-z0-9_.*?-]+$",
		Doc:     "One tool of an MCP server.",
		Can:     []Capability{CapMCP},
		Snippet: "@${1:server}/${2:tool}",
		match:   &lazyRegexp{src: "^@(?P<server>[A-Za-z0-9_.-]+)/[A-Za-z0-9_.*?-]+$"},
	},
	{
		Form:    "mcp__server__tool",
		Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)__(?P<tool>[A-Za-z0-9_.*-]+)$",
		Doc:     "Claude Code's form of an MCP tool.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "@${server}/${tool}",
		From:    "claude-code",
		match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*?)__(?P<tool>[A-Za-z0-9_.*-]+)$"},
	},
	{
		Form:    "mcp__server",
		Match:   "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*)$",
		Doc:     "Claude Code's form of every tool of an MCP server.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "@${server}",
		From:    "claude-code",
		match:   &lazyRegexp{src: "^mcp__(?P<server>[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*)$"},
	},
	{
		Form:    "server/tool",
		Match:   "^(?P<server>[A-Za-z0-9_-]+)/([A-Za-z0-9_*-]+)$",
		Doc:     "Copilot's form of an MCP tool, which lacks the `@`.",
		Can:     []Capability{CapMCP},
		Refused: true,
		Use:     "@${1}/${2}",
		From:    "copilot-vscode",
		match:   &lazyRegexp{src: "^(?P<server>[A-Za-z0-9_-]+)/([A-Za-z0-9_*-]+)$"},
	},
}

var kiroDialectS6 = []ModelShape{
	{
		Form:  "claude-<family>-<version>",
		Match: "^claude-[a-z]+-[0-9]+(?:\\.[0-9]+)?$",
		match: &lazyRegexp{src: "^claude-[a-z]+-[0-9]+(?:\\.[0-9]+)?$"},
	},
	{
		Form:  "<model-id>",
		Match: "^(?:[a-z]+-)*[a-z]+[0-9]*(?:-[a-z]+)*-?[0-9.]+(?:-[a-z]+)*$",
		match: &lazyRegexp{src: "^(?:[a-z]+-)*[a-z]+[0-9]*(?:-[a-z]+)*-?[0-9.]+(?:-[a-z]+)*$"},
	},
}

var kiroDialectS7 = []Model{
	{
		Name:    "auto",
		IsAlias: true,
		Doc:     "Kiro chooses the model.",
		Trust:   Unverified,
	},
	{
		Name:     "claude-sonnet-4.6",
		Family:   "sonnet",
		Provider: "anthropic",
		Trust:    Unverified,
	},
	{
		Name:     "claude-sonnet-4.5",
		Family:   "sonnet",
		Provider: "anthropic",
		Trust:    Unverified,
	},
	{
		Name:     "claude-opus-4.5",
		Family:   "opus",
		Provider: "anthropic",
		Trust:    Unverified,
	},
	{
		Name:     "claude-haiku-4.5",
		Family:   "haiku",
		Provider: "anthropic",
		Trust:    Unverified,
	},
}
