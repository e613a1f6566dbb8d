package dialect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestHeading is the length in bytes above which a heading names no
// section of the catalogue.
const longestHeading = 80

// fillers are the words that may stand before the name of a section.
var fillers = [...]string{"your ", "core ", "key ", "my ", "the "}

// Sections returns the catalogue in the order that reads well; those that fit
// anywhere have the order 0. The slice is shared and must not be changed.
func Sections() []Section { return sections }

// SectionOf returns the catalogue entry for a heading or tag name, or nil.
// Case, numbering, emoji, bold markers, a trailing colon, a remark in
// parentheses at the end and words such as "your" do not count.
func SectionOf(title string) *Section {
	if len(title) > longestHeading {
		return nil
	}
	var buf [2 * longestHeading]byte
	name := plainTitle(buf[:0], title)
	for {
		if s := sectionNamed(name); s != nil {
			return s
		}
		rest := dropFiller(name)
		if len(rest) == len(name) {
			return nil
		}
		name = rest
	}
}

func sectionNamed(name []byte) *Section {
	for i := range sections {
		for _, a := range sections[i].Aliases {
			if a == string(name) {
				return &sections[i]
			}
		}
	}
	return nil
}

func dropFiller(name []byte) []byte {
	for _, f := range fillers {
		if len(name) > len(f) && string(name[:len(f)]) == f {
			return name[len(f):]
		}
	}
	return name
}

// plainTitle appends what is left of a title to buf: lower-case words with
// single spaces between them.
func plainTitle(buf []byte, title string) []byte {
	if i := strings.LastIndexByte(title, '('); i > 0 && strings.HasSuffix(strings.TrimRight(title, " :*"), ")") {
		title = title[:i]
	}
	title = strings.TrimLeftFunc(title, func(r rune) bool { return !unicode.IsLetter(r) })
	gap := false
	for _, r := range title {
		switch {
		case r == '&':
			buf, gap = append(spaced(buf), "and"...), true
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' || r == '/':
			if gap {
				buf, gap = spaced(buf), false
			}
			if r == '’' {
				r = '\''
			}
			buf = utf8.AppendRune(buf, unicode.ToLower(r))
		case r == '*' || r == '`' || r == ':':
		default:
			gap = true
		}
	}
	return buf
}

func spaced(buf []byte) []byte {
	if len(buf) > 0 && buf[len(buf)-1] != ' ' {
		buf = append(buf, ' ')
	}
	return buf
}
