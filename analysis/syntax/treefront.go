package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// Front returns the pairs of the mapping v of the tree as the entries of a
// frontmatter: they tile v's inside, and each owns its lines, its comma and
// the comments behind it. Spans are offsets in src, the whole file. Entries
// with the text and the values of one of prev, which may be nil, are that one.
//
// A pair without colon is Bare. A section of TOML is a Pair with the first
// segment of its header for a key and no colon; see [Entry.Section].
func (t *Tree) Front(src string, v *Value, prev *Front) *Front {
	if t.front != nil && v.Kind == Mapping && v.Style == Block && v.Inner == t.front.Inner {
		return t.front
	}
	inner := v.Inner
	f := &Front{Lang: t.Lang, State: Closed, Inner: inner, Open: text.Span{Start: v.Span.Start, End: inner.Start}, Close: text.Span{Start: inner.End, End: v.Span.End}, Body: v.Span.End, Cut: text.At(inner.End)}
	if v.Open {
		f.State, f.Close = Unclosed, text.At(inner.End)
	}
	c := treeCutter{tree: t, src: src, front: f, old: newLender(t.Lang, prev, prev != nil && prev.Inner.Len() <= maxBlock)}
	c.cut(v)
	return f
}

// Shift returns the front with all its spans moved by d bytes. The entries are
// the same.
func (f *Front) Shift(d int) *Front {
	g := *f
	for _, s := range []*text.Span{&g.Lead, &g.Open, &g.Close, &g.Inner, &g.Cut} {
		*s = s.Shift(d)
	}
	g.Body += d
	g.Starts = make([]int, len(f.Starts))
	for i, start := range f.Starts {
		g.Starts[i] = start + d
	}
	if f.Fault != nil {
		fault := *f.Fault
		fault.Span = fault.Span.Shift(d)
		g.Fault = &fault
	}
	return &g
}

// treeCutter makes entries of pairs.
type treeCutter struct {
	tree   *Tree
	src    string
	front  *Front
	old    *lender
	faults []Fault // those not yet passed
}

// cut cuts the inside of v before each of its pairs.
func (c *treeCutter) cut(v *Value) {
	f := c.front
	c.faults = c.tree.Faults
	c.skipFaults(f.Inner.Start)
	if f.Inner.IsEmpty() {
		return
	}
	var starts []int
	at := f.Inner.Start
	for i := range v.Pairs {
		start := c.begin(v, i, at)
		starts = append(starts, start)
		at = max(at, pairEnd(&v.Pairs[i]))
	}
	if len(starts) == 0 || starts[0] > f.Inner.Start {
		end := f.Inner.End
		if len(starts) > 0 {
			end = starts[0]
		}
		c.add(nil, text.Span{Start: f.Inner.Start, End: end})
	}
	for i, start := range starts {
		end := f.Inner.End
		if len(f.Entries) == MaxEntries-1 && i+1 < len(starts) {
			c.rest(text.Span{Start: start, End: end})
			return
		}
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		c.add(&v.Pairs[i], text.Span{Start: start, End: end})
	}
}

// rest adds what lies behind the last pair that is told apart.
func (c *treeCutter) rest(span text.Span) {
	e := c.old.theRest(span.Of(c.src))
	c.front.Starts = append(c.front.Starts, span.Start)
	c.front.Entries = append(c.front.Entries, e)
}

// begin returns where the entry of pair i begins: at the start of its line or,
// when something else stands there, behind the comma and blanks before it. The
// tokens before it end at at.
func (c *treeCutter) begin(v *Value, i, at int) int {
	key := v.Pairs[i].head()
	bol := key
	for bol > at && isBlank(c.src[bol-1]) {
		bol--
	}
	if bol == at || isBreak(c.src[bol-1]) {
		return bol
	}
	if i == 0 {
		return at
	}
	return key
}

// head returns where the pair begins.
func (p *MapPair) head() int {
	if p.Head.End > 0 {
		return p.Head.Start
	}
	return p.Key.Span.Start
}

// pairEnd returns the end of the last token of p.
func pairEnd(p *MapPair) int {
	return max(p.Key.Span.End, p.Colon+1, p.Value.Span.End, p.Head.End)
}

// skipFaults passes the faults before off and returns them.
func (c *treeCutter) skipFaults(off int) []Fault {
	n := 0
	for n < len(c.faults) && c.faults[n].Span.Start < off {
		n++
	}
	passed := c.faults[:n]
	c.faults = c.faults[n:]
	return passed
}

// add adds the entry of p, or without p a filler, of the text in span: that of
// an earlier version if nothing about it changed.
func (c *treeCutter) add(p *MapPair, span text.Span) {
	f := c.front
	faults := c.skipFaults(span.End)
	e := c.old.entry(span.Of(c.src))
	if e == nil || !e.stands(c.tree.Lang, p, -span.Start, faults) {
		e = c.entry(p, span, faults)
	}
	f.Starts = append(f.Starts, span.Start)
	f.Entries = append(f.Entries, e)
}

// entry makes the entry of p.
func (c *treeCutter) entry(p *MapPair, span text.Span, faults []Fault) *Entry {
	e := &Entry{Lang: c.tree.Lang, Text: strings.Clone(span.Of(c.src)), Colon: -1, Value: absentAt(0)}
	for _, x := range faults {
		e.Faults = append(e.Faults, x.within(-span.Start, span.Len()))
	}
	if p != nil {
		e.Kind = p.kind()
		e.Section = p.Head.End > 0
		e.Key = p.Key.moved(-span.Start, e.Text)
		if p.Colon >= 0 {
			e.Colon = p.Colon - span.Start
		}
		e.Value = p.Value.moved(-span.Start, e.Text)
		end := min(max(pairEnd(p)-span.Start, 0), span.Len())
		e.Body = text.Span{End: c.bodyEnd(e, end)}
	}
	e.treeComments()
	return e
}

// kind returns what the entry of p is.
func (p *MapPair) kind() EntryKind {
	if p.Colon < 0 && p.Head.End == 0 {
		return Bare
	}
	return Pair
}

// within returns the fault moved by d, cut off at size.
func (f Fault) within(d, size int) Fault {
	f.Span = f.Span.Shift(d)
	f.Span.End = min(f.Span.End, size)
	return f
}

// bodyEnd returns the end of the line on which the last token of e ends, at
// end, or the end of its comma when more entries follow on the line.
func (c *treeCutter) bodyEnd(e *Entry, end int) int {
	if c.tree.Lang == JSON {
		if at := skipBlanks(e.Text, end, len(e.Text)); at < len(e.Text) && e.Text[at] == ',' {
			end = at + 1
		}
	}
	return max(end, trimEnd(e.Text, end, lineEnd(e.Text, end, len(e.Text))))
}

// moved returns a copy of v whose spans are moved by d, so that they are
// offsets in own, if that is not empty. Texts that stand there as they are
// become parts of it, so that the copy does not keep the file alive.
func (v Value) moved(d int, own string) Value {
	v.Span, v.Inner = v.Span.Shift(d), v.Inner.Shift(d)
	if own != "" && v.Inner.Of(own) == v.Text {
		v.Text = v.Inner.Of(own)
	}
	if v.Items != nil {
		items := make([]Value, len(v.Items))
		for i := range v.Items {
			items[i] = v.Items[i].moved(d, own)
		}
		v.Items = items
	}
	if v.Pairs != nil {
		pairs := make([]MapPair, len(v.Pairs))
		for i, p := range v.Pairs {
			pairs[i] = p.moved(d, own)
		}
		v.Pairs = pairs
	}
	return v
}

func (p MapPair) moved(d int, own string) MapPair {
	p.Key = p.Key.moved(d, own)
	if p.Colon >= 0 {
		p.Colon += d
	}
	if p.Head.End > 0 {
		p.Head = p.Head.Shift(d)
	}
	p.Value = p.Value.moved(d, own)
	return p
}

func (k Key) moved(d int, own string) Key {
	k.Span = k.Span.Shift(d)
	if own == "" {
		return k
	}
	if n := strings.Index(k.Span.Of(own), k.Name); n >= 0 {
		k.Name = own[k.Span.Start+n:][:len(k.Name)]
	}
	return k
}

// entry returns the entry of the earlier version with the text, or nil.
func (l *lender) entry(src string) *Entry {
	if len(l.old) > 0 && l.byText == nil {
		l.byText = make(map[string]*Entry, len(l.old))
		for _, o := range l.old {
			l.byText[o.Text] = o
		}
	}
	return l.byText[src]
}
