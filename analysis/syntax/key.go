package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// maxKey is how far the colon may stand from the start of an implicit key
// (YAML 1.2.2 §7.4.2 counts characters; bytes are near enough to stop asking).
const maxKey = 1024

// head is an implicit key with its colon.
type head struct {
	start int // where the pair begins: the key, or a property before it
	key   Key
	colon int
	odd   bool // only the library can tell whether it is well-formed
}

// scanHead reads the implicit key at i, on one line. It fails where YAML sees
// no key: no colon followed by a blank, or a first character that no plain
// scalar may begin with.
func scanHead(s string, i, end int) (head, bool) {
	h := head{start: i}
	eol := lineEnd(s, i, end)
	for i < eol && (s[i] == '&' || s[i] == '!') {
		j := i
		for j < eol && !isBlank(s[j]) {
			j++
		}
		i = skipBlanks(s, j, eol)
		h.odd = true
	}
	if i >= eol {
		return h, false
	}
	stop := i
	switch c := s[i]; {
	case c == '"' || c == '\'':
		q := scanQuoted(s, i, eol)
		if !q.closed {
			return h, false
		}
		stop = q.end
		h.key = Key{text.Span{Start: i, End: q.end}, q.text}
		h.odd = h.odd || q.bad >= 0
	case c == '*':
		stop = i + 1 + nameLen(s[i+1:eol])
		h.key = Key{text.Span{Start: i, End: stop}, s[i+1 : stop]}
		h.odd = true
	case canBeginPlain(s, i, eol):
		stop = plainKeyEnd(s, i, eol)
		h.key = Key{text.Span{Start: i, End: stop}, s[i:stop]}
	default:
		return h, false
	}
	h.colon = skipBlanks(s, stop, eol)
	if h.colon >= eol || s[h.colon] != ':' || !blankz(s, h.colon+1, end) {
		return h, false
	}
	if h.colon-h.start > maxKey {
		h.odd = true
	}
	return h, true
}

// plainKeyEnd returns the end of the plain text at i before its colon.
func plainKeyEnd(s string, i, eol int) int {
	start := i
	for ; i < eol; i++ {
		if s[i] == ':' && blankz(s, i+1, eol) || s[i] == '#' && i > start && isBlank(s[i-1]) {
			break
		}
	}
	return trimEnd(s, start, i)
}

// reserved are the characters no plain scalar may begin with (YAML 1.2.2
// §5.3); `-`, `?` and `:` may when no blank follows.
const reserved = ",[]{}#&*!|>'\"%@`"

func canBeginPlain(s string, i, end int) bool {
	if i >= end || blankz(s, i, end) || strings.IndexByte(reserved, s[i]) >= 0 {
		return false
	}
	return s[i] != '-' && s[i] != '?' && s[i] != ':' || !blankz(s, i+1, end)
}

// nameLen returns the length of the anchor name that s begins with.
func nameLen(s string) int {
	n := 0
	for n < len(s) && isWord(s[n]) {
		n++
	}
	return n
}

// isWord reports whether c may stand in an anchor name, as the library has it.
func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}

// isIdentifier reports whether s looks like a field of some product: letters,
// digits, `_`, `-`, `.`, beginning with a letter or `_`.
func isIdentifier(s string) bool {
	if s == "" || len(s) > 64 || s[0] == '-' || '0' <= s[0] && s[0] <= '9' {
		return false
	}
	for i := range len(s) {
		if !isWord(s[i]) && s[i] != '.' {
			return false
		}
	}
	return s[0] != '.'
}
