package lint_test

import (
	"math/rand/v2"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// TestMutationFixes holds every fix that is offered for a planted fault to
// invariant I7, and all safe fixes together to coming to an end.
func TestMutationFixes(t *testing.T) {
	offered := 0
	for _, b := range bases() {
		for i, m := range b.mutations() {
			if i%every != 0 {
				continue
			}
			place := b.place
			if m.place != nil {
				place = *m.place
			}
			src, _ := b.build(rand.New(rand.NewPCG(7, uint64(i))), []mutation{m})
			all := findingsAt(place, src)
			n := 0
			for _, f := range all {
				n += len(f.Fixes)
			}
			if offered += n; n > 0 {
				checkFixes(t, place, src)
				mendAll(t, b, m.name, place, src, all)
			}
		}
	}
	t.Logf("%d fixes", offered)
}

// rounds is how often all safe fixes may be made until none is left.
const rounds = 8

// mendAll makes every safe fix until none is left. Making them again changes
// nothing then, and what they wrote is still well-formed.
func mendAll(t *testing.T, b *base, name string, place agent.Place, src string, all []finding.Finding) {
	t.Helper()
	seen := map[string]bool{src: true}
	for range rounds {
		edits := safeEdits(all)
		if len(edits) == 0 {
			return
		}
		after, err := text.Apply(src, edits)
		if err != nil {
			t.Errorf("%s %s: safe fixes do not fit together: %v", b.d.ID, name, err)
			return
		}
		if seen[after] {
			t.Errorf("%s %s: safe fixes undo each other:\n%s", b.d.ID, name, head(after))
			return
		}
		seen[after] = true
		src, all = after, findingsAt(place, after)
	}
	t.Errorf("%s %s: after %d rounds there are still safe fixes:\n%s", b.d.ID, name, rounds, head(src))
}

// safeEdits returns the edits of all safe fixes that do not touch each other.
func safeEdits(found []finding.Finding) []text.Edit {
	var all []text.Edit
	end := -1
	for _, f := range found {
		for _, x := range f.Fixes {
			if !x.Safe || x.Edits[0].Span.Start <= end {
				continue
			}
			all = append(all, x.Edits...)
			end = x.Edits[len(x.Edits)-1].Span.End
			break
		}
	}
	return all
}
