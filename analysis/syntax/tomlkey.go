package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// key reads the dotted key at pos; until are the signs that may follow it. It
// returns the segments, or none and does not move where no key stands.
func (s *tomlScanner) key(until string) []Key {
	var path []Key
	for s.pos < len(s.src) {
		k, ok := s.segment(until)
		if !ok {
			if len(path) > 0 {
				at := path[len(path)-1].Span.End
				s.fault(FaultKey, text.Span{Start: max(at-1, 0), End: max(s.pos, at)}, "A part of the key is missing behind its dot.")
			}
			return path
		}
		if len(path) == maxDepth {
			s.fault(FaultDepth, k.Span, depthMessage)
			s.giveUp()
		}
		if len(path) > 0 && !s.element() {
			return path
		}
		path = append(path, k)
		at := skipBlanks(s.src, s.pos, len(s.src))
		if at >= len(s.src) || s.src[at] != '.' {
			return path
		}
		s.pos = skipBlanks(s.src, at+1, len(s.src))
	}
	return path
}

// segment reads one part of a dotted key (TOML 1.0, "Keys").
func (s *tomlScanner) segment(until string) (Key, bool) {
	start := s.pos
	if start >= len(s.src) {
		return Key{}, false
	}
	if c := s.src[start]; c == '"' || c == '\'' {
		return s.quotedSegment(until), true
	}
	end := start
	for end < len(s.src) && isWord(s.src[end]) {
		end++
	}
	if !blankz(s.src, end, len(s.src)) && s.src[end] != '.' && strings.IndexByte(":,#]}=", s.src[end]) < 0 {
		for !blankz(s.src, end, len(s.src)) && strings.IndexByte(".:,#[]{}=\"'", s.src[end]) < 0 {
			end++
		}
		if end > start {
			s.fault(FaultKey, text.Span{Start: start, End: end}, "Without quotes a key holds letters of English, digits, `_` and `-` only.")
		}
	}
	s.pos = end
	span := text.Span{Start: start, End: end}
	return Key{span, span.Of(s.src)}, end > start
}

// quotedSegment reads a part of a key in quotes.
func (s *tomlScanner) quotedSegment(until string) Key {
	start := s.pos
	end, closed := s.quoteEnd(start)
	inner := text.Span{Start: start + 1, End: end}
	if closed {
		inner.End--
	} else {
		eol := end
		if n := strings.IndexAny(s.src[start:eol], until); n >= 0 {
			inner.End = trimEnd(s.src, start+1, start+n)
		} else {
			inner.End = trimEnd(s.src, start+1, eol)
		}
		end = inner.End
		s.fault(FaultQuote, text.Span{Start: start, End: start + 1}, "This quote is never closed.")
	}
	s.pos = end
	name := inner.Of(s.src)
	if s.src[start] == '"' {
		name = s.basic(inner)
	}
	return Key{text.Span{Start: start, End: end}, name}
}

// quoteEnd is like the function, for strings of which only those in double
// quotes know escapes.
func (s *tomlScanner) quoteEnd(i int) (int, bool) {
	if s.src[i] == '"' {
		return quoteEnd(s.src, i, len(s.src))
	}
	for i++; i < len(s.src) && !isBreak(s.src[i]); i++ {
		if s.src[i] == '\'' {
			return i + 1, true
		}
	}
	return i, false
}

// nested wraps the value of a dotted key: all but the first segment become
// maps in maps. colon is the equals sign, or -1.
func nested(path []Key, colon int, v Value) Value {
	for i := len(path) - 1; i > 0; i-- {
		span := text.Span{Start: path[i].Span.Start, End: max(path[i].Span.End, colon+1, v.Span.End)}
		v = Value{Kind: Mapping, Style: Block, Span: span, Inner: span, Pairs: []MapPair{{Key: path[i], Colon: colon, Value: v}}}
	}
	return v
}

// statementAt reports whether the line whose first byte is at i looks like a
// statement: a key and an equals sign, or a header.
func (s *tomlScanner) statementAt(i int) bool {
	eol := lineEnd(s.src, i, min(len(s.src), i+maxKey))
	if i < eol && s.src[i] == '[' {
		at := i
		for at < eol && s.src[at] == '[' {
			at++
		}
		end := at
		for end < eol && (isWord(s.src[end]) || strings.IndexByte(".\"'", s.src[end]) >= 0) {
			end++
		}
		rest := strings.TrimRight(s.src[end:eol], " \t")
		return end > at && rest == strings.Repeat("]", at-i) && !isDigit(s.src[at])
	}
	end := i
	for end < eol && (isWord(s.src[end]) || s.src[end] == '.' || s.src[end] == '"') {
		end++
	}
	at := skipBlanks(s.src, end, eol)
	return end > i && at < eol && s.src[at] == '=' && (at+1 >= eol || s.src[at+1] != '=')
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
