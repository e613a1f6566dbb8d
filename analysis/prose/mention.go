package prose

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/text"
)

// mentions reads the names in the prose. Code is not prose, except a code span,
// and in a code block what can be told from code; neither are comments, tags,
// links and bare URLs.
func (d *draft) mentions() {
	for _, s := range d.spans {
		d.codeMention(s)
	}
	d.blockMentions()
	s := mentionScan{draft: d, end: len(d.src)}
	i := 0
	for _, skip := range d.noProse() {
		if i = s.until(i, skip.Start); i < skip.End {
			i = skip.End
		}
	}
	s.until(i, len(d.src))
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Kind, b.Kind))
	})
	d.Mentions = slices.CompactFunc(d.Mentions, func(a, b Mention) bool { return a.Kind == b.Kind && a.Span == b.Span })
}

// noProse returns the spans without prose, sorted and disjoint.
func (d *draft) noProse() []text.Span {
	spans := append(commentSpans(d.Comments), d.Code...)
	for _, l := range d.Links {
		spans = append(spans, l.Span)
	}
	spans = append(spans, d.inline...)
	for _, def := range d.Defined {
		spans = append(spans, def.Span)
	}
	for _, t := range d.Tags {
		spans = append(spans, t.Span)
	}
	for _, t := range d.Closers {
		spans = append(spans, t.Span)
	}
	sortSpans(spans)
	return merge(spans)
}

// merge joins sorted spans that overlap.
func merge(spans []text.Span) []text.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// mentionScan reads the words of src[from:end].
type mentionScan struct {
	*draft
	from int
	end  int
	code codeKind
	bald int // no > stands before this offset
}

// begins are the bytes that what is read begins with, words those of a name.
var begins, words = byteSet("_<@/#*"), byteSet("_-")

// until reads the words that start in src[i:end], and returns where to go on.
func (s *mentionScan) until(i, end int) int {
	for i < end {
		if begins[s.src[i]] {
			i = s.step(i)
		} else {
			i++
		}
	}
	return i
}

// step reads the word at i, if one starts there, and returns where to go on.
func (s *mentionScan) step(i int) int {
	c := s.src[i]
	if c != '<' && c != '*' && !s.starts(i) {
		return i + 1
	}
	switch {
	case c == '<':
		return s.tag(i)
	case c == '@':
		return s.at(i)
	case c == '/':
		return s.command(i)
	case c == '#':
		return s.hash(i)
	case c == '*':
		return s.strong(i)
	case isAlnum(c) || c == '_':
		return s.word(i)
	}
	return i + 1
}

// tag skips the tag that starts at i, if one does.
func (s *mentionScan) tag(i int) int {
	if i < s.bald || i+1 >= s.end || s.src[i+1] != '/' && !isTagName(s.src[i+1], true) {
		return i + 1
	}
	n := strings.IndexAny(s.src[i:s.end], ">\n")
	if n >= 0 && s.src[i+n] == '>' {
		return i + n
	}
	if s.bald = s.end; n >= 0 {
		s.bald = i + n
	}
	return i + 1
}

// near returns the rest of the line at i, but for what is farther than most.
func (s *mentionScan) near(i, most int) string {
	rest := s.src[i:min(s.end, i+most)]
	if n := strings.IndexByte(rest, '\n'); n >= 0 {
		return rest[:n]
	}
	return rest
}

// isWord reports whether c before a mark makes it part of a longer word: an
// address, a path, a URL.
func isWord(c byte) bool { return c >= 0x80 || wordBytes[c] }

var wordBytes = byteSet("_-./~@#$%&=+\\<{")

// add notes a name at src[from:to] in a token that starts at whole.
func (s *mentionScan) add(kind MentionKind, how How, whole, from, to int) *Mention {
	s.Mentions = append(s.Mentions, Mention{
		Kind: kind, How: how, Span: text.Span{Start: from, End: to}, Whole: text.Span{Start: whole, End: to},
		Name: strings.Clone(s.src[from:to]), Marked: true, Block: s.code >= proseBlock,
	})
	return &s.Mentions[len(s.Mentions)-1]
}
