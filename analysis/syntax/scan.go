package syntax

import (
	"slices"
	"sort"
	"strings"

	"agentls/analysis/text"
)

// Scan reads the frontmatter of src, the whole file.
func Scan(src string) *Front { return scan(src, nil, nil) }

// scan reads the frontmatter, with what is known of its closing fence and the
// entries of an earlier version to share. Neither changes the result.
func scan(src string, known *hint, old *Front) *Front {
	o := scanOpening(src)
	f := &Front{BOM: o.bom, Lead: o.lead, Open: o.open, Body: o.next}
	f.Close, f.Inner, f.Cut = text.At(o.next), text.At(o.next), text.At(o.next)
	if o.open.IsEmpty() {
		return f
	}
	end := scanClosing(src, o.next, known)
	limit := len(src)
	if end.found {
		limit = end.marks.Start
		f.Close, f.Body = end.marks, end.next
	}
	f.State = Closed
	f.Inner = text.Span{Start: o.next, End: limit}
	var room []cut
	if old != nil {
		room = make([]cut, 0, len(old.Entries)+2)
	}
	body, ok, cuts := bodyStart(src, f.Inner, end.found, room)
	if ok {
		f.State, cuts = LateClose, nil
		f.Inner.End, f.Body = body, body
	} else if !end.found {
		f.Body = limit
	}
	if !end.found {
		f.State = Unclosed
		f.Close = text.At(f.Body)
	}
	if cut := cutIn(src, f.Inner); !cut.IsEmpty() {
		f.Cut = cut
	} else {
		f.Cut = text.At(f.Inner.End)
	}
	f.entries(src, cuts, old)
	return f
}

// entries reads the entries that tile Inner, taking those whose text did not
// change from an earlier version. The cuts are known where the search for the
// body went through all of them.
func (f *Front) entries(src string, pieces []cut, old *Front) {
	ask := f.Inner.Len() <= maxBlock
	if pieces == nil {
		pieces = cutAll(src, f.Inner)
	}
	if len(pieces) == 0 {
		return
	}
	f.Entries = make([]*Entry, len(pieces))
	f.Starts = make([]int, len(pieces))
	for i, p := range pieces {
		f.Starts[i] = p.start
	}
	take := newLender(f.Lang, old, ask)
	if len(pieces) == MaxEntries {
		last := pieces[MaxEntries-1]
		f.Entries[MaxEntries-1] = take.theRest(src[last.start:last.end])
		pieces = pieces[:MaxEntries-1]
	}
	take.ends(src, pieces, f.Entries[:len(pieces)])
	for i, p := range pieces {
		if f.Entries[i] == nil {
			f.Entries[i] = take.one(src[p.start:p.end])
		}
	}
	f.resolve(src, old)
	f.whole(src, ask)
}

// cut is where an entry stands in the file.
type cut struct{ start, end int }

// cutAll cuts the lines of span into entries; what lies behind MaxEntries-1 of
// them is one.
func cutAll(src string, span text.Span) (cuts []cut) {
	s := newSplitter(src, span.Start, span.End)
	for {
		p, ok := s.next()
		if !ok {
			return cuts
		}
		cuts = append(cuts, cut{p.start, p.end})
		if len(cuts) == MaxEntries-1 && p.end < span.End {
			return append(cuts, cut{p.end, span.End})
		}
	}
}

// lender hands out entries of an earlier version by their text.
type lender struct {
	lang   Lang
	ask    bool
	old    []*Entry
	rest   *Entry // what lies behind the last entry that was read
	byText map[string]*Entry
}

func newLender(lang Lang, old *Front, ask bool) *lender {
	l := &lender{lang: lang, ask: ask}
	if old != nil && (old.Inner.Len() <= maxBlock) == ask {
		l.old = old.Entries
		if len(l.old) == MaxEntries {
			l.old, l.rest = l.old[:MaxEntries-1], l.old[MaxEntries-1]
		}
	}
	return l
}

// theRest returns the entry for what lies behind the last entry that is read.
func (l *lender) theRest(src string) *Entry {
	if l.rest != nil && l.rest.Text == src {
		return l.rest
	}
	e := &Entry{Lang: l.lang, Text: strings.Clone(src), Kind: Opaque, Colon: -1, Value: absentAt(0), Unchecked: true}
	e.body()
	return e
}

// ends lends the entries before and after the edited ones, by position.
func (l *lender) ends(src string, pieces []cut, into []*Entry) {
	same := func(e *Entry, p cut) bool { return e.Text == src[p.start:p.end] }
	head := 0
	for head < min(len(pieces), len(l.old)) && same(l.old[head], pieces[head]) {
		into[head] = l.old[head]
		head++
	}
	tail := 0
	for tail < min(len(pieces), len(l.old))-head && same(l.old[len(l.old)-1-tail], pieces[len(pieces)-1-tail]) {
		into[len(into)-1-tail] = l.old[len(l.old)-1-tail]
		tail++
	}
	l.old = l.old[head : len(l.old)-tail]
	if len(pieces) > head+tail && len(l.old) > 1 {
		l.byText = make(map[string]*Entry, len(l.old))
		for _, e := range l.old {
			l.byText[e.Text] = e
		}
	}
}

// one lends the entry with the text src, or reads it. An entry holds its own
// copy of its text, so that it does not keep the whole file alive.
func (l *lender) one(src string) *Entry {
	if e := l.byText[src]; e != nil {
		return e
	}
	return parseEntry(l.lang, strings.Clone(src), l.ask)
}

// Find returns the index of the first Pair or Bare entry with the key, or -1.
func (f *Front) Find(key string) int {
	return slices.IndexFunc(f.Entries, func(e *Entry) bool {
		return (e.Kind == Pair || e.Kind == Bare) && e.Key.Name == key
	})
}

// IndexAt returns the index of the entry that a caret at off (in the file)
// stands in, or -1. At a seam the caret belongs to the entry that begins there
// unless it stands at the very end of Inner.
func (f *Front) IndexAt(off int) int {
	if len(f.Entries) == 0 || !f.Inner.Touches(off) {
		return -1
	}
	return sort.SearchInts(f.Starts, off+1) - 1
}

// Span returns the span of entry i in the file.
func (f *Front) Span(i int) text.Span {
	return text.Span{Start: f.Starts[i], End: f.Starts[i] + f.Entries[i].Len()}
}
