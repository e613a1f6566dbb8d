package finding

// hooksFamily speaks of what runs at events.
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
}}
