package workspace

import (
	"iter"
	"slices"
	"sort"
	"strings"
)

// store holds closed files. It is immutable. A file has a number for as long as
// it is there, so that the lists of who defines and mentions a name need not
// change when a file does and the name stays in it.
type store struct {
	slots pages[*File]        // by number; nil for numbers that nobody has
	names table[key, []int32] // ascending numbers
	order []int32             // numbers by path

	roll roll
}

func newStore(files []*File) *store {
	files = slices.Clone(files)
	slices.SortStableFunc(files, func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	slots := pages[*File]{}.edit()
	lists := map[key][]int32{}
	s := &store{order: make([]int32, 0, len(files))}
	for i, f := range files {
		if i+1 < len(files) && files[i+1].Path == f.Path {
			continue // the last of one path counts
		}
		id := slots.add(f)
		s.order = append(s.order, id)
		for _, k := range keysOf(f.Facts) {
			lists[k] = append(lists[k], id)
		}
	}
	named := newTable[key, []int32](len(lists))
	for k, ids := range lists {
		named.set(k, slices.Clip(ids))
	}
	s.slots, s.names = slots.pages, named.table
	return s
}

// file returns the file with a path, or nil.
func (s *store) file(path string) *File {
	if i, ok := s.find(path); ok {
		return s.slots.get(s.order[i])
	}
	return nil
}

// find returns the place of a path in the order.
func (s *store) find(path string) (int, bool) {
	i := sort.Search(len(s.order), func(i int) bool { return s.slots.get(s.order[i]).Path >= path })
	return i, i < len(s.order) && s.slots.get(s.order[i]).Path == path
}

// below returns by path the files whose paths begin with a prefix.
func (s *store) below(prefix string) iter.Seq[*File] {
	return func(yield func(*File) bool) {
		i, _ := s.find(prefix)
		for ; i < len(s.order); i++ {
			f := s.slots.get(s.order[i])
			if !strings.HasPrefix(f.Path, prefix) || !yield(f) {
				return
			}
		}
	}
}
