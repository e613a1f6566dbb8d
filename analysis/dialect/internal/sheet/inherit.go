package sheet

import (
	"cmp"
	"reflect"
	"slices"

	"agentls/analysis/dialect"
)

// inherit fills what a sheet leaves out from the sheet it is based on, so
// that no reader of the tables needs to know about bases. Of a base with a base
// of its own the variant takes both, and names the last of them.
func (c *checker) inherit(set *Set) {
	done := map[*dialect.Dialect]bool{}
	for _, d := range set.Dialects {
		c.inheritFrom(set, d, done, 0)
	}
}

// deepest is how many bases may stand one below the other.
const deepest = 3

func (c *checker) inheritFrom(set *Set, d *dialect.Dialect, done map[*dialect.Dialect]bool, depth int) {
	if d.Base == "" || done[d] {
		return
	}
	base := byID(set, d.Base)
	if base == nil || base == d || depth == deepest {
		c.errorf(d, "base %q is no sheet, or leads back to this one", d.Base)
		return
	}
	c.inheritFrom(set, base, done, depth+1)
	done[d] = true
	for _, name := range d.Leaves {
		if fieldNamed(base.Fields, name) == nil || fieldNamed(d.Fields, name) != nil {
			c.errorf(d, "leaves names %q, which is no field of the base, or one of this sheet", name)
		}
	}
	fields, sources := d.Fields, d.Sources
	for _, f := range base.Fields {
		if fieldNamed(d.Fields, f.Name) == nil && !slices.Contains(d.Leaves, f.Name) {
			fields = append(fields, f)
		}
	}
	for _, s := range base.Sources {
		if !slices.ContainsFunc(d.Sources, func(own dialect.Source) bool { return own.ID == s.ID }) {
			sources = append(sources, s)
		}
	}
	fill(reflect.ValueOf(d).Elem(), reflect.ValueOf(base).Elem())
	// A sheet without names of its own takes the base's, whatever else it says
	// of them.
	if len(d.Tools.Builtin) == 0 {
		fill(reflect.ValueOf(&d.Tools).Elem(), reflect.ValueOf(&base.Tools).Elem())
	}
	if len(d.Models.Builtin) == 0 {
		fill(reflect.ValueOf(&d.Models).Elem(), reflect.ValueOf(&base.Models).Elem())
	}
	d.Fields, d.Sources = fields, sources
	d.Base = cmp.Or(base.Base, base.ID)
}

// own names what a sheet never takes from another.
var own = map[string]bool{"Base": true, "Budget": true, "Leaves": true, "Renown": true, "Apart": true, "Locations": true, "Files": true, "Signs": true, "Syntax": true, "Agents": true}

func fill(v, base reflect.Value) {
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && !own[f.Name] && v.Field(i).IsZero() {
			v.Field(i).Set(base.Field(i))
		}
	}
}

func byID(set *Set, id string) *dialect.Dialect {
	for _, d := range set.Dialects {
		if d.ID == id {
			return d
		}
	}
	return nil
}

func fieldNamed(fields []dialect.Field, name string) *dialect.Field {
	for i := range fields {
		if fields[i].Name == name {
			return &fields[i]
		}
	}
	return nil
}
