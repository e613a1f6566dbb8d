package workspace

import (
	"iter"

	"agentls/analysis/names"
)

// Path is a mention of a path with what it leads to.
type Path struct {
	Use
	To   string // absolute
	From string // the folder that the path is relative to, absolute
}

// Leading yields the paths in all files that lead to something of which to
// says so, by file and place. What it leads to need not be in the index, but
// must be there.
func (x *Index) Leading(to func(abs string) bool) iter.Seq[Path] {
	return func(yield func(Path) bool) {
		for f := range x.Files() {
			for _, m := range f.Facts.Mentions() {
				if m.Kind != names.File {
					continue
				}
				if p, ok := x.leading(f, m, to); ok && !yield(p) {
					return
				}
			}
		}
	}
}

// Lead returns where a path leads. ok is false where nothing is there, or where
// nobody can tell.
func (x *Index) Lead(f *File, m names.Mention) (Path, bool) {
	return x.leading(f, m, func(string) bool { return true })
}

func (x *Index) leading(f *File, m names.Mention, to func(abs string) bool) (Path, bool) {
	list, why := f.startsOf(&m)
	if why != "" {
		return Path{}, false
	}
	matters := false
	for _, s := range list {
		matters = matters || to(s.abs)
	}
	if !matters {
		return Path{}, false
	}
	for _, s := range list {
		if is, _, _ := x.lies(f, s.abs, false); is == aFile || is == aFolder {
			return Path{Use{f, m}, s.abs, s.from}, to(s.abs)
		}
	}
	return Path{}, false
}

// Holds reports whether something lies at an absolute path, as far as can be
// seen from a file.
func (x *Index) Holds(f *File, abs string) bool {
	is, _, _ := x.lies(f, abs, false)
	return is == aFile || is == aFolder
}
