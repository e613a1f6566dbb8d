package lint_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

var mutationEnv = lint.Env{Today: "2026-11-22"}

func findingsAt(place agent.Place, src string) []finding.Finding {
	return lint.Run(mutationEnv, agent.Parse(place, src), nil).Findings()
}

// mutations returns every planted fault that the sheet of b allows.
func (b *base) mutations() []mutation {
	all := slices.Concat(b.keyFaults(), b.valueFaults(), b.innerFaults(), b.toolFaults(), b.switchFaults(),
		b.permissionFaults(), b.modelFaults(), b.yamlFaults(), b.bodyFaults(), b.idleFaults(), b.structureFaults(), b.syntaxFaults(), b.wholeFaults(), b.oddFaults(), b.boundFaults())
	kept := all[:0]
	for _, m := range all {
		if b.settle(&m) {
			kept = append(kept, m)
		}
	}
	return kept
}

// triple is a code found in a value of a shape.
type triple struct{ code, dialect, shape string }

// fewest is how many distinct combinations of code, dialect and value shape
// must be planted and found, and fewestEach how many of each dialect.
const fewest, fewestEach = 600, 20

// TestEveryMutationAlone plants each fault alone.
func TestEveryMutationAlone(t *testing.T) {
	found := map[triple]bool{}
	told := map[finding.Consequence]int{} // those that the sheets tell
	n := 0
	for _, b := range bases() {
		for i, m := range b.mutations() {
			if n++; n%every != 0 {
				continue
			}
			place := b.place
			if m.place != nil {
				place = *m.place
			}
			src, wants := b.build(rand.New(rand.NewPCG(7, uint64(i))), []mutation{m})
			if len(wants) == 0 {
				t.Errorf("%s %s: nothing is planted", b.d.ID, m.name)
			}
			all := findingsAt(place, src)
			if err := verify(src, all, wants); err != nil {
				t.Errorf("%s %s: %v", b.d.ID, m.name, err)
				continue
			}
			for _, f := range all {
				if why := misspoken(f); why != "" {
					t.Errorf("%s %s: %s: %s", b.d.ID, m.name, why, f.Message)
				}
			}
			used := make([]bool, len(all))
			for _, w := range wants {
				if at, _ := match(all, used, w); at >= 0 {
					found[triple{string(all[at].Code), b.d.ID, w.shape}] = true
					if len(w.is) == 1 {
						told[w.is[0]]++
					}
				}
			}
		}
	}
	t.Logf("%d mutations, %d distinct (code, dialect, value shape)", n, len(found))
	for _, is := range []finding.Consequence{finding.NotLoaded, finding.NotBound, finding.Lost} {
		t.Logf("%s, as the sheet tells: %d", is, told[is])
		if told[is] == 0 {
			t.Errorf("no sheet tells of a fault with which the agent is %s", is)
		}
	}
	logTriples(t, found)
	if len(found) < fewest {
		t.Errorf("%d distinct combinations, want at least %d", len(found), fewest)
	}
}

// logTriples lists what was found for each dialect: each code with the shapes.
func logTriples(t *testing.T, found map[triple]bool) {
	for _, d := range dialect.All() {
		shapes := map[string][]string{}
		n := 0
		for x := range found {
			if x.dialect == d.ID {
				shapes[x.code] = append(shapes[x.code], x.shape)
				n++
			}
		}
		var b strings.Builder
		for _, code := range sortedKeys(shapes) {
			slices.Sort(shapes[code])
			fmt.Fprintf(&b, "\n\t%s: %s", code, strings.Join(shapes[code], ", "))
		}
		t.Logf("%s: %d%s", d.ID, n, b.String())
		if n < fewestEach/every && len(d.Fields) > 0 {
			t.Errorf("%s: %d distinct combinations, want at least %d", d.ID, n, fewestEach)
		}
	}
}

// verify compares what is found with what must be. Every want is found on its
// exact span with the consequence that the sheet tells, and nothing else is
// said at warning or above.
func verify(src string, found []finding.Finding, wants []want) error {
	var problems []string
	used := make([]bool, len(found))
	for _, w := range wants {
		i, why := match(found, used, w)
		if i >= 0 {
			used[i] = true
			continue
		}
		problems = append(problems, fmt.Sprintf("missed %v on %q at %v%s", w.codes, w.span.Of(src), w.span, why))
	}
	for i, f := range found {
		if !used[i] && f.Severity >= finding.Warning {
			problems = append(problems, fmt.Sprintf("unasked %s %s on %q at %v: %s", f.Severity, f.Code, f.Span.Of(src), f.Span, f.Message))
		}
	}
	if problems == nil {
		return nil
	}
	return fmt.Errorf("%s\n--- in\n%s", strings.Join(problems, "\n"), src)
}

// atLeast is how loudly a fault that is certain is said at least: an agent that
// is not loaded is an error, a restriction that binds nothing a warning.
func atLeast(w want) finding.Severity {
	switch {
	case slices.Equal(w.is, notLoaded) && !slices.Contains(w.codes, "wrong-location"):
		return finding.Error
	case slices.Equal(w.is, notBound):
		return finding.Warning
	}
	return finding.Off
}

// match returns the index of the finding that is wanted, or why the one on its
// place is not.
func match(found []finding.Finding, used []bool, w want) (int, string) {
	why := ""
	for i, f := range found {
		switch {
		case used[i] || f.Span != w.span || !slices.Contains(w.codes, f.Code):
		case w.is != nil && !slices.Contains(w.is, f.Consequence):
			why = fmt.Sprintf(": there it is %s, not %v", f.Consequence, w.is)
		case w.trust == dialect.Unverified && f.Severity > finding.Information, w.trust == dialect.Good && f.Severity > finding.Warning:
			why = fmt.Sprintf(": a fact that is not verified is said as %s", f.Severity)
		case w.trust == dialect.Verified && f.Severity < atLeast(w):
			why = fmt.Sprintf(": a certain fault is said as %s only", f.Severity)
		default:
			return i, ""
		}
	}
	if why == "" {
		for _, f := range found {
			why += fmt.Sprintf("; found %s at %v", f.Code, f.Span)
		}
	}
	return -1, why
}
