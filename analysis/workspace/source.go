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
// lies in no folder that was scanned, and where something around it, or of the
// user's own, could not be read. An index that no scan made covers its files.
func (x *Index) Covers(f *File) bool {
	if len(x.regions) == 0 {
		return true
	}
	return slices.ContainsFunc(x.regions, func(r region) bool { return r.at(f.Path) }) &&
		!slices.ContainsFunc(x.gaps, func(gap string) bool { return x.hides(gap, f) })
}

// hides reports whether what was not read may define what a file names.
func (x *Index) hides(gap string, f *File) bool {
	if within(gap, f.Base) || within(f.Base, gap) {
		return true
	}
	return slices.ContainsFunc(x.regions, func(r region) bool { return !r.whole() && within(r.path(), gap) })
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
