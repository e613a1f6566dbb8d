package workspace

import (
	"io/fs"
	"path"
	"slices"

	"agentls/analysis/names"
)

// Entry is a file or folder with which a path may go on.
type Entry struct {
	Name string
	Path string // absolute
	Dir  bool
}

// maxEntries bounds how many entries of one directory are listed.
const maxEntries = 2000

// List returns what lies in the folders that a path may mean so far, which
// stands in m.Name up to its last slash: by folder, the likeliest first, and by
// name. What git ignores is left out.
func (x *Index) List(f *File, m names.Mention) []Entry {
	folders, why := f.pathsOf(&m)
	if why != "" {
		return nil
	}
	var all []Entry
	seen := map[string]bool{}
	for _, at := range folders {
		folder, name := x.folderOf(f, at)
		if folder == nil || seen[at] {
			continue
		}
		seen[at] = true
		all = append(all, folder.entries(name)...)
	}
	return all
}

// entries lists a directory of the folder.
func (f *Folder) entries(dir string) []Entry {
	list, err := fs.ReadDir(f.fsys, dir)
	if err != nil {
		return nil
	}
	ignored := f.ignoresOf(dir)
	var all []Entry
	for _, e := range list[:min(len(list), maxEntries)] {
		name := path.Join(dir, e.Name())
		if e.Name() == ".git" || ignored.ignored(name, e.IsDir()) {
			continue
		}
		all = append(all, Entry{e.Name(), path.Join(f.around.Root, name), e.IsDir()})
	}
	return all
}

// ignoresOf returns what git ignores in a directory.
func (f *Folder) ignoresOf(dir string) *ignores {
	var above []string
	for at := dir; ; at = path.Dir(at) {
		above = append(above, at)
		if at == "." || at == "/" {
			break
		}
	}
	slices.Reverse(above)
	var g *ignores
	for _, at := range above {
		g = g.with(f.fsys, path.Join(at, gitIgnore), at)
	}
	return g
}
