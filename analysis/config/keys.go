package config

import "agentls/analysis/finding"

// Exclude is the name of the key whose globs need not match files that agentls
// reads.
const Exclude = "exclude"

// keys are the keys that count at the top of a file and in its overrides.
var keys = []row{
	{Key{
		Name: "dialects", Shape: MapOf, Keys: GlobWord, Values: DialectWord,
		Doc:     "Says whose agents the files are that a glob matches, where neither path nor content tells. The last glob that matches a file counts.",
		Example: `"packages/*/prompts/**": claude-code`,
	}, func(s *settings, glob, id string) { s.dialects = append(s.dialects, dialectRule{glob, id}) }},
	{Key{
		Name: "rules", Shape: MapOf, Keys: CodeWord, Values: SeverityWord,
		Doc:     "Gives the findings of a code another severity, or switches them off.",
		Example: "name-mismatch: off",
	}, func(s *settings, code, severity string) {
		if s.rules == nil {
			s.rules = map[finding.Code]finding.Severity{}
		}
		s.rules[finding.Code(code)], _ = finding.ParseSeverity(severity)
	}},
	accepted(ToolName, Key{
		Name: "tools", Values: ToolWord,
		Doc:     "Names of tools to accept though agentls does not know them. `*` stands for any characters, `?` for one.",
		Example: `deploy, "mcp__corp__*"`,
	}),
	accepted(ModelName, Key{
		Name: "models", Values: ModelWord,
		Doc:     "Names of models to accept though agentls does not know them. `*` stands for any characters, `?` for one.",
		Example: `planner-hard, "corp/*"`,
	}),
	accepted(FieldName, Key{
		Name: "fields", Values: FieldWord,
		Doc:     "Keys of agent files to accept though no product reads them: metadata of your own. `*` stands for any characters, `?` for one.",
		Example: "category, owner",
	}),
	accepted(AgentName, Key{
		Name: "agents", Values: AgentWord,
		Doc:     "Names of agents to accept though no file here defines them: they live elsewhere. `*` stands for any characters, `?` for one.",
		Example: "external-reviewer",
	}),
	{Key{
		Name: Exclude, Shape: GlobsOf, Values: GlobWord,
		Doc:     "Globs of files and folders that agentls leaves alone. A file that is named on the command line is checked all the same.",
		Example: `"vendor/**"`,
	}, func(s *settings, _, glob string) { s.exclude = append(s.exclude, glob) }},
	{Key{
		Name: "templates", Shape: GlobsOf, Values: GlobWord,
		Doc:     "Globs of files that a generator fills in: placeholders and other products' names are meant so there, and only what keeps an agent from loading is said.",
		Example: `"src/agents/**"`,
	}, func(s *settings, _, glob string) { s.templates = append(s.templates, glob) }},
	{Key{
		Name: "products", Shape: MapOf, Keys: DialectWord, Values: VersionWord,
		Doc:     "Pins the version of a product that is in use here.",
		Example: "claude-code: 2.1.268",
	}, func(s *settings, id, version string) {
		if s.products == nil {
			s.products = map[string]string{}
		}
		s.products[id] = version
	}},
}

// overridesKey stands at the top only, filesKey in an override only.
var (
	overridesKey = Key{
		Name: "overrides", Shape: OverridesOf, Values: NoWord,
		Doc:     "A list of exceptions: each names `files` by globs, and any other keys of this file count for these alone. Later exceptions win over earlier ones.",
		Example: `{files: "legacy/**", rules: {retired-model: off}}`,
	}
	filesKey = Key{
		Name: "files", Shape: GlobsOf, Values: GlobWord,
		Doc:     "Globs of the files that this override counts for, relative to the folder of the configuration.",
		Example: `"legacy/**"`,
	}
)

// accepted is the row of a list of names to accept.
func accepted(kind NameKind, k Key) row {
	k.Shape = ListOf
	return row{k, func(s *settings, _, name string) { s.names[kind].add(name) }}
}
