package feature

import (
	"cmp"
	"fmt"
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// The kinds of code action.
const (
	QuickFix = "quickfix"
	FixAllOf = "source.fixAll.agentls"
)

// Actions returns the quick fixes of the findings that touch span, then the
// comments that silence them, then fix all for the whole file if any safe fix
// exists.
func Actions(doc *agent.Document, findings []finding.Finding, span text.Span) []Action {
	return actions(doc, findings, span, func() []text.Edit { return FixAll(doc, findings) })
}

// ActionsWith is [Actions] with the fix all of [MendAll], which also mends what
// comes to light only after other mends.
func ActionsWith(env lint.Env, doc *agent.Document, findings []finding.Finding, span text.Span) []Action {
	return actions(doc, findings, span, func() []text.Edit { return MendAll(env, doc, findings) })
}

func actions(doc *agent.Document, findings []finding.Finding, span text.Span, all func() []text.Edit) []Action {
	var touched []finding.Finding
	safe := false
	for _, f := range findings {
		if touches(f, span) {
			touched = append(touched, f)
		}
		safe = safe || slices.ContainsFunc(f.Fixes, func(x finding.Fix) bool { return x.Safe })
	}
	out := fixes(doc, touched)
	out = append(out, silencers(doc, touched)...)
	if !safe {
		return out
	}
	if edits := all(); len(edits) > 0 {
		out = append(out, Action{Title: "Fix all that is safe in this file", Kind: FixAllOf, Edits: edits, Findings: mended(findings)})
	}
	return out
}

// touches reports whether a finding, or another place of the same file that
// belongs to it, meets span.
func touches(f finding.Finding, span text.Span) bool {
	if f.Span.Overlaps(span) || f.Span.Touches(span.Start) && span.IsEmpty() {
		return true
	}
	return len(f.Fixes) > 0 && slices.ContainsFunc(f.Related, func(r finding.Related) bool {
		return r.Path == "" && !r.Span.IsEmpty() && r.Span.Overlaps(span)
	})
}

// fixes returns an action for each mend, the preferred ones of all findings
// first. A mend that several findings share is one action.
func fixes(doc *agent.Document, touched []finding.Finding) []Action {
	var out []Action
	at := map[string]int{}
	for _, preferred := range []bool{true, false} {
		for _, f := range touched {
			for _, x := range f.Fixes {
				if x.Preferred != preferred || !applies(doc, x.Edits) {
					continue
				}
				a := Action{Title: x.Title, Kind: QuickFix, Edits: x.Edits, Findings: []finding.Finding{f}, Preferred: x.Preferred}
				key := fmt.Sprint(x.Title, len(x.Edits), x.Edits[0])
				if i, ok := at[key]; ok {
					out[i].Findings = append(out[i].Findings, f)
					continue
				}
				at[key] = len(out)
				out = append(out, a)
			}
		}
	}
	return out
}

// applies reports whether edits lie in the text, do not overlap and change
// something: a mend that does not is not offered.
func applies(doc *agent.Document, edits []text.Edit) bool {
	src, changes, last := doc.Src(), false, 0
	inOrder := func(a, b text.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) }
	if !slices.IsSortedFunc(edits, inOrder) {
		edits = slices.Clone(edits)
		slices.SortStableFunc(edits, inOrder)
	}
	for _, e := range edits {
		if e.Span.Start < last || e.Span.End > len(src) || e.Span.Start > e.Span.End {
			return false
		}
		last = e.Span.End
		changes = changes || e.Span.Of(src) != e.New
	}
	return changes
}

// mended returns the findings that have a safe fix.
func mended(findings []finding.Finding) []finding.Finding {
	var out []finding.Finding
	for _, f := range findings {
		if _, ok := safest(f); ok {
			out = append(out, f)
		}
	}
	return out
}
