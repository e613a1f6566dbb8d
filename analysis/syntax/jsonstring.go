package syntax

import (
	"strings"

	"agentls/analysis/text"
)

const singleMessage = "JSON strings stand in double quotes."

// quoted reads the string at pos (RFC 8259 §7). A string ends on its line. One
// that does not may have lost its closing quote, or its line ends may lack
// their escapes; what stands on the next line tells.
func (s *jsonScanner) quoted() Value {
	start := s.pos
	v := Value{Kind: Scalar, Style: DoubleQuoted}
	if s.src[start] == '\'' {
		v.Style = SingleQuoted
	}
	eol := lineEnd(s.src, start, len(s.src))
	end, closed := quoteEnd(s.src, start, eol)
	if closed && !s.mayEnd(end) {
		end, closed = s.inner(start, end, eol)
	}
	if !closed && end == eol {
		end, closed = s.spread(start, eol)
	}
	v.Open = !closed
	v.Span = text.Span{Start: start, End: end}
	v.Inner = text.Span{Start: start + 1, End: end}
	if closed {
		v.Inner.End--
	} else {
		s.fault(FaultQuote, text.Span{Start: start, End: start + 1}, "This quote is never closed.")
	}
	if v.Style == SingleQuoted && closed {
		s.fault(FaultQuote, v.Span, singleMessage)
	}
	v.Text = s.decoded(v.Inner)
	s.lines(start, end)
	s.took(end)
	return v
}

// mayEnd reports whether a string may end before i.
func (s *jsonScanner) mayEnd(i int) bool {
	return i >= len(s.src) || strings.IndexByte(" \t\r\n,:]}/", s.src[i]) >= 0
}

// inner looks at the string from start, whose first closing quote stands
// before end and has text behind it. Either a quote is missing before a comma,
// as in `"read, "write"`, or the quote belongs to the text and the last one of
// the line closes it. Else the string ends where it seems to.
func (s *jsonScanner) inner(start, end, eol int) (int, bool) {
	last, closed := innerQuote(s.src, start, end, eol)
	if closed && last > end {
		s.fault(FaultQuote, text.Span{Start: end - 1, End: end}, innerMessage)
	}
	return last, closed
}

// spread looks for the end of the string from start that is not closed on its
// line, which ends at eol.
func (s *jsonScanner) spread(start, eol int) (int, bool) {
	return spreadQuote(s.src, start, eol, &s.fuel, func(bol int) bool {
		return s.src[bol] == s.src[start] || s.src[bol] == '}' || s.src[bol] == ']'
	})
}

// decoded returns the text of the string whose inside is span, and notes what
// JSON does not allow there: unknown escapes and control characters.
func (s *jsonScanner) decoded(span text.Span) string {
	in := span.Of(s.src)
	if plainJSON(in) {
		return in
	}
	control := false
	for i := 0; i < len(in); {
		c := in[i]
		switch {
		case c == '\\':
			_, n, ok := jsonEscape(in[i:])
			if at := span.Start + i; !ok {
				s.fault(FaultEscape, text.Span{Start: at, End: at + n}, "`"+in[i:i+n]+"` is no escape JSON knows.")
			}
			i += n
			continue
		case c < ' ' && !control:
			control = true
			at := span.Start + i
			message := "A control character stands in a string only as an escape, `" + controlEscape(c) + "`."
			if isBreak(c) {
				message = "A string stands on one line; a line end in it is written `\\n`."
			}
			s.fault(FaultControl, text.Span{Start: at, End: at + 1}, message)
		}
		i++
	}
	decoded, _ := decodeJSON(in, 0)
	return decoded
}

// plainJSON reports whether s stands for itself.
func plainJSON(s string) bool {
	for i := range len(s) {
		if s[i] == '\\' || s[i] < ' ' {
			return false
		}
	}
	return true
}
