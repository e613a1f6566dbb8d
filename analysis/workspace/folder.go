// Package workspace knows what surrounds a file: the configuration that
// governs it, whether it lies in a plugin, and what its neighbours are. It is
// the only package of the analysis that reads files, and does so through an
// fs.FS, so that tests need no disk.
package workspace

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
)

// ConfigName is the name of a configuration file in a folder.
const ConfigName = ".agentls.yaml"

// Around is what governs a folder from outside.
type Around struct {
	User   *config.Config // the user's own file; the folder's files win over it
	Editor *config.Config // the editor's settings; they win over everything
	Root   string         // absolute, slash-separated path of the folder; may be empty
	Real   string         // Root without symbolic links, where it has some; may be empty
	Home   string         // absolute, slash-separated home folder of the user; may be empty
	// Outside says that the folder is no workspace, only the file system that
	// single files lie in: their places have absolute paths.
	Outside bool
	// Held are the configuration files that editors hold; may be nil.
	Held *Held
}

// Folder is one workspace folder. What was read is kept until [Index.Refresh]
// learns that something happened to it; a new Folder sees the disk afresh. It
// is safe for concurrent use.
type Folder struct {
	fsys   fs.FS
	around Around

	mu       sync.Mutex
	dirs     map[string]*dir
	problems []Problem
	configs  map[string]string // the texts of the configuration files that were read, by name
}

// Open returns the folder that fsys holds. Nothing is read before it is asked for.
func Open(fsys fs.FS, around Around) *Folder {
	return &Folder{fsys: fsys, around: around, dirs: map[string]*dir{}, configs: map[string]string{}}
}

// Root returns the absolute path of the folder as it was given to [Open].
func (f *Folder) Root() string { return f.around.Root }

// Name returns how a file of the folder with an absolute path is named in it.
func (f *Folder) Name(file string) string {
	return clean(strings.TrimPrefix(file, strings.TrimSuffix(f.around.Root, "/")))
}

// Config returns the configuration of a file, which is named slash-separated
// and relative to the folder. The user's file comes first, then each
// .agentls.yaml from the folder down to the file, then the editor's settings;
// later ones win.
func (f *Folder) Config(name string) *config.File {
	name = clean(name)
	return f.dir(path.Dir(name)).read().config.For(name)
}

// Place says where a file lies: its path, the dialect that the configuration
// gives it, and what its surroundings say.
func (f *Folder) Place(name string) agent.Place {
	name = clean(name)
	place, sure := f.lies(name)
	d := f.dir(path.Dir(name)).read()
	place.Dialect = d.config.For(name).Dialect
	place.Plugin = d.plugin != nil
	if !sure || dialect.KeepsPrompts(place.Path) {
		place.PromptOf = d.promptOf(name)
	}
	if place.Dialect == "" && !sure {
		place.Extension = d.extension()
		place.Siblings = d.siblings(path.Base(name))
		place.Collection = !dialect.MayHold(place.Path) && f.Collects(name)
	}
	return place
}

// Quick says what the path alone does; nothing is read.
//
// The path is relative to the folder as a rule. Where that says nothing and
// the whole path does (someone opened ~/.claude itself), it is the whole path.
func (f *Folder) Quick(name string) agent.Place {
	place, _ := f.lies(clean(name))
	return place
}

// lies is Quick for a clean name; sure says that the path alone decides whose
// the file is.
func (f *Folder) lies(name string) (place agent.Place, sure bool) {
	place, whole := agent.Place{Path: name}, f.whole(name)
	if f.around.Outside || f.around.Home != "" && f.around.Root == f.around.Home {
		place.Path = whole // what lies in the home folder is the user's own, not a project's
	}
	if sure = byPath(place); sure || place.Path == whole {
		return place, sure
	}
	if outer := (agent.Place{Path: whole}); byPath(outer) {
		return outer, true
	}
	return place, false
}

// MayHold reports, from the path alone, whether a file could define an agent.
func (f *Folder) MayHold(name string) bool {
	name = clean(name)
	if !dialect.Named(name) && !dialect.Named(f.whole(name)) {
		return false
	}
	return dialect.MayHold(f.Quick(name).Path)
}

// Wants reports whether whoever searches the folder for agents should look at
// a file: because of its path, of the files beside it, of the plugin it lies
// in, or because the configuration says whose it is.
func (f *Folder) Wants(name string) bool { return f.MayHold(name) || f.takes(clean(name)) }

// takes reports whether a file counts that its path alone makes no agent.
func (f *Folder) takes(name string) bool {
	if f.Collects(name) {
		return true
	}
	d := f.dir(path.Dir(name)).read()
	if d.plugin != nil && dialect.Survey(name, true, "").InPlugin() {
		return true
	}
	c := d.config
	return c.Decides() && c.For(name).Dialect != ""
}

// Problems returns the mistakes in the configuration files read so far, in
// the order of their paths.
func (f *Folder) Problems() []Problem {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.SortedStableFunc(slices.Values(f.problems), func(a, b Problem) int {
		return strings.Compare(a.Path, b.Path)
	})
}

// whole returns the absolute path of a file, with ~ for the home folder.
func (f *Folder) whole(name string) string {
	if f.around.Root == "" {
		return name
	}
	whole := path.Join(f.around.Root, name)
	if home := f.around.Home; home != "" {
		if rest, ok := strings.CutPrefix(whole, strings.TrimSuffix(home, "/")+"/"); ok {
			return "~/" + rest
		}
	}
	return whole
}

// dir returns the state of a directory of the folder, "." for the folder itself.
func (f *Folder) dir(name string) *dir {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.dirLocked(name)
}

func (f *Folder) dirLocked(name string) *dir {
	if d, ok := f.dirs[name]; ok {
		return d
	}
	d := &dir{folder: f, name: name}
	d.now.Store(new(contents))
	if name != "." {
		d.parent = f.dirLocked(path.Dir(name))
	}
	f.dirs[name] = d
	return d
}

// clean makes a name of what callers may hold: fs.FS knows neither "./x" nor
// "/x", and what lies above the folder is not of it.
func clean(name string) string {
	return strings.TrimPrefix(path.Clean("/"+name), "/")
}

func byPath(p agent.Place) bool {
	return dialect.Decides(p.Path)
}
