package server

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"agentls/analysis/dialect"
	"agentls/analysis/workspace"
)

// Watcher watches directories, each alone.
type Watcher interface {
	// Watch watches these directories and no others. It returns how many there
	// are to watch, and what has changed since a moment in those that were not
	// watched before.
	Watch(dirs []string, since time.Time) (n int, missed []string)
	Close() error
}

// maxWatched bounds how many directories are watched: systems have little room
// for more.
const maxWatched = 4096

// watching is what we watch ourselves: what the client cannot. The zero value
// watches nothing.
type watching struct {
	watcher Watcher
	failed  bool
	count   int
	tell    sync.Once
	made    []string // directories that came into being, of which nothing is known yet
}

// follow watches the directories that matter by now.
// What changed in a new one since everything was read is noted: nobody has told
// of it.
func (w *watching) follow(s *Server, x *workspace.Index, since time.Time) {
	if w.failed || s.opts.Watch == nil {
		return
	}
	at := s.store.load()
	dirs := w.directories(s, at, x)
	if len(dirs) == 0 && w.watcher == nil {
		return
	}
	if w.watcher == nil {
		own, err := s.opts.Watch(func(p string) { s.disk.changed(p) }, func() { s.disk.note(func(n *news) { n.all = true }) })
		if err != nil {
			w.failed = true
			s.warn("files are not watched, so what other programs change counts after a restart", "reason", err)
			return
		}
		w.watcher = own
	}
	if len(dirs) > maxWatched {
		w.tell.Do(func() {
			s.inform(fmt.Sprintf("More than %d folders hold agents; what other programs change in the others counts after a restart.", maxWatched))
		})
		dirs = dirs[:maxWatched]
	}
	n, missed := w.watcher.Watch(dirs, since)
	s.disk.changed(missed...)
	if n != w.count {
		w.count = n
		s.log.Debug("watching", "folders", n)
	}
}

// maxMade bounds how many new directories are watched in which there is nothing
// yet.
const maxMade = 256

// saw notes a path that something happened to: it may be a directory that an
// agent will be written to next.
func (w *watching) saw(p string) {
	if path.Ext(p) == "" || path.Base(p)[0] == '.' {
		if len(w.made) == maxMade {
			w.made = w.made[1:]
		}
		w.made = append(w.made, p)
	}
}

func (w *watching) close() {
	if w.watcher != nil {
		_ = w.watcher.Close()
	}
}

// directories returns those that matter, the most important first: where
// products look, and where files of the index lie. What the client watches is
// left out.
func (w *watching) directories(s *Server, at *snapshot, x *workspace.Index) []string {
	set := dirs{seen: map[string]bool{}}
	if !s.client.around.watches {
		for _, f := range at.folders {
			set.below(f.Root(), "")
			for _, dir := range fixedDirs() {
				set.below(f.Root(), dir)
			}
		}
		for f := range x.Files() {
			for _, in := range at.folders {
				if name, ok := in.holds(f.Path); ok {
					set.below(in.Root(), path.Dir(name))
				}
			}
		}
		for _, dir := range w.made {
			set.add(dir)
		}
	}
	if !s.client.around.relative {
		if s.opts.UserFile != "" {
			set.add(path.Dir(s.opts.UserFile))
		}
		if s.opts.Home != "" {
			for _, glob := range dialect.HomeGlobs() {
				if dir := fixedDir(strings.TrimPrefix(glob, "~/")); dir != "" {
					set.below(s.opts.Home, dir)
				}
			}
			for f := range x.Files() {
				if name, ok := strings.CutPrefix(f.Path, s.opts.Home+"/"); ok && f.Scope == workspace.UserScope {
					set.below(s.opts.Home, path.Dir(name))
				}
			}
		}
	}
	return set.list
}

// dirs is a list of directories without repetitions.
type dirs struct {
	list []string
	seen map[string]bool
}

func (d *dirs) add(dir string) {
	if !d.seen[dir] {
		d.seen[dir] = true
		d.list = append(d.list, dir)
	}
}

// below adds a directory of a root and all on the way to it.
func (d *dirs) below(root, dir string) {
	d.add(root)
	if dir == "" || dir == "." {
		return
	}
	at := root
	for part := range strings.SplitSeq(dir, "/") {
		at = path.Join(at, part)
		d.add(at)
	}
}

// fixedDirs returns the directories of a project that products look into.
func fixedDirs() []string {
	var list []string
	add := func(glob string) {
		if dir := fixedDir(glob); dir != "" && !slices.Contains(list, dir) {
			list = append(list, dir)
		}
	}
	for _, d := range dialect.All() {
		for _, l := range d.Locations {
			add(l.Glob)
		}
	}
	for _, c := range dialect.Companions() {
		for _, l := range c.Locations {
			add(l.Glob)
		}
	}
	return list
}

// fixedDir returns the directories that a glob of a project begins with.
func fixedDir(glob string) string {
	if strings.HasPrefix(glob, "~") || strings.HasPrefix(glob, "/") {
		return ""
	}
	if i := strings.IndexAny(glob, `*?[{\`); i >= 0 {
		glob = glob[:i]
	}
	return strings.TrimSuffix(glob[:strings.LastIndexByte(glob, '/')+1], "/")
}
