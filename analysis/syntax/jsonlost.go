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
	if c.pos >= len(c.src) || c.src[c.pos] != '"' || c.bol != line && c.column() <= col {
		return 0
	}
	end, closed := quoteEnd(c.src, c.pos, min(len(c.src), c.pos+maxKey))
	switch {
	case !closed:
	case c.colonAt(end):
		if c.bol != line || !c.indent {
			return '}'
		}
	case c.listBehind(end):
		return ']'
	}
	return 0
}

// colonAt reports whether a colon stands at i or behind blanks.
func (s *jsonScanner) colonAt(i int) bool {
	i = skipBlanks(s.src, i, len(s.src))
	return i < len(s.src) && s.src[i] == ':'
}

// listBehind reports whether more strings with commas between them stand
// behind the one that ends at i, and a bracket that closes no list around.
func (c *jsonMembers) listBehind(i int) bool {
	for {
		i = skipSpace(c.src, i)
		if i >= len(c.src) || c.src[i] != ',' {
			return i < len(c.src) && c.src[i] == ']' && !c.within(']')
		}
		if i = skipSpace(c.src, i+1); i >= len(c.src) || c.src[i] != '"' {
			return false
		}
		end, closed := quoteEnd(c.src, i, min(len(c.src), i+maxKey))
		if !closed || c.colonAt(end) {
			return false
		}
		i = end
	}
}
