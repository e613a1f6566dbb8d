package workspace

import (
	"maps"
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// Forget drops what was read of files and directories to which something
// happened, by their absolute paths, and of what they govern. [Index.Refresh]
// does so for the folders of an index; this is for others.
func (f *Folder) Forget(paths ...string) {
	for _, p := range paths {
		if within(f.around.Root, p) {
			f.forget(f.named(p), map[*dir]*contents{})
		}
	}
}

// named returns the name in the folder of what has an absolute path.
func (f *Folder) named(at string) string {
	if at == f.around.Root {
		return "."
	}
	return clean(strings.TrimPrefix(at, f.around.Root))
}

// forget drops what was read of a file or directory to which something
// happened, and of what lies below it. It returns the directory below which any
// file may count or not count now; "" for none. What the files beside it said is
// kept in said, so that somebody may ask whether they say something else now. A
// Place or Config that was asked for before may be out of date.
func (f *Folder) forget(name string, said map[*dir]*contents) (below string) {
	if governed, ok := governs(name); ok {
		f.drop(governed)
		return governed
	}
	f.drop(name)
	f.mu.Lock()
	d := f.dirs[path.Dir(name)]
	f.mu.Unlock()
	if d != nil && name != "." && said[d] == nil {
		said[d] = d.now.Swap(new(contents))
	}
	if path.Base(name) == gitIgnore {
		return path.Dir(name)
	}
	return ""
}

// governs reports whether a file says something about all files below a
// directory: a configuration, or the manifest of a plugin or extension.
func governs(name string) (dir string, ok bool) {
	base := path.Base(name)
	switch {
	case name == gitExclude || name == path.Dir(gitExclude) || name == path.Dir(path.Dir(gitExclude)):
		return ".", true
	case base == ConfigName || slices.Contains(dialect.Manifests(), base):
		return path.Dir(name), true
	case name == manifest || strings.HasSuffix(name, "/"+manifest):
		return path.Dir(path.Dir(name)), true
	case base == path.Dir(manifest):
		return path.Dir(name), true
	}
	return "", false
}

// drop forgets a directory and all below it.
func (f *Folder) drop(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.dropLocked(name)
}

func (f *Folder) dropLocked(name string) {
	maps.DeleteFunc(f.dirs, func(at string, _ *dir) bool { return within(name, at) })
	f.problems = slices.DeleteFunc(f.problems, func(p Problem) bool { return within(name, p.Path) })
}

// reconfigure forgets what configurations say about a directory and all below
// it. What the files there say was not touched and is kept: the index was made
// of it, and a refresh asks whether they say something else since.
func (f *Folder) reconfigure(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	was := maps.Clone(f.dirs)
	f.dropLocked(name)
	for at, d := range was {
		f.dirLocked(at).now.Store(d.now.Load())
	}
}

// differs reports whether the files of the directory say something else than
// before. What nobody asked for is not read.
func (d *dir) differs(old *contents) bool {
	now := d.now.Load()
	if old.looks.known.Load() && !sameLooks(old.looks.value, now.looks.get(d.count)) {
		return true
	}
	return old.neighbours.known.Load() && !slices.Equal(old.neighbours.value, now.neighbours.get(d.look)) ||
		old.prompts.known.Load() && !maps.Equal(old.prompts.value, now.prompts.get(d.findPrompts))
}

// sameLooks reports whether the same kinds of file make a collection.
func sameLooks(a, b map[string]tally) bool {
	for _, ext := range slices.Concat(slices.Collect(maps.Keys(a)), slices.Collect(maps.Keys(b))) {
		if a[ext].collect() != b[ext].collect() {
			return false
		}
	}
	return true
}
