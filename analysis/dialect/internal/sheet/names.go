package sheet

import (
	"maps"
	"slices"
	"strings"
)

// names returns the names of folders in which some glob looks for agents, and
// the ends of file names that are agents in any folder. By them most paths of
// a workspace are turned away at once.
func (s *Set) names() (folders, files []string) {
	dirs, ends := map[string]bool{}, map[string]bool{}
	add := func(glob string) {
		if fixed := glob[:strings.IndexAny(glob+"*", "*?[{")]; fixed == glob {
			ends[glob[strings.LastIndexByte(glob, '/')+1:]] = true
		} else if dir := strings.TrimSuffix(fixed[:strings.LastIndexByte(fixed, '/')+1], "/"); dir != "" {
			dirs[dir[strings.LastIndexByte(dir, '/')+1:]] = true
		}
	}
	for _, d := range s.Dialects {
		for _, l := range d.Locations {
			add(l.Glob)
		}
		for _, f := range d.Files {
			ends[strings.TrimPrefix(f, "*")] = true
		}
	}
	for _, p := range s.Products {
		for _, g := range p.Globs {
			add(g)
		}
	}
	delete(ends, "")
	return slices.Sorted(maps.Keys(dirs)), slices.Sorted(maps.Keys(ends))
}
