package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// shapeWords is how messages call the shapes.
var shapeWords = map[dialect.Shape]string{
	dialect.StringShape:    "a text",
	dialect.CommaShape:     "names separated by commas",
	dialect.ListShape:      "a list",
	dialect.MapListShape:   "a list of maps",
	dialect.MixedListShape: "a list",
	dialect.MapShape:       "a map",
	dialect.BoolMapShape:   "a map of names to `true` or `false`",
	dialect.BoolShape:      "`true` or `false`",
	dialect.IntShape:       "a whole number",
	dialect.FloatShape:     "a number",
	dialect.EnumShape:      "one word",
}

// shapesIn lists shapes for a message: "a list or names separated by commas".
func shapesIn(shapes []dialect.Shape) string {
	var names []string
	for _, s := range shapes {
		w := shapeWords[s]
		if s == dialect.IntShape && slices.Contains(shapes, dialect.FloatShape) {
			continue // a whole number is a number
		}
		if w != "" && (len(names) == 0 || names[len(names)-1] != w) {
			names = append(names, w)
		}
	}
	return listed(names, "or", func(s string) string { return s })
}

// takes says which shapes a field takes, and of a list of maps which keys each
// of them needs.
func takes(f *dialect.Field) string {
	say := shapesIn(f.Shapes)
	var keys []string
	for i := range f.Keys {
		if f.Keys[i].Required {
			keys = append(keys, f.Keys[i].Name)
		}
	}
	if len(f.Shapes) == 1 && f.Shapes[0] == dialect.MapListShape && len(keys) > 0 {
		say += " with " + ticks(keys)
	}
	return say
}

// valueSay is how messages call a value that has the wrong shape: a scalar by
// its text, the rest by what it is.
func (p *entryPass) valueSay(v *syntax.Value) string {
	switch v.Kind {
	case syntax.Sequence:
		return "a list"
	case syntax.Mapping:
		return "a map"
	case syntax.Scalar:
		if isText(v) && strings.Contains(v.Text, ",") {
			return "one text with commas"
		}
		if v.Style == syntax.Literal || v.Style == syntax.Folded {
			return "a text of several lines"
		}
		return tick(clip(v.Span.Of(p.e.Text)))
	}
	return "nothing"
}

// fits reports whether a value has one of the shapes that a field accepts. An
// empty value and an alias fit: other rules speak of the one, nobody knows the
// other.
func (w *world) fits(f *dialect.Field, v *syntax.Value) bool {
	if len(f.Shapes) == 0 || v.Kind == syntax.Absent || v.Kind == syntax.Alias || isNull(v) {
		return true
	}
	for _, s := range f.Shapes {
		if hasShape(s, v) {
			return true
		}
	}
	return f.AnyBool && v.Kind == syntax.Scalar && boolWord(v.Text)
}

// boolWord reports whether some products take a word for true or false, be it
// in quotes.
func boolWord(s string) bool {
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "1", "0":
		return true
	}
	return false
}

func isNull(v *syntax.Value) bool { return v.Kind == syntax.Scalar && v.Type == syntax.Null }

func isText(v *syntax.Value) bool {
	return v.Kind == syntax.Scalar && (v.Type == syntax.String || v.Type == syntax.Timestamp)
}

// hasShape reports whether a value has the shape.
func hasShape(s dialect.Shape, v *syntax.Value) bool {
	switch s {
	case dialect.AnyShape:
		return true
	case dialect.StringShape, dialect.CommaShape, dialect.EnumShape:
		return isText(v)
	case dialect.BoolShape:
		return v.Kind == syntax.Scalar && v.Type == syntax.Bool
	case dialect.IntShape:
		return v.Kind == syntax.Scalar && v.Type == syntax.Int
	case dialect.FloatShape:
		return v.Kind == syntax.Scalar && (v.Type == syntax.Int || v.Type == syntax.Float)
	case dialect.ListShape, dialect.MixedListShape, dialect.MapListShape:
		return v.Kind == syntax.Sequence
	case dialect.MapShape, dialect.BoolMapShape:
		return v.Kind == syntax.Mapping
	}
	return false
}

// accepts reports whether the field accepts the shape.
func accepts(f *dialect.Field, shapes ...dialect.Shape) bool {
	for _, s := range f.Shapes {
		for _, want := range shapes {
			if s == want {
				return true
			}
		}
	}
	return false
}

// templated reports whether a generator fills the value in: it is, or begins
// with, a marker such as {{name}} or ${NAME} or <%= name %>.
func templated(raw string) bool {
	raw = strings.TrimLeft(raw, `"' `)
	for _, mark := range []string{"{{", "{%", "${", "<%", "$(", "__"} {
		if strings.HasPrefix(raw, mark) {
			return true
		}
	}
	return strings.Contains(raw, "{{") && strings.Contains(raw, "}}")
}
