package workspace

import (
	"slices"
	"sync"

	"agentls/analysis/names"
)

// roll is the names that closed files define, by kind. They are worked out
// when somebody asks.
type roll struct {
	once sync.Once
	list [names.Heading + 1][]string
}

// Names returns the names of a kind that files define, sorted, each once. The
// slice is shared and must not be changed.
func (x *Index) Names(kind names.Kind) []string {
	list, own := x.store.namesOf(kind), false
	change := func(now []string) {
		list, own = now, true
	}
	edit := func() []string {
		if own {
			return list
		}
		return slices.Clone(list)
	}
	for _, f := range x.open {
		var before []string
		if hidden := x.store.file(f.Path); hidden != nil {
			before = definedIn(hidden, kind)
		}
		now := definedIn(f, kind)
		for _, name := range now {
			if i, ok := slices.BinarySearch(list, name); !ok {
				change(slices.Insert(edit(), i, name))
			}
		}
		for _, name := range before {
			i, ok := slices.BinarySearch(list, name)
			if ok && !slices.Contains(now, name) && !x.defines(kind, name) {
				change(slices.Delete(edit(), i, i+1))
			}
		}
	}
	return slices.Clip(list)
}

// defines reports whether some file defines a name by itself, not by what it
// shows in its place.
func (x *Index) defines(kind names.Kind, name string) bool { return len(x.Named(kind, name)) > 0 }

// definedIn returns the names of a kind that one file defines.
func definedIn(f *File, kind names.Kind) (list []string) {
	for i := range f.Facts.Defs() {
		if d := &f.Facts.Defs()[i]; d.Kind == kind {
			list = append(list, d.Name)
		}
	}
	return list
}

func (s *store) namesOf(kind names.Kind) []string {
	s.roll.once.Do(func() {
		for f := range s.below("") {
			for i := range f.Facts.Defs() {
				d := &f.Facts.Defs()[i]
				s.roll.list[d.Kind] = append(s.roll.list[d.Kind], d.Name)
			}
		}
		for k, list := range s.roll.list {
			slices.Sort(list)
			s.roll.list[k] = slices.Clip(slices.Compact(list))
		}
	})
	return s.roll.list[kind]
}
