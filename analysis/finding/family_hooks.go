package finding

// hooksFamily speaks of what runs at events, and of servers.
var hooksFamily = family{"hooks", []row{
	{
		code: "unknown-hook-event", title: "Event that the product does not have",
		severity: Warning, consequence: Lost, in: inFront,
		means:   "The name under `hooks` is no event of the product: a slip of one, one of another product, or a word that is not written as its events are.",
		happens: "Nothing tells the agent of such an event, so what hangs on it never runs: a check that should stop a command stops nothing.",
		write:   "Write the event as the product spells it; completion offers them.",
		bad:     "hooks:\n  PreTooluse:\n    - hooks: [{type: command, command: ./check.sh}]",
		good:    "hooks:\n  PreToolUse:\n    - hooks: [{type: command, command: ./check.sh}]",
		accept:  "If a newer release has the event, accept it with `fields: [NewEvent]` in `.agentls.yaml`.",
	},
	{
		code: "hook-shape", title: "Hook in a shape that never runs",
		severity: Warning, consequence: Lost, in: inJSON,
		means:   "What hangs on an event is not written as the product reads it: a key is missing or has the wrong type, or the `matcher` matches no tool.",
		happens: "The hook does not run, and what it should check or forbid goes through. Some products drop all hooks of the file, or the agent.",
		write:   "Under an event stands a list of maps, each with a `matcher` and a list of `hooks`; each of these has a `type` and what the type asks for. A matcher is a regular expression for names of tools.",
		bad:     "{\"hooks\": {\"PreToolUse\": [{\"matcher\": \"Bash(git *)\", \"command\": \"./check.sh\"}]}}",
		good:    "{\"hooks\": {\"PreToolUse\": [{\"matcher\": \"Bash\", \"hooks\": [{\"type\": \"command\", \"command\": \"./check.sh\"}]}]}}",
	},
	{
		code: "mcp-shape", title: "MCP server in a shape that does not start",
		severity: Warning, consequence: Lost, in: inJSON,
		means:   "The configuration of an MCP server is not written as the product reads it: it says neither what to run nor where to connect, a value has the wrong type, or all servers stand under another product's key.",
		happens: "The server is not started, and its tools are missing. Some products refuse the whole file.",
		write:   "Give a `command` with a list of `args`, or a `type` and a `url`. Claude Code, Cursor and Gemini CLI keep servers under `mcpServers`, VS Code under `servers`, opencode under `mcp`.",
		bad:     "{\"mcpServers\": {\"db\": {\"command\": \"npx\", \"args\": \"-y db-server\"}}}",
		good:    "{\"mcpServers\": {\"db\": {\"command\": \"npx\", \"args\": [\"-y\", \"db-server\"]}}}",
	},
}}
