package main

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"agentls/analysis/dialect"
	"agentls/analysis/workspace"
)

// skipped are folders that nobody keeps agents in.
var skipped = []string{".git", ".hg", ".svn", ".jj", "node_modules"}

// walker searches one folder tree for files that may hold agents. It calls
// found from several goroutines, in no order.
type walker struct {
	folder   *workspace.Folder
	root     string // absolute path of the workspace folder on this system
	excluded bool   // what the configuration excludes counts here
	found    func(name string)
	trouble  func(disk string, err error)

	slots chan struct{} // bounds the goroutines
	wg    sync.WaitGroup
}

// step is a folder on the way.
type step struct {
	name    string   // slash-separated, relative to the root
	ignores *ignores // what git ignores here
	hidden  bool     // git ignores this folder: only a product's own folders count in it
	linked  bool     // reached through a symbolic link: no further one is followed
}

// walk searches the tree below name and returns when all of it was seen.
func (w *walker) walk(name string) {
	w.slots = make(chan struct{}, 2*parallel())
	w.dir(step{name: name, ignores: w.above(name)})
	w.wg.Wait()
}

// above returns the ignores in force in the folder that the walk begins in:
// those of the folders above it, unless they ignore that folder itself, which
// somebody asked for by name.
func (w *walker) above(name string) *ignores {
	var g *ignores
	g = g.with(path.Join(w.root, ".git/info/exclude"), ".")
	if name == "." {
		return g
	}
	g = g.with(path.Join(w.root, ".gitignore"), ".")
	parts := strings.Split(name, "/")
	for i := range parts {
		at := strings.Join(parts[:i+1], "/")
		if g.ignored(at, true) || g.ignored(at+"/x", false) {
			return nil
		}
		if i+1 < len(parts) {
			g = g.with(path.Join(w.root, at, ".gitignore"), at)
		}
	}
	return g
}

// dir looks at one folder; its sub-folders go to other goroutines as long as
// there are slots, else they are looked at here.
func (w *walker) dir(s step) {
	disk := filepath.Join(w.root, filepath.FromSlash(s.name))
	entries, err := os.ReadDir(disk)
	if err != nil {
		w.trouble(disk, err)
	}
	if !s.hidden {
		s.ignores = s.ignores.with(path.Join(w.root, s.name, ".gitignore"), s.name)
	}
	for _, e := range entries {
		name := path.Join(s.name, e.Name())
		isDir, linked := e.IsDir(), false
		if e.Type()&os.ModeSymlink != 0 {
			if isDir, linked = w.link(name); !linked || isDir && s.linked {
				continue
			}
		}
		switch {
		case isDir:
			if next, ok := w.enter(s, name); ok {
				next.linked = s.linked || linked
				w.spawn(next)
			}
		case s.hidden || s.ignores.ignored(name, false):
		case linked || e.Type().IsRegular():
			w.file(name)
		}
	}
}

func (w *walker) spawn(s step) {
	select {
	case w.slots <- struct{}{}:
		w.wg.Go(func() {
			defer func() { <-w.slots }()
			w.dir(s)
		})
	default:
		w.dir(s)
	}
}

// enter decides whether and how a sub-folder is searched.
func (w *walker) enter(s step, name string) (step, bool) {
	if slices.Contains(skipped, path.Base(name)) {
		return step{}, false
	}
	next := step{name: name, ignores: s.ignores, hidden: s.hidden}
	if !s.hidden && !s.ignores.ignored(name, true) {
		return next, true
	}
	leads, is := productFolder(name)
	if is {
		// Here everything counts, whatever git ignores.
		return step{name: name}, true
	}
	next.hidden = true
	return next, leads
}

func (w *walker) file(name string) {
	if w.folder.Wants(name) && !(w.excluded && w.folder.Config(name).Excluded) {
		w.found(name)
	}
}

// link resolves a symbolic link. ok is false for one that leads out of the
// root, into a folder it lies in itself, or nowhere.
func (w *walker) link(name string) (isDir, ok bool) {
	disk := filepath.Join(w.root, filepath.FromSlash(name))
	target, err := filepath.EvalSymlinks(disk)
	if err != nil {
		return false, false
	}
	root, err := filepath.EvalSymlinks(w.root)
	if err != nil || !within(root, target) {
		return false, false
	}
	stat, err := os.Stat(target)
	if err != nil || !stat.IsDir() && !stat.Mode().IsRegular() {
		return false, false
	}
	real, err := filepath.EvalSymlinks(filepath.Dir(disk))
	if err != nil || stat.IsDir() && within(target, real) {
		return false, false
	}
	return stat.IsDir(), true
}

// within reports whether p is dir or lies in it; both are clean and absolute.
func within(dir, p string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// productFolders are the folders that the sheets name, without those that a
// plugin may have: a folder called agents is nobody's own.
var productFolders = sync.OnceValue(func() [][]string {
	var all [][]string
	for _, d := range dialect.All() {
		for _, l := range d.Locations {
			var fixed []string
			for part := range strings.SplitSeq(path.Dir(l.Glob), "/") {
				if strings.ContainsAny(part, `*?[{\`) {
					break
				}
				fixed = append(fixed, part)
			}
			if len(fixed) > 0 && len(fixed[0]) > 1 && fixed[0][0] == '.' && !l.Plugin {
				all = append(all, fixed)
			}
		}
	}
	return all
})

// productFolder reports whether a folder is one that a sheet names, or lies
// on the way to one.
func productFolder(name string) (leads, is bool) {
	parts := strings.Split(name, "/")
	for _, f := range productFolders() {
		for n := 1; n <= min(len(f), len(parts)); n++ {
			if slices.Equal(f[:n], parts[len(parts)-n:]) {
				leads, is = true, is || n == len(f)
			}
		}
	}
	return leads, is
}
