package text

import (
	"cmp"
	"errors"
	"slices"
	"strings"
)

// Edit replaces the bytes of Span by New.
type Edit struct {
	Span Span
	New  string
}

// Delta returns by how many bytes the edit makes its text longer.
func (e Edit) Delta() int { return len(e.New) - e.Span.Len() }

// ErrOverlap says that two edits of one batch touch the same bytes.
var ErrOverlap = errors.New("edits overlap")

// ErrRange says that an edit lies outside its text or is inverted.
var ErrRange = errors.New("edit outside the text")

// Apply makes all edits, each of which speaks of src as it was, in one go.
// Edits at the same place keep their order. It fails with [ErrOverlap] or
// [ErrRange] and then returns src.
func Apply(src string, edits []Edit) (string, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var b strings.Builder
	last := 0
	for _, e := range sorted {
		if e.Span.Start < 0 || e.Span.End > len(src) || e.Span.Start > e.Span.End {
			return src, ErrRange
		}
		if e.Span.Start < last {
			return src, ErrOverlap
		}
		b.WriteString(src[last:e.Span.Start])
		b.WriteString(e.New)
		last = e.Span.End
	}
	b.WriteString(src[last:])
	return b.String(), nil
}
