package lint

import (
	"slices"

	"agentls/analysis/finding"
)

// ofOutline are the codes that speak of headings, tags and text outside code.
var ofOutline = codes("unclosed-tag", "mismatched-tag", "empty-section", "heading-skip", "placeholder")

// caused leaves out what follows from a code block that is not whole: below it,
// code and text have changed places, and what seems to be a heading may be the
// comment of a script.
func (r *Result) caused(all []finding.Finding) []finding.Finding {
	i := slices.IndexFunc(r.pieces, func(x piece) bool { return len(x.fences) > 0 })
	if i < 0 {
		return all
	}
	x := r.pieces[i]
	cause := x.fences[0].Open.Start + int(r.doc.Body.Starts[x.at])
	for _, f := range r.blocks {
		cause = min(cause, f.Span.Start)
	}
	return slices.DeleteFunc(all, func(f finding.Finding) bool {
		return f.Span.Start > cause && slices.Contains(ofOutline, f.Code)
	})
}
