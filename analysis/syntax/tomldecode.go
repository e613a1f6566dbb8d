package syntax

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"agentls/analysis/text"
)

// tomlEscapes are the one-letter escapes (TOML 1.0, "String"); `\e` is of 1.1.
var tomlEscapes = map[byte]string{
	'b': "\b", 't': "\t", 'n': "\n", 'f': "\f", 'r': "\r", 'e': "\x1b", '"': `"`, '\\': `\`,
}

// tomlDigits are the escapes that digits follow; `\x` is of 1.1.
var tomlDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// tomlEscape reads the escape that s begins with: also a backslash at the end
// of a line, which hides all white space behind it. One that TOML does not
// know stands for itself without its backslash.
func tomlEscape(s string) (decoded string, size int, ok bool) {
	if len(s) < 2 {
		return "", len(s), false
	}
	if e, known := tomlEscapes[s[1]]; known {
		return e, 2, true
	}
	if end := skipSpace(s, 1); end > 1 && strings.IndexByte(s[1:end], '\n') >= 0 && isBreak(s[skipBlanks(s, 1, end)]) {
		return "", end, true
	}
	n := tomlDigits[s[1]]
	if n == 0 {
		_, n = utf8.DecodeRuneInString(s[1:])
		return s[1 : 1+n], 1 + n, false
	}
	if len(s) < 2+n || strings.Trim(s[2:2+n], "0123456789abcdefABCDEF") != "" {
		return s[1:2], 2, false
	}
	r, err := strconv.ParseUint(s[2:2+n], 16, 32)
	if err != nil || r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
		return string(utf8.RuneError), 2 + n, false
	}
	return string(rune(r)), 2 + n, true
}

// decodeTOML decodes the string v.
func decodeTOML(src string, v *Value) (string, []Segment) {
	span := v.Inner
	if v.Style == MultiDouble || v.Style == MultiSingle {
		span = multiText(src, span)
	}
	if v.Style == DoubleQuoted || v.Style == MultiDouble {
		return unescaped(span.Of(src), span.Start, tomlEscape)
	}
	return asWritten(span.Of(src), span.Start)
}

// multiText returns the inside of a string between three quotes without the
// line end right behind the opening ones.
func multiText(src string, inner text.Span) text.Span {
	switch in := inner.Of(src); {
	case strings.HasPrefix(in, "\n"):
		inner.Start++
	case strings.HasPrefix(in, "\r\n"):
		inner.Start += 2
	}
	return inner
}
