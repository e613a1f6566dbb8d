package prose

import (
	"unicode"
	"unicode/utf8"
)

// words counts the words outside code and decides whether the chunk is blank.
func (d *draft) words() {
	code, comments := cursor{spans: d.Code}, cursor{spans: commentSpans(d.Comments)}
	d.Blank = len(d.Code) == 0
	word := false
	for i := 0; i < len(d.src); {
		if end, in := code.at(i); in {
			i, word = max(end, i+1), false
			continue
		}
		c, size := rune(d.src[i]), 1
		var letter bool
		if c < utf8.RuneSelf {
			letter = isAlnum(byte(c))
		} else {
			c, size = utf8.DecodeRuneInString(d.src[i:])
			letter = unicode.IsLetter(c) || unicode.IsDigit(c)
		}
		if letter && !word {
			d.Words++
		}
		word = letter
		if d.Blank && !unicode.IsSpace(c) {
			_, in := comments.at(i)
			d.Blank = in
		}
		i += size
	}
}
