package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"agentls/analysis/text"
)

// wide is where the scripts begin that write no blanks between words, so that a
// name in ASCII ends where they go on.
const wide = 0x2E80

// starts reports whether a name may start at i: what stands before it is no
// part of the same word.
func (s *mentionScan) starts(i int) bool {
	if i == 0 {
		return true
	}
	c := s.src[i-1]
	if c < utf8.RuneSelf {
		return !isWord(c)
	}
	r, _ := utf8.DecodeLastRuneInString(s.src[:i])
	return r >= wide || !unicode.IsLetter(r)
}

// token returns the end of the run at from that a name may hold, whole, and
// without the punctuation of the sentence behind it.
func (s *mentionScan) token(from int, more string) (to, whole int) {
	to = from
	for to < s.end {
		if c := s.src[to]; c < utf8.RuneSelf {
			if !isAlnum(c) && strings.IndexByte(more, c) < 0 {
				break
			}
			to++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.src[to:s.end])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			break
		}
		to += size
	}
	whole = to
	for to > from && strings.IndexByte(".,:;-", s.src[to-1]) >= 0 {
		to--
	}
	stars := to
	for stars > from && s.src[stars-1] == '*' {
		stars--
	}
	if stars < to && stars > from && s.src[stars-1] != '/' {
		return stars, whole // they end emphasis; behind a slash they are a pattern
	}
	return to, whole
}

// narrow returns the end of the ASCII that a name at from begins with, where a
// script without blanks goes on behind it.
func (s *mentionScan) narrow(from, to int) int {
	for i, r := range s.src[from:to] {
		if r >= wide {
			return from + i
		}
	}
	return to
}

// blank reports whether something is to be filled in at i, so that what stands
// before it is no whole name.
func (s *mentionScan) blank(i int) bool {
	return i < s.end && strings.IndexByte("{<[$", s.src[i]) >= 0
}

// at reads @path/to/file and @agent-name. A name with a slash or an extension
// is a path.
func (s *mentionScan) at(i int) int {
	end, whole := s.token(i+1, "_-./~:*")
	name := s.src[i+1 : end]
	if name == "" || isDigit(name[0]) || s.blank(whole) {
		return max(whole, i+1)
	}
	if strings.Contains(name, "/") || hasExtension(name) {
		if s.code == noCode {
			s.add(PathMention, Signed, i, i+1, end)
		}
		return whole
	}
	if end = s.narrow(i+1, end); end > i+1 && s.called(i+1, end) {
		s.add(AgentMention, Signed, i, i+1, end)
	}
	return whole
}

// called reports whether src[from:to], behind an @, may be the name of an agent:
// it begins with a letter and is no decorator. In code the words of the
// language look the same, so that only names with a hyphen count.
func (s *mentionScan) called(from, to int) bool {
	name := s.src[from:to]
	if name[0]|0x20 < 'a' || name[0]|0x20 > 'z' || strings.IndexByte(name, '*') >= 0 {
		return false
	}
	if to < s.end && s.src[to] == '(' {
		return false
	}
	switch s.code {
	case noCode:
		return true
	case proseBlock:
		return strings.IndexByte(name, '-') > 0 || agentish(name)
	}
	return strings.IndexByte(name, '-') > 0
}

// hasExtension reports whether name ends in a dot and letters or digits.
func hasExtension(name string) bool {
	i := strings.LastIndexByte(name, '.')
	return i >= 0 && i+1 < len(name) && strings.Trim(name[i+1:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// command reads /command, which a slash behind it would make a path.
func (s *mentionScan) command(i int) int {
	end := i + 1
	if i > 0 && (strings.IndexByte("}])>", s.src[i-1]) >= 0 || s.src[i-1] == '`' && i > s.from) {
		return end // the rest of a path
	}
	for end < s.end && (isAlnum(s.src[end]) || s.src[end] == '_' || s.src[end] == '-' || s.src[end] == ':') {
		end++
	}
	whole := end
	if end < s.end && strings.IndexByte("/.*?<{$[=", s.src[end]) >= 0 && !endsSentence(s.src[:s.end], end) {
		return end
	}
	end = i + 1 + len(strings.TrimRight(s.src[i+1:end], ":-"))
	if !isCommand(s.src[i+1:end]) || s.code != noCode && !s.opensLine(i) || s.code == codeBlock && whole > end {
		return max(whole, i+1)
	}
	s.add(CommandMention, Signed, i, i+1, end)
	return whole
}

// opensLine reports whether nothing but blanks and the marks of a prompt or
// quote stand before i on its line.
func (s *mentionScan) opensLine(i int) bool {
	for n := 0; i > 0 && n < 8; n++ {
		i--
		switch s.src[i] {
		case '\n':
			return true
		case ' ', '\t', '>', '$':
		default:
			return false
		}
	}
	return i == 0
}

// endsSentence reports whether the dot or question mark at i is followed by
// white space or nothing.
func endsSentence(src string, i int) bool {
	return (src[i] == '.' || src[i] == '?') && (i+1 == len(src) || isSpace(src[i+1]))
}

func isCommand(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// hash reads #tool:name and #file:path; a path with blanks stands in quotes.
func (s *mentionScan) hash(i int) int {
	for _, h := range [...]struct {
		prefix string
		kind   MentionKind
	}{{"#tool:", ToolMention}, {"#file:", FileMention}} {
		if s.code > spanCode || !strings.HasPrefix(s.src[i:s.end], h.prefix) {
			continue
		}
		if s.code != noCode && h.kind == ToolMention {
			h.kind = SampleMention
		}
		from := i + len(h.prefix)
		if from < s.end && (s.src[from] == '\'' || s.src[from] == '"') {
			return s.quoted(h.kind, i, from)
		}
		to, whole := s.token(from, "_-./~:*")
		if to > from && !s.blank(whole) {
			s.add(h.kind, Signed, i, from, to)
		}
		return whole
	}
	return i + 1
}

// quoted reads a name in quotes that open at open.
func (s *mentionScan) quoted(kind MentionKind, whole, open int) int {
	n := strings.IndexByte(s.near(open+1, maxQuoted), s.src[open])
	if n <= 0 {
		return open + 1
	}
	m := s.add(kind, Signed, whole, open+1, open+1+n)
	m.Whole = text.Span{Start: whole, End: open + 2 + n}
	return m.Whole.End
}

// maxQuoted bounds the search for a closing quote.
const maxQuoted = 256
