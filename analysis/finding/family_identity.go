package finding

// identityFamily speaks of what names and describes an agent.
var identityFamily = family{"identity", []row{
	{
		code: "name-format", title: "Name has a form the product does not take",
		severity: Error, consequence: NotLoaded, in: inFront,
		means:   "The agent's name holds characters that the product does not accept in a name.",
		happens: "The product refuses the file or cannot address the agent by that name.",
		write:   "Use lower-case letters, digits and hyphens; every product takes those.",
		bad:     "name: Code Reviewer!",
		good:    "name: code-reviewer",
	},
	{
		code: "name-mismatch", title: "Name differs from the file name",
		severity: Hint, consequence: Tidy, in: inFront,
		means:   "The `name` key says something else than the file name.",
		happens: "Products differ in which of the two counts, and people look for the file under the agent's name.",
		write:   "Give file and agent one name.",
		bad:     "# .claude/agents/reviewer.md\nname: code-review",
		good:    "# .claude/agents/code-review.md\nname: code-review",
	},
	{
		code: "reserved-name", title: "Name of a built-in agent",
		severity: Information, consequence: Fragile, in: inFront,
		means:   "The product has an agent of its own with this name.",
		happens: "Your agent takes its place, or is never reached, wherever the product itself calls that name.",
		write:   "Choose another name, unless replacing the built-in agent is the point.",
		bad:     "name: Explore",
		good:    "name: explore-backend",
	},
	{
		code: "description-length", title: "Description has the wrong length",
		severity: Warning, consequence: Lost, in: inFront,
		means:   "The description is longer than the product takes, or so short that it says nothing.",
		happens: "What is too long is cut off or refused, and it costs tokens in every session, since all descriptions are always in the context.",
		write:   "Say in one to three sentences what the agent does and when to call it; move examples into the body.",
		bad:     "description: >-\n  (two pages of examples)",
		good:    "description: Reviews diffs for security faults. Use it before every merge.",
	},
	{
		code: "duplicate-name", title: "Two agents of one name",
		severity: Warning, consequence: Lost, in: inFront,
		means:   "Another file defines an agent, skill or command of the same name for the same product, in the same scope.",
		happens: "The product takes one of the two, and which is not for the author to say; the other is never used. An agent that is meant to go before one of another scope is `shadowed-agent`.",
		write:   "Give each its own name, or delete the one that is out of date.",
		bad:     "# .claude/agents/review/reviewer.md, beside .claude/agents/reviewer.md\nname: reviewer",
		good:    "# .claude/agents/review/reviewer.md, beside .claude/agents/reviewer.md\nname: security-reviewer",
	},
	{
		code: "shadowed-agent", title: "Another agent of the name goes before this one",
		severity: Information, consequence: Fragile, in: inFront,
		means:   "An agent of the same name lies in a scope that the product asks first: the project's before the user's, as a rule, and a plugin's last.",
		happens: "In this workspace the product uses the other one. Elsewhere this one may count.",
		write:   "Leave it so if the other is meant to take its place; else choose another name.",
		bad:     "# ~/.claude/agents/reviewer.md, beside .claude/agents/reviewer.md\nname: reviewer",
		good:    "# ~/.claude/agents/reviewer.md, beside .claude/agents/reviewer.md\nname: my-reviewer",
	},
}}
