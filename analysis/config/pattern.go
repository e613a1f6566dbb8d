package config

import (
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// match reports whether a glob matches a path relative to the glob's root. A
// glob that names a folder matches all that lies in it.
func match(glob, path string) bool {
	glob = strings.TrimPrefix(strings.TrimPrefix(glob, "./"), "/")
	glob = strings.TrimSuffix(glob, "/")
	if ok, err := doublestar.Match(glob, path); err != nil || ok {
		return ok
	}
	ok, _ := doublestar.Match(glob+"/**", path)
	return ok
}

func matchAny(globs []string, path string) bool {
	for _, g := range globs {
		if match(g, path) {
			return true
		}
	}
	return false
}

// Wildcard reports whether a pattern of accepted names matches a name: `*`
// stands for any characters, slashes included, `?` for one.
func Wildcard(pattern, name string) bool {
	p, n := []rune(pattern), []rune(name)
	i, j := 0, 0
	star, from := -1, 0 // the last star, and where its match ends
	for j < len(n) {
		switch {
		case i < len(p) && p[i] == '*':
			star, from = i, j
			i++
		case i < len(p) && (p[i] == '?' || p[i] == n[j]):
			i++
			j++
		case star >= 0:
			from++
			i, j = star+1, from
		default:
			return false
		}
	}
	for i < len(p) && p[i] == '*' {
		i++
	}
	return i == len(p)
}
