package finding

// agentlsFamily speaks of agentls' own configuration and suppressions.
var agentlsFamily = family{"agentls", []row{
	{
		code: "config-syntax", title: "Configuration is not valid YAML",
		severity: Warning, consequence: Lost, in: inConfig,
		means:   "`.agentls.yaml` is not valid YAML, or not a map of keys.",
		happens: "agentls cannot read the key in question; the other keys still count.",
		write:   "Mend the YAML at the place shown.",
		bad:     "rules: {name-mismatch: off",
		good:    "rules: {name-mismatch: off}",
	},
	{
		code: "config-value", title: "Configuration key or value is not known",
		severity: Warning, consequence: Lost, in: inConfig,
		means:   "A key or a value in `.agentls.yaml` is not one that agentls reads.",
		happens: "agentls ignores it and uses the rest of the file.",
		write:   "Use one of the values that the message lists.",
		bad:     "rules: {name-mismatch: no}",
		good:    "rules: {name-mismatch: off}",
	},
	{
		code: "unknown-code", title: "No finding has this code",
		severity: Warning, consequence: Lost, in: inConfig,
		means:   "A code in `.agentls.yaml` or in a suppression comment is not one of agentls' codes.",
		happens: "It has no effect: what it should silence is still reported.",
		write:   "Copy the code from the finding; `agentls explain` lists them all.",
		bad:     "rules: {name-missmatch: off}",
		good:    "rules: {name-mismatch: off}",
	},
	{
		code: "unused-suppression", title: "Suppression that silences nothing",
		severity: Hint, consequence: Tidy, in: inFront,
		means:   "The comment silences a finding that does not exist.",
		happens: "Nothing breaks today; it may hide the next mistake on that line.",
		write:   "Delete the comment, or the code in it that is not needed.",
		bad:     "# agentls-disable-next-line misspelt-tool\ntools: Read",
		good:    "tools: Read",
	},
}}
