package finding

// fileFamily speaks of the file as a whole.
var fileFamily = family{"file", []row{
	{
		code: "invalid-encoding", title: "File is not UTF-8 text",
		severity: Warning, consequence: Lost, in: inFile,
		means:   "The file holds bytes that are not UTF-8, or a NUL byte.",
		happens: "Products replace such bytes by `\ufffd` or refuse the file, so the model reads something else than what was meant. A file with a NUL byte is binary: agentls does not look further, and one that does not begin with `---` is no agent to products that ask for frontmatter.",
		write:   "Save the file as UTF-8. Text from an old editor is often Latin-1 or Windows-1252, and a NUL in every second byte means UTF-16.",
		bad:     "---\nname: tester\ndescription: Pr\ufffdft die \ufffdnderung\n---",
		good:    "---\nname: tester\ndescription: Prüft die Änderung\n---",
	},
	{
		code: "file-too-large", title: "File is too large to analyse",
		severity: Information, consequence: Fragile, in: inFile,
		means:   "The file is larger than 4 MB.",
		happens: "agentls keeps it in step with the editor but does not analyse it. No model reads a prompt of that size either.",
		write:   "Keep the prompt in the agent file and move data, logs and long examples to files that the agent reads when it needs them.",
		bad:     "You review code.\n\n(five megabytes of sample logs)",
		good:    "You review code. Sample logs lie in `docs/logs/`; read them when a test is flaky.",
	},
	{
		code: "byte-order-mark", title: "File begins with a byte order mark",
		severity: Information, consequence: Fragile, in: inFile,
		means:   "The file begins with the invisible character U+FEFF, a byte order mark.",
		happens: "Some products drop it, others look for `---` in the very first byte and then see no frontmatter at all: the agent is not loaded, without a word.",
		write:   "Save the file as UTF-8 without byte order mark.",
		bad:     "\\uFEFF---\nname: tester\n---",
		good:    "---\nname: tester\n---",
	},
	{
		code: "wrong-location", title: "The product does not read this place",
		severity: Warning, consequence: NotLoaded, in: inFile,
		means:   "The file looks like an agent, but its folder or its extension is one the product does not read.",
		happens: "The product never sees the file. Products differ here: some read folders below the agents folder, some only files directly in it, some only one extension.",
		write:   "Move or rename the file to where the product looks; `agentls dialects` lists the places.",
		bad:     ".gemini/agents/review/security.md",
		good:    ".gemini/agents/security.md",
	},
	{
		code: "generated-file", title: "A program writes this file",
		severity: Information, consequence: Fragile, in: inFile,
		means:   "A key (`generated-from`) or a comment says that the file is generated, or its name or blanks such as `{{name}}` in place of values say that it is a template.",
		happens: "What you change in a generated file is lost when it is written again, and a template is no agent yet. So agentls says only what keeps the agent from loading or does harm, and how many other findings it holds back.",
		write:   "Mend the source that the file is made from, and check what the generator writes.",
		bad:     "---\nname: git\ndescription: Commits.\ngenerated-from: core/git.md\ntools: Bash, MultiEdit\n---",
		good:    "---\nname: git\ndescription: Commits.\ngenerated-from: core/git.md\ntools: Bash, Edit\n---",
		accept:  "To have all findings, take the key or the comment out.",
	},
}}
