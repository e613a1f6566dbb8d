package feature

import (
	"cmp"
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// Folds returns the foldable regions, sorted, at most one for each line that
// stays visible: where several begin on one line, the largest.
func Folds(doc *agent.Document) []Fold {
	if isTree(doc) {
		return treeFolds(doc)
	}
	if !doc.Analysed() {
		return nil
	}
	f := folder{doc: doc, at: map[int]int{}}
	f.front()
	f.body()
	return f.sorted()
}

// sorted returns the regions from top to bottom.
func (f *folder) sorted() []Fold {
	slices.SortFunc(f.folds, func(a, b Fold) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return f.folds
}

// folder gathers folds by the line that stays visible.
type folder struct {
	doc   *agent.Document
	folds []Fold
	at    map[int]int // line → index in folds
}

// front adds the frontmatter, its entries and the maps in them.
func (f *folder) front() {
	front := f.doc.Front
	if !front.Open.IsEmpty() && !front.Close.IsEmpty() {
		f.add(text.Span{Start: front.Open.Start, End: front.Close.End}, "region")
	}
	for i, e := range front.Entries {
		f.add(e.Body.Shift(front.Starts[i]), "region")
		f.pairs(e.Value.Pairs, front.Starts[i])
	}
}

// body adds sections, code blocks and comments of the body.
func (f *folder) body() {
	doc := f.doc
	for _, s := range doc.Body.Sections() {
		f.add(s.Span, "region")
	}
	for i, c := range doc.Body.Chunks {
		base := doc.Body.Span(i).Start
		for _, fence := range c.Fences {
			f.add(fence.Span.Shift(base), "region")
		}
		for _, comment := range c.Comments {
			f.add(comment.Span.Shift(base), "comment")
		}
	}
}

func (f *folder) pairs(pairs []syntax.MapPair, start int) {
	for i := range pairs {
		m := &pairs[i]
		f.add(m.Key.Span.Union(m.Value.Span).Shift(start), "region")
		f.pairs(m.Value.Pairs, start)
	}
}

// add adds a region that covers more than one line, without the blanks at its
// end.
func (f *folder) add(span text.Span, kind string) {
	t := f.doc.Text
	span = trimSpan(t.String(), clip(span, text.Span{Start: 0, End: t.Len()}))
	first := t.LineOf(span.Start)
	if t.LineOf(span.End) == first {
		return
	}
	if i, ok := f.at[first]; ok {
		if span.End > f.folds[i].Span.End {
			f.folds[i] = Fold{span, kind}
		}
		return
	}
	f.at[first] = len(f.folds)
	f.folds = append(f.folds, Fold{span, kind})
}
