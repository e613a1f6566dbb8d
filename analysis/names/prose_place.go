package names

import (
	"cmp"
	"slices"
	"sort"

	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// place moves the spans of a mention from decoded text to where it stands. The
// place of a name that an escape or a folded line splits is empty.
func place(m *Mention, runs []syntax.Segment) {
	m.At = nameSpan(m.At, runs)
	m.AnchorAt = nameSpan(m.AnchorAt, runs)
	m.Whole, _ = fileSpan(m.Whole, runs)
}

func nameSpan(s text.Span, runs []syntax.Segment) text.Span {
	at, exact := fileSpan(s, runs)
	if !exact {
		return text.At(at.Start)
	}
	return at
}

// fileSpan returns where a span of decoded text stands in the file. exact says
// that the file has there, byte for byte, what was decoded.
func fileSpan(s text.Span, runs []syntax.Segment) (at text.Span, exact bool) {
	if len(runs) == 0 {
		return text.Span{}, false
	}
	first := runAt(runs, s.Start)
	if s.IsEmpty() {
		return text.At(fileOffset(runs[first], s.Start, false)), false
	}
	last := runAt(runs, s.End-1)
	at = text.Span{Start: fileOffset(runs[first], s.Start, false), End: fileOffset(runs[last], s.End, true)}
	return at, first == last && runs[first].Text.Len() == runs[first].File.Len()
}

// runAt returns the index of the run that holds the byte at off, or the last.
func runAt(runs []syntax.Segment, off int) int {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].Text.End > off })
	return min(i, len(runs)-1)
}

// fileOffset returns where off in the decoded text stands in the file, given
// the run that holds it. What an escape stands for is not divided.
func fileOffset(r syntax.Segment, off int, end bool) int {
	switch {
	case r.Text.Len() == r.File.Len():
		return r.File.Start + off - r.Text.Start
	case end && off > r.Text.Start:
		return r.File.End
	}
	return r.File.Start
}

func sortMentions(list []Mention) {
	slices.SortStableFunc(list, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Whole.Start, b.Whole.Start), cmp.Compare(a.At.Start, b.At.Start))
	})
}
