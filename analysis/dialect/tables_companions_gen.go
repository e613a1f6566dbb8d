// Code generated from sheets/companions.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

var companions = []Companion{
	{
		ID:       "claude-mcp",
		Kind:     "MCP configuration",
		Products: []string{"claude-code", "copilot-vscode", "codebuddy"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".mcp.json",
				Scope: "project",
				Note:  "In a plugin it brings the servers of the plugin. Copilot's CLI reads it too.",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:    "*",
				Defines: ServerThing,
				Without: "mcpServers",
				Shape:   MapShape,
				Trust:   Good,
			},
		},
	},
	{
		ID:       "claude-user",
		Kind:     "user configuration",
		Products: []string{"claude-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "~/.claude.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:    "projects.*.mcpServers.*",
				Defines: ServerThing,
			},
		},
	},
	{
		ID:       "claude-settings",
		Kind:     "settings file",
		Products: []string{"claude-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".claude/settings.json",
				Scope: "project",
			},
			{
				Glob:  ".claude/settings.local.json",
				Scope: "project",
			},
			{
				Glob:  "~/.claude/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:     "agent",
				Mentions: AgentThing,
			},
			{
				Path:     "permissions.allow[]",
				Mentions: ToolsThing,
			},
			{
				Path:     "permissions.ask[]",
				Mentions: ToolsThing,
			},
			{
				Path:     "permissions.deny[]",
				Mentions: ToolsThing,
				Denied:   true,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
			{
				Path:     "statusLine.command",
				Mentions: ShellThing,
				Trust:    Good,
			},
			{
				Path:     "enabledMcpjsonServers[]",
				Mentions: ServerThing,
				Trust:    Good,
			},
			{
				Path:     "disabledMcpjsonServers[]",
				Mentions: ServerThing,
				Denied:   true,
				Trust:    Good,
			},
			{
				Path:     "enabledPlugins.*",
				Mentions: PluginThing,
				Trust:    Good,
			},
		},
	},
	{
		ID:       "claude-plugin",
		Kind:     "plugin manifest",
		Products: []string{"claude-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".claude-plugin/plugin.json",
				Scope: "plugin",
			},
		},
		Defines: PluginThing,
		NamedBy: "name",
		Names: []CompanionName{
			{
				Path:     "agents[]",
				Mentions: FileThing,
			},
			{
				Path:     "commands[]",
				Mentions: FileThing,
			},
			{
				Path:     "skills[]",
				Mentions: FileThing,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
				Shape:    MapShape,
			},
			{
				Path:     "hooks[]",
				Mentions: FileThing,
				Shape:    StringShape,
			},
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:     "mcpServers[]",
				Mentions: FileThing,
				Shape:    StringShape,
			},
		},
	},
	{
		ID:       "claude-marketplace",
		Kind:     "marketplace",
		Products: []string{"claude-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".claude-plugin/marketplace.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:     "plugins[].name",
				Mentions: PluginThing,
				Trust:    Good,
			},
			{
				Path:     "plugins[].source",
				Mentions: FileThing,
				Shape:    StringShape,
				Trust:    Good,
			},
			{
				Path:    "plugins[].mcpServers.*",
				Defines: ServerThing,
				Trust:   Good,
			},
			{
				Path:     "plugins[].hooks",
				Mentions: HooksThing,
				Shape:    MapShape,
				Trust:    Good,
			},
		},
	},
	{
		ID:       "claude-hooks",
		Kind:     "hooks of a plugin",
		Products: []string{"claude-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "hooks/hooks.json",
				Scope: "plugin",
			},
		},
		Names: []CompanionName{
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
	},
	{
		ID:       "claude-instructions",
		Kind:     "instructions",
		Products: []string{"claude-code"},
		Locations: []Location{
			{
				Glob:  "CLAUDE.md",
				Scope: "project",
			},
			{
				Glob:  "CLAUDE.local.md",
				Scope: "project",
				Trust: Good,
			},
			{
				Glob:  ".claude/rules/**/*.md",
				Scope: "project",
				Trust: Good,
			},
			{
				Glob:  "~/.claude/CLAUDE.md",
				Scope: "user",
			},
		},
		Defines: InstructionsThing,
		Imports: true,
	},
	{
		ID:       "vscode-mcp",
		Kind:     "MCP configuration",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".vscode/mcp.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:    "servers.*",
				Defines: ServerThing,
			},
		},
	},
	{
		ID:       "copilot-mcp",
		Kind:     "MCP configuration",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "~/.copilot/mcp-config.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "vscode-settings",
		Kind:     "settings file",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:   ".vscode/settings.json",
				Scope:  "project",
				Legacy: true,
				Note:   "Servers stood here before they had a file of their own.",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcp.servers.*",
				Defines: ServerThing,
			},
		},
		Trust: Unverified,
	},
	{
		ID:       "copilot-prompt",
		Kind:     "prompt file",
		Products: []string{"copilot-vscode"},
		Locations: []Location{
			{
				Glob:  ".github/prompts/**/*.prompt.md",
				Scope: "project",
			},
		},
		Files:    []string{"*.prompt.md"},
		Defines:  CommandThing,
		NamedBy:  "name",
		Suffixes: []string{".prompt.md", ".md"},
		Hashes:   true,
		Names: []CompanionName{
			{
				Path:     "agent",
				Mentions: AgentThing,
				Except:   []string{"agent", "ask", "edit", "plan"},
			},
			{
				Path:     "mode",
				Mentions: AgentThing,
				Except:   []string{"agent", "ask", "edit", "plan"},
			},
			{
				Path:     "tools[]",
				Mentions: ToolsThing,
			},
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
	},
	{
		ID:       "copilot-instructions",
		Kind:     "instructions",
		Products: []string{"copilot-vscode"},
		Locations: []Location{
			{
				Glob:  ".github/copilot-instructions.md",
				Scope: "project",
			},
		},
		Files:   []string{"*.instructions.md"},
		Defines: InstructionsThing,
		Hashes:  true,
	},
	{
		ID:       "copilot-hooks",
		Kind:     "hooks",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".github/hooks/*.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "copilot-plugin",
		Kind:     "plugin manifest",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".github/plugin/plugin.json",
				Scope: "plugin",
			},
		},
		Defines: PluginThing,
		NamedBy: "name",
		Names: []CompanionName{
			{
				Path:     "agents[]",
				Mentions: FileThing,
			},
			{
				Path:     "skills[]",
				Mentions: FileThing,
			},
			{
				Path:     "commands[]",
				Mentions: FileThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "copilot-marketplace",
		Kind:     "marketplace",
		Products: []string{"copilot-vscode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".github/plugin/marketplace.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:     "plugins[].name",
				Mentions: PluginThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "opencode-config",
		Kind:     "configuration",
		Products: []string{"opencode"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "opencode.json",
				Scope: "project",
			},
			{
				Glob:  "opencode.jsonc",
				Scope: "project",
			},
			{
				Glob:  "~/.config/opencode/opencode.json",
				Scope: "user",
			},
			{
				Glob:  "~/.config/opencode/opencode.jsonc",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcp.*",
				Defines: ServerThing,
			},
			{
				Path:     "default_agent",
				Mentions: AgentThing,
			},
			{
				Path:    "command.*",
				Defines: CommandThing,
				Trust:   Good,
			},
			{
				Path:     "command.*.agent",
				Mentions: AgentThing,
				Trust:    Good,
			},
			{
				Path:     "instructions[]",
				Mentions: FileThing,
				Trust:    Good,
			},
			{
				Path:     "permission",
				Mentions: PermissionThing,
				Shape:    MapShape,
			},
		},
	},
	{
		ID:       "opencode-command",
		Kind:     "custom command",
		Products: []string{"opencode"},
		Locations: []Location{
			{
				Glob:  ".opencode/command/**/*.md",
				Scope: "project",
			},
			{
				Glob:  ".opencode/commands/**/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.config/opencode/command/**/*.md",
				Scope: "user",
			},
			{
				Glob:  "~/.config/opencode/commands/**/*.md",
				Scope: "user",
			},
		},
		Defines:   CommandThing,
		Suffixes:  []string{".md"},
		Separator: "/",
		Imports:   true,
		Names: []CompanionName{
			{
				Path:     "agent",
				Mentions: AgentThing,
			},
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "kilo-config",
		Kind:     "configuration",
		Products: []string{"kilo-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "kilo.json",
				Scope: "project",
				Trust: Unverified,
			},
			{
				Glob:  "kilo.jsonc",
				Scope: "project",
			},
			{
				Glob:  "~/.config/kilo/kilo.jsonc",
				Scope: "user",
				Trust: Unverified,
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcp.*",
				Defines: ServerThing,
			},
			{
				Path:     "default_agent",
				Mentions: AgentThing,
			},
			{
				Path:    "command.*",
				Defines: CommandThing,
			},
			{
				Path:     "command.*.agent",
				Mentions: AgentThing,
			},
			{
				Path:     "instructions[]",
				Mentions: FileThing,
			},
			{
				Path:     "permission",
				Mentions: PermissionThing,
				Shape:    MapShape,
			},
		},
		Trust: Good,
	},
	{
		ID:       "kilo-mcp",
		Kind:     "MCP configuration",
		Products: []string{"kilo-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".kilocode/mcp.json",
				Scope: "project",
			},
			{
				Glob:  ".kilo/mcp.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Unverified,
	},
	{
		ID:       "gemini-settings",
		Kind:     "settings file",
		Products: []string{"gemini-cli"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".gemini/settings.json",
				Scope: "project",
			},
			{
				Glob:  "~/.gemini/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:     "mcp.allowed[]",
				Mentions: ServerThing,
				Trust:    Good,
			},
			{
				Path:     "mcp.excluded[]",
				Mentions: ServerThing,
				Denied:   true,
				Trust:    Good,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
				Trust:    Good,
			},
		},
	},
	{
		ID:       "gemini-extension",
		Kind:     "extension manifest",
		Products: []string{"gemini-cli"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "gemini-extension.json",
				Scope: "plugin",
			},
		},
		Defines: PluginThing,
		NamedBy: "name",
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
				Trust:   Good,
			},
			{
				Path:     "contextFileName[]",
				Mentions: FileThing,
				Trust:    Good,
			},
		},
	},
	{
		ID:       "gemini-instructions",
		Kind:     "instructions",
		Products: []string{"gemini-cli"},
		Locations: []Location{
			{
				Glob:  "GEMINI.md",
				Scope: "project",
			},
			{
				Glob:  "~/.gemini/GEMINI.md",
				Scope: "user",
			},
		},
		Defines: InstructionsThing,
		Imports: true,
	},
	{
		ID:       "gemini-command",
		Kind:     "custom command",
		Products: []string{"gemini-cli"},
		Syntax:   TOML,
		Locations: []Location{
			{
				Glob:  ".gemini/commands/**/*.toml",
				Scope: "project",
			},
			{
				Glob:  "~/.gemini/commands/**/*.toml",
				Scope: "user",
			},
		},
		Defines:   CommandThing,
		Suffixes:  []string{".toml"},
		Separator: ":",
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
			{
				Path:     "prompt",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "qwen-settings",
		Kind:     "settings file",
		Products: []string{"qwen-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".qwen/settings.json",
				Scope: "project",
			},
			{
				Glob:  "~/.qwen/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:     "mcp.allowed[]",
				Mentions: ServerThing,
			},
			{
				Path:     "mcp.excluded[]",
				Mentions: ServerThing,
				Denied:   true,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "qwen-extension",
		Kind:     "extension manifest",
		Products: []string{"qwen-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  "qwen-extension.json",
				Scope: "plugin",
			},
		},
		Defines: PluginThing,
		NamedBy: "name",
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:     "contextFileName[]",
				Mentions: FileThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "qwen-instructions",
		Kind:     "instructions",
		Products: []string{"qwen-code"},
		Locations: []Location{
			{
				Glob:  "QWEN.md",
				Scope: "project",
			},
			{
				Glob:  "~/.qwen/QWEN.md",
				Scope: "user",
			},
		},
		Defines: InstructionsThing,
		Imports: true,
	},
	{
		ID:       "qwen-command",
		Kind:     "custom command",
		Products: []string{"qwen-code"},
		Locations: []Location{
			{
				Glob:  ".qwen/commands/**/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.qwen/commands/**/*.md",
				Scope: "user",
			},
		},
		Defines:   CommandThing,
		Suffixes:  []string{".md"},
		Separator: ":",
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "qwen-toml-command",
		Kind:     "custom command",
		Products: []string{"qwen-code"},
		Syntax:   TOML,
		Locations: []Location{
			{
				Glob:   ".qwen/commands/**/*.toml",
				Scope:  "project",
				Legacy: true,
			},
			{
				Glob:   "~/.qwen/commands/**/*.toml",
				Scope:  "user",
				Legacy: true,
			},
		},
		Defines:   CommandThing,
		Suffixes:  []string{".toml"},
		Separator: ":",
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
			{
				Path:     "prompt",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "antigravity-mcp",
		Kind:     "MCP configuration",
		Products: []string{"antigravity"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".agents/mcp_config.json",
				Scope: "project",
			},
			{
				Glob:  "~/.gemini/config/mcp_config.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Unverified,
	},
	{
		ID:       "codex-config",
		Kind:     "configuration",
		Products: []string{"codex"},
		Syntax:   TOML,
		Locations: []Location{
			{
				Glob:  ".codex/config.toml",
				Scope: "project",
			},
			{
				Glob:  "~/.codex/config.toml",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcp_servers.*",
				Defines: ServerThing,
			},
			{
				Path:     "agents.*",
				Mentions: AgentThing,
				Shape:    MapShape,
				Trust:    Unverified,
			},
			{
				Path:     "agents.*.config_file",
				Mentions: FileThing,
				Trust:    Good,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
				Shape:    MapShape,
				Trust:    Unverified,
			},
		},
	},
	{
		ID:       "codex-hooks",
		Kind:     "hooks",
		Products: []string{"codex"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".codex/hooks.json",
				Scope: "project",
			},
			{
				Glob:  "~/.codex/hooks.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "codex-prompt",
		Kind:     "custom prompt",
		Products: []string{"codex"},
		Locations: []Location{
			{
				Glob:  "~/.codex/prompts/*.md",
				Scope: "user",
			},
		},
		Defines:  CommandThing,
		Suffixes: []string{".md"},
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "cursor-mcp",
		Kind:     "MCP configuration",
		Products: []string{"cursor"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".cursor/mcp.json",
				Scope: "project",
			},
			{
				Glob:  "~/.cursor/mcp.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "cursor-hooks",
		Kind:     "hooks",
		Products: []string{"cursor"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".cursor/hooks.json",
				Scope: "project",
			},
			{
				Glob:  "~/.cursor/hooks.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "cursor-rule",
		Kind:     "rule",
		Products: []string{"cursor"},
		Locations: []Location{
			{
				Glob:  ".cursor/rules/**/*.mdc",
				Scope: "project",
			},
		},
		Defines:  InstructionsThing,
		Suffixes: []string{".mdc"},
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
	},
	{
		ID:       "cursor-command",
		Kind:     "custom command",
		Products: []string{"cursor"},
		Locations: []Location{
			{
				Glob:  ".cursor/commands/**/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.cursor/commands/**/*.md",
				Scope: "user",
			},
		},
		Defines:  CommandThing,
		Suffixes: []string{".md"},
		Trust:    Good,
	},
	{
		ID:       "kiro-mcp",
		Kind:     "MCP configuration",
		Products: []string{"kiro"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".kiro/settings/mcp.json",
				Scope: "project",
			},
			{
				Glob:  "~/.kiro/settings/mcp.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
	},
	{
		ID:       "kiro-steering",
		Kind:     "steering file",
		Products: []string{"kiro"},
		Locations: []Location{
			{
				Glob:  ".kiro/steering/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.kiro/steering/*.md",
				Scope: "user",
			},
		},
		Defines: InstructionsThing,
		Hashes:  true,
		Trust:   Good,
	},
	{
		ID:       "factory-mcp",
		Kind:     "MCP configuration",
		Products: []string{"factory-droid"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".factory/mcp.json",
				Scope: "project",
			},
			{
				Glob:  "~/.factory/mcp.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "factory-settings",
		Kind:     "settings file",
		Products: []string{"factory-droid"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".factory/settings.json",
				Scope: "project",
			},
			{
				Glob:  "~/.factory/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "factory-command",
		Kind:     "custom command",
		Products: []string{"factory-droid"},
		Locations: []Location{
			{
				Glob:  ".factory/commands/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.factory/commands/*.md",
				Scope: "user",
			},
		},
		Defines:  CommandThing,
		Suffixes: []string{".md"},
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "junie-mcp",
		Kind:     "MCP configuration",
		Products: []string{"junie"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".junie/mcp/mcp.json",
				Scope: "project",
			},
			{
				Glob:  "~/.junie/mcp/mcp.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "junie-instructions",
		Kind:     "instructions",
		Products: []string{"junie"},
		Locations: []Location{
			{
				Glob:  ".junie/guidelines.md",
				Scope: "project",
			},
			{
				Glob:  ".junie/AGENTS.md",
				Scope: "project",
			},
		},
		Defines: InstructionsThing,
		Trust:   Good,
	},
	{
		ID:       "codebuddy-settings",
		Kind:     "settings file",
		Products: []string{"codebuddy"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".codebuddy/settings.json",
				Scope: "project",
			},
			{
				Glob:  ".codebuddy/settings.local.json",
				Scope: "project",
			},
			{
				Glob:  "~/.codebuddy/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:     "agent",
				Mentions: AgentThing,
			},
			{
				Path:     "permissions.allow[]",
				Mentions: ToolsThing,
			},
			{
				Path:     "permissions.ask[]",
				Mentions: ToolsThing,
			},
			{
				Path:     "permissions.deny[]",
				Mentions: ToolsThing,
				Denied:   true,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "codebuddy-plugin",
		Kind:     "plugin manifest",
		Products: []string{"codebuddy"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".codebuddy-plugin/plugin.json",
				Scope: "plugin",
			},
		},
		Defines: PluginThing,
		NamedBy: "name",
		Names: []CompanionName{
			{
				Path:     "agents[]",
				Mentions: FileThing,
			},
			{
				Path:     "commands[]",
				Mentions: FileThing,
			},
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "codebuddy-command",
		Kind:     "custom command",
		Products: []string{"codebuddy"},
		Locations: []Location{
			{
				Glob:  ".codebuddy/commands/**/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.codebuddy/commands/**/*.md",
				Scope: "user",
			},
		},
		Defines:  CommandThing,
		Suffixes: []string{".md"},
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "codebuddy-instructions",
		Kind:     "instructions",
		Products: []string{"codebuddy"},
		Locations: []Location{
			{
				Glob:  "CODEBUDDY.md",
				Scope: "project",
			},
			{
				Glob:  "~/.codebuddy/CODEBUDDY.md",
				Scope: "user",
			},
		},
		Defines: InstructionsThing,
		Imports: true,
		Trust:   Good,
	},
	{
		ID:       "augment-settings",
		Kind:     "settings file",
		Products: []string{"augment"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".augment/settings.json",
				Scope: "project",
			},
			{
				Glob:  "~/.augment/settings.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
			{
				Path:     "hooks",
				Mentions: HooksThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "augment-command",
		Kind:     "custom command",
		Products: []string{"augment"},
		Locations: []Location{
			{
				Glob:  ".augment/commands/**/*.md",
				Scope: "project",
			},
			{
				Glob:  "~/.augment/commands/**/*.md",
				Scope: "user",
			},
		},
		Defines:  CommandThing,
		Suffixes: []string{".md"},
		Names: []CompanionName{
			{
				Path:     "description",
				Mentions: ProseThing,
			},
		},
		Trust: Good,
	},
	{
		ID:       "kimi-mcp",
		Kind:     "MCP configuration",
		Products: []string{"kimi-code"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".kimi-code/mcp.json",
				Scope: "project",
			},
			{
				Glob:  "~/.kimi-code/mcp.json",
				Scope: "user",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Unverified,
	},
	{
		ID:       "roo-mcp",
		Kind:     "MCP configuration",
		Products: []string{"roo-modes"},
		Syntax:   JSON,
		Locations: []Location{
			{
				Glob:  ".roo/mcp.json",
				Scope: "project",
			},
		},
		Names: []CompanionName{
			{
				Path:    "mcpServers.*",
				Defines: ServerThing,
			},
		},
		Trust: Good,
	},
	{
		ID:   "agents-instructions",
		Kind: "instructions",
		Locations: []Location{
			{
				Glob:  "AGENTS.md",
				Scope: "project",
			},
		},
		Defines: InstructionsThing,
	},
}
