package syntax

import (
	"strings"
	"unicode/utf8"
)

// quotedScan is a quoted scalar as found in the text.
type quotedScan struct {
	end    int    // behind the closing quote; the limit when it is not closed
	text   string // decoded
	closed bool
	bad    int // offset of the first escape YAML does not know; -1
	badEnd int
}

// scanQuoted reads the quoted scalar whose opening quote stands at i (YAML
// 1.2.2 §7.3.1 and §7.3.2), with line folding as the library does it.
func scanQuoted(s string, i, end int) quotedScan {
	if s[i] == '\'' {
		return scanSingle(s, i, end)
	}
	return scanDouble(s, i, end)
}

func scanSingle(s string, i, end int) quotedScan {
	start := i + 1
	plain := true
	for i = start; i < end; i++ {
		switch s[i] {
		case '\'':
			if i+1 < end && s[i+1] == '\'' {
				i++
				plain = false
				continue
			}
			return quotedScan{end: i + 1, text: decodeSingle(s[start:i], plain), closed: true, bad: -1}
		case '\n', '\r':
			plain = false
		}
	}
	return quotedScan{end: end, text: decodeSingle(s[start:end], plain), bad: -1}
}

func decodeSingle(s string, plain bool) string {
	if plain {
		return s
	}
	var f folder
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case isBlank(c):
			f.blank(c)
			i++
		case isBreak(c):
			f.newline()
			i = afterBreak(s, i, len(s))
		default:
			if c == '\'' && i+1 < len(s) && s[i+1] == '\'' {
				i++
			}
			f.byte(c)
			i++
		}
	}
	return f.done()
}

func scanDouble(s string, i, end int) quotedScan {
	start := i + 1
	plain := true
	for i = start; i < end; i++ {
		switch s[i] {
		case '"':
			return finishDouble(s, start, i, i+1, plain, true)
		case '\\':
			plain = false
			i++
		case '\n', '\r':
			plain = false
		}
	}
	return finishDouble(s, start, end, end, plain, false)
}

func finishDouble(s string, start, stop, end int, plain, closed bool) quotedScan {
	q := quotedScan{end: end, closed: closed, bad: -1}
	if plain {
		q.text = s[start:stop]
		return q
	}
	var f folder
	for i := start; i < stop; {
		switch c := s[i]; {
		case isBlank(c):
			f.blank(c)
			i++
		case isBreak(c):
			f.newline()
			i = afterBreak(s, i, stop)
		case c == '\\' && i+1 < stop && isBreak(s[i+1]):
			f.escapedBreak()
			i = afterBreak(s, i+1, stop)
		case c == '\\':
			decoded, size, ok := unescape(s[i:stop])
			if !ok && q.bad < 0 {
				q.bad, q.badEnd = i, i+size
			}
			f.string(decoded)
			i += size
		default:
			f.byte(c)
			i++
		}
	}
	q.text = f.done()
	return q
}

// escapes are the one-letter escapes (YAML 1.2.2 §5.7). The library does not
// know `\/`, but YAML 1.2 and the products' readers do.
var escapes = map[byte]string{
	'/': "/",
	'0': "\x00", 'a': "\a", 'b': "\b", 't': "\t", '\t': "\t", 'n': "\n", 'v': "\v", 'f': "\f", 'r': "\r",
	'e': "\x1b", ' ': " ", '"': `"`, '\'': "'", '\\': `\`, 'N': "\u0085", '_': "\u00a0", 'L': "\u2028", 'P': "\u2029",
}

var hexEscapes = map[byte]int{'x': 2, 'u': 4, 'U': 8}

// unescape reads the escape that s begins with. When YAML does not know it, it
// stands for itself.
func unescape(s string) (decoded string, size int, ok bool) {
	if len(s) < 2 {
		return s, len(s), false
	}
	if e, known := escapes[s[1]]; known {
		return e, 2, true
	}
	digits, known := hexEscapes[s[1]]
	if !known {
		_, n := utf8.DecodeRuneInString(s[1:])
		return s[:1+n], 1 + n, false
	}
	var r rune
	for k := range digits {
		if 2+k >= len(s) {
			return s, len(s), false
		}
		d := strings.IndexByte("0123456789abcdef", s[2+k]|0x20)
		if d < 0 {
			return s[:2+k], 2 + k, false
		}
		if r <= utf8.MaxRune {
			r = r<<4 | rune(d)
		}
	}
	if !utf8.ValidRune(r) {
		return s[:2+digits], 2 + digits, false
	}
	return string(r), 2 + digits, true
}
