package dialect

import "strings"

// never reports whether a path is one that no product takes for an agent,
// unless a product reads a file of exactly this name.
func never(path string) bool {
	if !matchName(neverAgents, path) {
		return false
	}
	for _, d := range all {
		for i := range d.Locations {
			if namesFile(d.Locations[i].Glob, path) {
				return false
			}
		}
		for _, f := range d.Files {
			if f == baseOf(path) {
				return false
			}
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
