package dialect

import (
	"fmt"
	"strings"
)

// fewest is how many tools of a product a list must name to be its: a single
// name may be anybody's.
const fewest = 2

// bornOut returns why the names in a file are those of d: a model that its
// sheet lists, or tools that it knows letter by letter, in a list that no other
// product explains better. It returns "" where they are not.
func bornOut(d *Dialect, e Evidence) string {
	for _, k := range e.Keys {
		f := d.Field(k.Name)
		if f == nil {
			continue
		}
		switch f.Role {
		case ModelRole:
			if m, class := d.modelNamed(k.Text); m != nil && class == Exact && !m.IsAlias {
				return fmt.Sprintf("`%s: %s` is a model of %s", k.Name, k.Text, d.Name)
			}
		case ToolsRole, DenyRole:
			if names := k.names(); d.knownOf(names) >= fewest && Explains(names, nil) == d {
				return fmt.Sprintf("`%s` names tools of %s", k.Name, d.Name)
			}
		}
	}
	return ""
}

// names returns the names in the value of a key, a list or one string.
func (k *Key) names() []string {
	if len(k.Items) > 0 {
		return k.Items
	}
	names := strings.Split(k.Text, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}

// knownOf returns how many names are tools that d has or had.
func (d *Dialect) knownOf(names []string) (n int) {
	for _, name := range names {
		m := split(name)
		if _, rank := d.rank(m.Name); rank <= givenUp {
			n++
		}
	}
	return n
}
