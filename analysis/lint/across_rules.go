package lint

import (
	"sync"

	"agentls/analysis/finding"
)

// acrossRules is every rule of workspace scope. The order matters only where
// two findings begin at the same place: the earlier rule speaks first.
var acrossRules = []acrossRule{
	{codes("unknown-agent", "unknown-skill", "unknown-command", "unknown-mcp-server"), checkUnknown},
	{codes("broken-link", "broken-anchor", "broken-import", "missing-heading", "missing-script"), checkPaths},
	{codes("duplicate-name", "shadowed-agent"), checkSame},
	{codes("delegation-cycle"), checkCircles},
	{codes("unreachable-agent"), checkReach},
	{codes("description-budget"), checkBudget},
	{codes("twin-differs"), checkTwins},
}

// acrossCodes are the codes that only rules of workspace scope report: [Run]
// cannot know whether a comment that silences one is needed.
var acrossCodes = sync.OnceValue(func() map[finding.Code]bool {
	set := map[finding.Code]bool{}
	for _, r := range acrossRules {
		for _, c := range r.codes {
			set[c] = true
		}
	}
	for _, r := range rules {
		for _, c := range r.codes {
			delete(set, c)
		}
	}
	return set
})
