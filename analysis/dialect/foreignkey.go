package dialect

// standIns says which fields serve the purpose of a role, in another way, where
// a product has no field of that role, the nearest first.
var standIns = [...][]Role{
	ToolsRole:    {PermissionRole, ReadonlyRole},
	DenyRole:     {PermissionRole, ToolsRole, ReadonlyRole},
	ReadonlyRole: {ToolsRole, PermissionRole, DenyRole},
	// What asks or denies for some uses has no counterpart in a list of tools.
	PermissionRole: {DenyRole, ToolsRole, ReadonlyRole},
}

// opposites says which role means the opposite of another.
var opposites = [...]Role{HiddenRole: ShownRole, ShownRole: HiddenRole, ManualRole: AutoRole, AutoRole: ManualRole}

// foreignKey finds a field of this very name in another dialect, and our
// field that means the same. A key of a relative is nobody else's.
func (d *Dialect) foreignKey(name string) (KeyMatch, bool) {
	for _, other := range all {
		if d.near(other) && fieldNamed(other.Fields, name) != nil {
			return KeyMatch{}, false
		}
	}
	for _, other := range all {
		if m, ok := d.keyOf(other, name); ok {
			return m, true
		}
	}
	return KeyMatch{}, false
}

// near reports whether a key of another dialect that d has not is nobody else's.
func (d *Dialect) near(other *Dialect) bool {
	return other != d && other.relatedTo(d) && (other.Apart == d.Apart || d.Apart && other.Name == d.Name)
}

// sharesKeys reports whether the keys of two dialects are the same product's for
// the same kind of file: those of an agent are foreign in a skill.
func (d *Dialect) sharesKeys(other *Dialect) bool {
	return d.relatedTo(other) && (d.Apart == other.Apart || d.Name == other.Name)
}

// keyOf takes a name as that of a field of another dialect.
func (d *Dialect) keyOf(other *Dialect, name string) (KeyMatch, bool) {
	if other == d || other.knowsLittle() || other.sharesKeys(d) {
		return KeyMatch{}, false
	}
	f := fieldNamed(other.Fields, name)
	if f == nil {
		return KeyMatch{}, false
	}
	m := KeyMatch{Class: Foreign, From: other, Theirs: f}
	d.equivalent(&m)
	return m, true
}

// equivalent fills in which of our fields means the same as one of another
// dialect, or serves its purpose.
func (d *Dialect) equivalent(m *KeyMatch) {
	role := m.Theirs.Role
	if role == NoRole {
		return
	}
	if ours := d.current(role); ours != nil {
		m.Ours = ours.Name
		return
	}
	if int(role) < len(opposites) && opposites[role] != NoRole {
		if ours := d.current(opposites[role]); ours != nil {
			m.Ours, m.Opposed = ours.Name, true
			return
		}
	}
	d.standIn(m, role)
}

// serves fills in the field of another dialect that a mistake of the sheet is,
// and which of ours serves its purpose.
func (d *Dialect) serves(m *KeyMatch, name string) {
	if m.From == nil {
		return
	}
	m.Theirs = fieldNamed(m.From.Fields, name)
	if m.Theirs == nil || m.Ours != "" {
		return
	}
	if ours := d.current(m.Theirs.Role); ours != nil && m.Theirs.Role != NoRole {
		m.Instead = ours.Name
		return
	}
	d.standIn(m, m.Theirs.Role)
}

func (d *Dialect) standIn(m *KeyMatch, role Role) {
	if int(role) >= len(standIns) {
		return
	}
	for _, r := range standIns[role] {
		if ours := d.current(r); ours != nil && !ours.Deprecated {
			m.Instead = ours.Name
			return
		}
	}
}

// current returns the first field with the role, one that is not deprecated if
// there is any.
func (d *Dialect) current(r Role) *Field {
	for i := range d.Fields {
		if f := &d.Fields[i]; f.Role == r && !f.Deprecated {
			return f
		}
	}
	return d.ByRole(r)
}

// KeyFrom returns a match of class [Foreign] as a key of another product, so
// that all keys of a file can be laid to the one they come from. A match of
// another class, or of a key that from does not know, is returned as it is.
func (d *Dialect) KeyFrom(m KeyMatch, name string, from *Dialect) KeyMatch {
	if m.Class != Foreign || from == nil || from == m.From {
		return m
	}
	theirs, ok := d.keyOf(from, name)
	if !ok {
		return m
	}
	if m.Mistake != nil {
		theirs.Mistake, theirs.Ours, theirs.Opposed = m.Mistake, m.Ours, false
		d.standIn(&theirs, theirs.Theirs.Role)
	}
	return theirs
}

// KeysFrom returns the dialect other than not from which keys that not does not
// read were most likely brought along: the one that knows most of them, and
// whose values theirs are. It is nil when none knows any.
func KeysFrom(keys []Key, not *Dialect) *Dialect {
	var best *Dialect
	most := 0
	for _, d := range all {
		if d == not || d.knowsLittle() || d.sharesKeys(not) {
			continue
		}
		known := 0
		for _, k := range keys {
			known += d.knows(k)
		}
		if known > most {
			best, most = d, known
		}
	}
	return best
}

// knows says how surely a key is one of the dialect's: its value counts where
// only few are accepted.
func (d *Dialect) knows(k Key) int {
	f := fieldNamed(d.Fields, k.Name)
	switch {
	case f == nil:
		return 0
	case len(f.Values) == 0 || f.Open:
		return 2
	}
	if class, _, _ := f.Value(k.Text); class == Exact || class == ByAlias {
		return 3
	}
	return 1
}

// Readers returns the other products that read the folders of d too.
func (d *Dialect) Readers() []*Dialect {
	var list []*Dialect
	for _, other := range all {
		for _, id := range other.Reads {
			if id == d.ID && other != d {
				list = append(list, other)
			}
		}
	}
	return list
}
