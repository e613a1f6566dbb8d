package workspace

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"
)

// survey finds the files of the regions of a source, and notes the links it
// follows and the gaps it leaves.
type survey struct {
	ctx   context.Context
	found func(f *Folder, name string)

	mu sync.Mutex // guards all below
	source
	dirs       int
	full       bool // enough files were found
	bounded    []string
	unreadable []Trouble
	failed     int
}

// region finds all files of a region.
func (s *survey) region(r *region) {
	if r.file {
		if w := s.walker(r); w.counts(r.name) && exists(r.folder, r.name) {
			s.found(r.folder, r.name)
		}
		return
	}
	if from := s.root(s.walker(r), r); from != nil {
		s.from(r, *from)
	}
}

// root returns the step that a walk through a region begins with; nil when
// there is nothing to walk through.
func (s *survey) root(w *Walk, r *region) *step {
	if r.whole() {
		return &step{name: ".", ignores: w.above(".")}
	}
	for at := r.name; at != "."; at = path.Dir(at) {
		if stat, err := fs.Lstat(r.folder.fsys, at); err == nil && stat.Mode()&fs.ModeSymlink != 0 {
			w.link(at)
		}
	}
	real, stat, err := r.folder.target(r.name)
	if err == errOutside {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.gap(r.path(), fmt.Sprintf("`%s` is a link that leads out of the home folder; it is not followed.", r.path()))
	}
	if err != nil || !stat.IsDir() {
		return nil
	}
	return &step{name: r.name, linked: real != r.name}
}

// from finds the files of a region below one of its directories.
func (s *survey) from(r *region, at step) {
	w := s.walker(r)
	dirs, limit := 0, r.dirs(s.limits)
	w.enter = func(name string) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.full || s.elsewhere(r, name) {
			return false
		}
		s.dirs++
		if dirs++; dirs == limit+1 {
			s.gap(r.path(), fmt.Sprintf("`%s` has more than %d folders; the others are not read.", r.path(), limit))
		}
		return dirs <= limit
	}
	w.start(s.ctx, at)
}

// walker returns the walk through a region.
func (s *survey) walker(r *region) *Walk {
	depth := s.limits.Depth
	if r.depth > 0 {
		depth = r.depth
	}
	return &Walk{
		Folder: r.folder,
		Found:  func(name string) { s.found(r.folder, name) },
		Trouble: func(name string, err error) {
			s.mu.Lock()
			defer s.mu.Unlock()
			s.trouble(path.Join(r.folder.around.Root, name), err)
		},
		wants:  r.folder.indexes,
		linked: func(name, target string) { s.link(link{r.folder, name, target}) },
		deep: func(name string) {
			if r.depth == 0 {
				s.mu.Lock()
				defer s.mu.Unlock()
				s.gap(path.Join(r.folder.around.Root, name), fmt.Sprintf("`%s` lies more than %d folders deep; what is in it is not read.", path.Join(r.folder.around.Root, name), depth))
			}
		},
		depth: depth,
	}
}

func (s *survey) link(l link) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Contains(s.links, l) {
		s.links = append(s.links, l)
	}
}

// gap notes that something was not read; the lock is held.
func (s *survey) gap(at, why string) {
	s.gaps = append(s.gaps, at)
	if len(s.bounded) < maxTroubles {
		s.bounded = append(s.bounded, why)
	}
}

// trouble notes what could not be read; the lock is held. What is gone by now
// is no trouble.
func (s *survey) trouble(at string, err error) {
	if gone(err) {
		return
	}
	if s.failed++; len(s.unreadable) < maxTroubles {
		s.unreadable = append(s.unreadable, Trouble{at, err})
	}
	s.gaps = append(s.gaps, at)
}

// trace returns the step with which a walk through a region looks at a
// directory; nil when none comes there.
func (s *survey) trace(r *region, dir string, known map[string]*step) *step {
	at := r.path() + "\x00" + dir
	if st, ok := known[at]; ok {
		return st
	}
	w := s.walker(r)
	var st *step
	if dir == r.name {
		st = s.root(w, r)
	} else if up := s.trace(r, path.Dir(dir), known); up != nil && !s.elsewhere(r, dir) {
		st = w.down(*up, dir)
	}
	if st != nil {
		obeyed := w.obey(*st)
		st = &obeyed
	}
	known[at] = st
	return st
}

// reaches reports whether the survey of some region finds a file.
func (s *survey) reaches(f *Folder, name string, known map[string]*step) bool {
	for i := range s.regions {
		r := &s.regions[i]
		if r.folder != f || !r.holds(name) {
			continue
		}
		w := s.walker(r)
		if r.file {
			if w.counts(name) {
				return true
			}
			continue
		}
		if at := s.trace(r, path.Dir(name), known); at != nil && w.finds(*at, name) {
			return true
		}
	}
	return false
}

// Survey finds the files below a directory that is too much to walk through
// ([Folder.Broad]), where products keep them, and says what is not looked at.
func (f *Folder) Survey(ctx context.Context, dir string, found func(name string), trouble func(name string, err error)) (bounded []string) {
	s := survey{ctx: ctx, found: func(_ *Folder, name string) { found(name) }, source: source{limits: Limits{}.defaults()}}
	s.regions, s.bounded = f.documented(), []string{tooMuch(path.Join(f.around.Root, dir))}
	for i := range s.regions {
		s.region(&s.regions[i])
	}
	for _, t := range s.unreadable {
		trouble(f.named(t.Path), t.Err)
	}
	return s.bounded
}
