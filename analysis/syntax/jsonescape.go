package syntax

import (
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonEscapes are the one-letter escapes (RFC 8259 §7).
var jsonEscapes = [128]string{
	'"': `"`, '\\': `\`, '/': "/", 'b': "\b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t",
}

// jsonEscape reads the escape that s begins with. One that JSON does not know
// stands for itself without its backslash; half a surrogate pair for U+FFFD.
func jsonEscape(s string) (decoded string, size int, ok bool) {
	if len(s) < 2 {
		return "", len(s), false
	}
	if s[1] < utf8.RuneSelf && jsonEscapes[s[1]] != "" {
		return jsonEscapes[s[1]], 2, true
	}
	if s[1] != 'u' {
		_, n := utf8.DecodeRuneInString(s[1:])
		return s[1 : 1+n], 1 + n, false
	}
	r, ok := hex4(s)
	if !ok {
		return "u", 2, false
	}
	if !utf16.IsSurrogate(r) {
		return string(r), 6, true
	}
	if low, ok := hex4(s[6:]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return string(pair), 12, true
		}
	}
	return string(utf8.RuneError), 6, true
}

// hex4 reads `\uXXXX` at the beginning of s.
func hex4(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil && s[2] != '+'
}

// controlEscape writes a control character as JSON does.
func controlEscape(c byte) string {
	for letter, e := range jsonEscapes {
		if e != "" && e[0] == c {
			return `\` + string(rune(letter))
		}
	}
	return fmt.Sprintf(`\u%04x`, c)
}
