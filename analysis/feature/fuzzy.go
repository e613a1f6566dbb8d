package feature

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fuzzy says how well names match what was typed: each word of the query must
// be a subsequence of the name, whatever the case.
type fuzzy struct {
	words []string // in lower case
	exact string   // the query in lower case
}

func newFuzzy(query string) fuzzy {
	query = strings.ToLower(strings.TrimSpace(query))
	return fuzzy{strings.Fields(query), query}
}

// maxName is how many bytes of a name are looked at.
const maxName = 256

// The worth of a letter of the query by where in the name it is found.
const (
	hitScore   = 1
	runScore   = 6 // right behind the one before it
	wordScore  = 6 // at the beginning of a word
	firstScore = 8 // at the beginning of the name
	fullScore  = 40
)

// score returns how well the name matches; ok is false when it does not.
func (f *fuzzy) score(name string) (score int, ok bool) {
	name = name[:min(len(name), maxName)]
	if !isASCII(name) {
		name = strings.ToLower(name)
	}
	for _, w := range f.words {
		n, ok := subsequence(w, name)
		if !ok {
			return 0, false
		}
		score += n
	}
	if len(name) == len(f.exact) && len(f.words) > 0 && strings.EqualFold(name, f.exact) {
		score += fullScore
	}
	return score, true
}

// subsequence scores the letters of word in name: those that come first, or
// those that stand side by side, whichever is worth more.
func subsequence(word, name string) (int, bool) {
	end := 0
	for i := 0; i < len(word); end++ {
		if end == len(name) {
			return 0, false
		}
		if lower(name[end]) == word[i] {
			i++
		}
	}
	best := stretch(word, name, end)
	for from := 0; ; {
		i := indexFold(name[from:], word)
		if i < 0 {
			return best, true
		}
		best = max(best, stretch(word, name, from+i+len(word)))
		from += i + 1
	}
}

// stretch scores the letters of word backwards from end.
func stretch(word, name string, end int) int {
	score, at, after := 0, end-1, end
	for i := len(word) - 1; i >= 0; i-- {
		for lower(name[at]) != word[i] {
			at--
		}
		switch {
		case at == 0:
			score += firstScore
		case startsWord(name, at):
			score += wordScore
		default:
			score += hitScore
		}
		if at+1 == after && after < end {
			score += runScore
		}
		after = at
		at--
	}
	return score
}

// startsWord reports whether a word begins at i: behind a mark, or with a
// capital letter behind a small one.
func startsWord(name string, i int) bool {
	before := name[i-1]
	if !isLetterOrDigit(before) {
		return isLetterOrDigit(name[i])
	}
	return isUpper(name[i]) && !isUpper(before)
}

func isLetterOrDigit(c byte) bool {
	return isAlnum(c) || c >= utf8.RuneSelf
}

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func lower(c byte) byte {
	if isUpper(c) {
		return c | 0x20
	}
	return c
}

// indexFold is strings.Index for a word in lower case, whatever the case of s.
func indexFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		j := 0
		for j < len(word) && lower(s[i+j]) == word[j] {
			j++
		}
		if j == len(word) {
			return i
		}
	}
	return -1
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}
