package dialect

import "slices"

// Counterparts returns what d calls the tools that can do the same, the
// likeliest first. Where it has no such tool any more, those are meant that
// its sheet names in place of the one it had.
func (d *Dialect) Counterparts(can []Capability) []*Tool {
	var found []*Tool
	for _, c := range can {
		if c != CapOther {
			found = d.withCapability(found, c)
		}
	}
	if len(found) > 0 {
		return found
	}
	for _, c := range can {
		if c != CapOther {
			found = d.inPlaceOf(found, c)
		}
	}
	return found
}

// withCapability appends the tools that are for a capability, or else those
// that have it among others.
func (d *Dialect) withCapability(found []*Tool, c Capability) []*Tool {
	n := len(found)
	had := false
	for i := range d.Tools.Builtin {
		t := &d.Tools.Builtin[i]
		if t.Status != Current || t.Special || len(t.Can) == 0 || t.Can[0] != c {
			continue
		}
		had = true
		if !slices.Contains(found, t) {
			found = append(found, t)
		}
	}
	if had {
		return found
	}
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; t.Status == Current && slices.Contains(t.Can, c) && !slices.Contains(found[:n], t) {
			found = append(found, t)
		}
	}
	return found
}

// inPlaceOf appends what takes the place of tools with a capability that are
// current no more.
func (d *Dialect) inPlaceOf(found []*Tool, c Capability) []*Tool {
	for i := range d.Tools.Builtin {
		t := &d.Tools.Builtin[i]
		if t.Status == Current || !slices.Contains(t.Can, c) {
			continue
		}
		for _, use := range t.Use {
			if u, _ := d.toolNamed(use); u != nil && !slices.Contains(found, u) {
				found = append(found, u)
			}
		}
	}
	return found
}

// HasBackground reports whether the product tells tools apart by whether an
// agent in the background has them.
func (d *Dialect) HasBackground() bool {
	return slices.ContainsFunc(d.Tools.Builtin, func(t Tool) bool { return t.Background })
}
