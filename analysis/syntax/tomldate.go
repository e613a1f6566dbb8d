package syntax

import "strings"

// isDateTime reports whether s is a date, a time or both (TOML 1.0, "Offset
// Date-Time" and the following). Since TOML 1.1 seconds may be left out.
func isDateTime(s string) bool {
	if rest, ok := cutDate(s); ok {
		if rest == "" {
			return true
		}
		if strings.IndexByte("Tt ", rest[0]) < 0 {
			return false
		}
		rest, ok = cutClock(rest[1:])
		return ok && isOffset(rest)
	}
	rest, ok := cutClock(s)
	return ok && rest == ""
}

// lacksSeconds reports whether a date and time is written as only TOML 1.1
// allows it.
func lacksSeconds(s string) bool {
	if rest, ok := cutDate(s); ok {
		if rest == "" {
			return false
		}
		s = rest[1:]
	}
	return len(s) == len("07:32") || len(s) > 5 && s[5] != ':'
}

// numbers reads the digits that pattern has as `0` from s; other bytes of
// pattern must stand in s. It fails where s is shorter or differs.
func numbers(s, pattern string) (parts []int, ok bool) {
	if len(s) < len(pattern) {
		return nil, false
	}
	parts = []int{0}
	for i := range len(pattern) {
		switch {
		case pattern[i] == '0' && isDigit(s[i]):
			parts[len(parts)-1] = parts[len(parts)-1]*10 + int(s[i]-'0')
		case pattern[i] != '0' && s[i] == pattern[i]:
			parts = append(parts, 0)
		default:
			return nil, false
		}
	}
	return parts, true
}

// cutDate cuts the date that s begins with.
func cutDate(s string) (rest string, ok bool) {
	p, ok := numbers(s, "0000-00-00")
	if !ok || p[1] < 1 || p[1] > 12 || p[2] < 1 || p[2] > daysIn(p[0], p[1]) {
		return s, false
	}
	return s[10:], true
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// cutClock cuts the time of day that s begins with.
func cutClock(s string) (rest string, ok bool) {
	p, ok := numbers(s, "00:00")
	if !ok || p[0] > 23 || p[1] > 59 {
		return s, false
	}
	s = s[5:]
	if s == "" || s[0] != ':' {
		return s, true
	}
	if p, ok = numbers(s, ":00"); !ok || p[1] > 60 {
		return s, false
	}
	s = s[3:]
	if strings.HasPrefix(s, ".") {
		n := digits(s[1:])
		return s[1+n:], n > 0
	}
	return s, true
}

// isOffset reports whether s is an offset from UTC, or nothing.
func isOffset(s string) bool {
	if s == "" || s == "Z" || s == "z" {
		return true
	}
	p, ok := numbers(s[1:], "00:00")
	return ok && len(s) == 6 && (s[0] == '+' || s[0] == '-') && p[0] <= 23 && p[1] <= 59
}
