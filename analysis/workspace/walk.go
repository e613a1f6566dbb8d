package workspace

import (
	"context"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"agentls/analysis/dialect"
)

// skipped are folders that nobody keeps agents in.
var skipped = []string{".git", ".hg", ".svn", ".jj", "node_modules"}

// Walk searches a folder for files that may hold agents. What git ignores is
// passed over, but for the folders that a sheet names; symbolic links are
// followed once, and never out of the folder. Its functions are called from
// several goroutines, in no order.
type Walk struct {
	Folder *Folder
	// Excluded says that files count which the configuration excludes.
	Excluded bool
	// Beside says that files count which are no agents and have names in them:
	// settings, manifests, instructions.
	Beside  bool
	Found   func(name string)
	Trouble func(name string, err error)

	// wants is whether a file counts that is not passed over; nil: Folder.Wants.
	wants func(name string) bool
	// enter is asked before each directory; nil: all are read.
	enter func(name string) bool
	// linked is told where links lead: to the next name, and to the file in the
	// end.
	linked func(name, target string)
	depth  int // how many directories deep; 0: any
	// deep is told which directories are too deep.
	deep func(name string)

	slots chan struct{} // bounds the goroutines
	wg    sync.WaitGroup
	ctx   context.Context
}

// step is a directory on the way.
type step struct {
	name    string   // slash-separated, relative to the root
	ignores *ignores // what git ignores here
	hidden  bool     // git ignores this folder: only a product's own folders count in it
	linked  bool     // reached through a symbolic link: no further one is followed
	depth   int
}

// From searches the tree below name and returns when all of it was seen, or
// the context is done.
func (w *Walk) From(ctx context.Context, name string) {
	w.start(ctx, step{name: name, ignores: w.above(name)})
}

func (w *Walk) start(ctx context.Context, s step) {
	w.ctx, w.slots = ctx, make(chan struct{}, 2*runtime.GOMAXPROCS(0))
	w.dir(s)
	w.wg.Wait()
}

// above returns the ignores in force in the folder that the walk begins in:
// those of the folders above it, unless they ignore that folder itself, which
// somebody asked for by name.
func (w *Walk) above(name string) *ignores {
	var g *ignores
	fsys := w.Folder.fsys
	g = g.with(fsys, gitExclude, ".")
	if name == "." {
		return g
	}
	g = g.with(fsys, gitIgnore, ".")
	parts := strings.Split(name, "/")
	for i := range parts {
		at := strings.Join(parts[:i+1], "/")
		if g.ignored(at, true) || g.ignored(at+"/x", false) {
			return nil
		}
		if i+1 < len(parts) {
			g = g.with(fsys, path.Join(at, gitIgnore), at)
		}
	}
	return g
}

// dir looks at one folder; its sub-folders go to other goroutines as long as
// there are slots, else they are looked at here.
func (w *Walk) dir(s step) {
	if w.ctx.Err() != nil || w.enter != nil && !w.enter(s.name) {
		return
	}
	entries, err := fs.ReadDir(w.Folder.fsys, s.name)
	if err != nil {
		w.Trouble(s.name, err)
	}
	s = w.obey(s)
	for _, e := range entries {
		name := path.Join(s.name, e.Name())
		isDir, linked, ok := w.kind(s, name, e.Type())
		switch {
		case !ok:
		case isDir:
			if next, ok := w.into(s, name); ok {
				next.linked = s.linked || linked
				w.spawn(next)
			}
		case w.open(s, name):
			w.Found(name)
		}
	}
}

// kind says what an entry of a directory is, for a link what it leads to. ok is
// false for what is not looked at.
func (w *Walk) kind(s step, name string, is fs.FileMode) (isDir, linked, ok bool) {
	if is&fs.ModeSymlink != 0 {
		isDir, ok = w.link(name)
		return isDir, true, ok && !(isDir && s.linked)
	}
	return is.IsDir(), false, is.IsDir() || is.IsRegular()
}

// open reports whether a file in a directory is found.
func (w *Walk) open(s step, name string) bool {
	return !s.hidden && !s.ignores.ignored(name, false) && w.counts(name)
}

// finds reports whether a walk that looks at a directory with a step finds a
// file in it.
func (w *Walk) finds(s step, name string) bool {
	stat, err := fs.Lstat(w.Folder.fsys, name)
	if err != nil {
		return false
	}
	isDir, _, ok := w.kind(s, name, stat.Mode().Type())
	return ok && !isDir && w.open(s, name)
}

// down returns the step with which a walk looks at a sub-folder; nil when it
// does not.
func (w *Walk) down(s step, name string) *step {
	stat, err := fs.Lstat(w.Folder.fsys, name)
	if err != nil {
		return nil
	}
	isDir, linked, ok := w.kind(s, name, stat.Mode().Type())
	if !ok || !isDir {
		return nil
	}
	next, ok := w.into(s, name)
	if !ok {
		return nil
	}
	next.linked = s.linked || linked
	return &next
}

// obey adds what the .gitignore of the directory says.
func (w *Walk) obey(s step) step {
	if !s.hidden {
		s.ignores = s.ignores.with(w.Folder.fsys, path.Join(s.name, gitIgnore), s.name)
	}
	return s
}

func (w *Walk) spawn(s step) {
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

// into decides whether and how a sub-folder is searched.
func (w *Walk) into(s step, name string) (step, bool) {
	if slices.Contains(skipped, path.Base(name)) {
		return step{}, false
	}
	if w.depth > 0 && s.depth+1 >= w.depth {
		if w.deep != nil {
			w.deep(name)
		}
		return step{}, false
	}
	next := step{name: name, ignores: s.ignores, hidden: s.hidden, depth: s.depth + 1}
	if !s.hidden && !s.ignores.ignored(name, true) {
		return next, true
	}
	leads, is := productFolder(name)
	if is {
		// Here everything counts, whatever git ignores.
		return step{name: name, depth: next.depth}, true
	}
	next.hidden = true
	return next, leads
}

// counts reports whether a file that git does not ignore is looked for.
func (w *Walk) counts(name string) bool {
	wants := w.wants
	switch {
	case wants != nil:
	case w.Beside:
		wants = w.Folder.indexes
	default:
		wants = w.Folder.Wants
	}
	return wants(name) && (w.Excluded || !w.Folder.Config(name).Excluded)
}

// link resolves a symbolic link. ok is false for one that leads out of the
// root, into a folder it lies in itself, or nowhere.
func (w *Walk) link(name string) (isDir, ok bool) {
	real, _, err := w.Folder.target(path.Dir(name))
	if err != nil {
		return false, false
	}
	if w.linked != nil {
		if to, err := fs.ReadLink(w.Folder.fsys, name); err == nil {
			// What is not there may come to be.
			if to, inside := w.Folder.inside(real, to); inside {
				w.linked(name, to)
			}
		}
	}
	target, stat, err := w.Folder.target(name)
	if err != nil || !stat.IsDir() && !stat.Mode().IsRegular() || stat.IsDir() && within(target, real) {
		return false, false
	}
	if w.linked != nil {
		w.linked(name, target)
	}
	return stat.IsDir(), true
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
