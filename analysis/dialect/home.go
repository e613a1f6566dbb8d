package dialect

import (
	"slices"
	"strings"
)

// HomeGlobs returns the globs below the home folder where products look for
// agents and for what belongs to them, in the order of the tables.
func HomeGlobs() []string {
	var globs []string
	add := func(g string) {
		if isHome(g) && !slices.Contains(globs, g) {
			globs = append(globs, g)
		}
	}
	for _, p := range places() {
		add(p.Location.Glob)
	}
	for i := range companions {
		for _, l := range companions[i].Locations {
			add(l.Glob)
		}
	}
	return globs
}

// FilledFolders returns the globs of the folders below the home folder that
// programs fill with what a sheet knows: plugins and extensions of a product
// that has agents in them.
func FilledFolders() []string {
	var globs []string
	for _, glob := range installed {
		own, _, _ := strings.Cut(strings.TrimPrefix(glob, "~/"), "/")
		if isHome(glob) && slices.ContainsFunc(all, func(d *Dialect) bool { return d.keepsAt(own) }) {
			globs = append(globs, glob)
		}
	}
	return globs
}

// keepsAt reports whether a product has its folder in the home folder under a
// name, and agents in plugins.
func (d *Dialect) keepsAt(name string) bool {
	plugin := slices.ContainsFunc(d.Locations, func(l Location) bool { return l.Plugin })
	return plugin && slices.ContainsFunc(d.Locations, func(l Location) bool { return strings.HasPrefix(l.Glob, "~/"+name+"/") })
}
