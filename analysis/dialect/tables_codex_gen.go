// Code generated from sheets/codex.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var codexDialect = Dialect{
	ID:     "codex",
	Name:   "Codex",
	Kind:   "custom agent",
	Syntax: TOML,
	Sources: []Source{
		{
			ID:   "docs",
			URL:  "https://developers.openai.com/codex/subagents",
			Seen: "2026",
		},
		{
			ID:   "src",
			URL:  "https://github.com/openai/codex",
			Seen: "2026",
			Note: "codex-rs/core/src/config/agent_roles.rs at 0.160.",
		},
	},
	Newest: "0.160",
	Renown: 3,
	Locations: []Location{
		{
			Glob:  ".codex/agents/*.toml",
			Scope: "project",
		},
		{
			Glob:  "~/.codex/agents/*.toml",
			Scope: "user",
		},
	},
	Signs: []Sign{
		{
			Key:    "developer_instructions",
			Weight: 3,
		},
	},
	Identity: Identity{
		From: "name",
		Doc:  "The `name` in the file names the agent.",
	},
	Unknown: UnknownKeys{
		Doc: "Every key of config.toml is allowed here too. Other keys are refused.",
	},
	Front: FrontRules{
		Broken: Refuse,
	},
	Fields: []Field{
		{
			Name:     "name",
			Doc:      "Names the agent.",
			Role:     NameRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Example:  "reviewer",
		},
		{
			Name:     "description",
			Doc:      "Says when to use the agent.",
			Role:     DescriptionRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
			Note:     "The entry of the agent in config.toml may say it instead.",
		},
		{
			Name:     "developer_instructions",
			Doc:      "The prompt of the agent.",
			Role:     PromptRole,
			Shapes:   []Shape{StringShape},
			Required: true,
			NonEmpty: true,
			Source:   "docs",
		},
		{
			Name:     "nickname_candidates",
			Doc:      "Names to show the agent under. Each is plain ASCII and there once.",
			Shapes:   []Shape{ListShape},
			NonEmpty: true,
			Source:   "src",
		},
		{
			Name:   "model",
			Doc:    "The model the agent runs on.",
			Role:   ModelRole,
			Shapes: []Shape{StringShape},
			Source: "docs",
		},
		{
			Name:   "model_reasoning_effort",
			Doc:    "How hard the model thinks. Which levels there are depends on the model.",
			Role:   EffortRole,
			Shapes: []Shape{StringShape},
			Values: []Value{
				{
					Name: "none",
				},
				{
					Name: "minimal",
				},
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
					Name: "xhigh",
				},
				{
					Name: "ultra",
				},
			},
			Open:   true,
			Source: "docs",
		},
		{
			Name:   "model_verbosity",
			Doc:    "How much the model says.",
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
			},
			Source: "src",
		},
		{
			Name:   "sandbox_mode",
			Doc:    "What the agent may change.",
			Role:   ModeRole,
			Shapes: []Shape{EnumShape},
			Values: []Value{
				{
					Name: "read-only",
					Doc:  "Nothing.",
				},
				{
					Name: "workspace-write",
					Doc:  "Files of the workspace.",
				},
				{
					Name:  "danger-full-access",
					Doc:   "Everything.",
					Frees: true,
				},
			},
			Source: "docs",
		},
		{
			Name:     "mcp_servers",
			Doc:      "MCP servers for this agent, by name.",
			Role:     ServersRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Source:   "docs",
		},
		{
			Name:   "skills",
			Doc:    "Skills for this agent.",
			Role:   SkillsRole,
			Shapes: []Shape{MapShape},
			Keys: []Field{
				{
					Name:     "config",
					Doc:      "One table for each skill.",
					Shapes:   []Shape{MapListShape},
					OpenKeys: true,
				},
			},
			OpenKeys: true,
			Source:   "docs",
		},
		{
			Name:     "tools",
			Doc:      "Switches tools on and off.",
			Role:     ToolsRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Source:   "src",
		},
		{
			Name:     "hooks",
			Doc:      "Commands that run at certain events.",
			Role:     HooksRole,
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Source:   "src",
		},
		{
			Name:    "approval_policy",
			Doc:     "When Codex asks before it acts. A key of config.toml.",
			Shapes:  []Shape{AnyShape},
			Trust:   Unverified,
			Source:  "src",
			Example: "\"never\"",
		},
		{
			Name:   "sandbox_workspace_write",
			Doc:    "What the sandbox lets through where files of the workspace may be written. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "model_provider",
			Doc:    "Who serves the model. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "model_reasoning_summary",
			Doc:    "How much of the model's reasoning is shown. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "model_context_window",
			Doc:    "How many tokens the model takes. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "model_auto_compact_token_limit",
			Doc:    "The number of tokens after which the context is shortened. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "web_search",
			Doc:    "Whether the agent may search the web. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "features",
			Doc:    "Switches features on and off. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "shell_environment_policy",
			Doc:    "Which variables commands see. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:   "profile",
			Doc:    "The profile whose settings count. A key of config.toml.",
			Shapes: []Shape{AnyShape},
			Trust:  Unverified,
			Source: "src",
		},
		{
			Name:     "profiles",
			Doc:      "Sets of settings by name, of which `profile` chooses one. A key of config.toml.",
			Shapes:   []Shape{MapShape},
			OpenKeys: true,
			Trust:    Unverified,
			Source:   "src",
		},
	},
	Mistakes: []Mistake{
		{
			Key:  "prompt",
			Use:  "developer_instructions",
			From: "opencode",
			Say:  "Codex reads `developer_instructions`.",
		},
		{
			Key: "instructions",
			Use: "developer_instructions",
			Say: "Codex reads `developer_instructions`.",
		},
		{
			Key: "system_prompt",
			Use: "developer_instructions",
			Say: "Codex reads `developer_instructions`.",
		},
		{
			Key:   "sandbox",
			Use:   "sandbox_mode",
			Say:   "Codex reads `sandbox_mode`.",
			Binds: true,
		},
		{
			Key: "reasoning_effort",
			Use: "model_reasoning_effort",
			Say: "Codex reads `model_reasoning_effort`.",
		},
		{
			Key: "verbosity",
			Use: "model_verbosity",
			Say: "Codex reads `model_verbosity`.",
		},
		{
			Key:   "readonly",
			From:  "cursor",
			Say:   "Codex has no such key: `sandbox_mode = \"read-only\"` keeps the agent from writing.",
			Binds: true,
		},
		{
			Key:   "permissionMode",
			From:  "claude-code",
			Say:   "Codex has no such key: `sandbox_mode` says what the agent may change.",
			Binds: true,
		},
		{
			Key:   "disallowedTools",
			From:  "claude-code",
			Say:   "Codex has no list of tools to take away.",
			Binds: true,
		},
	},
	Models: Models{
		Shapes: []ModelShape{
			{
				Form:  "gpt-<version>",
				Match: "^(?:gpt|codex)-[a-z0-9.-]+$",
				Own:   true,
				match: &lazyRegexp{src: "^(?:gpt|codex)-[a-z0-9.-]+$"},
			},
		},
		Builtin: []Model{
			{
				Name:     "gpt-5.6",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-5.6-terra",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-5.6-luna",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-5.6-sol",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-5.4-mini",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-6-astra",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-6-sol",
				Family:   "gpt",
				Provider: "openai",
			},
			{
				Name:     "gpt-6-luna",
				Family:   "gpt",
				Provider: "openai",
			},
		},
		Trust: Unverified,
	},
	Body: Body{
		Role:  "A Codex agent has no body: `developer_instructions` is its prompt.",
		Empty: Accept,
	},
	Builtin:  []string{"default", "worker", "explorer"},
	Skeleton: []string{"name", "description", "developer_instructions"},
}
