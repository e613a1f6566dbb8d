package names

import (
	"strings"

	"agentls/analysis/text"
)

// maxTag is how long a tag may be that gives an anchor.
const maxTag = 512

// rawAnchors adds the anchors in a piece of HTML: ids and names of elements, and
// headings.
func rawAnchors(list []anchor, src string, raw text.Span) []anchor {
	for pos := raw.Start; pos < raw.End; {
		i := strings.IndexByte(src[pos:raw.End], '<')
		if i < 0 {
			break
		}
		pos += i
		limit := min(raw.End, pos+maxTag)
		n := strings.IndexByte(src[pos:limit], '>')
		if n < 0 {
			pos++
			continue
		}
		tag := text.Span{Start: pos, End: pos + n + 1}
		pos++
		if strings.HasPrefix(tag.Of(src), "<!--") || strings.HasPrefix(tag.Of(src), "</") {
			continue
		}
		pos = tag.End
		if at := tagID(src, tag); !at.IsEmpty() {
			list = append(list, anchor{slug: strings.Clone(at.Of(src)), at: at, whole: tag, spoken: true})
		}
		if a, ok := htmlHeading(src, tag, raw.End); ok {
			list = append(list, a)
		}
	}
	return list
}

// tagID returns the value of the id or name attribute of a tag.
func tagID(src string, tag text.Span) text.Span {
	s := tag.Of(src)
	for _, key := range [...]string{"id=", "name="} {
		for from := 0; ; {
			i := strings.Index(s[from:], key)
			if i < 0 {
				break
			}
			from += i + len(key)
			if before := s[from-len(key)-1]; before != ' ' && before != '\t' && before != '\n' || from >= len(s) {
				continue
			}
			start, stop := from, " \t\n>/"
			if q := s[from]; q == '"' || q == '\'' {
				start, stop = from+1, string(q)
			}
			if n := strings.IndexAny(s[start:], stop); n > 0 {
				return text.Span{Start: tag.Start + start, End: tag.Start + start + n}
			}
		}
	}
	return text.Span{}
}

// htmlHeading reads the heading that a tag opens, which ends on its line.
func htmlHeading(src string, tag text.Span, end int) (anchor, bool) {
	s := tag.Of(src)
	if len(s) < 4 || s[1]|0x20 != 'h' || s[2] < '1' || s[2] > '6' || s[3] != '>' && s[3] != ' ' {
		return anchor{}, false
	}
	inner := src[tag.End:min(end, tag.End+maxTag)]
	n := strings.Index(inner, "</h")
	if n < 0 || strings.IndexByte(inner[:n], '\n') >= 0 {
		return anchor{}, false
	}
	at := text.Span{Start: tag.End, End: tag.End + n}
	return anchor{slug: Slug(untagged(inner[:n])), at: at, whole: text.Span{Start: tag.Start, End: at.End}, level: int(s[2] - '0')}, true
}

// untagged returns a piece of HTML without its tags.
func untagged(s string) string {
	var b strings.Builder
	for s != "" {
		before, rest, _ := strings.Cut(s, "<")
		b.WriteString(before)
		_, s, _ = strings.Cut(rest, ">")
	}
	return b.String()
}
