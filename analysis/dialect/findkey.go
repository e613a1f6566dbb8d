package dialect

import "strings"

// Key looks a top-level key up among fields, mistakes, other dialects and
// near misses. A key that the sheet lists as a mistake has Mistake set, and
// is Foreign when it is another product's, NoName otherwise; Ours is the key
// to write instead.
func (d *Dialect) Key(name string) KeyMatch {
	if f := fieldNamed(d.Fields, name); f != nil {
		return KeyMatch{Class: Exact, Field: f}
	}
	if m := mistakeNamed(d.Mistakes, name); m != nil {
		k := m.match()
		d.serves(&k, name)
		return k
	}
	if f := fieldFolded(d.Fields, name); f != nil {
		return KeyMatch{Class: OtherCase, Field: f, Correct: f.Name}
	}
	if d.knowsLittle() {
		return KeyMatch{Class: NoName}
	}
	if m, ok := d.foreignKey(name); ok {
		return m
	}
	return nearKey(d.Fields, name)
}

// Sub looks a key up among the keys of a field's map.
func (f *Field) Sub(name string) KeyMatch {
	if k := fieldNamed(f.Keys, name); k != nil {
		return KeyMatch{Class: Exact, Field: k}
	}
	if m := mistakeNamed(f.Mistakes, name); m != nil {
		return m.match()
	}
	for i := range f.Patterns {
		if f.Patterns[i].Matches(name) {
			return KeyMatch{Class: ByPattern, Pattern: &f.Patterns[i], Ours: f.Patterns[i].Rewrite(name)}
		}
	}
	if k := fieldFolded(f.Keys, name); k != nil {
		return KeyMatch{Class: OtherCase, Field: k, Correct: k.Name}
	}
	return nearKey(f.Keys, name)
}

// Value looks a value up among the values of a field; Correct is set for
// OtherCase and Near.
func (f *Field) Value(text string) (NameClass, *Value, string) {
	for i := range f.Values {
		v := &f.Values[i]
		switch {
		case v.Name != text:
		case v.Alias != "":
			return ByAlias, v, ""
		default:
			return Exact, v, ""
		}
	}
	s := newSearch(text)
	for i := range f.Values {
		v := &f.Values[i]
		if strings.EqualFold(v.Name, text) {
			return OtherCase, v, v.Name
		}
		if !v.Hide {
			s.try(v.Name)
		}
	}
	for i := range f.Values {
		if s.best != "" && f.Values[i].Name == s.best {
			return Near, &f.Values[i], s.best
		}
	}
	return NoName, nil, ""
}

func mistakeNamed(mistakes []Mistake, name string) *Mistake {
	for i := range mistakes {
		if mistakes[i].Key == name {
			return &mistakes[i]
		}
	}
	return nil
}

func (m *Mistake) match() KeyMatch {
	k := KeyMatch{Class: NoName, Mistake: m, Ours: m.Use}
	if m.From != "" {
		k.Class, k.From = Foreign, ByID(m.From)
	}
	return k
}

func nearKey(fields []Field, name string) KeyMatch {
	s := newSearch(name)
	for i := range fields {
		s.try(fields[i].Name)
	}
	if s.best == "" {
		return KeyMatch{Class: NoName}
	}
	return KeyMatch{Class: Near, Field: fieldNamed(fields, s.best), Correct: s.best}
}

// knowsLittle reports whether the dialect stands for unknown products, for one
// of which nobody knows the keys, or for whoever reads a folder that is
// nobody's: it lends no names and borrows none.
func (d *Dialect) knowsLittle() bool {
	return d == Generic() || len(d.Fields) == 0 || len(d.Locations) > 0 && d.Locations[0].Shared
}

// relatedTo reports whether two dialects share their names.
func (d *Dialect) relatedTo(other *Dialect) bool {
	return d.Base == other.ID || other.Base == d.ID || d.Base != "" && d.Base == other.Base
}
