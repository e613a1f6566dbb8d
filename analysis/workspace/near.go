package workspace

import (
	"slices"
	"sync"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// nearby keeps the names of closed files, and which of them words are slips of.
// It is shared by all indexes of a workspace and serves those of one store: what
// editors hold changes at every key, and is looked at every time.
type nearby struct {
	mu    sync.Mutex
	of    *store
	names map[names.Kind][]string
	found map[nearKey]nearest
}

type nearKey struct {
	kind names.Kind
	word string
}

type nearest struct {
	names  []string
	begins bool
}

// mostNear is how many names a word is compared to in the end: some may be out of
// reach of whoever wrote it.
const mostNear = 3

// mostWords bounds how many words are remembered: each key makes another one.
const mostWords = 1000

// Near returns the names of a kind that a word which none of them is may be a
// slip of, the likeliest first, and whether it is the beginning of some. Servers
// go by the names that they have in those of their tools.
func (x *Index) Near(kind names.Kind, word string) (list []string, begins bool) {
	n := &nearby{}
	if x.memo != nil {
		n = x.memo.near
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.of != x.store {
		n.of, n.names, n.found = x.store, map[names.Kind][]string{}, map[nearKey]nearest{}
	}
	closed, ok := n.found[nearKey{kind, word}]
	if !ok {
		closed = nearestOf(word, n.closed(kind))
		if len(n.found) >= mostWords {
			clear(n.found)
		}
		n.found[nearKey{kind, word}] = closed
	}
	if len(x.open) == 0 {
		return closed.names, closed.begins
	}
	all := slices.Clone(closed.names)
	for _, f := range x.open {
		all = appendNames(all, f, kind)
	}
	open := nearestOf(word, all)
	return open.names, open.begins || closed.begins
}

// closed returns the names of a kind in closed files, sorted.
func (n *nearby) closed(kind names.Kind) []string {
	list, ok := n.names[kind]
	if !ok {
		for f := range n.of.below("") {
			list = appendNames(list, f, kind)
		}
		slices.Sort(list)
		list = slices.Compact(list)
		n.names[kind] = list
	}
	return list
}

func appendNames(list []string, f *File, kind names.Kind) []string {
	defs := f.Facts.Defs()
	for i := range defs {
		d := &defs[i]
		switch {
		case d.Kind != kind:
		case kind == names.Server:
			list = append(list, Sanitized(d.Name))
		default:
			list = append(list, d.Name)
			if d.Profile != nil && d.Profile.Shown != "" {
				list = append(list, d.Profile.Shown)
			}
		}
	}
	return list
}

func nearestOf(word string, list []string) (n nearest) {
	n.begins = dialect.Prefix(word, list)
	for range mostNear {
		near, ok := dialect.Nearest(word, list)
		if !ok {
			break
		}
		n.names = append(n.names, near)
		list = slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == near })
	}
	return n
}
