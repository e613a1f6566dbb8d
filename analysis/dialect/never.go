package dialect

import (
	"slices"
	"strings"
)

// never reports whether a path is one that no product takes for an agent,
// unless a product reads a file of exactly this name.
func never(path string) bool {
	if !slices.ContainsFunc(neverAgents, func(g string) bool { return isCalled(g, path) }) {
		return false
	}
	for _, d := range all {
		for i := range d.Locations {
			if namesFile(d.Locations[i].Glob, path) {
				return false
			}
		}
		if slices.Contains(d.Files, baseOf(path)) {
			return false
		}
	}
	for i := range products {
		for _, g := range products[i].Globs {
			if namesFile(g, path) {
				return false
			}
		}
	}
	return true
}

// isCalled reports whether a path matches a glob of file names or one of paths.
// Endings of names match whatever their case.
func isCalled(glob, path string) bool {
	if strings.Contains(glob, "/") {
		_, ok := match(glob, path)
		return ok
	}
	base := baseOf(path)
	if end, ok := strings.CutPrefix(glob, "*"); ok && !strings.ContainsAny(end, "*?[{") {
		return len(base) >= len(end) && strings.EqualFold(base[len(base)-len(end):], end)
	}
	// People write readme.md too, while gemini.md may well be an agent of that name.
	return base == glob || glob == readme && strings.EqualFold(base, readme)
}

const readme = "README.md"

// namesFile reports whether a glob matches a path and ends in its very name.
func namesFile(glob, path string) bool {
	if baseOf(glob) != baseOf(path) {
		return false
	}
	_, ok := match(glob, path)
	return ok
}

// matchFolders reports whether a path lies in one of the folders that globs
// ending in `/**` name.
func matchFolders(globs []string, path string) bool {
	for _, g := range globs {
		if !strings.Contains(path, strings.TrimPrefix(literal(g), "~/")) {
			continue
		}
		if _, ok := match(g, path); ok {
			return true
		}
	}
	return false
}
