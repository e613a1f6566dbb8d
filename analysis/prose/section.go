package prose

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"agentls/analysis/text"
)

// Section is a heading, or tag that stands as one, with all it governs.
type Section struct {
	Heading *Heading // nil for a tag
	Tag     *Tag     // nil for a heading
	Name    string
	Level   int
	At      text.Span // the heading or tag in the file
	Title   text.Span // its title or name in the file
	Span    text.Span // from the heading to the end of what it governs
	Parent  int       // index of the section it stands in; -1 at the top
	First   int       // index of the first chunk that holds content of its own; of the heading's chunk when it has none
	Empty   bool      // nothing but blanks and comments, and no section below it
}

// mark is a heading or tag of a chunk, and whether content stands between it
// and the next one. A tag with its partner on the same line is one mark, and so
// is a label with its list.
type mark struct {
	heading *Heading
	tag     *Tag
	at      text.Span
	inner   bool // content stands in the mark
	content bool
}

// mark lists the headings and tags of the chunk in order and looks what stands
// between them, so that the outline needs the facts only.
func (d *draft) mark() {
	if n := len(d.Headings) + len(d.Tags) + len(d.Closers); n > 0 {
		d.marks = make([]mark, 0, n)
	}
	for i := range d.Headings {
		if h := &d.Headings[i]; !h.Inside {
			d.marks = append(d.marks, mark{heading: h, at: h.Span})
		}
		if h := &d.Headings[i]; h.list > 0 {
			m := &d.marks[len(d.marks)-1]
			m.at.End, m.inner = d.behindFence(max(h.list, h.Span.End)), true
		}
	}
	for i := range d.Tags {
		m := mark{tag: &d.Tags[i], at: d.Tags[i].Span}
		if m.tag.Partner {
			m.at.End = m.tag.PartnerAt.End
			m.inner = !isBlank(d.src[m.tag.Span.End:m.tag.PartnerAt.Start])
		}
		d.marks = append(d.marks, m)
	}
	for i := range d.Closers {
		d.marks = append(d.marks, mark{tag: &d.Closers[i], at: d.Closers[i].Span})
	}
	slices.SortStableFunc(d.marks, func(a, b mark) int { return cmp.Compare(a.at.Start, b.at.Start) })
	for i := range len(d.marks) - 1 { // a closing tag may stand in a label's list
		d.marks[i].at.End = min(d.marks[i].at.End, d.marks[i+1].at.Start)
	}
	comments := cursor{spans: commentSpans(d.Comments)}
	from := 0
	for i := range len(d.marks) + 1 {
		to := d.Len
		if i < len(d.marks) {
			to = d.marks[i].at.Start
		}
		content := hasContent(d.src, from, to, &comments)
		if i == 0 {
			d.lead = content
		} else {
			d.marks[i-1].content = content
		}
		if i < len(d.marks) {
			from = max(from, d.marks[i].at.End)
		}
	}
}

// behindFence returns the end of the fence that off lies in, or off.
func (d *draft) behindFence(off int) int {
	i := sort.Search(len(d.Fences), func(i int) bool { return d.Fences[i].Span.End > off })
	if i < len(d.Fences) && d.Fences[i].Span.Start <= off {
		return d.Fences[i].Span.End
	}
	return off
}

// hasContent reports whether src[from:to] holds more than blanks and comments.
func hasContent(src string, from, to int, comments *cursor) bool {
	for from < to {
		if isSpace(src[from]) {
			from++
			continue
		}
		end, in := comments.at(from)
		if !in {
			return true
		}
		from = end
	}
	return false
}

// Sections returns the outline of the body in document order: ATX and setext
// headings, tag pairs that stand at the start of a line, and Bold and Label
// lines. It is computed once a body.
func (b *Body) Sections() []Section {
	b.once.Do(func() {
		b.pairs = pair(b.Chunks)
		o := outline{body: b}
		for i, c := range b.Chunks {
			if c.lead {
				o.content(i)
			}
			for j := range c.marks {
				o.mark(i, &c.marks[j])
				if c.marks[j].content {
					o.content(i)
				}
			}
		}
		o.closeTo(0, b.End)
		b.sections = o.sections
	})
	return b.sections
}

// outline builds the sections. The stack holds the indices of the open ones.
type outline struct {
	body     *Body
	sections []Section
	stack    []int
}

func (o *outline) content(chunk int) {
	if len(o.stack) == 0 {
		return
	}
	s := &o.sections[o.stack[len(o.stack)-1]]
	if s.Empty {
		s.Empty, s.First = false, chunk
	}
}

// closeTo ends the open sections above the first n of the stack at off.
func (o *outline) closeTo(n, off int) {
	for len(o.stack) > n {
		o.sections[o.stack[len(o.stack)-1]].Span.End = off
		o.stack = o.stack[:len(o.stack)-1]
	}
}

func (o *outline) open(chunk int, s Section) {
	s.Parent, s.First, s.Empty = -1, chunk, true
	if n := len(o.stack); n > 0 {
		s.Parent = o.stack[n-1]
		parent := &o.sections[s.Parent]
		parent.Empty = false
		if s.Level == 0 {
			s.Level = parent.Level + 1
		}
	}
	s.Level = max(s.Level, 1)
	o.stack = append(o.stack, len(o.sections))
	o.sections = append(o.sections, s)
}

func (o *outline) mark(chunk int, m *mark) {
	start := int(o.body.Starts[chunk])
	at := m.at.Shift(start)
	if m.heading != nil {
		o.closeTo(o.depthFor(rank(m.heading)), at.Start)
		o.open(chunk, Section{
			Heading: m.heading, Name: m.heading.Name, Level: m.heading.Level,
			At: m.heading.Span.Shift(start), Title: m.heading.Title.Shift(start), Span: text.Span{Start: at.Start},
		})
		if m.inner {
			o.content(chunk)
			o.closeTo(len(o.stack)-1, at.End)
		}
		return
	}
	pair := o.body.pairs[m.tag]
	switch {
	case (pair != nil && !m.tag.Close || m.tag.Partner) && m.tag.section():
		o.closeTo(o.depthFor(leafLevel), at.Start)
		o.open(chunk, Section{
			Tag: m.tag, Name: m.tag.Name, At: m.tag.Span.Shift(start), Title: m.tag.NameAt.Shift(start), Span: text.Span{Start: at.Start},
		})
		if m.inner {
			o.content(chunk)
		}
		if m.tag.Partner {
			o.closeTo(len(o.stack)-1, at.End)
		}
	case pair != nil && m.tag.Close:
		if pair.section() {
			o.closeTag(pair, at)
		}
	default:
		o.content(chunk)
	}
}

// depthFor returns how much of the stack stays open when a heading of the level
// starts: a heading ends those that are not above it, but no tag.
func (o *outline) depthFor(level int) int {
	n := len(o.stack)
	for n > 0 && o.sections[o.stack[n-1]].Tag == nil && rank(o.sections[o.stack[n-1]].Heading) >= level {
		n--
	}
	return n
}

// rank is the level of a heading, with labels below bold lines: a bold line
// often stands directly above a label.
func rank(h *Heading) int {
	if h.Kind == Label {
		return h.Level + 1
	}
	return h.Level
}

// closeTag ends the section of the opening tag at its closing tag. It is on the
// stack, since pairs nest.
func (o *outline) closeTag(opening *Tag, at text.Span) {
	for n := len(o.stack); n > 0; n-- {
		if o.sections[o.stack[n-1]].Tag == opening {
			o.closeTo(n, at.Start)
			o.closeTo(n-1, at.End)
			return
		}
	}
}

// section reports whether a pair of the tag stands as a section: any name of
// the author's own, and those HTML elements that prompts use so.
func (t *Tag) section() bool {
	return !t.HTML || t.Alone && sectionElements[strings.ToLower(t.Name)]
}
