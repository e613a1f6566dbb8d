package syntax

import (
	"fmt"
	"strings"
)

// Inside writes s so that it may stand inside the string v of the
// source src. ok is false where it cannot; what it writes
// into a YAML string without quotes may still be read otherwise.
func Inside(lang Lang, src string, v *Value, s string) (string, bool) {
	eol := "\n"
	if strings.Contains(v.Span.Of(src), "\r\n") {
		eol = "\r\n"
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	switch v.Style {
	case DoubleQuoted:
		if lang == JSON {
			return escaped(s, "", eol), true
		}
		return escaped(s, "\t", eol), true
	case MultiDouble:
		return escaped(s, "\n\t", eol), true
	case MultiSingle:
		return strings.ReplaceAll(s, "\n", eol), !strings.Contains(s, "'") && writable(s)
	case SingleQuoted:
		if lang == TOML {
			return s, !strings.ContainsAny(s, "'\n") && writable(s)
		}
		return strings.ReplaceAll(s, "'", "''"), !strings.Contains(s, "\n") && writable(s)
	case Literal, Folded:
		return indented(s, blockIndent(src, v), eol), writable(s)
	}
	return s, !strings.Contains(s, "\n") && writable(s)
}

// indented begins every line but the first, and those that hold nothing, with
// the blanks of a block. What follows the last line is in the block too.
func indented(s, indent, eol string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines[1:] {
		if line != "" || i+2 == len(lines) {
			lines[i+1] = indent + line
		}
	}
	return strings.Join(lines, eol)
}

// writable reports whether s holds no character that needs an escape.
func writable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f })
}

// shortEscapes are the escapes that JSON, TOML and YAML have in common.
var shortEscapes = map[rune]string{'"': `\"`, '\\': `\\`, '\n': `\n`, '\r': `\r`, '\t': `\t`, '\b': `\b`, '\f': `\f`}

// escaped writes s for a string in double quotes, in which the characters of
// plain may stand as they are, line ends as eol.
func escaped(s, plain, eol string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune(plain, r) && r == '\n':
			b.WriteString(eol)
		case strings.ContainsRune(plain, r):
			b.WriteRune(r)
		case shortEscapes[r] != "":
			b.WriteString(shortEscapes[r])
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// blockIndent returns the blanks that the lines of a block scalar begin with.
func blockIndent(src string, v *Value) string {
	for line := range strings.Lines(v.Inner.Of(src)) {
		if rest := strings.TrimLeft(line, " "); strings.TrimSpace(rest) != "" {
			return line[:len(line)-len(rest)]
		}
	}
	return ""
}
