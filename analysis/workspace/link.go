package workspace

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// maxLinks is how many symbolic links one name may lead through.
const maxLinks = 40

// errOutside says that a link leads out of its folder.
var errOutside = errors.New("it is a link that leads out of the folder")

// target resolves the symbolic links in a name, within the folder alone. It
// fails with errOutside for a name that leads out of it, and otherwise for one
// that leads in a circle or nowhere.
func (f *Folder) target(name string) (real string, stat fs.FileInfo, err error) {
	rest, at, links := elements(name), ".", 0
	for len(rest) > 0 {
		next := path.Join(at, rest[0])
		info, err := fs.Lstat(f.fsys, next)
		if err != nil {
			return "", nil, err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			at, rest, stat = next, rest[1:], info
			continue
		}
		to, err := fs.ReadLink(f.fsys, next)
		if links++; err != nil || links > maxLinks {
			return "", nil, fs.ErrNotExist
		}
		to, ok := f.inside(at, to)
		if !ok {
			return "", nil, errOutside
		}
		rest, at, stat = append(elements(to), rest[1:]...), ".", nil
	}
	if stat == nil {
		stat, err = fs.Stat(f.fsys, at)
	}
	return at, stat, err
}

// inside returns where a link that lies in a directory leads, as a name in the
// folder.
func (f *Folder) inside(dir, to string) (string, bool) {
	if strings.HasPrefix(to, "/") || len(to) > 2 && to[1:3] == ":/" {
		for _, root := range []string{f.around.Root, f.around.Real} {
			if root == "" {
				continue
			}
			if within(root, path.Clean(to)) {
				return strings.TrimPrefix(strings.TrimPrefix(path.Clean(to), strings.TrimSuffix(root, "/")), "/"), true
			}
		}
		return "", false
	}
	to = path.Join(dir, to)
	return to, to != ".." && !strings.HasPrefix(to, "../")
}

func elements(name string) []string {
	if name == "" || name == "." {
		return nil
	}
	return strings.Split(name, "/")
}

// within reports whether p is dir or lies in it; both are clean.
func within(dir, p string) bool {
	return dir == "." || p == dir || strings.HasPrefix(p, strings.TrimSuffix(dir, "/")+"/")
}

// RelativePath returns the path from a folder to a place, both absolute and
// slash-separated.
func RelativePath(from, to string) string {
	a, b := strings.Split(strings.Trim(from, "/"), "/"), strings.Split(strings.Trim(to, "/"), "/")
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	if a[0] == "" {
		a = nil
	}
	return path.Join(strings.Repeat("../", len(a)-same) + strings.Join(b[same:], "/"))
}
