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

	says     bool // a heading whose title holds what its section would
	asks     bool // a heading that ends in a colon: at the end, the product goes on
	refers   bool // a tag that names a file or address, and so holds nothing
	attached bool // a tag directly below a line of text
	bare     bool // a tag with a blank line below
	colon    bool // text that ends in a colon
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
			marks = appendText(marks, at, src[:c.Len])
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
			title := m.heading.Title.Of(src)
			m.says, m.asks = says(title), strings.HasSuffix(strings.TrimRight(title, "*_ "), ":")
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
			marks = appendText(marks, at, src[last:span.Start])
		}
		if m.tag != nil {
			m.around(src[:c.Len], last)
		}
		marks = append(marks, m)
		last = max(last, span.End)
	}
	if last < c.Len && !c.Blank && !blank(src[last:c.Len]) {
		marks = appendText(marks, at, src[last:c.Len])
	}
	return marks
}

// around notes how the tag stands in the text of its chunk, in which headings
// and tags end at last.
func (m *mark) around(src string, last int) {
	above := strings.TrimRight(src[min(last, m.tag.Span.Start):m.tag.Span.Start], " \t>")
	above = strings.TrimSuffix(strings.TrimSuffix(above, "\n"), "\r")
	line := above[strings.LastIndexByte(above, '\n')+1:]
	m.attached = strings.Trim(line, " \t>") != ""
	below := strings.TrimSuffix(lineAt(src[m.tag.Span.End:]), "\n")
	below = lineAt(src[min(len(src), m.tag.Span.End+len(below)+1):])
	m.bare = strings.Trim(below, " \t\r\n>") == ""
	m.refers = reference().MatchString(m.tag.Span.Of(src))
}

// reference finds the attributes with which a tag names something elsewhere.
var reference = text.Lazy(`\s(?:src|href|url|uri|path|file|ref)\s*=`)

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

func appendText(marks []mark, at int, s string) []mark {
	colon := strings.HasSuffix(strings.TrimRight(s, " \t\r\n*_>"), ":")
	if n := len(marks); n > 0 && marks[n-1].heading == nil && marks[n-1].tag == nil && marks[n-1].loose == "" {
		marks[n-1].colon = colon
		return marks
	}
	return append(marks, mark{at: at, colon: colon})
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
		return a.heading.Level == b.heading.Level && (a.heading.Name == "") == (b.heading.Name == "") && a.says == b.says && a.asks == b.asks &&
			sampleTitle().MatchString(a.heading.Name) == sampleTitle().MatchString(b.heading.Name)
	case a.tag != nil && b.tag != nil:
		return a.tag.Name == b.tag.Name && a.tag.Close == b.tag.Close &&
			a.refers == b.refers && a.attached == b.attached && a.bare == b.bare
	}
	return a.colon == b.colon && a.loose == b.loose && (a.heading == nil) == (b.heading == nil) && (a.tag == nil) == (b.tag == nil)
}

// placed returns the findings with the chunks they stand in, in document
// order of discovery.
func (p *outlinePass) placed() []placed {
	for i, f := range p.list {
		p.where[i].f = f
	}
	return p.where
}
