package prose

import (
	"unicode"
	"unicode/utf8"
)

// words counts the words outside code and decides whether the chunk is blank.
func (d *draft) words() {
	d.Blank = len(d.Code) == 0 && d.empty()
	from := 0
	for _, code := range d.Code {
		if code.End <= from {
			continue
		}
		if code.Start > from {
			d.Words += countWords(d.src[from:code.Start])
		}
		from = code.End
	}
	if from < len(d.src) {
		d.Words += countWords(d.src[from:])
	}
}

// empty reports whether the chunk is nothing but white space and comments.
func (d *draft) empty() bool {
	comments := cursor{spans: commentSpans(d.Comments)}
	for i, c := range d.src {
		if unicode.IsSpace(c) {
			continue
		}
		if _, in := comments.at(i); !in {
			return false
		}
	}
	return true
}

// countWords counts the runs of letters and digits in s.
func countWords(s string) (n int) {
	word := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			letter := alnumBytes[c]
			if letter && !word {
				n++
			}
			word = letter
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		letter := unicode.IsLetter(c) || unicode.IsDigit(c)
		if letter && !word {
			n++
		}
		word = letter
		i += size
	}
	return n
}
