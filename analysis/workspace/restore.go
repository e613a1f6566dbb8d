package workspace

import (
	"iter"
	"slices"
)

// restore is a store while it is changed.
type restore struct {
	was   *store
	order []int32 // a copy once files come or go
	own   bool
	slots *repage[*File]
	names *rewrite[key, []int32]
}

// with returns the store after changes. Of a file that is changed only the
// names that came or went are touched.
func (s *store) with(changes []Change) *store {
	if len(changes) > len(s.order)/4+pageSize || s.slots.len > 2*len(s.order)+4*pageSize {
		return s.rebuilt(changes)
	}
	w := restore{was: s, order: s.order, slots: s.slots.edit(), names: s.names.edit()}
	for _, c := range changes {
		w.put(c)
	}
	return &store{slots: w.slots.pages, names: w.names.table, order: w.order}
}

// rebuilt is with where much changes, or most numbers are nobody's any more.
func (s *store) rebuilt(changes []Change) *store {
	byPath := map[string]*File{}
	for f := range s.below("") {
		byPath[f.Path] = f
	}
	for _, c := range changes {
		byPath[c.Path] = c.File
	}
	var files []*File
	for _, f := range byPath {
		if f != nil {
			files = append(files, f)
		}
	}
	return newStore(files)
}

// put makes one change.
func (w *restore) put(c Change) {
	now := store{slots: w.slots.pages, order: w.order}
	at, known := now.find(c.Path)
	switch {
	case known && c.File != nil:
		id := w.order[at]
		old := w.slots.get(id)
		w.slots.set(id, c.File)
		w.list(id, keysOf(old.Facts), keysOf(c.File.Facts))
	case known:
		id := w.order[at]
		old := w.slots.get(id)
		w.reorder(func(order []int32) []int32 { return slices.Delete(order, at, at+1) })
		w.slots.set(id, nil)
		w.list(id, keysOf(old.Facts), nil)
	case c.File != nil:
		id := w.slots.add(c.File)
		w.reorder(func(order []int32) []int32 { return slices.Insert(order, at, id) })
		w.list(id, nil, keysOf(c.File.Facts))
	}
}

func (w *restore) reorder(change func([]int32) []int32) {
	if !w.own {
		w.order, w.own = slices.Clone(w.order), true
	}
	w.order = change(w.order)
}

// list notes which names a file has now and had before.
func (w *restore) list(id int32, before, now []key) {
	for k := range without(before, now) {
		ids := w.names.get(k)
		if i, ok := slices.BinarySearch(ids, id); ok {
			ids = slices.Concat(ids[:i], ids[i+1:])
		}
		if len(ids) == 0 {
			w.names.drop(k)
		} else {
			w.names.set(k, ids)
		}
	}
	for k := range without(now, before) {
		ids := w.names.get(k)
		i, _ := slices.BinarySearch(ids, id)
		w.names.set(k, slices.Concat(ids[:i], []int32{id}, ids[i:]))
	}
}

// without yields the keys of a that are not in b; both are sorted.
func without(a, b []key) iter.Seq[key] {
	return func(yield func(key) bool) {
		for _, k := range a {
			for len(b) > 0 && compareKeys(b[0], k) < 0 {
				b = b[1:]
			}
			if len(b) > 0 && b[0] == k {
				continue
			}
			if !yield(k) {
				return
			}
		}
	}
}
