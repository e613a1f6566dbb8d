package names

import (
	"slices"
	"strings"
)

// Sketch is what is kept of the lines of a prompt, to tell how much two have in
// common: the least of their hashes, ascending. It is the same in every run.
type Sketch []uint32

// sketched is how many hashes a sketch has at most.
const sketched = 16

// sketch returns the sketch of a text. Blanks around lines do not count.
func sketch(s string) Sketch {
	var all [sketched]uint32
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); len(line) < 4 {
			continue
		}
		h := fnv(line)
		i, found := slices.BinarySearch(all[:n], h)
		if found || i == sketched {
			continue
		}
		n = min(n+1, sketched)
		copy(all[i+1:n], all[i:n-1])
		all[i] = h
	}
	return slices.Clone(all[:n])
}

// fnv is the FNV-1a hash.
func fnv(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Shares reports whether two texts have most of their lines in common: of the
// least hashes of both together, half are in both.
func (s Sketch) Shares(o Sketch) bool {
	both, all := 0, 0
	for i, j := 0, 0; all < sketched && (i < len(s) || j < len(o)); all++ {
		switch {
		case j == len(o) || i < len(s) && s[i] < o[j]:
			i++
		case i == len(s) || o[j] < s[i]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return all > 0 && 2*both >= all
}
