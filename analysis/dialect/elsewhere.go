package dialect

import "slices"

// Called is what a product calls a field.
type Called struct {
	By   *Dialect
	Name string
}

// Elsewhere returns the other products whose agents have a field of the same
// name and meaning as one of ours, and what those call it that have one of the
// same meaning only. A product is there once, though it have several formats.
func (d *Dialect) Elsewhere(f *Field) (same []*Dialect, other []Called) {
	var seen []string
	for _, o := range all {
		if o == d || o.Name == d.Name || o.Apart || o.knowsLittle() || slices.Contains(seen, o.Name) {
			continue
		}
		if g := fieldNamed(o.Fields, f.Name); g != nil && g.Role == f.Role {
			seen = append(seen, o.Name)
			same = append(same, o)
		} else if g := o.current(f.Role); g != nil && f.Role != NoRole {
			seen = append(seen, o.Name)
			other = append(other, Called{o, g.Name})
		}
	}
	return same, other
}
