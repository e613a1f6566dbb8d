package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// shapeWords says what a shape is, in words.
var shapeWords = map[dialect.Shape]string{
	dialect.StringShape:    "text",
	dialect.CommaShape:     "names separated by commas",
	dialect.ListShape:      "a list",
	dialect.MapListShape:   "a list of maps",
	dialect.MixedListShape: "a list of names or maps",
	dialect.MapShape:       "a map",
	dialect.BoolMapShape:   "a map of true and false",
	dialect.BoolShape:      "true or false",
	dialect.IntShape:       "a whole number",
	dialect.FloatShape:     "a number",
	dialect.EnumShape:      "one of a few words",
}

// shapes says what a field may hold: "names separated by commas or a list".
func shapes(f *dialect.Field) string {
	var parts []string
	for _, s := range f.Shapes {
		if w := shapeWords[s]; w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, " or ")
}

// summary is the short line beside a key.
func summary(f *dialect.Field) string {
	s := shapes(f)
	if names := offered(f); len(names) > 0 && !f.Open {
		s = strings.Join(names[:min(len(names), 4)], ", ")
		if len(names) > 4 {
			s += " …"
		}
	}
	switch {
	case f.Required:
		return strings.TrimPrefix(s+" · required", " · ")
	case len(f.RequiredBy) > 0:
		return strings.TrimPrefix(s+" · required by some", " · ")
	}
	return s
}

// fieldDoc explains a key.
func fieldDoc(d *dialect.Dialect, f *dialect.Field) string {
	title := title(f.Name)
	if s := shapes(f); s != "" {
		title += " · " + s
	}
	if f.Required {
		title += " · required"
	}
	return article(
		title,
		words(sentence(f.Doc)+doubt(f.Trust), sentence(f.Note)),
		words(accepts(f), limits(f), defaultsTo(f), requiredBy(d, f)),
		words(age(f.Since), outdated(f), readBy(d, f.Consumers), ignoredIn(f)),
		elsewhere(d, f),
		exampleOf(d, f),
		more(d, f.Source),
	)
}

// title returns a name as the beginning of an explanation.
func title(name string) string { return "**" + code(name) + "**" }

func accepts(f *dialect.Field) string {
	if names := offered(f); len(names) > 0 {
		open := ""
		if f.Open {
			open = " and others"
		}
		return "Accepts " + codes(names, 12) + open + "."
	}
	return sentence(f.PatternDoc)
}

func limits(f *dialect.Field) string {
	num := func(x *float64) string { return strconv.FormatFloat(*x, 'f', -1, 64) }
	var s string
	switch {
	case f.Min != nil && f.Max != nil:
		s = "From " + num(f.Min) + " to " + num(f.Max) + "."
	case f.Min != nil:
		s = "At least " + num(f.Min) + "."
	case f.Max != nil:
		s = "At most " + num(f.Max) + "."
	}
	if f.MaxLen > 0 {
		s = words(s, "At most "+thousands(f.MaxLen)+" characters.")
	}
	return s
}

func defaultsTo(f *dialect.Field) string {
	if f.Default == "" {
		return ""
	}
	if strings.Contains(f.Default, " ") {
		return "Without it: " + f.Default + "."
	}
	return "Default: " + code(f.Default) + "."
}

func requiredBy(d *dialect.Dialect, f *dialect.Field) string {
	if f.Required || len(f.RequiredBy) == 0 {
		return ""
	}
	return "Required by " + consumers(d, f.RequiredBy) + "."
}

func age(since string) string {
	if since == "" {
		return ""
	}
	return "Since " + since + "."
}

func outdated(f *dialect.Field) string {
	if !f.Deprecated {
		return ""
	}
	s := "Deprecated"
	if f.DeprecatedSince != "" {
		s += " since " + f.DeprecatedSince
	}
	if f.Use != "" {
		s += "; use " + code(f.Use)
	}
	return s + "."
}

func readBy(d *dialect.Dialect, ids []string) string {
	if len(ids) == 0 || len(d.Consumers) == 0 || len(ids) == len(d.Consumers) {
		return ""
	}
	return "Read by " + consumers(d, ids) + "."
}

// consumers returns the names of the programs with the ids.
func consumers(d *dialect.Dialect, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		for _, c := range d.Consumers {
			if c.ID == id {
				names[i] = c.Name
			}
		}
	}
	return strings.Join(names, ", ")
}

func ignoredIn(f *dialect.Field) string {
	if len(f.Ignored) == 0 {
		return ""
	}
	return "Not read in agents of this scope: " + strings.Join(f.Ignored, ", ") + "."
}

func exampleOf(d *dialect.Dialect, f *dialect.Field) string {
	if f.Example == "" {
		return ""
	}
	if pair, ok := examplePair(d, f); ok {
		return "Example: " + code(pair)
	}
	if strings.Contains(f.Example, "\n") {
		return "```yaml\n" + f.Name + ":\n  " + strings.ReplaceAll(strings.TrimSpace(f.Example), "\n", "\n  ") + "\n```"
	}
	return "Example: " + code(f.Name+": "+f.Example)
}

// examplePair writes the example of a field, which sheets have in YAML, as files
// of JSON or TOML have it.
func examplePair(d *dialect.Dialect, f *dialect.Field) (string, bool) {
	lang, ok := map[dialect.Syntax]syntax.Lang{dialect.JSON: syntax.JSON, dialect.TOML: syntax.TOML}[d.Syntax]
	if !ok {
		return "", false
	}
	e := syntax.ParseEntry("x:\n  " + strings.ReplaceAll(f.Example, "\n", "\n  "))
	value, ok := syntax.Render(lang, &e.Value)
	return syntax.RenderKey(lang, f.Name) + syntax.Between(lang) + value, ok && len(e.Faults) == 0 && len(value) < 200
}

// valueDoc explains one value of a field.
func valueDoc(d *dialect.Dialect, f *dialect.Field, v *dialect.Value) string {
	s := sentence(v.Doc) + doubt(v.Trust)
	if v.Alias != "" && !strings.Contains(v.Doc, v.Alias) {
		s = words(s, "Stands for "+code(v.Alias)+".")
	}
	if v.Name == f.Default {
		s = words(s, "This is the default.")
	}
	return article(title(v.Name)+" · value of "+code(f.Name), s, sentence(f.Doc), more(d, f.Source))
}
