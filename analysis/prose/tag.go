package prose

import (
	"strings"

	"agentls/analysis/text"
)

// tags reads the XML-like tags that stand at the start of a line, and the
// closing tags that end a line's text, outside code, comments and
// autolinks.
func (d *draft) tags() {
	if strings.IndexByte(d.src, '<') < 0 {
		return
	}
	skip := append(commentSpans(d.Comments), d.Code...)
	for _, l := range d.Links {
		if l.Auto {
			skip = append(skip, l.Span)
		}
	}
	sortSpans(skip)
	scan := tagScan{draft: d, skip: cursor{spans: merge(skip)}}
	for pos := 0; pos < len(d.src); {
		end := lineEnd(d.src, pos)
		scan.line(trimSpace(d.src, pos, end))
		pos = end
	}
}

type tagScan struct {
	*draft
	skip cursor
	open map[string]int // opening tags on this line without their closing one
}

func (s *tagScan) line(start, stop int) {
	first := -1 // index of the tag that the line starts with
	clear(s.open)
	for at := start; at < stop && !(s.Guarded && len(s.Tags)+len(s.Closers) >= maxFacts); {
		i := strings.IndexByte(s.src[at:stop], '<')
		if i < 0 {
			return
		}
		at += i
		if at+1 == stop || s.src[at+1] != '/' && !isTagName(s.src[at+1], true) {
			at++
			continue
		}
		if end, in := s.skip.at(at); in {
			at = end
			continue
		}
		tag, ok := tagAt(s.src, at, stop)
		if !ok {
			at++
			continue
		}
		at = tag.Span.End
		if tag.Span.Start == start {
			tag.Alone = at == stop
			s.Tags = append(s.Tags, tag)
			first = len(s.Tags) - 1
			continue
		}
		s.inner(tag, first)
	}
}

// inner reads a tag inside a line whose first tag, if any, is Tags[first].
func (s *tagScan) inner(tag Tag, first int) {
	switch {
	case tag.Self:
	case !tag.Close:
		if s.open == nil {
			s.open = map[string]int{}
		}
		s.open[tag.Name]++
	case s.open[tag.Name] > 0:
		s.open[tag.Name]--
	case first >= 0 && s.Tags[first].opens() && !s.Tags[first].Partner && s.Tags[first].Name == tag.Name:
		s.Tags[first].Partner, s.Tags[first].PartnerAt = true, tag.Span
	default:
		s.Closers = append(s.Closers, tag)
	}
}

// opens reports whether the tag waits for a closing one.
func (t *Tag) opens() bool { return !t.Close && !t.Self }

// tagAt reads the tag at src[at], which ends before stop. An opening tag may
// have attributes; a bare word is one only in an HTML element, since authors
// write placeholders as <your name>.
func tagAt(src string, at, stop int) (Tag, bool) {
	tag := Tag{Span: text.Span{Start: at}}
	pos := at + 1
	if pos < stop && src[pos] == '/' {
		tag.Close = true
		pos++
	}
	start := pos
	for pos < stop && isTagName(src[pos], pos == start) {
		pos++
	}
	if pos == start || src[pos-1] == ':' {
		return tag, false
	}
	tag.NameAt = text.Span{Start: start, End: pos}
	tag.HTML = isElement(src[start:pos])
	for {
		blanks := pos
		for pos < stop && isSpace(src[pos]) {
			pos++
		}
		if pos == stop {
			return tag, false
		}
		switch {
		case src[pos] == '>':
			tag.Span.End = pos + 1
		case src[pos] == '/' && !tag.Close && pos+1 < stop && src[pos+1] == '>':
			tag.Self = true
			tag.Span.End = pos + 2
		case tag.Close || blanks == pos:
			return tag, false
		}
		if tag.Span.End > 0 {
			tag.Name = strings.Clone(tag.NameAt.Of(src))
			return tag, true
		}
		if pos = attribute(src, pos, stop, tag.HTML); pos < 0 {
			return tag, false
		}
	}
}

// attribute returns the end of the attribute at pos, or -1.
func attribute(src string, pos, stop int, bare bool) int {
	start := pos
	for pos < stop && (isTagName(src[pos], false) || src[pos] == '@') {
		pos++
	}
	if pos == start {
		return -1
	}
	if pos == stop || src[pos] != '=' {
		if bare {
			return pos
		}
		return -1
	}
	pos++
	if pos == stop {
		return -1
	}
	if q := src[pos]; q == '"' || q == '\'' {
		i := strings.IndexByte(src[pos+1:stop], q)
		if i < 0 {
			return -1
		}
		return pos + i + 2
	}
	start = pos
	for pos < stop && !isSpace(src[pos]) && strings.IndexByte("\"'=<>`", src[pos]) < 0 {
		pos++
	}
	if pos == start {
		return -1
	}
	return pos
}

func isTagName(c byte, first bool) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || !first && (isDigit(c) || c == '-' || c == '.' || c == ':')
}

func commentSpans(comments []Comment) []text.Span {
	spans := make([]text.Span, len(comments))
	for i, c := range comments {
		spans[i] = c.Span
	}
	return spans
}

// cursor walks sorted spans beside a scan that only moves forwards.
type cursor struct {
	spans []text.Span
	i     int
}

// at reports whether off lies in a span, and where that ends.
func (c *cursor) at(off int) (end int, in bool) {
	for c.i < len(c.spans) && c.spans[c.i].End <= off {
		c.i++
	}
	if c.i < len(c.spans) && c.spans[c.i].Start <= off {
		return c.spans[c.i].End, true
	}
	return 0, false
}
