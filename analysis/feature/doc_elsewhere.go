package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/dialect"
)

// oursSay says which of our keys stands for one of another product.
func oursSay(m dialect.KeyMatch) string {
	switch {
	case m.Ours != "" && m.Opposed:
		return ", where " + code(m.Ours) + " says the opposite"
	case m.Ours != "":
		return ", which calls it " + code(m.Ours)
	case m.Instead != "":
		return ", where " + code(m.Instead) + " serves the purpose"
	}
	return ""
}

// theirsSay says what a key does in the product whose key it is.
func theirsSay(m dialect.KeyMatch) string {
	if m.Theirs == nil {
		return ""
	}
	return "There: " + sentence(m.Theirs.Doc) + doubt(m.Theirs.Trust)
}

// How many products a line names before it counts the rest.
const (
	mostSame  = 4
	mostOther = 3
)

// elsewhere says in one line which other products have a key, and what it is
// called in some that call it otherwise. Every product has a name and a
// description, so nothing is said of those, nor of keys inside a map.
func elsewhere(d *dialect.Dialect, f *dialect.Field) string {
	if f.Role == dialect.NameRole || f.Role == dialect.DescriptionRole || d.Field(f.Name) != f {
		return ""
	}
	same, other := d.Elsewhere(f)
	var parts []string
	if len(same) > 0 {
		names := make([]string, 0, mostSame)
		for _, o := range same[:min(mostSame, len(same))] {
			names = append(names, o.Name)
		}
		s := "Also in " + strings.Join(names, ", ")
		if more := len(same) - len(names); more > 0 {
			s += " and " + strconv.Itoa(more) + " more"
		}
		parts = append(parts, s)
	}
	for _, o := range other[:min(mostOther, len(other))] {
		parts = append(parts, code(o.Name)+" in "+o.By.Name)
	}
	switch {
	case len(parts) == 0:
		return ""
	case len(same) == 0:
		parts[0] = "Called " + parts[0]
	}
	return strings.Join(parts, "; ") + "."
}
