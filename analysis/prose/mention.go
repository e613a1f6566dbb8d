package prose

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/text"
)

// mentions reads the names in the prose. Code is not prose, except a code span
// that holds one name and nothing else; neither are comments, tags, links and
// bare URLs.
func (d *draft) mentions() {
	for _, s := range d.spans {
		d.codeMention(s)
	}
	s := mentionScan{draft: d, skip: cursor{spans: d.noProse()}}
	for i := 0; i < len(d.src); {
		if end, in := s.skip.at(i); in {
			i = max(end, i+1)
			continue
		}
		i = s.step(i)
	}
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
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

type mentionScan struct {
	*draft
	skip cursor
	bald int // no > stands before this offset
}

// step reads the word at i, if one starts there, and returns where to go on.
func (s *mentionScan) step(i int) int {
	c := s.src[i]
	starts := i == 0 || !isWord(s.src[i-1])
	switch {
	case c == '<':
		return s.tag(i)
	case !starts:
	case c == '@':
		return s.at(i)
	case c == '/':
		return s.command(i)
	case c == '#':
		return s.hash(i)
	case isAlnum(c) || c == '_':
		return s.word(i)
	}
	return i + 1
}

// tag skips the tag that starts at i, if one does.
func (s *mentionScan) tag(i int) int {
	if i < s.bald || i+1 == len(s.src) || s.src[i+1] != '/' && !isTagName(s.src[i+1], true) {
		return i + 1
	}
	end := lineEnd(s.src, i)
	if n := strings.IndexByte(s.src[i:end], '>'); n >= 0 {
		return i + n
	}
	s.bald = end
	return i + 1
}

// isWord reports whether c before a mark makes it part of a longer word: an
// address, a path, a URL.
func isWord(c byte) bool {
	return isAlnum(c) || c >= 0x80 || strings.IndexByte("_-./~@#$%&=+\\<{", c) >= 0
}

func (s *mentionScan) add(kind MentionKind, from, to int, marked bool) int {
	s.Mentions = append(s.Mentions, Mention{
		Kind: kind, Span: text.Span{Start: from, End: to},
		Name: strings.Clone(s.src[from:to]), Marked: marked,
	})
	return to
}

// token returns the end of the run of bytes at from that a name may hold,
// without the punctuation of the sentence after it.
func (s *mentionScan) token(from int, more string) int {
	to := from
	for to < len(s.src) && (isAlnum(s.src[to]) || s.src[to] >= 0x80 || strings.IndexByte(more, s.src[to]) >= 0) {
		to++
	}
	for to > from && strings.IndexByte(".,:;-", s.src[to-1]) >= 0 {
		to--
	}
	stars := to
	for stars > from && s.src[stars-1] == '*' {
		stars--
	}
	if stars < to && stars > from && s.src[stars-1] != '/' {
		return stars // they end emphasis; after a slash they are a pattern
	}
	return to
}

// at reads @path/to/file and @agent-name. A name with a slash or an extension
// is a path.
func (s *mentionScan) at(i int) int {
	end := s.token(i+1, "_-./~:*")
	name := s.src[i+1 : end]
	if name == "" || isDigit(name[0]) {
		return max(end, i+1)
	}
	if strings.Contains(name, "/") || hasExtension(name) {
		return s.add(PathMention, i+1, end, true)
	}
	if name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return end
	}
	return s.add(AgentMention, i+1, end, true)
}

// hasExtension reports whether name ends in a dot and letters or digits.
func hasExtension(name string) bool {
	i := strings.LastIndexByte(name, '.')
	return i >= 0 && i+1 < len(name) && strings.Trim(name[i+1:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// command reads /command, which a slash after it would make a path.
func (s *mentionScan) command(i int) int {
	end := i + 1
	for end < len(s.src) && (isAlnum(s.src[end]) || s.src[end] == '_' || s.src[end] == '-' || s.src[end] == ':') {
		end++
	}
	if end < len(s.src) && strings.IndexByte("/.*?<{$", s.src[end]) >= 0 && !endsSentence(s.src, end) {
		return end
	}
	end = i + 1 + len(strings.TrimRight(s.src[i+1:end], ":-"))
	if !isCommand(s.src[i+1 : end]) {
		return max(end, i+1)
	}
	return s.add(CommandMention, i+1, end, true)
}

// endsSentence reports whether the dot or question mark at i is followed by
// white space or nothing.
func endsSentence(src string, i int) bool {
	return (src[i] == '.' || src[i] == '?') && (i+1 == len(src) || isSpace(src[i+1]))
}

func isCommand(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// hash reads #tool:name and #file:path.
func (s *mentionScan) hash(i int) int {
	for _, h := range [...]struct {
		prefix string
		kind   MentionKind
	}{{"#tool:", ToolMention}, {"#file:", FileMention}} {
		if strings.HasPrefix(s.src[i:], h.prefix) {
			from := i + len(h.prefix)
			if to := s.token(from, "_-./~:*"); to > from {
				return s.add(h.kind, from, to, true)
			}
		}
	}
	return i + 1
}

// word reads mcp__server__tool, and `the x agent` as a whole sentence would
// have it. In plain words only hyphenated names before `agent` count, and any
// name before `subagent`: "the main agent" names nobody.
func (s *mentionScan) word(i int) int {
	end := i
	for end < len(s.src) && (isAlnum(s.src[end]) || s.src[end] == '_' || s.src[end] == '-') {
		end++
	}
	name := s.src[i:end]
	if strings.HasPrefix(name, "mcp__") && len(name) > len("mcp__") {
		return s.add(ToolMention, i, end, true)
	}
	noun := agentNoun(s.src[end:])
	if noun == "" || !named(s.src[:i]) || strings.ToLower(name) != name || name[0] == '_' || isDigit(name[0]) {
		return end
	}
	if hyphen := strings.IndexByte(name, '-') > 0; hyphen && name[len(name)-1] != '-' || !hyphen && noun != "agent" {
		if !plainAdjectives[name] {
			return s.add(AgentMention, i, end, false)
		}
	}
	return end
}

// plainAdjectives stand before `agent` or `subagent` and name none.
var plainAdjectives = makeSet(`a an the this that each every any another other
new same right appropriate specialized specialised dedicated separate single
general simple one to parent calling current existing main custom own sub multi dispatched
relevant matching correct proper first next second fresh isolated external
high-level top-level low-level built-in user-facing well-known long-running
read-only full-featured single-purpose general-use non-interactive`)

// agentNoun returns the word agent, subagent or sub-agent that s starts with
// after one blank, or nothing.
func agentNoun(s string) string {
	s = strings.TrimLeft(s, "\"'*_`")
	if s == "" || s[0] != ' ' && s[0] != '\n' {
		return ""
	}
	s = s[1:]
	for _, noun := range [...]string{"agent", "subagent", "sub-agent"} {
		if len(s) >= len(noun) && strings.EqualFold(s[:len(noun)], noun) &&
			(len(s) == len(noun) || !isAlnum(s[len(noun)]) && s[len(noun)] != '-' && s[len(noun)] != '_') {
			return noun
		}
	}
	return ""
}

// named reports whether a name is to be expected after s.
func named(s string) bool {
	s = strings.TrimRight(s, "\"'*_ ")
	from := len(s)
	for from > 0 && isAlnum(s[from-1]) {
		from--
	}
	return introducers[strings.ToLower(s[from:])]
}

// introducers are the words before the name of an agent in a sentence.
var introducers = makeSet(`the use using invoke invoking call calling ask launch
spawn run via to with by dispatch delegate and or from`)
