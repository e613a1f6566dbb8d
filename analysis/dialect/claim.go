package dialect

import (
	"slices"
	"strings"
)

// claim is a location of a product that a path matches.
type claim struct {
	Dialect  *Dialect
	Location *Location
}

func (c *claim) detection(s Strength, reason string) Detection {
	return Detection{Dialect: c.Dialect, Strength: s, Location: c.Location, Reason: reason}
}

// standsFor reports whether the dialect has no folder of its own: its sheet
// describes one that others share, not a product.
func (c *claim) standsFor() bool {
	return !slices.ContainsFunc(c.Dialect.Locations, func(l Location) bool { return l.Glob != "" && !l.Shared })
}

// located finds the products that look for agents where a file lies. The
// location that begins to match nearest to the file counts, a file name that
// is spelt out before a wildcard. Of several products, those that only read
// another one's folder too are left out; where several remain, nobody owns
// the folder.
func located(path string) []claim {
	var found []claim
	nearest, exact := -1, false
	for p := range near(path) {
		l := p.Location
		if l.Plugin {
			continue
		}
		at, ok := match(l.Glob, path)
		if !ok || at < nearest {
			continue
		}
		names := l.namesOne()
		switch {
		case at > nearest || names && !exact:
			found, nearest, exact = found[:0], at, names
		case exact && !names:
			continue
		}
		if n := len(found); n > 0 && found[n-1].Dialect == p.Dialect {
			if isHome(l.Glob) && isHome(path) && !isHome(found[n-1].Location.Glob) {
				found[n-1].Location = l
			}
			continue
		}
		found = append(found, claim{p.Dialect, l})
	}
	return owners(found)
}

// owners leaves out whoever reads the folder of another one of them.
func owners(found []claim) []claim {
	if len(found) < 2 {
		return found
	}
	own := slices.DeleteFunc(slices.Clone(found), func(c claim) bool {
		return slices.ContainsFunc(found, func(o claim) bool {
			return o.Dialect != c.Dialect && slices.Contains(c.Dialect.Reads, o.Dialect.ID) && !o.Location.Shared
		})
	})
	if len(own) == 0 {
		return found
	}
	return own
}

func isHome(path string) bool { return strings.HasPrefix(path, "~/") }
