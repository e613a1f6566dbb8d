package feature

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// modelDoc explains a model, with the suffix it is written with.
func modelDoc(d *dialect.Dialect, m *dialect.Model, written, suffix string) string {
	head := title(m.Name) + " · model"
	var parts []string
	since := age(m.Since)
	switch {
	case m.Resolves != "":
		now := "Alias, now " + code(m.Resolves)
		if m.Since != "" {
			now, since = now+" since "+m.Since, ""
		}
		parts = append(parts, now+doubt(m.Trust)+".")
	case m.IsAlias:
		parts = append(parts, "Alias.")
	}
	parts = append(parts, sentence(m.Doc))
	if written != "" && written != m.Name && !strings.EqualFold(written, m.Name) {
		parts = append(parts, code(written)+" is another name for it.")
	}
	parts = append(parts, modelEnd(m))
	if m.Pointless {
		parts = append(parts, "Accepted, but it means nothing in an agent file.")
	}
	if suffix != "" {
		parts = append(parts, code(suffix)+" asks for a variant of it: "+suffixDoc(suffix)+".")
	}
	return article(
		head,
		words(append(parts, familyOf(m), since, readBy(d, m.Consumers), aliasOnlyHere(d, m))...),
		words(sentence(d.Models.Order)),
		more(d, "models"),
	)
}

// suffixDoc says what a suffix after a model name asks for.
func suffixDoc(suffix string) string {
	if suffix == "[1m]" {
		return "the window of a million tokens"
	}
	return "as the product defines it"
}

// familyOf says whose model it is, unless that shows in what it resolves to.
func familyOf(m *dialect.Model) string {
	switch {
	case m.Resolves != "":
	case m.Family != "" && m.Provider != "":
		return "Family " + m.Family + " by " + m.Provider + "."
	case m.Family != "":
		return "Family " + m.Family + "."
	}
	return ""
}

// aliasOnlyHere names the products to which an alias means nothing.
func aliasOnlyHere(d *dialect.Dialect, m *dialect.Model) string {
	if !m.IsAlias {
		return ""
	}
	var names []string
	for _, o := range dialect.All() {
		if o.ID == d.ID || o.Base != "" || len(o.Models.Builtin) == 0 && len(o.Models.Shapes) == 0 {
			continue
		}
		same := func(x dialect.Model) bool { return x.Name == m.Name || slices.Contains(x.Aliases, m.Name) }
		if !slices.ContainsFunc(o.Models.Builtin, same) {
			names = append(names, o.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "Not an alias in " + strings.Join(names[:min(4, len(names))], ", ") + "."
}

func modelEnd(m *dialect.Model) string {
	use := ""
	if m.Use != "" {
		use = " Use " + code(m.Use) + "."
	}
	sure := doubt(m.Trust)
	switch {
	case m.Status == dialect.Retired && m.Ends != "":
		return "Retired on " + m.Ends + sure + "." + use
	case m.Status == dialect.Retired:
		return "Retired" + sure + "." + use
	case m.Status == dialect.Older && m.Ends != "":
		return "Deprecated; it retires on " + m.Ends + sure + "." + use
	case m.Status == dialect.Older:
		return "Deprecated" + sure + "." + use
	}
	return ""
}

// modelMatchDoc explains what a look-up of a model name found; "" when there
// is nothing true to say.
func modelMatchDoc(d *dialect.Dialect, m dialect.ModelMatch) string {
	switch m.Class {
	case dialect.OtherCase, dialect.Near:
		what := "No model here is called " + code(m.Name) + "; this one seems to be meant."
		if m.Class == dialect.OtherCase {
			what = "Written " + code(m.Correct) + " here."
		}
		if right := d.Model(m.Correct); right.Model != nil {
			return article(what, modelDoc(d, right.Model, "", ""))
		}
		return what
	case dialect.Foreign:
		if m.From == nil {
			return ""
		}
		s := title(m.Name) + " · model name of " + m.From.Name + ", not of " + d.Name
		if len(m.Ours) > 0 {
			return article(s, d.Name+" writes "+codes(m.Ours, 4)+".")
		}
		return s
	}
	if m.Model != nil {
		return modelDoc(d, m.Model, m.Name, m.Suffix)
	}
	if m.Shape != nil {
		s := "A model name of the form " + code(m.Shape.Form)
		if m.Shape.Where != "" {
			s += ", as " + m.Shape.Where + " has it"
		}
		return article(title(m.Name)+" · model", s+". agentls does not know whether there is such a model.", sentence(d.Models.Note))
	}
	return ""
}
