package dialect

import (
	"math/bits"
	"strings"
)

// The cost of one slip of the finger. Two letters in the wrong order are the
// commonest slip, and a letter struck twice is hardly a slip of meaning.
const (
	caseCost      = 1
	separatorCost = 2
	pluralCost    = 3
	doubledCost   = 6
	swapCost      = 8
	missCost      = 10 // one letter too many or too few
	wrongCost     = 12 // another letter
	firstCost     = 3  // more, when the first letters differ: they are rarely mistaken
	farCost       = 1000
)

// longestName is the length in bytes above which names are not compared.
const longestName = 64

// Prefix reports whether word is the proper beginning of one of names, as
// someone who is still typing would leave it. Case does not count.
func Prefix(word string, names []string) bool {
	for _, n := range names {
		if len(word) < len(n) && strings.EqualFold(word, n[:len(word)]) {
			return true
		}
	}
	return false
}

// Nearest returns the name that word is most likely a slip of (edit distance
// with case, plural and separator variants), if any is near enough. Digits
// are never slips: another version is another name.
func Nearest(word string, names []string) (string, bool) {
	s := newSearch(word)
	for _, n := range names {
		s.try(n)
	}
	return s.best, s.best != ""
}

// search looks for the nearest of many names without keeping them.
type search struct {
	word  string
	plain squeezed
	best  string
	cost  int
}

func newSearch(word string) *search {
	return &search{word: word, plain: squeeze(word), cost: farCost}
}

// try compares one more name. Of two that are equally near, the first wins.
func (s *search) try(name string) {
	if cost := s.distance(name); cost < s.cost {
		s.best, s.cost = name, cost
	}
}

// distance returns the cost of name for word, or farCost when it is too far.
func (s *search) distance(name string) int {
	if len(s.word) > longestName || len(name) > longestName {
		return farCost
	}
	if s.word == name {
		return 0
	}
	if strings.EqualFold(s.word, name) {
		return caseCost
	}
	plain := squeeze(name)
	a, b := s.plain.bytes(), plain.bytes()
	if string(a) == string(b) && len(a) > 0 {
		return separatorCost
	}
	if plural(a, b) || plural(b, a) {
		return pluralCost
	}
	limit := tolerance(max(len(a), len(b)))
	if s.plain.apart(&plain) > limit || !sameDigits(a, b) {
		return farCost
	}
	if cost := edits(a, b, limit); cost <= limit {
		return cost
	}
	return farCost
}

// sameDigits reports whether two names have the same digits in the same
// order, without which no slip leads from one to the other.
func sameDigits(a, b []byte) bool {
	for {
		a, b = toDigit(a), toDigit(b)
		if len(a) == 0 || len(b) == 0 {
			return len(a) == len(b)
		}
		if a[0] != b[0] {
			return false
		}
		a, b = a[1:], b[1:]
	}
}

func toDigit(word []byte) []byte {
	for len(word) > 0 && !digit(word[0]) {
		word = word[1:]
	}
	return word
}

// plural reports whether b is the plural of a.
func plural(a, b []byte) bool {
	return len(a) >= 4 && len(b) == len(a)+1 && b[len(a)] == 's' && string(b[:len(a)]) == string(a)
}

// tolerance is the highest cost that a pair of the length may have. Short
// words are near too many others: of four letters only a swap, or a letter
// too many or too few, counts (`Edit` is not a slip of `Exit`).
func tolerance(length int) int {
	switch {
	case length < 4:
		return 0
	case length == 4:
		return missCost
	case length < 8:
		return wrongCost + firstCost
	case length < 12:
		return 2*missCost + firstCost
	default:
		return 3*missCost + firstCost
	}
}

// squeezed is a name in lower case without separators, on the stack.
type squeezed struct {
	buf     [longestName]byte
	len     int
	letters uint64 // which letters and digits occur
}

func (s *squeezed) bytes() []byte { return s.buf[:s.len] }

func squeeze(name string) (s squeezed) {
	for i := range min(len(name), longestName) {
		c := name[i]
		switch {
		case c == '-' || c == '_' || c == ' ' || c == '.':
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		s.buf[s.len] = c
		s.len++
		s.letters |= 1 << letterBit(c)
	}
	return s
}

func letterBit(c byte) byte {
	switch {
	case 'a' <= c && c <= 'z':
		return c - 'a'
	case digit(c):
		return 26 + c - '0'
	}
	return 63
}

// apart returns a lower bound for the cost from one name to the other: each
// letter that only one of them has must be missed or put in another's place.
func (s *squeezed) apart(t *squeezed) int {
	return missCost * max(bits.OnesCount64(s.letters&^t.letters), bits.OnesCount64(t.letters&^s.letters))
}

// edits returns the cost of the cheapest way from a to b (optimal string
// alignment: insertions, deletions, substitutions, swaps of neighbours), or
// farCost as soon as it is above the limit.
func edits(a, b []byte, limit int) int {
	if diff := len(a) - len(b); max(diff, -diff)*doubledCost > limit || len(a) == 0 || len(b) == 0 {
		return farCost
	}
	if a[0] != b[0] {
		limit -= firstCost
	}
	var rows [3][longestName + 1]uint16
	before, above, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		above[j+1] = above[j] + miss(b, j)
	}
	for i := range a {
		least := above[0] + miss(a, i)
		row[0] = least
		for j := range b {
			cost := min(above[j+1]+miss(a, i), row[j]+miss(b, j), above[j]+wrong(a[i], b[j]))
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] && a[i] != b[j] && !digit(a[i]) && !digit(b[j]) {
				cost = min(cost, before[j-1]+swapCost)
			}
			row[j+1] = cost
			least = min(least, cost)
		}
		if int(least) > limit+swapCost {
			return farCost
		}
		before, above, row = above, row, before
	}
	cost := int(above[len(b)])
	if a[0] != b[0] {
		cost += firstCost
	}
	return cost
}

// miss is the cost of the letter at i being in one word only.
func miss(word []byte, i int) uint16 {
	switch {
	case digit(word[i]):
		return farCost
	case i > 0 && word[i-1] == word[i]:
		return doubledCost
	}
	return missCost
}

// wrong is the cost of one letter in place of the other.
func wrong(a, b byte) uint16 {
	switch {
	case a == b:
		return 0
	case digit(a) || digit(b):
		return farCost
	}
	return wrongCost
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
