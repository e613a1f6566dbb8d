package syntax

import "strings"

// This file tells where a string of JSON or TOML ends whose quotes do not say
// so: one is missing, stands inside the text, or lines lie between.

// quoteEnd returns the end of the string whose opening quote stands at i on
// its line, or the end of the line, or end, when no quote closes it before.
func quoteEnd(s string, i, end int) (int, bool) {
	quote := s[i]
	for i++; i < end; i++ {
		switch s[i] {
		case quote:
			return i + 1, true
		case '\\':
			if i+1 < end && !isBreak(s[i+1]) {
				i++
			}
		case '\n', '\r':
			return i, false
		}
	}
	return end, false
}

const innerMessage = "This quote ends the text; inside text it is written `\\\"`."

// innerQuote looks at the string from start on a line that ends at eol. Its
// first closing quote stands before end and has text behind it. Either a quote
// is missing before a comma, as in `"read, "write"`, or the quote belongs to
// the text and the last one of the line closes it. Else it ends at end.
func innerQuote(s string, start, end, eol int) (int, bool) {
	if at := trimEnd(s, start, end-1); s[at-1] == ',' {
		return at - 1, false
	}
	last := trimClosers(s, end, eol)
	if last <= end || s[last-1] != s[start] || s[last-2] == '\\' {
		return end, true
	}
	for i := end; i < last-1; i++ {
		if s[i] != s[start] {
			continue
		}
		before, after := trimEnd(s, end, i), skipBlanks(s, i+1, eol)
		if before > end && s[before-1] == ',' || s[after] == ':' || s[after] == '=' {
			return end, true
		}
	}
	return last, true
}

// trimClosers returns end moved back over blanks, commas and closing brackets.
func trimClosers(s string, start, end int) int {
	end = trimEnd(s, start, end)
	for end > start && strings.IndexByte(",]}", s[end-1]) >= 0 {
		end = trimEnd(s, start, end-1)
	}
	return end
}

// spreadQuote looks for the end of the string from start that is not closed on
// its line, which ends at eol: a quote with nothing but commas and brackets
// behind it, on a line before any that begins something else, as stop says.
// What it looks at in vain is taken from fuel.
func spreadQuote(s string, start, eol int, fuel *int, stop func(bol int) bool) (int, bool) {
	quote := s[start]
	for i := eol; i < len(s) && *fuel > 0; {
		bol := skipSpace(s, i)
		end := lineEnd(s, bol, len(s))
		*fuel -= end - i
		last := bol
		for at := bol; at < end; at++ {
			switch s[at] {
			case '\\':
				at++
			case quote:
				last = at + 1
			}
		}
		if last > bol && strings.Trim(s[last:end], " \t,]}") == "" && (last == bol+1 || s[bol] != quote) && (last == bol+1 || !stop(bol)) {
			*fuel += end - eol
			return last, true
		}
		if bol >= len(s) || stop(bol) {
			break
		}
		i = end
	}
	// A comment behind a comma is no part of the text.
	for _, mark := range []string{", #", ", //"} {
		if n := strings.LastIndex(s[start+1:eol], mark); n >= 0 {
			eol = start + 1 + n
		}
	}
	return trimClosers(s, start+1, eol), false
}
