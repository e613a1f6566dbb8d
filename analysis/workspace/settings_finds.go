package workspace

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// maxListings bounds how many folders are listed to see whether a glob matches
// anything.
const maxListings = 4000

// Finds reports whether a glob, relative to a folder in f, matches any file or
// folder on the disk. ok is false when there is too much to look through. The
// disk is read anew each time.
func (f *Folder) Finds(root, glob string) (found, ok bool) {
	root = clean(root)
	glob = strings.Trim(strings.TrimPrefix(glob, "./"), "/")
	if root != "" {
		sub, err := fs.Sub(f.fsys, root)
		if err != nil {
			return false, false
		}
		return finds(sub, glob)
	}
	return finds(f.fsys, glob)
}

// FindsFor returns what tells of the globs of a configuration file of the folder
// whether they match anything on the disk.
func (f *Folder) FindsFor(s *Settings) func(glob string) (found, ok bool) {
	root := path.Dir(f.Name(s.Path))
	return func(glob string) (bool, bool) { return f.Finds(root, glob) }
}

// errFound ends a search.
var errFound = errors.New("found")

func finds(fsys fs.FS, glob string) (found, ok bool) {
	if !strings.ContainsAny(glob, `*?[{\`) {
		_, err := fs.Stat(fsys, path.Clean(glob))
		return err == nil, err == nil || errors.Is(err, fs.ErrNotExist)
	}
	counted := &bounded{FS: fsys}
	err := doublestar.GlobWalk(counted, glob, func(string, fs.DirEntry) error { return errFound }, doublestar.WithNoFollow())
	switch {
	case errors.Is(err, errFound):
		return true, true
	case err != nil || counted.full():
		return false, false
	}
	return false, true
}

// bounded is a file system in which the folders are empty once many were
// listed.
type bounded struct {
	fs.FS
	listed int
}

func (b *bounded) full() bool { return b.listed >= maxListings }

// ReadDir implements [fs.ReadDirFS]. Nothing of git's own is agents'.
func (b *bounded) ReadDir(name string) ([]fs.DirEntry, error) {
	if b.full() || path.Base(name) == ".git" {
		return nil, nil
	}
	b.listed++
	return fs.ReadDir(b.FS, name)
}
