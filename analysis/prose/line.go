package prose

import "strings"

// lineEnd returns the offset after the line that starts at pos, its line feed
// included. Only LF ends a line for goldmark; a lone CR is white space.
func lineEnd(src string, pos int) int {
	if i := strings.IndexByte(src[pos:], '\n'); i >= 0 {
		return pos + i + 1
	}
	return len(src)
}

// isSpace is goldmark's notion of white space; form feeds are text to it.
func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// isBlank reports whether a line holds nothing but white space.
func isBlank(line string) bool {
	for i := 0; i < len(line); i++ {
		if !isSpace(line[i]) {
			return false
		}
	}
	return true
}

// indentOf returns the columns and the bytes of the blanks that a line starts
// with. Tabs stop every four columns (CommonMark 2.2).
func indentOf(line string) (columns, bytes int) {
	for ; bytes < len(line); bytes++ {
		switch line[bytes] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - columns%4
		default:
			return columns, bytes
		}
	}
	return columns, bytes
}

// runOf returns how many times c stands at the start of s.
func runOf(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

// trimSpace returns the offsets of s[start:end] without white space around it.
func trimSpace(s string, start, end int) (int, int) {
	for start < end && isSpace(s[start]) {
		start++
	}
	for end > start && isSpace(s[end-1]) {
		end--
	}
	return start, end
}

// thematic reports whether a line without its indent is a thematic break
// (CommonMark 4.1).
func thematic(rest string) bool {
	mark, n := rest[0], 0
	if mark != '-' && mark != '*' && mark != '_' {
		return false
	}
	for i := 0; i < len(rest); i++ {
		switch {
		case rest[i] == mark:
			n++
		case !isSpace(rest[i]):
			return false
		}
	}
	return n >= 3
}

// atx returns the level of the ATX heading that a line without its indent is
// (CommonMark 4.2), or 0.
func atx(rest string) int {
	n := runOf(rest, '#')
	if n > 6 || n < len(rest) && !isSpace(rest[n]) {
		return 0
	}
	return n
}

// fenceAt returns the marker and length of the code fence that a line without
// its indent opens (CommonMark 4.5), or a length of 0. The info string of a
// back-tick fence may not hold back-ticks.
func fenceAt(rest string) (marker byte, length int) {
	marker = rest[0]
	if marker != '`' && marker != '~' {
		return 0, 0
	}
	length = runOf(rest, marker)
	if length < 3 || marker == '`' && strings.IndexByte(rest[length:], '`') >= 0 {
		return 0, 0
	}
	return marker, length
}

// fenceCloses reports whether a line without its indent closes a fence.
func fenceCloses(rest string, marker byte, length int) bool {
	n := runOf(rest, marker)
	return n >= length && isBlank(rest[n:])
}

// markerAt returns the length of the list marker that a line without its
// indent starts with (CommonMark 5.2) and its kind: the bullet or the
// delimiter after the digits. The length is 0 for none.
func markerAt(rest string) (length int, kind byte) {
	n := 0
	switch c := rest[0]; {
	case c == '-' || c == '+' || c == '*':
		n = 1
	case c >= '0' && c <= '9':
		for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
			n++
		}
		if n > 9 || n == len(rest) || rest[n] != '.' && rest[n] != ')' {
			return 0, 0
		}
		n++
	default:
		return 0, 0
	}
	if n < len(rest) && rest[n] != ' ' && rest[n] != '\t' && rest[n] != '\n' && rest[n] != '\r' {
		return 0, 0
	}
	return n, rest[n-1]
}
