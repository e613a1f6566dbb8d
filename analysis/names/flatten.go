package names

import (
	"cmp"
	"slices"
	"sort"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// anchor puts the anchors of the file together.
func (f *Facts) anchor() {
	if f.doc == nil || len(f.chunks) == 0 || f.doc.IsPart() {
		return
	}
	lists := make([][]anchor, len(f.chunks))
	for i, p := range f.chunks {
		if p != nil {
			lists[i] = p.anchors
		}
	}
	f.anchors = anchorDefs(f.doc.Body, lists)
}

// define puts the definitions of the file together.
func (f *Facts) define() {
	if f.doc == nil {
		return
	}
	if c := f.world.companion; c != nil {
		f.companion(c)
	} else {
		f.own()
	}
	f.addDefs(f.tree(), 0)
	for i, start := range f.doc.Front.Starts {
		f.addDefs(f.entries[i], start)
	}
	for i, p := range f.doc.Parts {
		f.addPartDefs(f.parts[i], p)
	}
	slices.SortStableFunc(f.defs, func(a, b Def) int {
		return cmp.Or(cmp.Compare(a.Whole.Start, b.Whole.Start), cmp.Compare(b.Whole.End, a.Whole.End))
	})
	whose := -1
	for i := range f.defs {
		switch d := &f.defs[i]; {
		case d.Profile != nil:
			whose = i
		case d.Only > 0:
			d.Only = 0
			if whose >= 0 && f.defs[whose].Whole.Covers(d.Whole) {
				d.Only = whose + 1
			}
		}
	}
}

// mention puts the mentions of the file together and says for each whose it is.
func (f *Facts) mention() {
	if f.doc == nil {
		return
	}
	f.mentions = make([]Mention, 0, f.count())
	f.addMentions(f.tree(), 0)
	for i, start := range f.doc.Front.Starts {
		f.addMentions(f.entries[i], start)
	}
	for i, start := range f.doc.Body.Starts {
		f.addMentions(f.chunks[i], int(start))
	}
	for i, p := range f.doc.Parts {
		f.addPartMentions(f.parts[i], p)
	}
	if !slices.IsSortedFunc(f.mentions, byPlace) {
		slices.SortStableFunc(f.mentions, byPlace)
	}
	f.Defs()
	for i := range f.mentions {
		f.mentions[i].In = f.speaker(f.mentions[i].Whole)
	}
	if len(f.mentions) == 0 {
		f.mentions = nil
	}
}

func byPlace(a, b Mention) int {
	return cmp.Or(cmp.Compare(a.Whole.Start, b.Whole.Start), cmp.Compare(a.At.Start, b.At.Start))
}

// count returns how many mentions the pieces have.
func (f *Facts) count() int {
	n := 0
	for _, list := range [...][]*piece{f.entries, f.chunks, {f.tree()}} {
		for _, p := range list {
			if p != nil {
				n += len(p.mentions)
			}
		}
	}
	return n
}

// tree reads the names in a companion of JSON, TOML or YAML as a whole, once.
func (f *Facts) tree() *piece {
	f.reading.Do(func() {
		if f.world.companion != nil && f.doc.Tree != nil {
			f.whole = readTree(f.doc, f.world.companion)
		}
	})
	return f.whole
}

// addDefs adds what an entry defines that begins at start.
func (f *Facts) addDefs(p *piece, start int) {
	if p == nil {
		return
	}
	for _, d := range p.defs {
		d.At, d.Whole = d.At.Shift(start), d.Whole.Shift(start)
		f.defs = append(f.defs, d)
	}
}

// addMentions adds what an entry or chunk mentions that begins at start.
func (f *Facts) addMentions(p *piece, start int) {
	if p == nil {
		return
	}
	for _, m := range p.mentions {
		m.At, m.Whole, m.AnchorAt = m.At.Shift(start), m.Whole.Shift(start), m.AnchorAt.Shift(start)
		f.mentions = append(f.mentions, m)
	}
}

// addPartDefs adds what one agent of a file of several defines.
func (f *Facts) addPartDefs(of *Facts, p *agent.Part) {
	for _, d := range of.Defs() {
		d.At, d.Whole = exactly(p, d.At), p.Span(d.Whole)
		if d.Profile != nil {
			profile := *d.Profile
			profile.DescriptionAt = p.Span(profile.DescriptionAt)
			d.Profile, d.Whole = &profile, p.Piece()
		}
		f.defs = append(f.defs, d)
	}
}

// addPartMentions adds what one agent of a file of several mentions.
func (f *Facts) addPartMentions(of *Facts, p *agent.Part) {
	for _, m := range of.Mentions() {
		m.At, m.Whole, m.AnchorAt = exactly(p, m.At), p.Span(m.Whole), exactly(p, m.AnchorAt)
		f.mentions = append(f.mentions, m)
	}
}

// exactly returns where a span of a part stands in the file; empty where the
// file has other bytes there than the part.
func exactly(p *agent.Part, s text.Span) text.Span {
	at := p.Span(s)
	if at.Len() != s.Len() {
		return text.At(at.Start)
	}
	return at
}

// speaker returns the index of the last definition with a profile that covers a
// span, -1 for none.
func (f *Facts) speaker(s text.Span) int {
	end := sort.Search(len(f.defs), func(i int) bool { return f.defs[i].Whole.Start > s.Start })
	for i := end - 1; i >= 0; i-- {
		if f.defs[i].Profile != nil && f.defs[i].Whole.Covers(s) {
			return i
		}
	}
	return -1
}
