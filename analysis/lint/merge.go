package lint

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/finding"
)

// merge puts the findings of all scopes together, with offsets in the file.
func (r *Result) merge() []finding.Finding {
	all := slices.Concat(r.whole, r.block)
	if !r.quiet {
		front, body := r.doc.Front, r.doc.Body
		for i, e := range r.entries {
			if i < len(r.lost) && r.lost[i] {
				continue
			}
			for _, f := range e.found {
				all = append(all, f.Shift(front.Starts[i]))
			}
		}
		for _, x := range r.pieces {
			for _, f := range x.found {
				all = append(all, f.Shift(int(body.Starts[x.at])))
			}
		}
		prompt := r.doc.Src()[body.Start:]
		for _, x := range r.outline {
			if x.unless == "" || !strings.Contains(prompt, x.unless) {
				all = append(all, x.f.Shift(int(body.Starts[x.at])))
			}
		}
		all = append(all, r.grants...)
		all = append(all, r.blocks...)
		all = r.suppress(all)
	}
	slices.SortStableFunc(all, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Code, b.Code))
	})
	return all
}
