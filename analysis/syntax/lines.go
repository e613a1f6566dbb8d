package syntax

// Lines end at LF, CRLF or a lone CR, as in package text and in YAML 1.2.2
// §5.4. The library breaks lines at NEL, LS and PS too; see [sanitize].

func isBreak(c byte) bool { return c == '\n' || c == '\r' }

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// lineEnd returns the offset of the first line end in s[i:end], or end.
func lineEnd(s string, i, end int) int {
	for i < end && s[i] != '\n' && s[i] != '\r' {
		i++
	}
	return i
}

// afterBreak returns the offset behind the line end at i, or i if there is none.
func afterBreak(s string, i, end int) int {
	switch {
	case i >= end:
		return i
	case s[i] == '\r' && i+1 < end && s[i+1] == '\n':
		return i + 2
	case isBreak(s[i]):
		return i + 1
	}
	return i
}

// nextLine returns the start of the line after the one that holds i, or end.
func nextLine(s string, i, end int) int { return afterBreak(s, lineEnd(s, i, end), end) }

// lineStart returns the start of the line that holds i. An offset between CR
// and LF belongs to the line that they end.
func lineStart(s string, i int) int {
	if i > 0 && i < len(s) && s[i] == '\n' && s[i-1] == '\r' {
		i--
	}
	for i > 0 && !isBreak(s[i-1]) {
		i--
	}
	return i
}

// skipBlanks returns the offset of the first byte in s[i:end] that is neither
// space nor tab.
func skipBlanks(s string, i, end int) int {
	for i < end && isBlank(s[i]) {
		i++
	}
	return i
}

// trimEnd returns end moved back over blanks and line ends, but not below start.
func trimEnd(s string, start, end int) int {
	for end > start && (isBlank(s[end-1]) || isBreak(s[end-1])) {
		end--
	}
	return end
}

// blankz reports whether a blank, a line end or the end stands at i.
func blankz(s string, i, end int) bool { return i >= end || isBlank(s[i]) || isBreak(s[i]) }

// isDash reports whether a block sequence indicator stands at i.
func isDash(s string, i, end int) bool { return i < end && s[i] == '-' && blankz(s, i+1, end) }
