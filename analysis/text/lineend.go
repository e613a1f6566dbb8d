package text

import "strings"

// LineEnd returns the line end to write into src: that of its first line.
func LineEnd(src string) string {
	if i := strings.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
