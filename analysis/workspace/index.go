package workspace

import (
	"iter"
	"slices"
	"strings"

	"agentls/analysis/names"
)

// Index knows the files of all workspace folders and of the user's own folders
// of agents, and who in them defines and mentions a name. It is immutable: a
// change makes another one, which shares all that stays.
//
// Closed files lie in a store of persistent tables; files that editors hold lie
// on top of it and hide those of the same path.
type Index struct {
	store *store
	open  []*File // by path
	source
	memo *memo // what was asked of this very index
}

// Change is what happened to one file.
type Change struct {
	Path string
	File *File // nil: it is gone
}

// Stats counts what an index holds.
type Stats struct {
	Files, Agents, Defs, Mentions int
}

// NewIndex returns the index of some files, for callers that have them without
// a scan.
func NewIndex(files ...*File) *Index {
	return &Index{store: newStore(files), memo: newMemo(nil)}
}

// With returns the index after changes on the disk. What editors hold stays on
// top of it.
func (x *Index) With(changes ...Change) *Index {
	if len(changes) == 0 {
		return x
	}
	next := *x
	next.store, next.memo = x.store.with(changes), newMemo(x.memo)
	for i := range changes {
		next.memo.places.forget(changes[i].Path)
	}
	return &next
}

// Overlay returns the index with the files that editors hold in place of what
// the disk has, and in place of those of an earlier overlay. Its cost depends
// on the open files alone.
func (x *Index) Overlay(open ...*File) *Index {
	next := *x
	next.memo = newMemo(x.memo)
	next.open = slices.SortedFunc(slices.Values(open), func(a, b *File) int { return strings.Compare(a.Path, b.Path) })
	for i, f := range next.open {
		if f.keys == nil {
			held := *f
			held.keys = keysOf(f.Facts)
			next.open[i] = &held
		}
	}
	return &next
}

// Disk returns the index without what editors hold.
func (x *Index) Disk() *Index { return x.Overlay() }

// File returns the file with an absolute path, or nil.
func (x *Index) File(path string) *File {
	if i, ok := x.held(path); ok {
		return x.open[i]
	}
	return x.store.file(path)
}

// held finds an open file.
func (x *Index) held(path string) (int, bool) {
	return slices.BinarySearchFunc(x.open, path, func(f *File, path string) int { return strings.Compare(f.Path, path) })
}

// Files returns all files by path.
func (x *Index) Files() iter.Seq[*File] { return x.below("") }

// below returns by path the files whose paths begin with a prefix.
func (x *Index) below(prefix string) iter.Seq[*File] {
	return func(yield func(*File) bool) {
		i, _ := x.held(prefix)
		for f := range x.store.below(prefix) {
			for ; i < len(x.open) && x.open[i].Path < f.Path; i++ {
				if !yield(x.open[i]) {
					return
				}
			}
			if i < len(x.open) && x.open[i].Path == f.Path {
				f = x.open[i]
				i++
			}
			if !yield(f) {
				return
			}
		}
		for ; i < len(x.open) && strings.HasPrefix(x.open[i].Path, prefix); i++ {
			if !yield(x.open[i]) {
				return
			}
		}
	}
}

// Len returns the number of files.
func (x *Index) Len() int {
	n := len(x.store.order)
	for _, f := range x.open {
		if x.store.file(f.Path) == nil {
			n++
		}
	}
	return n
}

// Stats counts what the index holds.
func (x *Index) Stats() Stats {
	var s Stats
	for f := range x.Files() {
		s.Files++
		s.Defs += len(f.Facts.Defs())
		s.Mentions += len(f.Facts.Mentions())
		for i := range f.Facts.Defs() {
			s.Agents += boolInt(f.Facts.Defs()[i].Kind == names.Agent)
		}
	}
	return s
}

// Named returns the definitions of a name, by path and place. Headings are no
// names of the workspace: see [names.Facts.Anchors].
func (x *Index) Named(kind names.Kind, name string) []Target {
	var found []Target
	for _, f := range x.having(key{kind, false, name}) {
		f.named(kind, name, func(d *names.Def) {
			if d.Name == name {
				found = append(found, Target{f, d})
			}
		})
	}
	return found
}

// Uses returns the mentions of a name in whatever file, by path and place: who
// is meant by each is another question. Paths ([names.File]) are found by their
// last element, tools of a server by it.
func (x *Index) Uses(kind names.Kind, name string) []Use {
	k := mentioned(kind, name)
	var found []Use
	for _, f := range x.having(k) {
		mentions := f.Facts.Mentions()
		for i := range mentions {
			if m := &mentions[i]; m.Kind == kind && (m.Name == name || mentioned(kind, m.Name) == k) {
				found = append(found, Use{f, *m})
			}
		}
	}
	return found
}

// having returns the files that have a key, by path.
func (x *Index) having(k key) []*File {
	var files []*File
	for _, id := range x.store.names.get(k) {
		f := x.store.slots.get(id)
		if len(x.open) > 0 {
			if _, hidden := x.held(f.Path); hidden {
				continue
			}
		}
		files = append(files, f)
	}
	for _, f := range x.open {
		if f.has(k) {
			files = append(files, f)
		}
	}
	byPath := func(a, b *File) int { return strings.Compare(a.Path, b.Path) }
	if !slices.IsSortedFunc(files, byPath) {
		slices.SortFunc(files, byPath)
	}
	return files
}
