package syntax

// closing returns the offset behind the quoted scalar or flow collection at i.
func closing(src string, i, end int) (int, bool) {
	if src[i] == '"' || src[i] == '\'' {
		return closingQuote(src, i, end)
	}
	depth := 0
	start := true // a token may begin
	for i < end {
		switch c := src[i]; {
		case c == '[' || c == '{':
			depth++
			start = true
		case c == ']' || c == '}':
			depth--
			start = false
			if depth == 0 {
				return i + 1, true
			}
		case c == ',' || c == ':' && blankz(src, i+1, end):
			start = true
		case (c == '"' || c == '\'') && start:
			next, closed := closingQuote(src, i, end)
			if !closed {
				return end, false
			}
			start, i = false, next
			continue
		case c == '#' && i > 0 && (isBlank(src[i-1]) || isBreak(src[i-1])):
			i = lineEnd(src, i, end)
			continue
		case !isBlank(c) && !isBreak(c):
			start = false
		}
		i++
	}
	return end, false
}

// closingQuote returns the offset behind the quoted scalar at i.
func closingQuote(src string, i, end int) (int, bool) {
	quote := src[i]
	for i++; i < end; i++ {
		switch {
		case src[i] == '\\' && quote == '"':
			i++
		case src[i] != quote:
		case quote == '\'' && i+1 < end && src[i+1] == '\'':
			i++
		default:
			return i + 1, true
		}
	}
	return end, false
}
