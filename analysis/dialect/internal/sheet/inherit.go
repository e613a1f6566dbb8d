package sheet

import (
	"reflect"

	"agentls/analysis/dialect"
)

// inherit fills what a sheet leaves out from the sheet it is based on, so
// that no reader of the tables needs to know about bases.
func (c *checker) inherit(set *Set) {
	for _, d := range set.Dialects {
		if d.Base == "" {
			continue
		}
		base := byID(set, d.Base)
		if base == nil || base.Base != "" {
			c.errorf(d, "base %q is no sheet that stands alone", d.Base)
			continue
		}
		fields := d.Fields
		for _, f := range base.Fields {
			if fieldNamed(d.Fields, f.Name) == nil {
				fields = append(fields, f)
			}
		}
		fill(reflect.ValueOf(d).Elem(), reflect.ValueOf(base).Elem())
		d.Fields = fields
	}
}

// own names what a sheet never takes from another.
var own = map[string]bool{"Base": true, "Locations": true, "Files": true, "Signs": true, "Syntax": true, "Agents": true}

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
