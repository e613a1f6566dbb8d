package lint

import (
	"cmp"
	"slices"

	"agentls/analysis/finding"
)

// most is how many findings of one code are said of a file, and how many
// places a folded finding names. More would help nobody.
const (
	most    = 100
	related = 20
)

// heap collects findings, up to [most] of a code.
type heap struct {
	all    []finding.Finding
	counts map[finding.Code]int
}

// add takes findings whose owner begins at start.
func (h *heap) add(list []finding.Finding, start int) {
	for i := range list {
		if h.takes(list[i].Code) {
			h.all = append(h.all, list[i].Shift(start))
		}
	}
}

// takes counts a finding of the code and reports whether there is room for it.
func (h *heap) takes(code finding.Code) bool {
	h.counts[code]++
	return h.counts[code] <= most
}

// merge puts the findings of all scopes together, with offsets in the file.
func (r *Result) merge() []finding.Finding {
	h := heap{counts: map[finding.Code]int{}}
	h.add(r.whole, 0)
	h.add(r.block, 0)
	if r.parts != nil {
		return r.mergeParts()
	}
	if r.quiet {
		return sorted(h.all)
	}
	front, body := r.doc.Front, r.doc.Body
	for i, e := range r.entries {
		if i >= len(r.lost) || !r.lost[i] {
			h.add(e.found, front.Starts[i])
		}
	}
	for _, x := range r.pieces {
		h.add(x.found, int(body.Starts[x.at]))
	}
	prompt := r.doc.Src()[body.Start:]
	known := counts{}
	for _, x := range r.outline {
		if x.holds(prompt, known) {
			h.add([]finding.Finding{x.f}, int(body.Starts[x.at]))
		}
	}
	h.add(r.grants, 0)
	h.add(r.blocks, 0)
	return r.translated(sorted(r.suppress(r.caused(r.conditional(h.all)))))
}

func sorted(all []finding.Finding) []finding.Finding {
	slices.SortStableFunc(all, func(a, b finding.Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Code, b.Code))
	})
	return all
}
