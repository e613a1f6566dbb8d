package feature

import (
	"net/url"
	"strings"
)

// unreserved are the bytes beside letters and digits that stand for themselves
// in every part of an address (RFC 3986, 2.3).
const unreserved = "-._~"

// percentEncode writes s as one segment of an address.
func percentEncode(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; isAlnum(c) || strings.IndexByte(unreserved, c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// percentDecode reads what percentEncode or another program wrote; ok is false
// where a percent sign begins nothing.
func percentDecode(s string) (plain string, ok bool) {
	plain, err := url.PathUnescape(s)
	return plain, err == nil
}

func isAlnum(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }
