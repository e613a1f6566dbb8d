package dialect

import (
	"iter"
	"slices"
	"strings"
	"sync"
)

// place is a location of a dialect with what is asked of every path.
type place struct {
	Dialect  *Dialect
	Location *Location
	folder   string // what its glob begins with up to the first wildcard's folder, without ~/; "" when that is no folder
	ext      string
}

// byPlace is what the tables say about paths, put together when the first one
// is looked at, so that a start pays nothing.
var byPlace struct {
	once  sync.Once
	list  []place
	under map[string][]place // by the first of the folders that a glob begins with; "" for globs without one
	ends  []string           // what the names of files end in that some sheet names
}

// places lists every location that has a glob, in the order of the tables.
func places() []place {
	byPlace.once.Do(func() {
		byPlace.ends = listEnds()
		setPlaces(listPlaces())
	})
	return byPlace.list
}

func setPlaces(list []place) {
	byPlace.list, byPlace.under = list, map[string][]place{}
	for _, p := range list {
		first, _, _ := strings.Cut(p.folder, "/")
		byPlace.under[first] = append(byPlace.under[first], p)
	}
}

// near yields the locations that a path may match: those whose globs begin
// with one of its folders, and those that begin with none.
func near(path string) iter.Seq[*place] {
	places()
	return func(yield func(*place) bool) {
		all := func(list []place) bool {
			for i := range list {
				if !yield(&list[i]) {
					return false
				}
			}
			return true
		}
		if !all(byPlace.under[""]) {
			return
		}
		for dir, rest, ok := strings.Cut(path, "/"); ok; dir, rest, ok = strings.Cut(rest, "/") {
			list := byPlace.under[dir]
			if dir == "" || list == nil || strings.Contains("/"+rest, "/"+dir+"/") {
				continue // nothing, or it comes again further down
			}
			if !all(list) {
				return
			}
		}
	}
}

// ends lists what the names of files end in that some sheet names.
func ends() []string {
	places()
	return byPlace.ends
}

func listPlaces() []place {
	var list []place
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			if l.Glob == "" {
				continue
			}
			p := place{Dialect: d, Location: l, ext: extOf(l.Glob)}
			if head := strings.TrimPrefix(literal(l.Glob), "~/"); strings.HasSuffix(head, "/") {
				p.folder = head
			}
			list = append(list, p)
		}
	}
	return list
}

// namesOne reports whether the files at a location all have one name, so that
// others in the same folder are something else: beside SKILL.md lies what it
// refers to.
func (l *Location) namesOne() bool { return !strings.ContainsAny(baseOf(l.Glob), "*?[{") }

// Named reports, at little cost, whether some sheet may have a say about a
// path: its ending is one of theirs, and one of its folders, or its file name,
// is in the tables.
func Named(path string) bool {
	return knownExt(extOf(path)) && (inNamedFolder(path) || isNamedFile(path))
}

// knownExt turns most files of a workspace away at once.
func knownExt(ext string) bool { return slices.Contains(ends(), ext) }

func listEnds() []string {
	list := []string{".md"}
	add := func(glob string) {
		if ext := extOf(glob); ext != "" && !slices.Contains(list, ext) {
			list = append(list, ext)
		}
	}
	for _, d := range all {
		for i := range d.Locations {
			add(d.Locations[i].Glob)
		}
		for _, f := range d.Files {
			add(f)
		}
	}
	for i := range products {
		for _, g := range products[i].Globs {
			add(g)
		}
	}
	return list
}

// KeepsPrompts reports whether a product looks for agents that are no markdown
// in a folder around a file, so that it may be the prompt of one.
func KeepsPrompts(path string) bool {
	for p := range near(path) {
		if p.folder != "" && p.ext != ".md" && strings.Contains(path, p.folder) {
			return true
		}
	}
	return false
}
