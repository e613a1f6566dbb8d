package feature

import (
	"cmp"
	"slices"

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
	var taken []text.Edit
	for _, f := range findings {
		x, ok := safest(f)
		if !ok || !applies(doc, x.Edits) || slices.ContainsFunc(x.Edits, func(e text.Edit) bool { return meets(taken, e) }) {
			continue
		}
		taken = append(taken, x.Edits...)
	}
	slices.SortStableFunc(taken, func(a, b text.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return taken
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

// meets reports whether e shares a byte or a place with one of the edits. Two
// insertions at one place would depend on their order, so they meet too.
func meets(edits []text.Edit, e text.Edit) bool {
	return slices.ContainsFunc(edits, func(o text.Edit) bool {
		if o.Span.IsEmpty() || e.Span.IsEmpty() {
			return o.Span.Overlaps(e.Span)
		}
		return o.Span.Start < e.Span.End && e.Span.Start < o.Span.End
	})
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
