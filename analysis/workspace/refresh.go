package workspace

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// Refresh looks at the files and folders to which something happened, by their
// absolute paths, and at those around them that it concerns: a manifest that
// appears makes agents of files, a neighbour that goes may change whose a file
// is. It returns the index as of now and what changed. What was read of the
// folders is renewed with it, so that the place of an open file is to be asked
// again.
//
// Refreshes of the same folders must follow each other, and follow the scan.
func (x *Index) Refresh(ctx context.Context, paths ...string) (*Index, []Change) {
	r := &refresh{x: x, todo: map[string][]spot{}, steps: map[string]*step{}, said: map[*dir]*contents{}}
	r.ctx, r.source, r.found = ctx, x.source, r.consider
	r.links, r.gaps = slices.Clone(x.links), nil
	paths = withAliases(x.links, paths)
	for _, e := range r.forget(paths) {
		r.consider(e.folder, e.name)
		r.all(e.folder, e.name)
	}
	for d, said := range r.said {
		if d.differs(said) {
			r.unsettled(d.folder, d.name)
		}
	}
	changes := r.changes()
	next := *x
	next.memo, next.source = newMemo(x.memo), r.source
	next.gaps = r.allGaps()
	next.memo.places.forget(paths...)
	if len(changes) > 0 {
		next.store = x.store.with(changes)
	}
	return &next, changes
}

// refresh is one call of Refresh while it lasts. Here the survey only finds
// what to look at.
type refresh struct {
	survey
	x     *Index
	todo  map[string][]spot  // by absolute path, in the order of the regions
	steps map[string]*step   // the directories that were traced
	said  map[*dir]*contents // what the files of directories said before
	whole []spot             // the directories below which all was considered
}

// spot is a file to look at.
type spot struct {
	folder *Folder
	name   string
}

// aliasRounds is how many links, one behind the other, a name is followed
// back through. A walk passes one folder that is a link.
const aliasRounds = 3

// withAliases adds the names that links give to what lies at the paths, and
// returns all of them in order, each once.
func withAliases(links []link, paths []string) []string {
	all, fresh := map[string]bool{}, paths
	for _, p := range paths {
		all[path.Clean(p)] = true
	}
	for range aliasRounds {
		var more []string
		for _, l := range links {
			for _, p := range fresh {
				if alias, ok := l.alias(path.Clean(p)); ok && !all[alias] {
					all[alias], more = true, append(more, alias)
				}
			}
		}
		if fresh = more; fresh == nil {
			break
		}
	}
	return slices.Sorted(maps.Keys(all))
}

// alias returns the name that a link gives to what lies at a path, or the link
// itself where it leads to something below the path.
func (l *link) alias(at string) (string, bool) {
	from, to := path.Join(l.folder.around.Root, l.name), path.Join(l.folder.around.Root, l.target)
	switch {
	case within(to, from):
		return "", false // a circle, which is not followed
	case within(to, at):
		return from + strings.TrimSuffix(at[len(to):], "/"), true
	}
	return from, within(at, to)
}

// forget lets the folders forget what they read of the paths, and returns what
// to look at again.
func (r *refresh) forget(paths []string) []spot {
	var again []spot
	for _, f := range r.folders() {
		for _, at := range paths {
			if !within(f.around.Root, at) {
				continue
			}
			name := f.named(at)
			again = append(again, spot{f, name})
			if below := f.forget(name, r.said); below != "" {
				again = append(again, spot{f, below})
			}
		}
	}
	return again
}

// folders returns the folders of the index, each once.
func (s *source) folders() []*Folder {
	var all []*Folder
	for i := range s.regions {
		if f := s.regions[i].folder; !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

func (r *refresh) consider(f *Folder, name string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	at, s := path.Join(f.around.Root, name), spot{f, name}
	if !slices.Contains(r.todo[at], s) {
		r.todo[at] = append(r.todo[at], s)
	}
}

// known yields the files of a folder that the index has below a directory.
func (r *refresh) known(f *Folder, dir string, visit func(*File)) {
	for file := range r.x.store.below(strings.TrimSuffix(path.Join(f.around.Root, dir), "/") + "/") {
		if file.Folder == f {
			visit(file)
		}
	}
}

// all adds the files that were below a directory, and those that are now.
func (r *refresh) all(f *Folder, dir string) {
	if slices.ContainsFunc(r.whole, func(w spot) bool { return w.folder == f && within(w.name, dir) }) {
		return
	}
	r.known(f, dir, func(file *File) { r.consider(f, file.Name) })
	if stat, err := fs.Stat(f.fsys, dir); err != nil || !stat.IsDir() {
		return
	}
	r.whole = append(r.whole, spot{f, dir})
	for i := range r.regions {
		reg := &r.regions[i]
		switch {
		case reg.folder != f:
		case within(dir, reg.name):
			r.region(reg)
		case !reg.file && within(reg.name, dir):
			if at := r.trace(reg, dir, r.steps); at != nil {
				r.from(reg, *at)
			}
		}
	}
}

// unsettled adds the files of a directory, and those below it that the files in
// it have a say about.
func (r *refresh) unsettled(f *Folder, dir string) {
	r.known(f, dir, func(file *File) {
		if place := f.Quick(file.Name); !byPath(place) || dialect.KeepsPrompts(place.Path) {
			r.consider(f, file.Name)
		}
	})
	for _, name := range f.dir(dir).files() {
		r.consider(f, path.Join(dir, name))
	}
}

// changes reads the files that were noted.
func (r *refresh) changes() []Change {
	var all []Change
	r.steps = map[string]*step{}
	room := r.limits.Files - len(r.x.store.order)
	for _, at := range slices.Sorted(maps.Keys(r.todo)) {
		was := r.x.store.file(at)
		var now *File
		if s, ok := r.owner(r.todo[at]); ok && (was != nil || room > 0) {
			now = r.read(s, at, was)
		}
		if now != was {
			all = append(all, Change{at, now})
			room += boolInt(now == nil) - boolInt(was == nil)
		}
	}
	return all
}

// owner returns the spot that a scan finds first: folders may lie in each other.
func (r *refresh) owner(spots []spot) (spot, bool) {
	folders := r.folders()
	slices.SortFunc(spots, func(a, b spot) int { return slices.Index(folders, a.folder) - slices.Index(folders, b.folder) })
	for _, s := range spots {
		if r.reaches(s.folder, s.name, r.steps) {
			return s, true
		}
	}
	return spot{}, false
}

func (r *refresh) read(s spot, at string, was *File) *File {
	file, err := s.folder.index(s.name, was)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			r.trouble(at, err)
		}
		return nil
	}
	return file
}

// allGaps returns the gaps that were there before and were not looked at, and
// those there are now.
func (r *refresh) allGaps() []string {
	var gaps []string
	for _, g := range r.x.gaps {
		if _, again := r.todo[g]; !again {
			gaps = append(gaps, g)
		}
	}
	for _, g := range r.gaps {
		if !slices.Contains(gaps, g) {
			gaps = append(gaps, g)
		}
	}
	return slices.Clip(gaps)
}
