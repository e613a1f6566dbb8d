package agent

import (
	"strings"
	"unicode/utf8"

	"agentls/analysis/text"
)

// MaxSize is the size in bytes above which a file is synchronised but not
// analysed.
const MaxSize = 4 << 20

// Condition says whether a file can be analysed.
type Condition uint8

// The conditions of a file. The first that holds counts, in the order
// TooLarge, Binary, InvalidUTF8.
const (
	Fine Condition = iota
	TooLarge
	Binary      // it holds a NUL byte
	InvalidUTF8 // it is analysed all the same; Bad says where
)

// conditionOf looks at a whole file.
func conditionOf(src string) (Condition, text.Span) {
	switch {
	case len(src) > MaxSize:
		return TooLarge, text.Span{}
	case strings.IndexByte(src, 0) >= 0:
		return Binary, text.Span{}
	}
	if bad := firstInvalid(src); bad.Len() > 0 {
		return InvalidUTF8, bad
	}
	return Fine, text.Span{}
}

// conditionAfter returns the condition of src, which is the file after e. As
// long as the file was fine, only what e inserted, and the runes it may have
// cut on either side, can change that: the rest is not read again.
func (d *Document) conditionAfter(e text.Edit, src string) (Condition, text.Span) {
	if d.Condition != Fine || len(src) > MaxSize {
		return conditionOf(src)
	}
	if strings.IndexByte(e.New, 0) >= 0 {
		return Binary, text.Span{}
	}
	lo, hi := e.Span.Start, e.Span.Start+len(e.New)
	for n := 0; n < utf8.UTFMax && lo > 0 && (n == 0 || !utf8.RuneStart(src[lo])); n++ {
		lo--
	}
	for n := 0; n < utf8.UTFMax-1 && hi < len(src) && !utf8.RuneStart(src[hi]); n++ {
		hi++
	}
	if bad := firstInvalid(src[lo:hi]); bad.Len() > 0 {
		return InvalidUTF8, bad.Shift(lo)
	}
	return Fine, text.Span{}
}

// firstInvalid returns the first run of bytes of s that are not UTF-8, or the
// empty span.
func firstInvalid(s string) text.Span {
	if utf8.ValidString(s) {
		return text.Span{}
	}
	bad := text.Span{Start: -1}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			if bad.Start < 0 {
				bad.Start = i
			}
			bad.End = i + 1
		} else if bad.Start >= 0 {
			break
		}
		i += size
	}
	return bad
}
