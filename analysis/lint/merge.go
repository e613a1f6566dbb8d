package lint

import (
	"cmp"
	"slices"

	"agentls/analysis/finding"
)

// merge puts the findings of all scopes together, with offsets in the file.
func (r *Result) merge() []finding.Finding {
	all := slices.Clone(r.whole)
	if !r.quiet {
		front, body := r.doc.Front, r.doc.Body
		for i, e := range r.entries {
			for _, f := range e.found {
				all = append(all, f.Shift(front.Starts[i]))
			}
		}
		all = append(all, r.block...)
		for _, x := range r.pieces {
			for _, f := range x.found {
				all = append(all, f.Shift(int(body.Starts[x.at])))
			}
		}
		for _, x := range r.outline {
			all = append(all, x.f.Shift(int(body.Starts[x.at])))
		}
		for _, x := range r.grants {
			all = append(all, x)
		}
		all = r.suppress(all)
	}
	slices.SortStableFunc(all, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Code, b.Code))
	})
	return all
}
