package lint

import (
	"cmp"
	"slices"

	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// merge puts the findings of all scopes together, with offsets in the file.
func (r *Result) merge() []finding.Finding {
	all := slices.Concat(r.whole, r.block)
	if !r.quiet {
		front, body := r.doc.Front, r.doc.Body
		for i, e := range r.entries {
			for _, f := range e.found {
				if f.Code == "yaml-syntax" && r.follows(i) {
					continue
				}
				all = append(all, f.Shift(front.Starts[i]))
			}
		}
		for _, x := range r.pieces {
			for _, f := range x.found {
				all = append(all, f.Shift(int(body.Starts[x.at])))
			}
		}
		for _, x := range r.outline {
			all = append(all, x.f.Shift(int(body.Starts[x.at])))
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

// follows reports whether entry i is one more line of text that has lost its
// place: the first of such lines is the cause.
func (r *Result) follows(i int) bool {
	at := r.doc.Front.Entries
	return i > 0 && lostLine(at[i]) && lostLine(at[i-1])
}

func lostLine(e *syntax.Entry) bool { return e.Kind == syntax.Bare || e.Kind == syntax.Opaque }
