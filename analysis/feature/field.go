package feature

import (
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// fieldAt returns the field that keys lead to, outermost first. A key that is
// a slip or another product's word for a field counts as that field, so that
// its value is completed all the same. In a map whose keys are free, such as
// globs under a permission, the values are those of the map. Nil: no such field.
func fieldAt(doc *agent.Document, path []string) *dialect.Field {
	if len(path) == 0 {
		return nil
	}
	d := doc.Dialect()
	f := d.Field(path[0])
	if f == nil {
		f = d.Field(meantKey(d.Key(path[0])))
	}
	for _, key := range path[1:] {
		if f == nil {
			return nil
		}
		if i := slices.IndexFunc(f.Keys, func(k dialect.Field) bool { return k.Name == key }); i >= 0 {
			f = &f.Keys[i]
		} else if f = free(f); f == nil {
			return nil
		}
	}
	return f
}

// free returns the field that stands for a key that a map does not name: what
// the sheet says of each, a boolean of a map of booleans, one of the map's own
// values, or nil.
func free(f *dialect.Field) *dialect.Field {
	switch {
	case f.Each != nil:
		return f.Each
	case has(f, dialect.BoolMapShape):
		return &boolean
	case len(f.Values) > 0 && isMap(f):
		return &dialect.Field{Name: f.Name, Role: f.Role, Values: f.Values, Shapes: f.Shapes, Doc: f.Doc, OpenKeys: true}
	}
	return nil
}

var boolean = dialect.Field{Shapes: []dialect.Shape{dialect.BoolShape}}

// meantKey returns the key that a mistaken key stands for, or "".
func meantKey(m dialect.KeyMatch) string {
	switch {
	case m.Field != nil:
		return m.Field.Name
	case m.Mistake != nil:
		return m.Mistake.Use
	case m.Correct != "":
		return m.Correct
	}
	return m.Ours
}

func has(f *dialect.Field, s dialect.Shape) bool { return f != nil && slices.Contains(f.Shapes, s) }

// isList reports whether a field accepts a list of names in some shape.
func isList(f *dialect.Field) bool {
	return has(f, dialect.CommaShape) || has(f, dialect.ListShape) || has(f, dialect.MixedListShape)
}

// prefersList reports whether a YAML list of names is the usual shape of a
// field.
func prefersList(f *dialect.Field) bool {
	return f != nil && len(f.Shapes) > 0 && f.Shapes[0] == dialect.ListShape
}

// isMap reports whether a field accepts a map.
func isMap(f *dialect.Field) bool {
	return has(f, dialect.MapShape) || has(f, dialect.BoolMapShape)
}

// isMapList reports whether a field accepts a list of maps whose keys are known.
func isMapList(f *dialect.Field) bool {
	return f != nil && len(f.Keys) > 0 && (has(f, dialect.MapListShape) || has(f, dialect.MixedListShape))
}
