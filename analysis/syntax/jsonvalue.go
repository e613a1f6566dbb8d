package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// value reads the value at pos, where something other than a comma or closing
// bracket stands.
func (s *jsonScanner) value() Value {
	if !s.element() {
		return absentAt(s.pos)
	}
	switch s.src[s.pos] {
	case '{', '[':
		return s.collection()
	case '"', '\'':
		return s.quoted()
	}
	return s.word()
}

// jsonWords are the literal names (RFC 8259 §3).
var jsonWords = map[string]Type{"true": Bool, "false": Bool, "null": Null}

// word reads what stands without quotes: a literal name, a number, or text
// that should have had quotes.
func (s *jsonScanner) word() Value {
	start := s.pos
	end := s.wordEnd(start)
	if token := s.tokenEnd(start); known(s.src[start:token]) {
		end = token
	} else if quote := s.lostQuote(start, ",]}\r\n"); quote >= 0 {
		return s.unopened(start, quote)
	}
	span := text.Span{Start: start, End: end}
	s.took(end)
	v := Value{Kind: Scalar, Span: span, Inner: span, Text: span.Of(s.src)}
	if t, ok := jsonWords[v.Text]; ok {
		v.Type = t
		return v
	}
	switch n := jsonNumber(v.Text); {
	case n == len(v.Text) && strings.ContainsAny(v.Text, ".eE"):
		v.Type = Float
	case n == len(v.Text):
		v.Type = Int
	case strings.IndexByte(",:}]", v.Text[0]) >= 0:
		s.fault(FaultStray, text.Span{Start: start, End: start + 1}, "`"+v.Text[:1]+"` cannot stand here.")
	case jsonWords[strings.ToLower(v.Text)] != String:
		v.Type = jsonWords[strings.ToLower(v.Text)]
		s.fault(FaultValue, span, "JSON writes `"+strings.ToLower(v.Text)+"` in small letters.")
	case strings.IndexByte("+-.0123456789", v.Text[0]) >= 0 && strings.Trim(v.Text, "+-.0123456789xXabcdefABCDEF_") == "":
		v.Type = Float
		s.fault(FaultNumber, span, "This is no number as JSON writes them.")
	default:
		s.fault(FaultValue, span, "Text needs double quotes.")
	}
	return v
}

// tokenEnd is wordEnd, or the first blank before it.
func (s *jsonScanner) tokenEnd(i int) int {
	end := i
	for end < len(s.src) && !isBlank(s.src[end]) && !isBreak(s.src[end]) && strings.IndexByte(",[]{}\"", s.src[end]) < 0 {
		end++
	}
	return max(end, i+1)
}

// known reports whether s is a literal name or a number.
func known(s string) bool {
	_, ok := jsonWords[s]
	return ok || jsonNumber(s) == len(s)
}

// wordEnd returns the end of the unquoted text at i: before a comma, bracket,
// quote, comment or line end. It is at least one byte long.
func (s *jsonScanner) wordEnd(i int) int {
	start := i
	for ; i < len(s.src); i++ {
		c := s.src[i]
		if isBreak(c) || i > start && (strings.IndexByte(",[]{}\"", c) >= 0 || c == '/' && s.commentAt(i)) {
			break
		}
	}
	return max(trimEnd(s.src, start, i), start+1)
}

// commentAt reports whether a comment begins at i behind a blank or token.
func (s *jsonScanner) commentAt(i int) bool {
	return i+1 < len(s.src) && (s.src[i+1] == '/' || s.src[i+1] == '*') && isBlank(s.src[i-1])
}

// jsonNumber returns the length of the number that s begins with (RFC 8259
// §6); 0 when there is none.
func jsonNumber(s string) int {
	i := 0
	if i < len(s) && s[i] == '-' {
		i++
	}
	n := digits(s[i:])
	if n == 0 || s[i] == '0' && n > 1 {
		return 0
	}
	i += n
	if i < len(s) && s[i] == '.' {
		if n = digits(s[i+1:]); n == 0 {
			return 0
		}
		i += 1 + n
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if n = digits(s[j:]); n == 0 {
			return 0
		}
		i = j + n
	}
	return i
}

// digits counts the decimal digits that s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}
