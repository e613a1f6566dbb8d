// Code generated from sheets/qwen-code-fork.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var qwenCodeForkDialect = Dialect{
	ID:   "qwen-code-fork",
	Name: "Qwen Code",
	Kind: "fork profile",
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://github.com/QwenLM/qwen-code/blob/main/docs/users/features/sub-agents.md",
			Seen: "2026",
		},
		{
			ID:   "src",
			URL:  "https://github.com/QwenLM/qwen-code",
			Seen: "2026",
			Note: "packages/core/src/tools/tool-names.ts, and the loader of agents with its transformToToolNames.",
		},
	},
	Locations: []Location{
		{
			Glob:  ".qwen/fork-profiles/*.md",
			Scope: "project",
			Note:  "The file may have up to 64 KiB.",
		},
	},
	Signs: []Sign{
		{
			Key:    "promptHint",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the frontmatter names the profile.",
	},
	Unknown: UnknownKeys{
		Doc: "No page says what happens to other keys.",
	},
	Front: FrontRules{
		Required: true,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the profile.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "quick-look",
		},
		{
			Name:     "tools",
			Doc:      "The tools that the fork gets.",
			Role:     ToolsRole,
			Shapes:   []Shape{ListShape, CommaShape},
			Required: true,
			Source:   "docs",
			Example:  "[read_file, grep_search]",
		},
		{
			Name:    "promptHint",
			Doc:     "A short hint for the prompt of the fork.",
			Shapes:  []Shape{StringShape},
			MaxLen:  200,
			Source:  "docs",
			Example: "Look only.",
		},
	},
	Mistakes: []Mistake{
		{
			Key:      "description",
			From:     "qwen-code",
			Say:      "A fork profile has no description.",
			Harmless: true,
		},
		{
			Key:   "model",
			From:  "qwen-code",
			Say:   "No page names a key for the model of a fork.",
			Trust: Unverified,
		},
	},
	Tools: Tools{
		Doubt:     "^[A-Z]",
		Builtin:   qwenCodeDialectS2,
		Patterns:  qwenCodeDialectS3,
		Unknown:   IgnoreKey,
		Note:      "Names are matched as they are written. The names that tools are shown under, such as ReadFile and Shell, count too.",
		Separator: "__",
		MCP:       "mcp__{server}__{tool}",
		doubt:     &lazyRegexp{src: "^[A-Z]"},
	},
	Models: Models{
		Shapes:  qwenCodeDialectS4,
		Builtin: qwenCodeDialectS5,
		Trust:   Unverified,
		Note:    "An id may have the way to sign in before it, as in `openai:gpt-5.4`.",
	},
	Body: Body{
		Role:   "A fork profile has no prompt of its own.",
		Unread: true,
		Empty:  Accept,
	},
	Skeleton: []string{"name", "tools", "promptHint"},
	Base:     "qwen-code",
	Leaves:   []string{"description", "disallowedTools", "model", "approvalMode", "permissionMode", "maxTurns", "color", "background", "mcpServers", "hooks", "executor", "modelConfig", "runConfig"},
	Apart:    true,
}
