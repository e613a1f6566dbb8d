package workspace

import (
	"fmt"
	"path"
	"strings"

	"agentls/analysis/dialect"
)

// region is a part of a folder that a scan reads: a whole workspace folder, or
// one of the user's folders that a sheet names.
type region struct {
	folder *Folder
	name   string // of the directory in the folder, "." for all of it
	file   bool   // name is that of the one file that is read
	depth  int    // how many directories deep; 0: as deep as the limit says
	// filled says that a program fills the folder: what lies there may be much.
	filled bool
}

// filledDirs is how many directories are looked into where a program fills a
// folder.
const filledDirs = 4_000

func (r *region) path() string { return path.Join(r.folder.around.Root, r.name) }

func (r *region) whole() bool { return r.name == "." && r.depth == 0 && !r.file }

// dirs returns how many directories of the region are looked into.
func (r *region) dirs(l Limits) int {
	if r.filled {
		return min(l.Dirs, filledDirs)
	}
	return l.Dirs
}

// holds reports whether the region may have a file; name is relative to the
// folder.
func (r *region) holds(name string) bool {
	if r.file {
		return name == r.name
	}
	if !within(r.name, name) || name == r.name {
		return false
	}
	below := strings.Count(name, "/") + 1
	if r.name != "." {
		below -= strings.Count(r.name, "/") + 1
	}
	return r.depth == 0 || below <= r.depth
}

// indexes reports whether a file is one for the index: it may define agents, or
// a product reads or writes names in it.
func (f *Folder) indexes(name string) bool {
	place, sure := f.lies(name)
	return sure && dialect.MayHold(place.Path) || dialect.CompanionOf(place.Path) != nil || f.Wants(name)
}

// at reports whether the region may have a file with an absolute path.
func (r *region) at(file string) bool {
	return within(r.folder.around.Root, file) && r.holds(r.folder.named(file))
}

// regionsOf returns what of the folders is read, the user's own folders last,
// and says what is not.
func regionsOf(folders []*Folder, user *Folder) (regions []region, bounded []string) {
	for _, f := range folders {
		if !f.broad() {
			regions = append(regions, region{folder: f, name: "."})
			continue
		}
		bounded = append(bounded, tooMuch(f.around.Root))
		regions = append(regions, f.documented()...)
		if f.around.Home != "" && within(f.around.Root, f.around.Home) {
			user = nil
		}
	}
	if user != nil {
		regions = append(regions, user.documented()...)
	}
	return regions, bounded
}

// tooMuch says of a folder that it is not read.
func tooMuch(at string) string {
	return fmt.Sprintf("The workspace folder `%s` holds everything of yours, so only the products' own folders in your home folder are read. Open the folder of a project to have all of it read.", at)
}

// broad reports whether the folder is too much to read: the whole file system,
// the home folder, or what that lies in, unless it is somebody's project: there
// are containers with the home folder inside of it.
func (f *Folder) broad() bool {
	return f.Broad(".")
}

// Broad reports whether a directory of the folder is too much to read, as the
// folder itself may be.
func (f *Folder) Broad(name string) bool {
	if f.around.Root == "" {
		return false
	}
	at, home := path.Join(f.around.Root, name), f.around.Home
	if at == "/" || at == home || len(at) <= 3 && strings.HasSuffix(at, ":/") {
		return true
	}
	return home != "" && within(at, home) && !exists(f, path.Join(name, ".git")) && !exists(f, path.Join(name, ConfigName))
}

// documented returns the regions below the home folder that the sheets name.
func (f *Folder) documented() []region {
	home := f.around.Home
	if home == "" || !within(f.around.Root, home) {
		return nil
	}
	at := strings.TrimPrefix(strings.TrimPrefix(home, strings.TrimSuffix(f.around.Root, "/")), "/")
	var all []region
	add := func(glob string, filled bool) {
		r, ok := regionAt(f, at, glob)
		if !ok {
			return
		}
		r.filled = filled
		for i := range all {
			if o := &all[i]; o.name == r.name && o.file == r.file {
				if o.depth != 0 && (r.depth == 0 || r.depth > o.depth) {
					o.depth = r.depth
				}
				return
			}
		}
		all = append(all, r)
	}
	for _, g := range dialect.HomeGlobs() {
		add(g, false)
	}
	for _, g := range dialect.FilledFolders() {
		add(g, true)
	}
	return all
}

// regionAt returns the region that a glob below `~/` names.
func regionAt(f *Folder, home, glob string) (region, bool) {
	rest := strings.TrimPrefix(glob, "~/")
	fixed := fixedFolder(rest)
	if !strings.ContainsAny(rest, `*?[{`) {
		return region{folder: f, name: path.Join(home, rest), file: true}, true
	}
	if fixed == "" {
		return region{}, false
	}
	r := region{folder: f, name: path.Join(home, fixed)}
	if rest = rest[len(fixed):]; !strings.Contains(rest, "**") {
		r.depth = strings.Count(rest, "/") + 1
	}
	return r, true
}
