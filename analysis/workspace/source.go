package workspace

import (
	"errors"
	"io/fs"
	"path"
	"slices"
)

// source is where an index comes from. It is immutable once the scan is over.
type source struct {
	regions []region
	limits  Limits
	// gaps are the folders and files that were to be read and were not, absolute.
	gaps []string
	// links are the symbolic links that were met.
	links []link
}

// link is a symbolic link inside of a folder.
type link struct {
	folder       *Folder
	name, target string
}

// Covers reports whether the index has read what products read around a file:
// a name that nobody defines there is defined nowhere. It has not where the file
// lies in no folder that was scanned, or where something could not be read.
func (x *Index) Covers(file string) bool {
	if !slices.ContainsFunc(x.regions, func(r region) bool { return r.whole() && within(r.path(), file) }) {
		return false
	}
	return len(x.gaps) == 0
}

// Gaps returns the folders and files that were to be read and were not, by
// their absolute paths: what they define is not known.
func (x *Index) Gaps() []string { return slices.Clip(x.gaps) }

// elsewhere reports whether a directory of a region is a workspace folder of
// its own, which is read as such.
func (s *source) elsewhere(r *region, name string) bool {
	if name == "." {
		return false
	}
	at := path.Join(r.folder.around.Root, name)
	return slices.ContainsFunc(s.regions, func(o region) bool { return o.folder != r.folder && o.whole() && o.path() == at })
}

// exists reports whether there is something of the name.
func exists(f *Folder, name string) bool {
	_, err := fs.Lstat(f.fsys, name)
	return err == nil
}

// gone reports whether something is not there (any more), which is no trouble.
func gone(err error) bool { return errors.Is(err, fs.ErrNotExist) || errors.Is(err, errIrregular) }
