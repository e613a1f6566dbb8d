package feature

import (
	"slices"
	"sort"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// rounds is how often [MendAll] looks again. Each round must mend something,
// so it ends long before; the bound is for mends that undo each other.
const rounds = 8

// FixAll returns the edits of every safe fix that fit together; none overlap.
func FixAll(doc *agent.Document, findings []finding.Finding) []text.Edit {
	var taken []text.Edit // sorted; they do not overlap, so their ends are sorted too
	for _, f := range findings {
		x, ok := safest(f)
		if !ok || !applies(doc, x.Edits) || slices.ContainsFunc(x.Edits, func(e text.Edit) bool { return meets(taken, e) }) {
			continue
		}
		for _, e := range x.Edits {
			taken = slices.Insert(taken, placeOf(taken, e), e)
		}
	}
	return taken
}

// placeOf returns the index of the first edit that begins behind e, so that
// edits at one place keep their order.
func placeOf(edits []text.Edit, e text.Edit) int {
	return sort.Search(len(edits), func(i int) bool { return edits[i].Span.Start > e.Span.Start })
}

// safest returns the safe fix of a finding, the preferred one of several.
func safest(f finding.Finding) (finding.Fix, bool) {
	best, ok := finding.Fix{}, false
	for _, x := range f.Fixes {
		if x.Safe && (!ok || x.Preferred && !best.Preferred) {
			best, ok = x, true
		}
	}
	return best, ok
}

// meets reports whether e shares a byte or a place with one of the sorted
// edits. Two insertions at one place would depend on their order, so they meet
// too.
func meets(edits []text.Edit, e text.Edit) bool {
	first := sort.Search(len(edits), func(i int) bool { return edits[i].Span.End >= e.Span.Start })
	for _, o := range edits[first:] {
		if o.Span.Start > e.Span.End {
			return false
		}
		if o.Span.Overlaps(e.Span) {
			return true
		}
	}
	return false
}

// MendAll returns the edits that make every safe fix, also of findings that
// appear, or whose fixes fit, only once others are mended. Applying it to its
// own result changes nothing.
func MendAll(env lint.Env, doc *agent.Document, findings []finding.Finding) []text.Edit {
	c := newComposer(doc.Src())
	seen := map[string]bool{doc.Src(): true}
	for range rounds {
		edits := FixAll(doc, findings)
		if len(edits) == 0 {
			break
		}
		after, err := text.Apply(doc.Src(), edits)
		if err != nil || seen[after] {
			break
		}
		seen[after] = true
		c.apply(edits)
		doc = agent.Parse(doc.Place, after)
		findings = lint.Run(env, doc, nil).Findings()
	}
	return c.edits()
}
