package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// quoted reads the string at pos (TOML 1.0, "String").
func (s *tomlScanner) quoted() Value {
	start := s.pos
	quote := s.src[start : start+1]
	if strings.HasPrefix(s.src[start:], quote+quote+quote) {
		return s.multi(start, quote+quote+quote)
	}
	if s.shortQuotes(start) {
		s.fault(FaultQuote, text.Span{Start: start, End: start + 2}, "Three quotes open text of several lines.")
		v := s.multi(start-1, quote+quote+quote)
		v.Span.Start = start
		return v
	}
	v := Value{Kind: Scalar, Style: DoubleQuoted}
	if quote == "'" {
		v.Style = SingleQuoted
	}
	end, closed := s.quoteEnd(start)
	switch {
	case !closed:
		eol := end
		if end, closed = spreadQuote(s.src, start, eol, &s.fuel, s.statementAt); closed {
			s.fault(FaultControl, text.Span{Start: eol, End: eol + 1}, "A string in single `"+quote+"` stands on one line; text of several lines stands between `"+quote+quote+quote+"`.")
		} else if s.depth > 0 {
			end = s.beforePair(start+1, end)
		}
	case end < len(s.src) && strings.IndexByte(" \t\r\n,]}#", s.src[end]) < 0 && s.fuel > 0:
		end, closed = s.inner(start, end)
	}
	v.Span = text.Span{Start: start, End: end}
	v.Inner = text.Span{Start: start + 1, End: end}
	v.Open = !closed
	if closed {
		v.Inner.End--
	} else {
		s.fault(FaultQuote, text.Span{Start: start, End: start + 1}, "This quote is never closed.")
	}
	s.pos = end
	v.Text = v.Inner.Of(s.src)
	if v.Style == DoubleQuoted {
		v.Text = s.basic(v.Inner)
	}
	return v
}

// inner looks at the string from start, whose first closing quote stands
// before end and has text behind it; see [innerQuote].
func (s *tomlScanner) inner(start, end int) (int, bool) {
	eol := s.lineEnd(end)
	s.fuel -= eol - end
	last, closed := innerQuote(s.src, start, end, eol)
	if closed && last > end {
		message := innerMessage
		if s.src[start] == '\'' {
			message = "This quote ends the text, and nothing can escape it: use double quotes around."
		}
		s.fault(FaultQuote, text.Span{Start: end - 1, End: end}, message)
	}
	return last, closed
}

// multi reads the string between three quotes at start.
func (s *tomlScanner) multi(start int, quotes string) Value {
	v := Value{Kind: Scalar, Style: MultiDouble}
	if quotes == "'''" {
		v.Style = MultiSingle
	}
	inner := text.Span{Start: start + 3}
	end, closed := s.multiEnd(inner.Start, quotes)
	inner.End = end
	if closed {
		end += 3
	} else {
		s.uneven = true
		s.fault(FaultQuote, text.Span{Start: start, End: start + 3}, "These quotes are never closed.")
	}
	v.Open = !closed
	v.Span, v.Inner = text.Span{Start: start, End: end}, inner
	s.pos = end
	inner = multiText(s.src, inner)
	v.Text = inner.Of(s.src)
	if v.Style == MultiDouble {
		v.Text = s.basic(inner)
	}
	return v
}

// multiEnd returns the end of the text at i before its closing quotes. Where
// lines that look like statements end what is open, so do quotes that such a
// line opens.
func (s *tomlScanner) multiEnd(i int, quotes string) (int, bool) {
	end, closed := closingQuotes(s.src, i, quotes)
	if !s.lines {
		return end, closed
	}
	bol := lineStart(s.src, end)
	if closed && (bol <= i || !s.statementAt(bol) || !strings.HasSuffix(strings.TrimRight(s.src[bol:end], " \t"), "=")) {
		return end, true
	}
	for at := nextLine(s.src, i, end); at < end; at = nextLine(s.src, at, end) {
		if s.statementAt(at) {
			return trimEnd(s.src, i, at), false
		}
	}
	return trimEnd(s.src, i, end), false
}

// closingQuotes returns the end of the text at i before the quotes that close
// it, of which two more may belong to the text.
func closingQuotes(src string, i int, quotes string) (int, bool) {
	stops := quotes[:1]
	if quotes[0] == '"' {
		stops = "\"\\"
	}
	start := i
	for i < len(src) {
		n := strings.IndexAny(src[i:], stops)
		if n < 0 {
			break
		}
		i += n
		switch {
		case src[i] == '\\':
			i += 2
		case strings.HasPrefix(src[i:], quotes):
			for k := 0; k < 2 && i+3 < len(src) && src[i+3] == quotes[0]; k++ {
				i++
			}
			return i, true
		default:
			i++
		}
	}
	return trimEnd(src, start, len(src)), false
}

// basic decodes the inside of a string in double quotes, and notes escapes
// that TOML does not know.
func (s *tomlScanner) basic(span text.Span) string {
	in := span.Of(s.src)
	if strings.IndexByte(in, '\\') < 0 {
		return in
	}
	for i := 0; i < len(in); {
		n := strings.IndexByte(in[i:], '\\')
		if n < 0 {
			break
		}
		i += n
		_, size, ok := tomlEscape(in[i:])
		at := text.Span{Start: span.Start + i, End: span.Start + i + size}
		switch {
		case !ok:
			s.fault(FaultEscape, at, "`"+in[i:i+size]+"` is no escape TOML knows.")
		case in[i+1] == 'e' || in[i+1] == 'x':
			s.relax(FaultEscape, at, "TOML 1.0 does not know this escape.")
		}
		i += size
	}
	decoded, _ := unescaped(in, 0, tomlEscape)
	return decoded
}
