package dialect

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// match reports where in a path a glob of a sheet begins to match. Workspaces
// and repositories lie inside each other, so a glob counts from every folder;
// the last place that matches is the nearest to the file.
func match(glob, path string) (at int, ok bool) {
	if home, isHome := strings.CutPrefix(glob, "~/"); isHome {
		switch {
		case strings.HasPrefix(path, "~/"):
			return 2, doublestar.MatchUnvalidated(home, path[2:])
		case !absolute(path):
			return 0, false
		}
		glob = home
	}
	if glob == "" {
		return 0, false
	}
	head := literal(glob)
	if head == "" {
		return 0, doublestar.MatchUnvalidated(glob, path)
	}
	for end := len(path); ; end = at {
		at = strings.LastIndex(path[:end], head)
		if at < 0 {
			return 0, false
		}
		if (at == 0 || path[at-1] == '/') && doublestar.MatchUnvalidated(glob, path[at:]) {
			return at, true
		}
	}
}

// matchName matches the globs of file names, and those of paths that have a
// slash, whatever their case.
func matchName(globs []string, path string) bool {
	base := strings.ToLower(baseOf(path))
	for _, g := range globs {
		if strings.Contains(g, "/") {
			if _, ok := match(g, path); ok {
				return true
			}
			continue
		}
		if doublestar.MatchUnvalidated(strings.ToLower(g), base) {
			return true
		}
	}
	return false
}

// literal returns what every path that a glob matches begins with, up to and
// including a slash; for a glob without a wildcard the whole of it.
func literal(glob string) string {
	i := strings.IndexAny(glob, "*?[{")
	if i < 0 {
		return glob
	}
	return glob[:strings.LastIndexByte(glob[:i], '/')+1]
}

func absolute(path string) bool {
	return strings.HasPrefix(path, "/") || len(path) > 2 && path[1] == ':' && path[2] == '/'
}

func baseOf(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

func extOf(path string) string {
	base := baseOf(path)
	i := strings.LastIndexByte(base, '.')
	if i < 0 {
		return ""
	}
	return base[i:]
}
