package dialect

import (
	"bytes"
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
	s, _ := named(plainTitle(buf[:0], title))
	return s
}

// SectionLike is [SectionOf], and where that finds nothing, the entry that a
// longer heading means without a doubt: "System design workflow" is a
// workflow. What a heading means is told to people; nothing is judged by it.
func SectionLike(title string) *Section {
	if len(title) > longestHeading {
		return nil
	}
	var buf [2 * longestHeading]byte
	s, name := named(plainTitle(buf[:0], title))
	if s != nil || bytes.Count(name, space) >= mostWords || hasJoint(name) {
		return s
	}
	for i := range sections {
		if s := &sections[i]; s.begins(name) || s.ends(name) {
			return s
		}
	}
	return nil
}

// mostWords is how long a heading may be that means a section by its
// beginning or end.
const mostWords = 4

var space = []byte(" ")

// joints are words after which a heading speaks of something else: the
// "Division of responsibilities" is none.
var joints = [...]string{"of", "with", "for", "and", "in", "to", "on", "by", "from", "vs"}

func hasJoint(name []byte) bool {
	for len(name) > 0 {
		word, rest, _ := bytes.Cut(name, space)
		for _, j := range joints {
			if string(word) == j {
				return true
			}
		}
		name = rest
	}
	return false
}

func (s *Section) begins(name []byte) bool {
	for _, b := range s.Begins {
		if len(name) > len(b)+1 && name[len(b)] == ' ' && string(name[:len(b)]) == b {
			return true
		}
	}
	return false
}

// ends reports whether a heading ends in words of the section and does not
// begin with those of another: an "Example workflow" is an example.
func (s *Section) ends(name []byte) bool {
	for _, e := range s.Ends {
		at := len(name) - len(e)
		if at < 2 || name[at-1] != ' ' || string(name[at:]) != e {
			continue
		}
		head := name[:at-1]
		first, _, _ := bytes.Cut(head, space)
		if sectionNamed(head) == nil && sectionNamed(first) == nil {
			return true
		}
	}
	return false
}

// Touches reports whether a heading has a word in common with the names of
// the section, singular or plural. It is no evidence that the section is
// there, but enough to keep silent about its absence.
func (s *Section) Touches(title string) bool {
	for _, w := range strings.Fields(string(plainTitle(nil, title))) {
		for _, a := range s.Aliases {
			for _, own := range strings.Fields(a) {
				if len(own) > 3 && strings.TrimSuffix(own, "s") == strings.TrimSuffix(w, "s") {
					return true
				}
			}
		}
	}
	return false
}

// named finds an entry by its very name, and returns the name without the
// words that may stand before it.
func named(name []byte) (*Section, []byte) {
	for {
		if s := sectionNamed(name); s != nil {
			return s, name
		}
		rest := dropFiller(name)
		if len(rest) == len(name) {
			return nil, name
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
