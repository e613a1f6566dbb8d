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
	end, closed := quoteEnd(s.src, start, len(s.src))
	switch {
	case !closed:
		end, closed = s.spread(start, end)
		s.lines(start, end)
	case !s.mayEnd(end) && s.fuel > 0:
		eol := lineEnd(s.src, end, len(s.src))
		s.fuel -= eol - end
		end, closed = s.inner(start, end, eol)
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
// JSON does not allow there: unknown escapes, and the first control character.
func (s *jsonScanner) decoded(span text.Span) string {
	in := span.Of(s.src)
	var b strings.Builder
	control := false
	last := 0 // what stands before is in b
	for i := 0; i < len(in); {
		switch c := in[i]; {
		case c >= ' ' && c != '\\':
			i++
		case c != '\\':
			if !control {
				s.control(c, span.Start+i)
			}
			control = true
			i++
		default:
			decoded, n, ok := jsonEscape(in[i:])
			if at := span.Start + i; !ok {
				s.fault(FaultEscape, text.Span{Start: at, End: at + n}, "`"+in[i:i+n]+"` is no escape JSON knows.")
			}
			if b.Cap() == 0 {
				b.Grow(len(in))
			}
			b.WriteString(in[last:i])
			b.WriteString(decoded)
			i += n
			last = i
		}
	}
	if b.Cap() == 0 {
		return in
	}
	b.WriteString(in[last:])
	return b.String()
}

// control notes a control character in a string.
func (s *jsonScanner) control(c byte, at int) {
	message := "A control character stands in a string only as an escape, `" + controlEscape(c) + "`."
	if isBreak(c) {
		message = "A string stands on one line; a line end in it is written `\\n`."
	}
	s.fault(FaultControl, text.Span{Start: at, End: at + 1}, message)
}
