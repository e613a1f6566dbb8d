package workspace

// changedSince returns the paths of the files that may differ from those of
// another index, each at least once. It costs what differs, not what is there.
func (x *Index) changedSince(old *Index) (paths []string) {
	if x.store != old.store {
		paths = x.store.changedSince(old.store)
	}
	for _, open := range [...][]*File{x.open, old.open} {
		for _, f := range open {
			paths = append(paths, f.Path)
		}
	}
	return paths
}

// changedSince compares the pages of two stores: those that no change has
// touched are shared.
func (s *store) changedSince(old *store) (paths []string) {
	for i := range max(len(s.slots.list), len(old.slots.list)) {
		var a, b *[pageSize]*File
		if i < len(s.slots.list) {
			a = s.slots.list[i]
		}
		if i < len(old.slots.list) {
			b = old.slots.list[i]
		}
		if a == b {
			continue
		}
		for j := range pageSize {
			var now, was *File
			if a != nil {
				now = a[j]
			}
			if b != nil {
				was = b[j]
			}
			if now == was {
				continue
			}
			for _, f := range [...]*File{now, was} {
				if f != nil {
					paths = append(paths, f.Path)
				}
			}
		}
	}
	return paths
}

// sameAs reports whether a file names and defines the same as another version
// of it, for the same products.
func (f *File) sameAs(old *File) bool {
	return f == old || f.defines(old) && f != nil && (f.Facts == old.Facts || f.Facts.SameUses(old.Facts))
}

// defines reports whether a file defines the same as another version of it, for
// the same products.
func (f *File) defines(old *File) bool {
	if f == nil || old == nil || f == old {
		return f == old
	}
	return f.Detection.Dialect == old.Detection.Dialect && f.Detection.Location == old.Detection.Location &&
		f.Detection.Guess == old.Detection.Guess && f.Scope == old.Scope && f.Base == old.Base && f.Plugin == old.Plugin &&
		(f.Facts == old.Facts || f.Facts.Same(old.Facts))
}
