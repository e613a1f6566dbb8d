package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// This file finds opening quotes and brackets that are missing.

// lostQuote returns the offset of the quote that closes the text at i, whose
// own opening quote is missing: the first on the line, if one of then follows
// it. Else it returns -1.
func (s *jsonScanner) lostQuote(i int, then string) int {
	start := i
	for ; i < len(s.src) && s.fuel > 0 && !isBreak(s.src[i]); i++ {
		switch c := s.src[i]; {
		case c == '\\':
			i++
		case c == '"':
			next := skipBlanks(s.src, i+1, len(s.src))
			if i > start && (next >= len(s.src) || strings.IndexByte(then, s.src[next]) >= 0) {
				return i
			}
			return -1
		case strings.IndexByte(":,{}[]", c) >= 0 && then == ":":
			return -1
		}
	}
	s.fuel -= i - start
	return -1
}

// unopened returns the string from start that lacks its opening quote.
func (s *jsonScanner) unopened(start, quote int) Value {
	inner := text.Span{Start: start, End: quote}
	span := text.Span{Start: start, End: quote + 1}
	s.fault(FaultQuote, span, "The opening quote of this text is missing.")
	s.took(span.End)
	return Value{Kind: Scalar, Style: DoubleQuoted, Span: span, Inner: inner, Text: s.decoded(inner)}
}

// lacking returns what would close the object or array whose opening bracket
// is missing before the value at pos: it begins with a key or is a list of
// strings. The colon stands on the line that begins at line and is indented by
// col. It returns 0 when none is missing.
func (c *jsonMembers) lacking(line, col int) byte {
	if c.pos >= len(c.src) || c.bol != line && c.column() <= col {
		return 0
	}
	if c.keyAt(c.pos) > 0 && c.src[c.pos] == '"' {
		if c.bol == line && c.indent {
			return 0
		}
		return '}'
	}
	if c.src[c.pos] == '"' && c.listAt(c.pos) {
		return ']'
	}
	return 0
}

// listAt reports whether strings with commas between them stand at i, and a
// bracket behind that closes no list around.
func (c *jsonMembers) listAt(i int) bool {
	for i < len(c.src) && c.src[i] == '"' && c.keyAt(i) == 0 {
		end, closed := quoteEnd(c.src, i, len(c.src))
		at := skipSpace(c.src, end)
		if !closed || at >= len(c.src) {
			return false
		}
		if c.src[at] == ']' {
			return !c.within(']')
		}
		if c.src[at] != ',' {
			return false
		}
		i = skipSpace(c.src, at+1)
	}
	return false
}
