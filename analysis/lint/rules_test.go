package lint

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
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
	for _, r := range finding.Catalogue() {
		if !reported[r.Code] && !elsewhere[r.Code] {
			t.Errorf("no rule reports %s", r.Code)
		}
	}
}

// TestHold checks that only an unfinished word at the caret is held back.
func TestHold(t *testing.T) {
	all := []finding.Finding{
		{Code: "misspelt-tool"}, {Code: "unknown-tool", Incomplete: true}, {Code: "empty-value", Incomplete: true},
	}
	all[0].Span.Start, all[0].Span.End = 5, 9
	all[1].Span.Start, all[1].Span.End = 10, 13
	all[2].Span.Start, all[2].Span.End = 20, 20
	for _, test := range []struct {
		caret     int
		now, held int
	}{{13, 2, 1}, {10, 2, 1}, {14, 3, 0}, {20, 2, 1}, {7, 3, 0}} {
		now, held := Hold(nil, all, test.caret)
		if len(now) != test.now || len(held) != test.held {
			t.Errorf("caret at %d: %d now, %d held; want %d and %d", test.caret, len(now), len(held), test.now, test.held)
		}
	}
}

// What is typed in JSON is broken until it is written to its end.
func TestHoldFaults(t *testing.T) {
	src := "{\n  \"name\": \"a\"\n  \"description\": \"b\",\n  \"tools\": \"\n}\n"
	doc := agent.Parse(agent.Place{Path: ".kiro/agents/a.json"}, src)
	all := Run(Env{}, doc, nil).Findings()
	for after, want := range map[string]int{"\"tools\": \"": 1, "\"desc": 1, "{": 0} {
		now, held := Hold(doc, all, strings.Index(src, after)+len(after))
		if len(held) != want || len(now)+len(held) != len(all) {
			t.Errorf("after %q: %d held of %d, want %d", after, len(held), len(all), want)
		}
	}
}
