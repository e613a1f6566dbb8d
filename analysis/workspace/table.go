package workspace

import (
	"hash/maphash"
	"slices"
)

// table is an immutable hash table. It is an array of small shards; a change
// copies the shards it touches and shares the others, so that its cost does
// not grow with the table.
type table[K comparable, V any] struct {
	shards []*shard[K, V] // a power of two of them; nil: empty
	len    int
}

type shard[K comparable, V any] []pair[K, V]

type pair[K comparable, V any] struct {
	key K
	val V
}

// perShard is how many pairs a shard of a fresh table holds, and fullShard how
// many on average until the table is cut anew.
const (
	perShard  = 4
	fullShard = 16
)

// seed is that of all tables: what they answer does not depend on it.
var seed = maphash.MakeSeed()

func (t *table[K, V]) at(k K) int {
	return int(maphash.Comparable(seed, k) & uint64(len(t.shards)-1))
}

// get returns the value of a key, or the zero value.
func (t *table[K, V]) get(k K) (v V) {
	if t.len == 0 {
		return v
	}
	if s := t.shards[t.at(k)]; s != nil {
		if i := s.find(k); i >= 0 {
			return (*s)[i].val
		}
	}
	return v
}

func (s *shard[K, V]) find(k K) int {
	for i := range *s {
		if (*s)[i].key == k {
			return i
		}
	}
	return -1
}

// rewrite is a table while it is changed. The table it began with stays as it
// is.
type rewrite[K comparable, V any] struct {
	table[K, V]
	own map[int]bool // the shards that are this table's alone; nil: all are
}

// edit begins to change the table.
func (t table[K, V]) edit() *rewrite[K, V] {
	t.shards = slices.Clone(t.shards)
	return &rewrite[K, V]{t, map[int]bool{}}
}

// newTable returns an empty table for about n pairs, to be filled.
func newTable[K comparable, V any](n int) *rewrite[K, V] {
	size := 1
	for size*perShard < n {
		size *= 2
	}
	return &rewrite[K, V]{table[K, V]{shards: make([]*shard[K, V], size)}, nil}
}

// set gives a key a value.
func (w *rewrite[K, V]) set(k K, v V) {
	if w.len >= len(w.shards)*fullShard {
		w.grow()
	}
	s := w.take(w.at(k))
	if i := s.find(k); i >= 0 {
		(*s)[i].val = v
		return
	}
	*s = append(*s, pair[K, V]{k, v})
	w.len++
}

// drop takes a key out.
func (w *rewrite[K, V]) drop(k K) {
	if w.len == 0 {
		return
	}
	s := w.take(w.at(k))
	if i := s.find(k); i >= 0 {
		*s = slices.Delete(*s, i, i+1)
		w.len--
	}
}

// take returns a shard that may be changed.
func (w *rewrite[K, V]) take(i int) *shard[K, V] {
	switch {
	case w.shards[i] == nil:
		w.shards[i] = new(shard[K, V])
	case w.own != nil && !w.own[i]:
		copied := slices.Clone(*w.shards[i])
		w.shards[i] = &copied
	}
	if w.own != nil {
		w.own[i] = true
	}
	return w.shards[i]
}

// grow cuts the table into more shards.
func (w *rewrite[K, V]) grow() {
	wider := newTable[K, V](max(1, w.len) * 2)
	for _, s := range w.shards {
		if s == nil {
			continue
		}
		for _, p := range *s {
			wider.set(p.key, p.val)
		}
	}
	*w = *wider
}

// pages is an immutable array: a change copies one page and the list of pages.
type pages[V any] struct {
	list []*[pageSize]V
	len  int
}

const pageSize = 256

func (p *pages[V]) get(i int32) V { return p.list[i/pageSize][i%pageSize] }

// repage is an array while it is changed.
type repage[V any] struct {
	pages[V]
	own map[int32]bool
}

func (p pages[V]) edit() *repage[V] {
	p.list = slices.Clone(p.list)
	return &repage[V]{p, map[int32]bool{}}
}

func (w *repage[V]) set(i int32, v V) {
	at := i / pageSize
	if !w.own[at] {
		copied := *w.list[at]
		w.list[at], w.own[at] = &copied, true
	}
	w.list[at][i%pageSize] = v
}

// add appends a value and returns its place.
func (w *repage[V]) add(v V) int32 {
	i := int32(w.len)
	if w.len%pageSize == 0 {
		w.list, w.own[i/pageSize] = append(w.list, new([pageSize]V)), true
	}
	w.len++
	w.set(i, v)
	return i
}
