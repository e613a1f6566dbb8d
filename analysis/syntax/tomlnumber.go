package syntax

import (
	"strconv"
	"strings"
)

// tomlType returns the type of a value without quotes (TOML 1.0, "Integer",
// "Float", "Boolean", "Offset Date-Time" and the following); ok is false for
// what TOML does not know.
func tomlType(s string) (t Type, ok bool) {
	switch s {
	case "true", "false":
		return Bool, true
	case "inf", "+inf", "-inf", "nan", "+nan", "-nan":
		return Float, true
	}
	switch {
	case isTOMLInt(s):
		return Int, true
	case isTOMLFloat(s):
		return Float, true
	case isDateTime(s):
		return Timestamp, true
	}
	return String, false
}

// tomlBases are the prefixes of integers that are not decimal, with what their
// digits may be.
var tomlBases = map[string]struct {
	digits string
	base   int
}{
	"0x": {"0123456789abcdefABCDEF", 16}, "0o": {"01234567", 8}, "0b": {"01", 2},
}

func isTOMLInt(s string) bool {
	if len(s) > 2 {
		if b, ok := tomlBases[s[:2]]; ok {
			_, err := strconv.ParseInt(strings.ReplaceAll(s[2:], "_", ""), b.base, 64)
			return err == nil && grouped(s[2:], b.digits)
		}
	}
	digits := strings.TrimLeft(s[:min(1, len(s))], "+-") + s[min(1, len(s)):]
	if !grouped(digits, "0123456789") || len(digits) > 1 && digits[0] == '0' {
		return false
	}
	_, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	return err == nil
}

// grouped reports whether s is made of the given digits, with single
// underscores between them.
func grouped(s, digits string) bool {
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || strings.Contains(s, "__") {
		return false
	}
	return strings.Trim(s, digits+"_") == "" && strings.IndexFunc(s, func(r rune) bool { return r != '_' && !strings.ContainsRune(digits, r) }) < 0
}

func isTOMLFloat(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	whole, exponent, hasExponent := strings.Cut(strings.ReplaceAll(s, "E", "e"), "e")
	whole, fraction, hasFraction := strings.Cut(whole, ".")
	if !hasExponent && !hasFraction || !grouped(whole, "0123456789") || len(whole) > 1 && whole[0] == '0' {
		return false
	}
	if hasFraction && !grouped(fraction, "0123456789") {
		return false
	}
	if hasExponent {
		if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
			exponent = exponent[1:]
		}
		return grouped(exponent, "0123456789")
	}
	return true
}
