// Code generated from sheets/*.yaml by go generate; DO NOT EDIT.

//go:build !dialectgen

package dialect

// all holds every dialect, generic last.
var all = []*Dialect{
	&claudeCodeDialect,
	&codexDialect,
	&copilotVscodeDialect,
	&geminiCliDialect,
	&opencodeDialect,
	&opencodeJsonDialect,
	&genericDialect,
}

var sections = []Section{}

var products = []Product{
	{
		ID:    "cursor",
		Name:  "Cursor",
		Globs: []string{".cursor/agents/**/*.md", "~/.cursor/agents/**/*.md", ".codex/agents/*.md", "~/.codex/agents/*.md"},
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
		Note: "It also reads the folders of Claude Code.",
	},
	{
		ID:    "kilo-code",
		Name:  "Kilo Code",
		Globs: []string{".kilo/agents/*.md", ".kilo/agent/*.md", "~/.config/kilo/agents/*.md", "kilo.jsonc", ".kilocodemodes"},
	},
	{
		ID:    "qwen-code",
		Name:  "Qwen Code",
		Globs: []string{".qwen/agents/**/*.md", "~/.qwen/agents/**/*.md", ".qwen/fork-profiles/*.md"},
		Signs: []Sign{
			{
				Key:    "approvalMode",
				Weight: 3,
			},
		},
	},
	{
		ID:    "factory-droid",
		Name:  "Factory",
		Globs: []string{".factory/droids/**/*.md", "~/.factory/droids/**/*.md"},
		Signs: []Sign{
			{
				Key:    "tools",
				Values: []string{"read-only", "edit", "execute", "web", "mcp"},
				Weight: 2,
			},
			{
				Key:    "reasoningEffort",
				Weight: 1,
			},
		},
	},
	{
		ID:    "kiro",
		Name:  "Kiro",
		Globs: []string{".kiro/agents/*.md", ".kiro/agents/*.json", "~/.kiro/agents/*.md", "~/.kiro/agents/*.json"},
	},
	{
		ID:    "augment",
		Name:  "Augment",
		Globs: []string{".augment/agents/**/*.md", ".augment/agents/**/*.txt", "~/.augment/agents/**/*.md", "~/.augment/agents/**/*.txt"},
		Signs: []Sign{
			{
				Key:    "disabled_tools",
				Weight: 3,
			},
		},
	},
	{
		ID:    "codebuddy",
		Name:  "CodeBuddy",
		Globs: []string{".codebuddy/agents/**/*.md", "~/.codebuddy/agents/**/*.md"},
	},
	{
		ID:    "junie",
		Name:  "Junie",
		Globs: []string{".junie/agents/*.md", "~/.junie/agents/*.md"},
		Signs: []Sign{
			{
				Key:    "reasoningLevel",
				Weight: 3,
			},
		},
	},
	{
		ID:    "kimi-code",
		Name:  "Kimi Code",
		Globs: []string{".kimi-code/agents/**/*.md", "~/.kimi-code/agents/**/*.md"},
	},
	{
		ID:    "cline",
		Name:  "Cline",
		Globs: []string{".cline/agents/*.yaml", ".cline/agents/*.yml"},
	},
	{
		ID:    "devin",
		Name:  "Devin",
		Globs: []string{".devin/agents/*.md", ".devin/agents/*/AGENT.md", "~/.config/devin/agents/*.md"},
	},
	{
		ID:    "goose",
		Name:  "Goose",
		Globs: []string{".goose/agents/*.md", "~/.config/goose/agents/*.md"},
	},
	{
		ID:    "grok-build",
		Name:  "Grok Build",
		Globs: []string{".grok/agents/*.md", "~/.grok/agents/*.md"},
		Signs: []Sign{
			{
				Key:    "prompt_mode",
				Weight: 2,
			},
			{
				Key:    "agents_md",
				Weight: 2,
			},
		},
	},
	{
		ID:    "rovodev",
		Name:  "Rovo Dev",
		Globs: []string{".rovodev/subagents/*.md", "~/.rovodev/subagents/*.md"},
	},
	{
		ID:    "deepagents",
		Name:  "Deep Agents",
		Globs: []string{".deepagents/agents/*/AGENTS.md"},
	},
	{
		ID:    "forge",
		Name:  "Forge",
		Globs: []string{".forge/agents/*.md"},
	},
	{
		ID:    "trae",
		Name:  "Trae",
		Globs: []string{".trae/agents/*.md"},
	},
	{
		ID:    "amp",
		Name:  "Amp",
		Globs: []string{".agents/checks/*.md", "~/.config/amp/checks/*.md"},
	},
	{
		ID:    "mistral-vibe",
		Name:  "Mistral Vibe",
		Globs: []string{".vibe/agents/*.toml"},
	},
	{
		ID:    "roo-modes",
		Name:  "Roo Code",
		Globs: []string{".roomodes"},
	},
	{
		ID:    "antigravity",
		Name:  "Antigravity",
		Globs: []string{"~/.gemini/config/agents/**/*.md", ".agents/agents/*/agent.md"},
	},
	{
		ID:    "shared",
		Name:  "More than one product",
		Globs: []string{".agents/agents/**/*.md", "~/.agents/agents/**/*.md"},
		Note:  "No vendor owns this folder. Several read it and each reads it differently.",
	},
}

var neverAgents = []string{"README.md", "AGENTS.md", "CLAUDE.md", "GEMINI.md", "QWEN.md", "SKILL.md", "*.instructions.md", "*.prompt.md", ".github/copilot-instructions.md", ".cursor/rules/**/*.mdc", ".claude/commands/**/*.md", "~/.claude/commands/**/*.md"}
