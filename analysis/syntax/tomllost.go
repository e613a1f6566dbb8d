package syntax

import "strings"

// This file finds brackets and quotes of TOML that are missing.

// lacking returns what would close the array or inline table whose opening
// bracket is missing before the value at i: strings with commas between them,
// or a pair and the bracket that closes it. It returns 0 when none is missing.
func (s *tomlScanner) lacking(i int) byte {
	i = skipSpace(s.src, i)
	if i >= len(s.src) {
		return 0
	}
	if c := s.src[i]; c != '"' && c != '\'' {
		eol := lineEnd(s.src, i, min(len(s.src), i+maxKey))
		if isWord(c) && s.statementAt(i) && strings.HasSuffix(strings.TrimRight(s.src[i:eol], " \t"), "}") {
			return '}'
		}
		return 0
	}
	for n := 0; i < len(s.src) && (s.src[i] == '"' || s.src[i] == '\''); n++ {
		end, closed := s.quoteEnd(i)
		at := skipSpace(s.src, end)
		if !closed || at >= len(s.src) {
			return 0
		}
		if s.src[at] == ',' {
			at = s.behind(at + 1)
			n++
		}
		if at < len(s.src) && s.src[at] == ']' && n > 0 {
			return ']'
		}
		i = at
	}
	return 0
}

// beforePair returns the offset of the first comma between i and end that the
// key of a pair follows, or end.
func (s *tomlScanner) beforePair(i, end int) int {
	for ; i < end; i++ {
		if s.src[i] != ',' {
			continue
		}
		if at := skipBlanks(s.src, i+1, end); at < end && isWord(s.src[at]) && s.statementAt(at) {
			return i
		}
	}
	return end
}

// behind returns the offset of the first token at i or behind, past comments.
func (s *tomlScanner) behind(i int) int {
	pos := s.pos
	s.pos = i
	s.space()
	i, s.pos = s.pos, pos
	return i
}

// headless reports whether the line at pos is a header that lacks its opening
// bracket: a dotted name and a closing one.
func (s *tomlScanner) headless() bool {
	eol := lineEnd(s.src, s.pos, min(len(s.src), s.pos+maxKey))
	line := strings.TrimRight(s.src[s.pos:eol], " \t")
	name := strings.TrimRight(line, "]")
	return len(name) < len(line) && name != "" && strings.IndexFunc(name, func(r rune) bool { return r >= 0x80 || !isWord(byte(r)) && r != '.' }) < 0
}

// shortQuotes reports whether two quotes at i were to be three: nothing but
// text of several lines follows, up to three quotes on a line of their own.
func (s *tomlScanner) shortQuotes(i int) bool {
	quotes := s.src[i : i+1]
	if !s.lines || !strings.HasPrefix(s.src[i:], quotes+quotes) {
		return false
	}
	eol := s.lineEnd(i)
	next := skipSpace(s.src, eol)
	if skipBlanks(s.src, i+2, eol) < eol || next >= len(s.src) || s.src[next] == '#' || s.statementAt(next) {
		return false
	}
	end, closed := closingQuotes(s.src, i+2, quotes+quotes+quotes)
	return closed && skipBlanks(s.src, lineStart(s.src, end), end) == end
}
