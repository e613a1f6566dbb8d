package workspace

import (
	"slices"
	"sync"

	"agentls/analysis/names"
)

// delegation knows who hands work to whom in one index, and brings itself up to
// date for another one by what differs between the two: from one key to the
// next that is one file at most. All indexes of a workspace share one.
type delegation struct {
	mu   sync.Mutex
	of   *Index // nil: nothing is known
	keys []agentKey
	next [][]int32 // by number
	at   map[agentKey]int32
	part []int32 // the strongly connected part of each, as of the last change
	size []int32 // of each part

	// What a search needs, kept from one to the next: seen has the round in which
	// an agent was met.
	from, seen, queue []int32
	round             int32
}

// agentKey is an agent by its place among the definitions of its file.
type agentKey struct {
	path  string
	index int
}

func (t Target) key() agentKey { return agentKey{t.File.Path, t.index()} }

func (x *Index) delegation() *delegation {
	if x.memo != nil {
		return x.memo.delegation
	}
	return &delegation{}
}

// circle returns the shortest way from an agent back to itself, itself first; nil
// where there is none. An agent that names itself goes no way.
func (d *delegation) circle(x *Index, start agentKey) []agentKey {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.update(x)
	n, ok := d.at[start]
	if !ok || int(n) >= len(d.part) || d.size[d.part[n]] < 2 {
		return nil
	}
	last := d.search(n)
	if last < 0 {
		return nil
	}
	var way []agentKey
	for v := last; v != n; v = d.from[v] {
		way = append(way, d.keys[v])
	}
	way = append(way, start)
	slices.Reverse(way)
	return way
}

// search goes breadth first from an agent through those that lead to each other,
// and returns the first that hands work back to it; -1 for none. from says whom
// each was reached from.
func (d *delegation) search(start int32) int32 {
	if len(d.from) < len(d.part) {
		d.from, d.seen = make([]int32, len(d.part)), make([]int32, len(d.part))
	}
	d.round++
	d.seen[start] = d.round
	queue := append(d.queue[:0], start)
	defer func() { d.queue = queue }()
	for i := 0; i < len(queue); i++ {
		v := queue[i]
		for _, w := range d.next[v] {
			if w == start && i > 0 {
				return v
			}
			if d.part[w] == d.part[start] && d.seen[w] != d.round {
				d.seen[w], d.from[w] = d.round, v
				queue = append(queue, w)
			}
		}
	}
	return -1
}

// update makes it that of an index.
func (d *delegation) update(x *Index) {
	if d.of == x {
		return
	}
	changed := 0
	if paths, ok := d.stale(x); ok {
		for p := range paths {
			if d.read(x, d.of, p) {
				changed++
			}
		}
	} else {
		d.keys, d.next, d.at, changed = nil, nil, map[agentKey]int32{}, 1
		for f := range x.Files() {
			d.read(x, nil, f.Path)
		}
	}
	if d.of = x; changed > 0 {
		d.part = components(d.next)
		d.size = make([]int32, len(d.part))
		for _, part := range d.part {
			d.size[part]++
		}
	}
}

// maxStale is how many files may differ until all are read anew.
const maxStale = 500

// stale returns the files whose agents may hand work to others than before:
// those that changed, and those that mention what these define. ok is false
// where that is too much to follow.
func (d *delegation) stale(x *Index) (paths map[string]bool, ok bool) {
	if d.of == nil {
		return nil, false
	}
	paths = map[string]bool{}
	for _, p := range x.changedSince(d.of) {
		was, now := d.of.File(p), x.File(p)
		if now.sameAs(was) {
			continue
		}
		paths[p] = true
		if !now.defines(was) {
			for _, f := range []*File{was, now} {
				x.addNaming(paths, f)
			}
		}
		if len(paths) > maxStale {
			return nil, false
		}
	}
	return paths, true
}

// addNaming adds the files that mention an agent of a file.
func (x *Index) addNaming(paths map[string]bool, f *File) {
	if f == nil {
		return
	}
	defs := f.Facts.Defs()
	for i := range defs {
		if defs[i].Kind != names.Agent {
			continue
		}
		for _, k := range (Target{f, &defs[i]}).mentionedAs() {
			for _, other := range x.having(k) {
				paths[other.Path] = true
			}
		}
	}
}

// read puts what the agents of a file hand over in place of what they did, and
// reports whether that differs.
func (d *delegation) read(x, old *Index, path string) (differs bool) {
	now := map[int][]int32{}
	if f := x.File(path); f != nil {
		mentions := f.Facts.Mentions()
		for i := range mentions {
			m := &mentions[i]
			if m.In < 0 {
				continue
			}
			if to, ok := x.delegate(f, m); ok && to.key() != (agentKey{path, m.In}) {
				now[m.In] = append(now[m.In], d.number(to.key()))
			}
		}
	}
	if old != nil {
		if f := old.File(path); f != nil {
			for i := range f.Facts.Defs() {
				if n, known := d.at[agentKey{path, i}]; known && now[i] == nil && d.next[n] != nil {
					d.next[n], differs = nil, true
				}
			}
		}
	}
	for in, list := range now {
		n := d.number(agentKey{path, in})
		if !slices.Equal(d.next[n], list) {
			d.next[n], differs = list, true
		}
	}
	return differs
}

func (d *delegation) number(k agentKey) int32 {
	i, ok := d.at[k]
	if !ok {
		i = int32(len(d.keys))
		d.at[k], d.keys, d.next = i, append(d.keys, k), append(d.next, nil)
	}
	return i
}
