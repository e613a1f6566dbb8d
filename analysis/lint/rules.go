package lint

import (
	"agentls/analysis/finding"
	"agentls/analysis/prose"
)

// rule is one row of the table. It has one function, which decides its scope:
// what it receives is all it may look at.
type rule struct {
	codes []finding.Code
	entry func(*entryPass)                  // one entry of the frontmatter
	block func(*blockPass)                  // the frontmatter and what its entries turned out to be
	chunk func(*chunkPass)                  // one chunk of the body
	file  func(*filePass)                   // the file as such: path, encoding, size
	sense func(*outlinePass)                // headings and tags of the whole body, in order
	grant func(*grantPass)                  // tools that the body names against those granted
	code  func(*codePass, prose.Fence, int) // the first code block that is not whole
}

// rules is every rule. The order matters only where two findings begin at the
// same place: the earlier rule speaks first.
var rules = []rule{
	{codes: codes("invalid-encoding", "file-too-large"), file: checkCondition},
	{codes: codes("byte-order-mark"), file: checkMark},
	{codes: codes("wrong-location"), file: checkPlace},
	{codes: codes("empty-body", "body-too-long"), file: checkLength},
	{codes: codes("placeholder"), file: checkMarkers},
	{codes: codes("ignored-field"), file: checkPrompt},
	{codes: codes("json-syntax", "toml-syntax", "yaml-syntax"), file: checkTree},
	{codes: codes("frontmatter-not-a-map"), file: checkRoot},
	{codes: codes("ignored-field"), file: checkBelow},

	{codes: codes("frontmatter-missing", "frontmatter-unclosed"), block: checkFences},
	{codes: codes("frontmatter-cut"), block: checkCut},
	{codes: codes("frontmatter-not-a-map"), block: checkMap},
	{codes: codes("duplicate-key"), block: checkRepeats},
	{codes: codes("yaml-syntax"), block: checkWhole},
	{codes: codes("yaml-syntax"), block: checkLost},
	{codes: codes("yaml-syntax", "yaml-colon"), block: checkYAML},
	{codes: codes("bad-value"), block: checkSwallowed},

	{codes: codes("misspelt-field", "foreign-field", "unknown-field", "unrestricted-tools"), block: checkKeys},
	{codes: codes("unrestricted-tools"), block: checkNested},
	{codes: codes("missing-field"), block: checkMissing},
	{codes: codes("mixed-schema"), block: checkSchemas},
	{codes: codes("wrong-type"), block: checkVersions},
	{codes: codes("ignored-field"), block: checkIdle},
	{codes: codes("deprecated-field", "ignored-field"), entry: checkStanding},
	{codes: codes("empty-value", "wrong-type", "bad-value", "name-format", "description-length",
		"misspelt-field", "foreign-field", "unknown-field", "missing-field", "deprecated-field", "duplicate-key"), entry: checkValue},
	{codes: codes("name-mismatch", "reserved-name"), entry: checkName},

	{codes: codes("unknown-tool", "misspelt-tool", "tool-case", "foreign-tool", "deprecated-tool", "retired-tool",
		"duplicate-tool", "tool-pattern", "tool-unavailable", "no-tools", "lost-ability"), entry: checkTools},
	{codes: codes("unknown-tool", "misspelt-tool", "tool-case", "foreign-tool", "deprecated-tool", "retired-tool", "tool-pattern",
		"no-op-permission"), entry: checkPermissions},
	{codes: codes("tool-unavailable"), block: checkNeeds},
	{codes: codes("tool-unavailable"), block: checkBackground},
	{codes: codes("tool-not-granted"), entry: checkForbidden},
	{codes: codes("tool-conflict"), block: checkConflict},
	{codes: codes("tool-not-granted"), block: checkDelegation},
	{codes: codes("tool-not-granted"), grant: checkMentions},
	{codes: codes("tool-not-granted"), grant: checkSteps},

	{codes: codes("unknown-model", "misspelt-model", "model-shape", "foreign-model", "deprecated-model",
		"retired-model", "bad-value"), entry: checkModels},

	{codes: codes("unknown-hook-event"), entry: checkHooks},
	{codes: codes("hook-shape"), entry: checkMatchers},
	{codes: codes("mcp-shape"), entry: checkServers},

	{codes: codes("unclosed-fence", "nested-fence"), code: checkCode},
	{codes: codes("unclosed-tag", "mismatched-tag"), sense: checkTags},
	{codes: codes("empty-section"), sense: checkSections},
	{codes: codes("heading-skip"), sense: checkLevels},
	{codes: codes("placeholder"), entry: checkBlank},
	{codes: codes("placeholder"), entry: checkUnfilledValue},
	{codes: codes("placeholder"), chunk: checkUnfilled},

	{codes: codes("hidden-unicode"), entry: checkHiddenValue},
	{codes: codes("hidden-unicode"), chunk: checkHidden},
	{codes: codes("secret"), entry: checkSecretValue},
	{codes: codes("secret"), chunk: checkSecret},
}

func codes(c ...finding.Code) []finding.Code { return c }

// The rules by scope, in the order of the table.
var (
	entryRules = pick(func(r rule) (func(*entryPass), bool) { return r.entry, r.entry != nil })
	blockRules = pick(func(r rule) (func(*blockPass), bool) { return r.block, r.block != nil })
	chunkRules = pick(func(r rule) (func(*chunkPass), bool) { return r.chunk, r.chunk != nil })
	fileRules  = pick(func(r rule) (func(*filePass), bool) { return r.file, r.file != nil })
	senseRules = pick(func(r rule) (func(*outlinePass), bool) { return r.sense, r.sense != nil })
	grantRules = pick(func(r rule) (func(*grantPass), bool) { return r.grant, r.grant != nil })
	codeRules  = pick(func(r rule) (func(*codePass, prose.Fence, int), bool) { return r.code, r.code != nil })
)

func pick[F any](of func(rule) (F, bool)) []F {
	var list []F
	for _, r := range rules {
		if check, ok := of(r); ok {
			list = append(list, check)
		}
	}
	return list
}
