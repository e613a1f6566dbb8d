package lint

import (
	"testing"

	"agentls/analysis/finding"
)

// elsewhere are codes that this package's rules do not report: suppression,
// configuration and what is held back have no scope among the rules.
var elsewhere = map[finding.Code]bool{
	"config-syntax": true, "config-value": true, "unknown-code": true, "unused-suppression": true,
	"generated-file": true,
}

// TestTable checks that every row of the table has one scope and codes of the
// catalogue, and that every code of the catalogue has a row.
func TestTable(t *testing.T) {
	reported := map[finding.Code]bool{}
	for i, r := range rules {
		scopes := 0
		for _, set := range []bool{r.entry != nil, r.block != nil, r.chunk != nil, r.file != nil, r.sense != nil, r.grant != nil, r.code != nil} {
			if set {
				scopes++
			}
		}
		if scopes != 1 {
			t.Errorf("rule %d (%v) has %d scopes", i, r.codes, scopes)
		}
		for _, c := range r.codes {
			reported[c] = true
			if _, known := finding.Lookup(c); !known {
				t.Errorf("rule %d reports %s, which is not in the catalogue", i, c)
			}
		}
	}
	for _, r := range settingsRules {
		reported[r.code] = true
		if _, known := finding.Lookup(r.code); !known {
			t.Errorf("of a configuration %s is said, which is not in the catalogue", r.code)
		}
	}
	for i, r := range acrossRules {
		for _, c := range r.codes {
			reported[c] = true
			if _, known := finding.Lookup(c); !known {
				t.Errorf("rule %d of workspace scope reports %s, which is not in the catalogue", i, c)
			}
		}
	}
	for _, r := range finding.Catalogue() {
		if !reported[r.Code] && !elsewhere[r.Code] {
			t.Errorf("no rule reports %s", r.Code)
		}
	}
}
