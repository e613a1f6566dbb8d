package dialect

import "strings"

// All returns every dialect, the best known first, then in the order of their
// ids, and generic last. The slice is shared and must not be changed.
func All() []*Dialect { return all }

// ByID returns the dialect with the id, or nil.
func ByID(id string) *Dialect {
	for _, d := range all {
		if d.ID == id {
			return d
		}
	}
	return nil
}

// Generic returns the dialect for files of unknown products: structure only.
func Generic() *Dialect { return all[len(all)-1] }

// Products returns the products that are known by their folders only.
func Products() []Product { return products }

// Field returns the field with the exact name, or nil.
func (d *Dialect) Field(name string) *Field { return fieldNamed(d.Fields, name) }

// ByRole returns the first field with the role, or nil.
func (d *Dialect) ByRole(r Role) *Field {
	for i := range d.Fields {
		if d.Fields[i].Role == r {
			return &d.Fields[i]
		}
	}
	return nil
}

func fieldNamed(fields []Field, name string) *Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}

// fieldFolded is fieldNamed whatever the case.
func fieldFolded(fields []Field, name string) *Field {
	for i := range fields {
		if strings.EqualFold(fields[i].Name, name) {
			return &fields[i]
		}
	}
	return nil
}

// Matches reports whether a value has the form that the field asks for.
func (f *Field) Matches(text string) bool {
	return f.Pattern == "" || compiled(f.pattern, f.Pattern).MatchString(text)
}

// Matches reports whether an entry has the form.
func (p *Pattern) Matches(entry string) bool {
	return compiled(p.match, p.Match).MatchString(entry)
}

// FindAll returns where a text holds the form, as pairs of offsets, the first
// few.
func (p *Pattern) FindAll(s string, few int) [][]int {
	return compiled(p.match, p.Match).FindAllStringIndex(s, few)
}

// Rewrite returns what Use makes of an entry, or "" when there is nothing to
// write instead.
func (p *Pattern) Rewrite(entry string) string {
	if p.Use == "" {
		return ""
	}
	re := compiled(p.match, p.Match)
	groups := re.FindStringSubmatchIndex(entry)
	if groups == nil {
		return ""
	}
	return string(re.ExpandString(nil, p.Use, entry, groups))
}

// Doubtful reports whether a name that no list has may well be read.
func (t *Tools) Doubtful(name string) bool {
	return t.Doubt != "" && compiled(t.doubt, t.Doubt).MatchString(name)
}

// server returns what the group called server holds, and where that begins.
func (p *Pattern) server(entry string) (string, int) {
	re := compiled(p.match, p.Match)
	i := re.SubexpIndex("server")
	if i < 0 {
		return "", 0
	}
	groups := re.FindStringSubmatchIndex(entry)
	if groups == nil || groups[2*i] < 0 {
		return "", 0
	}
	return entry[groups[2*i]:groups[2*i+1]], groups[2*i]
}

// Matches reports whether a name has the shape.
func (s *ModelShape) Matches(name string) bool {
	return compiled(s.match, s.Match).MatchString(name)
}
