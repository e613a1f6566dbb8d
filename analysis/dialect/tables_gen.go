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

var sections = []Section{
	{
		ID:       "role",
		Title:    "Role",
		Aliases:  []string{"role", "persona", "identity", "purpose", "expert purpose", "mission", "overview", "about", "who you are"},
		Purpose:  "Says who the agent is and what it is in charge of; that sets its vocabulary, depth and point of view.",
		Good:     "One to three sentences: “You are a <specific expert> who <one job>”. It names the domain, who reads the result, and the one goal. Specific beats grand.",
		Pitfalls: "Several unrelated jobs, which belong in several agents. Praise in place of scope, such as “world-class”.",
		Sources:  []string{"A1", "A2", "A3", "G1", "C1"},
		Order:    1,
		Outline:  "You are a … who …\n",
	},
	{
		ID:       "when-to-use",
		Title:    "When to use",
		Aliases:  []string{"when to use", "when to invoke", "use cases", "use when", "triggers", "activation", "invocation", "common scenarios", "when to use this agent"},
		Purpose:  "Tells when this agent is the right choice; the agent that calls it reads only the `description`, the body is seen after the choice is made.",
		Good:     "It stands in the `description`: what the agent does, and the occasions on which to use it, such as “after code changes” or “on a failing test”.",
		Pitfalls: "Occasions that are named only in the body. Vague ones, such as “helps with code”. Two agents whose descriptions overlap.",
		Sources:  []string{"A1", "A3", "C1", "Q1", "M1"},
	},
	{
		ID:       "context",
		Title:    "Context",
		Aliases:  []string{"context", "required inputs", "inputs", "prerequisites", "before you start", "background", "project knowledge", "initial assessment", "context discovery", "project context"},
		Purpose:  "What the agent must have or look up before it works; a subagent starts afresh and does not see the conversation of its caller.",
		Good:     "What the caller hands over, which files to read first, and what to do when something is missing.",
		Pitfalls: "Relying on what was said before. “Ask the user” where there is no tool to ask. Links to files that are not there.",
		Wants: []Look{
			{
				Has:   "(?i)missing|absent|unavailable|unclear|unknown|not (?:there|found|exist|available|given|provided|clear)|cannot|can.t|\\bif\\b",
				Say:   "what to do when something is missing",
				hasRe: &lazyRegexp{src: "(?i)missing|absent|unavailable|unclear|unknown|not (?:there|found|exist|available|given|provided|clear)|cannot|can.t|\\bif\\b"},
			},
		},
		Sources: []string{"A1", "G1", "K1"},
		Order:   2,
		Outline: "Read these first:\n\n- `path` for …\n\nIf one of them is missing, say so and stop.\n",
	},
	{
		ID:       "responsibilities",
		Title:    "Responsibilities",
		Aliases:  []string{"responsibilities", "duties", "tasks", "your job", "what you do", "objectives", "goals", "scope", "job"},
		Ends:     []string{"responsibilities"},
		Purpose:  "Lists what the agent answers for; all else is somebody else's.",
		Good:     "Three to seven points that begin with a verb and can be checked, and what is somebody else's.",
		Pitfalls: "The workflow over again. Points that nobody can check, such as “ensure quality”.",
		Sources:  []string{"A3", "A1"},
		Order:    3,
		Outline:  "- …\n- …\n\nNot yours: …\n",
	},
	{
		ID:       "capabilities",
		Title:    "Capabilities",
		Aliases:  []string{"capabilities", "expertise", "skills", "focus areas", "specialties", "domain expertise", "knowledge base", "knowledge", "competencies", "areas of expertise"},
		Ends:     []string{"expertise"},
		Purpose:  "Bounds the domain and brings the right knowledge to mind.",
		Good:     "A short list in order of weight, tied to this project's stack and its versions. Every point changes what the agent does.",
		Pitfalls: "Long catalogues of what the model knows anyway: they cost tokens and say nothing. Tools that are not granted.",
		Sources:  []string{"G1", "C1", "A4"},
	},
	{
		ID:       "workflow",
		Title:    "Workflow",
		Aliases:  []string{"workflow", "process", "steps", "procedure", "instructions", "approach", "response approach", "methodology", "execution", "when invoked", "development workflow", "implementation phase", "phases", "plan", "how to work", "working mode", "execution flow"},
		Ends:     []string{"workflow"},
		Purpose:  "The order of work, from the first action to the end; without it the agent makes up its own.",
		Good:     "Numbered steps, each with an action and the tool or command for it. The first is concrete, such as running `git diff`. Choices come with their condition, one step checks the work, and the end is plain.",
		Pitfalls: "Bullets where the order counts. Steps that need tools the agent does not have. No end, so that it runs on.",
		Wants: []Look{
			{
				Has:   "(?mi)^[ \\t]*(?:[#>*_ \\t]*)(?:(?:step|phase|stage|part)[ \\t]*)?\\d+[.):\\t *]",
				Say:   "numbers that give the steps an order",
				hasRe: &lazyRegexp{src: "(?mi)^[ \\t]*(?:[#>*_ \\t]*)(?:(?:step|phase|stage|part)[ \\t]*)?\\d+[.):\\t *]"},
			},
			{
				Has:   "(?i)verif|valid|check|test|confirm|review|assert|prove|compare",
				Say:   "a step that checks the work",
				hasRe: &lazyRegexp{src: "(?i)verif|valid|check|test|confirm|review|assert|prove|compare"},
			},
		},
		Sources: []string{"A1", "A2", "A3", "V1"},
		Order:   4,
		Outline: "1. …\n2. …\n3. Check the result: …\n4. Stop when …\n",
	},
	{
		ID:       "commands",
		Title:    "Commands",
		Aliases:  []string{"commands", "tools you can use", "useful commands", "build", "test", "setup", "running", "tooling", "cli"},
		Purpose:  "The exact commands to build, test, lint and run; the agent guesses them otherwise.",
		Good:     "Early in the file, in code blocks, with their options, and with what success looks like. The tools to run them are granted.",
		Pitfalls: "Names of programs without options. Commands that wait for input. Commands of another package manager.",
		Wants: []Look{
			{
				Has:   "`",
				Say:   "the commands themselves, in code",
				hasRe: &lazyRegexp{src: "`"},
			},
		},
		Sources: []string{"G1"},
		Order:   5,
		Outline: "```sh\n…\n```\n",
	},
	{
		ID:       "tools",
		Title:    "Tools",
		Aliases:  []string{"tools", "tool usage", "available tools", "mcp tools", "tool guidelines", "integration tools", "tools usage", "tool use"},
		Purpose:  "When and how to use each tool; the grant itself is made in the frontmatter.",
		Good:     "Which tool for what, which to prefer and where to stop, under the names this product uses. As few tools as the job needs.",
		Pitfalls: "Tools that the frontmatter does not grant, or another product's names. A list in the body grants nothing and forbids nothing.",
		Sources:  []string{"A1", "V1", "F1"},
		Order:    6,
		Outline:  "- `…` to …\n",
	},
	{
		ID:       "rules",
		Title:    "Rules",
		Aliases:  []string{"rules", "constraints", "boundaries", "guardrails", "limitations", "restrictions", "do not", "never", "don't", "critical rules", "important", "always/never", "guidelines", "safety", "scope and honesty rules", "dos and don'ts"},
		Purpose:  "Limits that hold at every step; they come before what the task says.",
		Good:     "Three groups: always, ask first, never. Each rule is concrete and can be tested, with the reason where it is not plain.",
		Pitfalls: "Dozens of equal rules in capitals. Rules that contradict the steps or the tools. Text in place of what permissions can enforce.",
		Sources:  []string{"G1", "A2", "V1"},
		Order:    7,
		Outline:  "- Always: …\n- Ask first: …\n- Never: …\n",
	},
	{
		ID:       "principles",
		Title:    "Principles",
		Aliases:  []string{"principles", "core principles", "philosophy", "core philosophy", "values", "behavioral traits", "traits", "best practices", "design principles", "mindset"},
		Purpose:  "Preferences that settle what the steps do not name.",
		Good:     "A few, in order of rank, each able to change a decision: “prefer the smallest change that passes the tests”.",
		Pitfalls: "Virtues without effect, such as “is thorough” or “stays current”.",
		Sources:  []string{"A2", "A3"},
	},
	{
		ID:      "code-style",
		Title:   "Code style",
		Aliases: []string{"code style", "coding standards", "conventions", "style guide", "standards", "naming conventions", "coding style"},
		Ends:    []string{"coding standards"},
		Purpose: "How the code it writes must look, as far as no linter enforces it.",
		Good:    "One piece of real code says more than paragraphs. What a linter enforces is left to it.",
		Wants: []Look{
			{
				Has:   "`",
				Say:   "a piece of real code",
				hasRe: &lazyRegexp{src: "`"},
			},
		},
		Sources: []string{"G1"},
	},
	{
		ID:      "testing",
		Title:   "Testing",
		Aliases: []string{"testing", "test strategy", "testing practices", "tests", "testing strategy"},
		Purpose: "How to prove that a change works, so that nobody takes it for granted.",
		Good:    "The exact command, where the tests lie, the framework, and what must not be done, such as deleting a failing test.",
		Wants: []Look{
			{
				Has:   "`",
				Say:   "the exact command",
				hasRe: &lazyRegexp{src: "`"},
			},
		},
		Sources: []string{"G1"},
	},
	{
		ID:       "project-structure",
		Title:    "Project structure",
		Aliases:  []string{"project structure", "repository structure", "directory structure", "file structure", "architecture", "tech stack", "codebase"},
		Purpose:  "The map: where to read and where to write, so that the agent does not search for it.",
		Good:     "A short tree of paths with a word on each, the stack with its versions, and what must not be touched.",
		Pitfalls: "It goes stale. Paths that are gone.",
		Sources:  []string{"G1"},
	},
	{
		ID:      "git-workflow",
		Title:   "Git workflow",
		Aliases: []string{"git", "git workflow", "commits", "pull requests", "branching", "version control"},
		Purpose: "The customs for branches, commits and reviews.",
		Good:    "The form of commit messages and branch names, and what needs a person's consent, such as a push or a release.",
		Sources: []string{"G1"},
	},
	{
		ID:       "memory",
		Title:    "Memory",
		Aliases:  []string{"memory", "memory protocol", "persistent memory", "agent memory", "learning"},
		Purpose:  "What to note from one session to the next and when to look it up.",
		Good:     "What is worth keeping, read at the start and brought up to date at the end. In Claude Code it goes with `memory` in the frontmatter.",
		Pitfalls: "The section without the field, so that nothing is kept. Secrets.",
		Sources:  []string{"A1"},
	},
	{
		ID:       "collaboration",
		Title:    "Working with other agents",
		Aliases:  []string{"integration with other agents", "collaboration", "handoff", "handoffs", "delegation", "coordination", "workflow position", "related agents", "communication protocol", "key distinctions", "working with other agents"},
		Purpose:  "How this agent stands to others: who calls it, what it hands on, and whose the neighbouring tasks are.",
		Good:     "Names that exist, plain conditions, and what goes along. In VS Code `handoffs` gives people a button; in Claude Code an agent needs the Agent tool to start another.",
		Pitfalls: "Agents that are not installed. Message formats that nobody receives. “Coordinate with …” without the means to.",
		Sources:  []string{"V1", "A1", "C1"},
	},
	{
		ID:       "quality",
		Title:    "Before you finish",
		Aliases:  []string{"quality standards", "quality checks", "checklist", "checklists", "success criteria", "acceptance criteria", "definition of done", "verification", "validation", "self check", "review checklist", "quality", "before you finish", "quality assurance"},
		Ends:     []string{"quality standards", "quality checklist"},
		Purpose:  "What must be true before the agent stops; nobody checks it between.",
		Good:     "A short list of yes-or-no checks, each of which a granted tool can make, and what to do when one fails.",
		Pitfalls: "Numbers that it cannot measure, such as “coverage > 90%” without a command. The rules over again.",
		Wants: []Look{
			{
				Has:   "(?m)^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]|^[ \\t]*\\|",
				Say:   "a list of checks",
				hasRe: &lazyRegexp{src: "(?m)^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]|^[ \\t]*\\|"},
			},
		},
		Sources: []string{"A1", "A3"},
		Order:   8,
		Outline: "- [ ] …\n- [ ] …\n\nIf a check fails, …\n",
	},
	{
		ID:       "output-format",
		Title:    "Output format",
		Aliases:  []string{"output", "output format", "response format", "report format", "deliverables", "response structure", "return", "report back", "reporting", "output requirements", "result", "final report"},
		Begins:   []string{"output format"},
		Ends:     []string{"output format", "response format", "report format"},
		Purpose:  "What the agent hands back; its caller sees only the last message.",
		Good:     "The parts in order, with a small template; how findings are sorted; `file:line` for each; how long it is; and what to return when nothing was found.",
		Pitfalls: "No form at all. Files, from an agent that cannot write. A “detailed report” without parts.",
		Facts: []Look{
			{
				If:    "(?i)severit|critical|blocker",
				Has:   "(?i)\\b(?:critical|blocker|high|major|medium|moderate|minor|low|nitpick|info(?:rmational)?)\\b",
				Say:   "severities",
				Count: true,
				ifRe:  &lazyRegexp{src: "(?i)severit|critical|blocker"},
				hasRe: &lazyRegexp{src: "(?i)\\b(?:critical|blocker|high|major|medium|moderate|minor|low|nitpick|info(?:rmational)?)\\b"},
			},
			{
				Has:   "(?i)\\b(?:file|path)(?:name|_path)?:line|:line\\b|line numbers?",
				Say:   "asks for `file:line`",
				hasRe: &lazyRegexp{src: "(?i)\\b(?:file|path)(?:name|_path)?:line|:line\\b|line numbers?"},
			},
		},
		Wants: []Look{
			{
				Has:   "(?m)^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]|^[ \\t]*(?:```|~~~|\\||<\\w)|^#+[ \\t]",
				Say:   "a template or a list of its parts",
				hasRe: &lazyRegexp{src: "(?m)^[ \\t]*(?:[-*+]|\\d+[.)])[ \\t]|^[ \\t]*(?:```|~~~|\\||<\\w)|^#+[ \\t]"},
			},
			{
				If:    "(?i)\\bfindings?\\b|severit|\\bcritical\\b|violations?\\b|\\b(?:each|every|list of|per) (?:\\w+ )?(?:issue|problem|bug|vulnerabilit)|(?:issue|problem|bug|vulnerabilit)\\w* found|file:line",
				Has:   "(?i)nothing|\\bnone\\b|\\bempty\\b|not found|\\bno (?:\\w+ ){0,2}(?:finding|issue|problem|result|match|vulnerabilit|bug|violation|error|change)|all clear|\\bclean\\b|\\bN/A\\b|approved|\\bpass",
				Say:   "what to return when nothing is found",
				ifRe:  &lazyRegexp{src: "(?i)\\bfindings?\\b|severit|\\bcritical\\b|violations?\\b|\\b(?:each|every|list of|per) (?:\\w+ )?(?:issue|problem|bug|vulnerabilit)|(?:issue|problem|bug|vulnerabilit)\\w* found|file:line"},
				hasRe: &lazyRegexp{src: "(?i)nothing|\\bnone\\b|\\bempty\\b|not found|\\bno (?:\\w+ ){0,2}(?:finding|issue|problem|result|match|vulnerabilit|bug|violation|error|change)|all clear|\\bclean\\b|\\bN/A\\b|approved|\\bpass"},
			},
		},
		Sources: []string{"A1", "A3", "F1", "K1", "U1", "A2"},
		Order:   9,
		Outline: "```\nSummary: …\nFindings: …\n```\n\nIf there is nothing to report, say so in one line.\n",
	},
	{
		ID:       "examples",
		Title:    "Examples",
		Aliases:  []string{"examples", "example interactions", "example", "sample output", "output examples", "usage examples", "few shot"},
		Purpose:  "Shows by input and result what words say badly.",
		Good:     "Three to five that differ, one of them hard or negative, with real code of this project. Tags keep them apart from instructions.",
		Pitfalls: "Lists of requests without an answer. Examples that break the agent's own rules. Ones that are nearly alike.",
		Wants: []Look{
			{
				Has:   "(?i)```|~~~|<\\w|\\b(?:input|output|result|user|assistant|before|after|good|bad)\\b|→|->|=>|“|\"",
				Say:   "an input with its result",
				hasRe: &lazyRegexp{src: "(?i)```|~~~|<\\w|\\b(?:input|output|result|user|assistant|before|after|good|bad)\\b|→|->|=>|“|\""},
			},
		},
		Sources: []string{"A2", "G1", "A3", "U1"},
		Order:   10,
		Outline: "<example>\nInput: …\nResult: …\n</example>\n",
	},
	{
		ID:       "description-examples",
		Title:    "Examples in the description",
		Aliases:  []string{"description examples", "examples in the description"},
		Purpose:  "Show the calling agent situations in which to hand work over.",
		Good:     "Two to four short ones, one of them unasked, in a block value so that the YAML stays valid. None are needed.",
		Pitfalls: "A one-line `description` with unquoted colons. Every session pays for the length.",
		Sources:  []string{"A3", "A1", "C1"},
	},
	{
		ID:       "edge-cases",
		Title:    "Edge cases",
		Aliases:  []string{"edge cases", "error handling", "fallback", "failure handling", "when stuck", "escalation", "troubleshooting", "uncertainty", "stopping rules"},
		Purpose:  "What to do when something is missing, a tool fails, or the task is somebody else's; often nobody is there to ask.",
		Good:     "Pairs of “if this, then that”, leave to say “not found” or “not sure”, a limit of attempts, and who takes over.",
		Pitfalls: "None at all in an agent that runs in the background, where nobody answers questions.",
		Wants: []Look{
			{
				Has:   "(?i)stop|report|say|ask|tell|return|escalat|hand|state|flag|note|skip",
				Say:   "when to stop and report",
				hasRe: &lazyRegexp{src: "(?i)stop|report|say|ask|tell|return|escalat|hand|state|flag|note|skip"},
			},
		},
		Sources: []string{"A3", "A2"},
		Order:   11,
		Outline: "- If …, …\n- If nothing is found, say so.\n- After two failed attempts, stop and report.\n",
	},
	{
		ID:       "communication",
		Title:    "Communication style",
		Aliases:  []string{"communication style", "tone", "voice", "response style", "language", "interaction style", "communication"},
		Purpose:  "How it talks: length, tone, language, readers.",
		Good:     "One to four concrete lines, such as “no preamble, three sentences at most”.",
		Pitfalls: "The output format over again. It matters little in a subagent, whose reader is another model.",
		Sources:  []string{"A2"},
	},
	{
		ID:       "references",
		Title:    "References",
		Aliases:  []string{"references", "resources", "knowledge sources", "documentation", "links", "further reading", "see also"},
		Purpose:  "Where facts come from.",
		Good:     "Relative links that lead somewhere, each with a word on when to read it. Large matter is a file or skill that is loaded at need.",
		Pitfalls: "Dead links. Links to the web for an agent that cannot go there.",
		Sources:  []string{"A4", "V1"},
		Order:    12,
		Outline:  "- [name](path): read it when …\n",
	},
	{
		ID:      "plan-template",
		Title:   "Plan template",
		Aliases: []string{"plan template", "plan structure", "implementation steps"},
		Purpose: "The parts of the plan that a planning agent returns.",
		Good:    "Overview, requirements, implementation steps and testing, in this order, and a plain “no code edits”. Tools that only read, and a handoff to the agent that builds.",
		Sources: []string{"V1"},
	},
}

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
		ID:    "pi",
		Name:  "Pi",
		Globs: []string{".pi/agents/**/*.md", "~/.pi/agents/**/*.md"},
		Signs: []Sign{
			{
				Key:    "systemPromptMode",
				Weight: 3,
			},
			{
				Key:    "inheritProjectContext",
				Weight: 3,
			},
			{
				Key:    "inheritSkills",
				Weight: 3,
			},
		},
		Note: "Known from real files only.",
	},
	{
		ID:    "shared",
		Name:  "More than one product",
		Globs: []string{".agents/agents/**/*.md", "~/.agents/agents/**/*.md"},
		Note:  "No vendor owns this folder. Several read it and each reads it differently.",
	},
}

var neverAgents = []string{"README.md", "AGENTS.md", "CLAUDE.md", "GEMINI.md", "QWEN.md", "SKILL.md", "*.instructions.md", "*.prompt.md", ".github/copilot-instructions.md", ".cursor/rules/**/*.mdc", ".claude/commands/**/*.md", "~/.claude/commands/**/*.md"}

var installed = []string{"~/.claude/plugins/**", "~/.gemini/extensions/**", "~/.qwen/extensions/**", "~/.copilot/installed-plugins/**", "~/.factory/plugins/**", "~/.codebuddy/plugins/**", "~/.vscode/extensions/**", "~/.vscode-server/extensions/**", "~/.cursor/extensions/**", "globalStorage/**", "workspaceStorage/**", "node_modules/**"}

var strangers = []string{"commands", "command", "prompts", "prompt", "skills", "skill", "rules", "instructions", "hooks", "_posts", "ISSUE_TEMPLATE"}

var folderNames = []string{"agent", "agents", "chatmodes", "checks", "droids", "fork-profiles", "mode", "modes", "subagents"}

var fileNames = []string{".agent.md", ".chatmode.md", ".kilocodemodes", ".roomodes", "kilo.jsonc", "opencode.json", "opencode.jsonc"}
