package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"agentls/analysis/workspace"
)

// folders are the workspace folders that the paths of one run lie in, each
// opened once.
type folders struct {
	cwd    string
	around workspace.Around
	open   map[string]*workspace.Folder
	user   []workspace.Problem // mistakes in the user's own configuration
}

// newFolders reads the user's own configuration file.
func newFolders() *folders {
	f := &folders{open: map[string]*workspace.Folder{}}
	f.cwd, _ = os.Getwd()
	if home, err := os.UserHomeDir(); err == nil {
		f.around.Home = filepath.ToSlash(home)
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return f
	}
	own, problems, err := workspace.Read(os.DirFS(dir), workspace.UserConfigName, "")
	if err == nil {
		f.around.User = own
	}
	for _, p := range problems {
		p.Path = f.shown(filepath.Join(dir, filepath.FromSlash(p.Path)))
		f.user = append(f.user, p)
	}
	return f
}

// of returns the workspace folder that a path on this system belongs to, and
// the absolute path of that folder.
func (f *folders) of(disk string, isDir bool) (*workspace.Folder, string) {
	root := f.rootOf(disk, isDir)
	if f.open[root] == nil {
		around := f.around
		around.Root = filepath.ToSlash(root)
		if real, err := filepath.EvalSymlinks(root); err == nil {
			around.Real = filepath.ToSlash(real)
		}
		f.open[root] = workspace.Open(os.DirFS(root), around)
	}
	return f.open[root], root
}

// rootOf finds the workspace folder as an editor's user would choose it: the
// repository; else the nearest folder with a configuration; else the working
// directory or the place itself, and in these last two cases what lies above
// the folders that tell whose agents these are.
func (f *folders) rootOf(disk string, isDir bool) string {
	start := disk
	if !isDir {
		start = filepath.Dir(disk)
	}
	for _, mark := range []string{".git", workspace.ConfigName} {
		if dir, ok := upwards(start, func(dir string) bool {
			_, err := os.Stat(filepath.Join(dir, mark))
			return err == nil
		}); ok {
			return dir
		}
	}
	if f.cwd != "" && within(f.cwd, start) {
		start = f.cwd
	}
	telling, ok := upwards(start, tells)
	for ok && tells(telling) {
		start, telling = filepath.Dir(telling), filepath.Dir(telling)
	}
	return start
}

// tells reports whether a folder's name says something about the files in it.
func tells(dir string) bool {
	base := filepath.Base(dir)
	return base == "agents" || base[0] == '.' && len(base) > 1
}

// upwards returns the nearest of a folder and those above it that holds.
func upwards(dir string, holds func(string) bool) (string, bool) {
	for !holds(dir) {
		if dir == filepath.Dir(dir) {
			return "", false
		}
		dir = filepath.Dir(dir)
	}
	return dir, true
}

// within reports whether p is dir or lies in it; both are clean and absolute.
func within(dir, p string) bool {
	rel, err := filepath.Rel(dir, p)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// shown returns how a path on this system is printed: slash-separated and
// relative to the working directory where that is possible.
func (f *folders) shown(disk string) string {
	if rel, err := filepath.Rel(f.cwd, disk); err == nil && f.cwd != "" {
		disk = rel
	}
	return filepath.ToSlash(disk)
}

// advise says of a file that could not be read what happened and what to do.
func advise(shown string, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("%s: there is no such file or folder; check the path.", shown)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf("%s: may not be read; give yourself permission to read it, or exclude it in %s.", shown, workspace.ConfigName)
	}
	var cause *fs.PathError
	if errors.As(err, &cause) {
		err = cause.Err
	}
	return fmt.Sprintf("%s: cannot be read (%v).", shown, err)
}

// parallel returns how many goroutines work at a time.
func parallel() int { return runtime.GOMAXPROCS(0) }

// all returns the workspace folders, by their paths.
func (f *folders) all() []*workspace.Folder {
	var list []*workspace.Folder
	for _, root := range slices.Sorted(maps.Keys(f.open)) {
		list = append(list, f.open[root])
	}
	return list
}
