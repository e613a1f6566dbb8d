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
	names map[names.Kind]*dialect.Names
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
const mostWords = 5000

// Near returns the names of a kind that a word which none of them is may be a
// slip of, the likeliest first, and whether it is the beginning of some. Servers
// go by the names that they have in those of their tools.
func (x *Index) Near(kind names.Kind, word string) (list []string, begins bool) {
	n := &nearby{}
	if x.memo != nil {
		n = x.memo.near
	}
	closed := n.closest(x.store, kind, word)
	if len(x.open) == 0 {
		return closed.names, closed.begins
	}
	all := slices.Clone(closed.names)
	for _, f := range x.open {
		all = appendNames(all, f, kind)
	}
	open := nearestOf(word, dialect.NewNames(all))
	return open.names, open.begins || closed.begins
}

// closest is Near for the closed files of a store. Who looks for one word does not
// keep others waiting.
func (n *nearby) closest(of *store, kind names.Kind, word string) nearest {
	n.mu.Lock()
	if n.of != of {
		n.of, n.names, n.found = of, map[names.Kind]*dialect.Names{}, map[nearKey]nearest{}
	}
	found, ok := n.found[nearKey{kind, word}]
	var list *dialect.Names
	if !ok {
		list = n.closed(kind)
	}
	n.mu.Unlock()
	if ok {
		return found
	}
	found = nearestOf(word, list)
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.of == of {
		if len(n.found) >= mostWords {
			clear(n.found)
		}
		n.found[nearKey{kind, word}] = found
	}
	return found
}

// closed returns the names of a kind in closed files, sorted.
func (n *nearby) closed(kind names.Kind) *dialect.Names {
	all, ok := n.names[kind]
	if !ok {
		var list []string
		for f := range n.of.below("") {
			list = appendNames(list, f, kind)
		}
		slices.Sort(list)
		all = dialect.NewNames(slices.Compact(list))
		n.names[kind] = all
	}
	return all
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

func nearestOf(word string, list *dialect.Names) nearest {
	return nearest{list.Nearest(word, mostNear), dialect.Prefix(word, list.List())}
}
