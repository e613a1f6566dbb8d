package workspace

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// Twins are the definitions of one agent for several products, in one project.
type Twins struct {
	Name    string
	Targets []Target // by path
	// Differs says what is not the same in all of them: "description", "model",
	// "tools", "prompt". Tools and models are compared by what they are, since
	// each product has names of its own.
	Differs []string
}

// Twins returns all twins, by the path of the first of each.
func (x *Index) Twins() []Twins {
	var all []Twins
	for f := range x.Files() {
		defs := f.Facts.Defs()
		for i := range defs {
			t := Target{f, &defs[i]}
			if tw := x.TwinsOf(t); tw != nil && tw.Targets[0].Is(t) {
				all = append(all, *tw)
			}
		}
	}
	return all
}

// TwinsOf returns the twins of an agent, itself among them; nil for none.
func (x *Index) TwinsOf(t Target) *Twins {
	if t.Def.Kind != names.Agent || t.Def.Profile == nil {
		return nil
	}
	tw := &Twins{Name: t.Def.Name}
	var told dialect.Audience
	for _, o := range x.Named(names.Agent, t.Def.Name) {
		whose := o.File.sight().speaks
		if o.Def.Profile == nil || o.File.Base != t.File.Base || o.File.Scope != t.File.Scope || whose.Meets(told) {
			continue
		}
		told |= whose
		tw.Targets = append(tw.Targets, o)
	}
	if len(tw.Targets) < 2 || !slices.ContainsFunc(tw.Targets, t.Is) {
		return nil
	}
	for _, c := range compared {
		if c.differs(tw.Targets) {
			tw.Differs = append(tw.Differs, c.name)
		}
	}
	return tw
}

// comparison is one thing that twins are compared by.
type comparison struct {
	name   string
	differ func(a, b Target) bool
}

// differs reports whether any two of the twins differ.
func (c *comparison) differs(all []Target) bool {
	for i := range all {
		if slices.ContainsFunc(all[i+1:], func(o Target) bool { return c.differ(all[i], o) }) {
			return true
		}
	}
	return false
}

var compared = []comparison{
	{"description", func(a, b Target) bool { return a.Def.Profile.Description != b.Def.Profile.Description }},
	{"model", func(a, b Target) bool { return family(a) != family(b) }},
	{"tools", func(a, b Target) bool { return lists(a) && lists(b) && !slices.Equal(abilities(a), abilities(b)) }},
	{"prompt", func(a, b Target) bool { return a.Def.Profile.Prompt != b.Def.Profile.Prompt }},
}

// family returns what two products' names of one model have in common.
func family(t Target) string {
	d := t.File.dialect()
	model, inherits := effectiveModel(d, t.Def.Profile)
	if inherits || t.Def.Profile.Model == "" {
		return ""
	}
	m := d.Model(model)
	if m.Model == nil {
		return model
	}
	return cmp.Or(m.Model.Family, m.Model.Resolves, m.Model.Name)
}

// lists reports whether files of the product can list tools at all.
func lists(t Target) bool { return t.File.dialect().ByRole(dialect.ToolsRole) != nil }

// abilities returns what the tools of an agent let it do, sorted; what is no
// tool of the product by its name.
func abilities(t Target) []string {
	d := t.File.dialect()
	tools := effectiveTools(d, t.Def.Profile)
	if tools.All {
		list := []string{"*"}
		for _, name := range tools.Denied {
			list = append(list, "-"+ability(d, name))
		}
		return distinct(list)
	}
	var list []string
	for _, name := range tools.Given {
		list = append(list, ability(d, name))
	}
	return distinct(list)
}

func ability(d *dialect.Dialect, name string) string {
	m := d.Tool(name, dialect.ToolsRole)
	switch {
	case m.Tool == nil || len(m.Tool.Can) == 0:
		return strings.ToLower(name)
	case m.Tool.Can[0] == dialect.CapOther:
		return strings.ToLower(m.Tool.Name)
	}
	return string(m.Tool.Can[0])
}

func distinct(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
