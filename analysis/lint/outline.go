package lint

import (
	"slices"
	"strings"

	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// mark is one thing of the outline: a heading, a tag that stands alone on its
// line, or text in between. A run of text is one mark.
type mark struct {
	at      int // index of the chunk
	heading *prose.Heading
	tag     *prose.Tag
	loose   string // a tag in the middle of a line, as "<name" or "</name"
}

// outlinePass is what a rule of outline scope receives: headings, tags and the
// fact that there is text between them, in order. Findings are reported with
// the chunk they stand in.
type outlinePass struct {
	reporter
	marks []mark
	src   string // the whole file
	body  *prose.Body
	where []placed // chunk and condition of each finding in list
}

func newOutlinePass(r *Result) *outlinePass {
	p := &outlinePass{reporter: reporter{w: &r.world}, src: r.doc.Src(), body: r.doc.Body}
	for at, c := range p.body.Chunks {
		p.marks = appendMarks(p.marks, at, c, p.src[p.body.Starts[at]:])
	}
	return p
}

// appendMarks adds what a chunk contributes to the outline. src begins with
// the chunk.
func appendMarks(marks []mark, at int, c *prose.Chunk, src string) []mark {
	if len(c.Raw) > 0 {
		marks = appendLoose(marks, at, c, src)
	}
	if len(c.Headings) == 0 && len(c.Tags) == 0 {
		if !c.Blank {
			marks = appendText(marks, at)
		}
		return marks
	}
	h, t, last := 0, 0, 0
	for h < len(c.Headings) || t < len(c.Tags) {
		m := mark{at: at}
		var span text.Span
		switch {
		case t >= len(c.Tags) || h < len(c.Headings) && c.Headings[h].Span.Start <= c.Tags[t].Span.Start:
			m.heading, span = &c.Headings[h], c.Headings[h].Span
			h++
			if m.heading.Kind != prose.ATX && m.heading.Kind != prose.Setext {
				continue // it is text like any other
			}
		default:
			m.tag, span = &c.Tags[t], c.Tags[t].Span
			t++
			if !m.tag.Alone || m.tag.Self || m.tag.Partner {
				continue
			}
		}
		if span.Start > last && !blank(src[last:span.Start]) {
			marks = appendText(marks, at)
		}
		marks = append(marks, m)
		last = max(last, span.End)
	}
	if last < c.Len && !c.Blank && !blank(src[last:c.Len]) {
		marks = appendText(marks, at)
	}
	return marks
}

// appendLoose adds the tags of a chunk that do not stand alone on a line: they
// may be partners of those that do.
func appendLoose(marks []mark, at int, c *prose.Chunk, src string) []mark {
	for _, raw := range c.Raw {
		s := raw.Of(src)
		for i := strings.IndexByte(s, '<'); i >= 0; {
			end := i + 1
			for end < len(s) && (s[end] == '/' && end == i+1 || isNameByte(s[end])) {
				end++
			}
			at0 := raw.Start + i
			alone := slices.ContainsFunc(c.Tags, func(t prose.Tag) bool { return t.Span.Start == at0 && t.Alone })
			if end > i+1 && !alone {
				marks = append(marks, mark{at: at, loose: s[i:end]})
			}
			next := strings.IndexByte(s[end:], '<')
			if next < 0 {
				break
			}
			i = end + next
		}
	}
	return marks
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

func appendText(marks []mark, at int) []mark {
	if n := len(marks); n > 0 && marks[n-1].heading == nil && marks[n-1].tag == nil && marks[n-1].loose == "" {
		return marks
	}
	return append(marks, mark{at: at})
}

// blank reports whether s is nothing but white space and whole HTML comments.
func blank(s string) bool {
	for {
		s = strings.TrimSpace(s)
		rest, ok := strings.CutPrefix(s, "<!--")
		if !ok {
			return s == ""
		}
		end := strings.Index(rest, "-->")
		if end < 0 {
			return false
		}
		s = rest[end+len("-->"):]
	}
}

// sameOutline reports whether the chunks that changed contribute the same to
// the outline as those they replace, and no finding stands in them.
func (r *Result) sameOutline(previous *Result, head, tail int) bool {
	was, now := previous.doc.Body, r.doc.Body
	for _, f := range previous.outline {
		if f.at >= head && f.at < len(was.Chunks)-tail {
			return false
		}
	}
	a := regionMarks(was, previous.doc.Src(), head, len(was.Chunks)-tail)
	b := regionMarks(now, r.doc.Src(), head, len(now.Chunks)-tail)
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !sameMark(a[i], b[i]) {
			return false
		}
	}
	return true
}

func regionMarks(b *prose.Body, src string, lo, hi int) []mark {
	var marks []mark
	for at := lo; at < hi; at++ {
		marks = appendMarks(marks, at, b.Chunks[at], src[b.Starts[at]:])
	}
	return marks
}

func sameMark(a, b mark) bool {
	switch {
	case a.heading != nil && b.heading != nil:
		return a.heading.Level == b.heading.Level && (a.heading.Name == "") == (b.heading.Name == "")
	case a.tag != nil && b.tag != nil:
		return a.tag.Name == b.tag.Name && a.tag.Close == b.tag.Close
	}
	return a.loose == b.loose && (a.heading == nil) == (b.heading == nil) && (a.tag == nil) == (b.tag == nil)
}

// placed returns the findings with the chunks they stand in, in document
// order of discovery.
func (p *outlinePass) placed() []placed {
	for i, f := range p.list {
		p.where[i].f = f
	}
	return p.where
}
