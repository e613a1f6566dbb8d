package dialect

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
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

// Names are many names among which slips are looked for often. They are immutable.
type Names struct {
	list  []string
	marks []mark
}

// mark tells most names apart from a word without reading them.
type mark struct {
	letters uint64 // as of [squeezed]
	size    int16  // squeezed; -1: the name has to be read
}

// NewNames returns the names of a list, which must not be changed afterwards.
func NewNames(list []string) *Names {
	n := &Names{list: list, marks: make([]mark, len(list))}
	for i, name := range list {
		n.marks[i] = markOf(name)
	}
	return n
}

func markOf(name string) mark {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return mark{size: -1} // case may change how long it is
		}
	}
	s := squeeze(name)
	return mark{s.letters, int16(s.len)}
}

// List returns the names.
func (n *Names) List() []string { return n.list }

// Nearest returns up to few names that word may be a slip of, the likeliest
// first: what the function [Nearest] finds, then what it would find without
// that, and so on.
func (n *Names) Nearest(word string, few int) []string {
	s := newSearch(word)
	own := markOf(word)
	var found []string
	var costs []int
	for i, name := range n.list {
		if own.size >= 0 && n.marks[i].size >= 0 && own.apart(n.marks[i]) {
			continue
		}
		cost := s.distance(name)
		if cost >= farCost || len(found) == few && cost >= costs[few-1] || slices.Contains(found, name) {
			continue
		}
		at := len(found)
		for at > 0 && costs[at-1] > cost {
			at--
		}
		found, costs = slices.Insert(found, at, name), slices.Insert(costs, at, cost)
		found, costs = found[:min(few, len(found))], costs[:min(few, len(costs))]
	}
	return found
}

// apart reports whether no slip leads from one name to the other: the cheapest
// way to lose a letter is one that is struck twice.
func (a mark) apart(b mark) bool {
	limit := tolerance(int(max(a.size, b.size)))
	longer := int(max(a.size-b.size, b.size-a.size))
	lacking := max(bits.OnesCount64(a.letters&^b.letters), bits.OnesCount64(b.letters&^a.letters))
	return longer > 1 && longer*doubledCost > limit || lacking > 1 && lacking*missCost > limit
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
