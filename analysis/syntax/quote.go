package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quote returns s written as one YAML scalar, plain where that is safe in a
// block context and, if flow is set, in a flow context too. Words that some
// YAML version reads as something else than a string are quoted.
func Quote(s string, flow bool) string {
	switch {
	case isPlainSafe(s, flow):
		return s
	case !strings.ContainsAny(s, `"\`) || !isPrintable(s):
		return QuoteDouble(s)
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// oldWords are booleans in YAML 1.1, which some readers still follow.
var oldWords = map[string]bool{"y": true, "n": true, "yes": true, "no": true, "on": true, "off": true}

func isPlainSafe(s string, flow bool) bool {
	switch {
	case s == "" || strings.TrimSpace(s) != s || !isPrintable(s) || !canBeginPlain(s, 0, len(s)):
		return false
	case strings.Contains(s, ": ") || strings.HasSuffix(s, ":") || strings.Contains(s, " #") || strings.Contains(s, ":\t") || strings.Contains(s, "\t#"):
		return false
	case strings.HasPrefix(s, "---") || strings.HasPrefix(s, "...") || s == "<<" || s == "=":
		return false
	case resolve(s) != String || oldWords[strings.ToLower(s)]:
		return false
	}
	// The library takes `:` and `?` for indicators where brackets are around.
	return !flow || !strings.ContainsAny(s, ",[]{}?") && s[0] != ':'
}

// isPrintable reports whether s stands on one line and may be written as it is.
func isPrintable(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || r < ' ' && r != '\t' || r == 0x7f || unicode.Is(unicode.Cc, r) && r != '\t' || r == '\u2028' || r == '\u2029' || r == '\ufeff' {
			return false
		}
	}
	return true
}

// QuoteDouble returns s as a double-quoted YAML scalar on one line, which any
// text can be written as.
func QuoteDouble(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, r)
		case unicode.Is(unicode.Cc, r) || r == '\u2028' || r == '\u2029' || r == '\ufeff':
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// BlockScalar returns s as a block scalar to stand behind `key: ` or `- `, its
// lines indented by indent spaces and ended by eol, without a last line end.
// One line of text becomes `>-`, more become `|-`, `|` or `|+`, whichever
// keeps the line ends that s has at its end. It fails for text that no block
// scalar can hold: control characters, nothing but white
// space, or a first line that is blank or begins with a blank.
func BlockScalar(s string, indent int, eol string) (string, bool) {
	body := strings.TrimRight(s, "\n")
	lines := strings.Split(body, "\n")
	for _, line := range lines {
		if !isPrintable(line) {
			return "", false
		}
	}
	if strings.TrimSpace(body) == "" || lines[0] == "" || isBlank(lines[0][0]) {
		return "", false
	}
	header := "|"
	trailing := len(s) - len(body)
	if len(lines) == 1 && trailing == 0 {
		header = ">"
	}
	switch trailing {
	case 0:
		header += "-"
	case 1:
	default:
		header += "+"
	}
	var b strings.Builder
	b.WriteString(header)
	pad := strings.Repeat(" ", indent)
	for _, line := range lines {
		b.WriteString(eol)
		if line != "" {
			b.WriteString(pad + line)
		}
	}
	for range trailing - 1 {
		b.WriteString(eol)
	}
	return b.String(), true
}
