package prose

import (
	"slices"

	"agentls/analysis/text"
)

// A line that holds nothing but a tag of the author's own, as in <rules>,
// starts an HTML block for CommonMark (4.6, type 7), which swallows a code
// fence below it up to the next blank line: what its author wrote as code is
// then prose, and the other way round to the end of the file. A model reads no
// HTML, so such a tag is text to us. goldmark and the scanner of chunks are
// given the line with another character for its <, and I2 holds of that text.
// Whether a line is one depends on it and the lines down to the next blank one,
// which a chunk never separates.

// tagText stands for the < of a tag that is text.
const tagText = 'x'

// fenceBelow is how many lines below a tag a fence may open.
const fenceBelow = 8

// tagOverFence returns the span of the tag that the line src[pos:end] holds, if
// it would hide a fence below it.
func tagOverFence(src string, pos, end int) (text.Span, bool) {
	at, stop := trimSpace(src, pos, end)
	if at == stop || src[at] != '<' || src[stop-1] != '>' {
		return text.Span{}, false
	}
	tag, ok := tagAt(src, at, stop)
	tag.Alone = true
	if !ok || tag.Span.End != stop || !tag.section() {
		return text.Span{}, false
	}
	for range fenceBelow {
		if pos = end; pos >= len(src) {
			break
		}
		end = lineEnd(src, pos)
		line := src[pos:end]
		if isBlank(line) {
			break
		}
		_, indent := indentOf(line)
		if _, n := fenceAt(line[indent:]); n > 0 {
			return tag.Span, true
		}
		if bar(line[indent:]) > 0 {
			break // as text the tag would become a heading
		}
	}
	return text.Span{}, false
}

// asText returns a line with the tag at the offset as text.
func asText(line string, at int) string { return line[:at] + string(tagText) + line[at+1:] }

// tagsOverFences returns the tags of src that are text.
func tagsOverFences(src string) []text.Span {
	var tags []text.Span
	for pos := 0; pos < len(src); {
		end := lineEnd(src, pos)
		if tag, ok := tagOverFence(src, pos, end); ok {
			tags = append(tags, tag)
		}
		pos = end
	}
	return tags
}

// fill gives goldmark src to read, with the tags that are text, and returns them.
func (r *reader) fill(src string) []text.Span {
	r.buf = append(r.buf[:0], src...)
	tags := tagsOverFences(src)
	for _, tag := range tags {
		r.buf[tag.Start] = tagText
	}
	return tags
}

// rawTags adds tags that goldmark took for text to the raw HTML, but for those
// that it found in code or other raw HTML.
func (d *draft) rawTags(tags []text.Span) {
	if len(tags) == 0 {
		return
	}
	taken := slices.Concat(d.Code, d.spans, d.Raw, d.inline)
	sortSpans(taken)
	known := cursor{spans: merge(taken)}
	for _, tag := range tags {
		if _, in := known.at(tag.Start); !in {
			d.inline = append(d.inline, tag)
		}
	}
}
