package workspace

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/prose"
)

// Budget is what the names and descriptions cost of all agents that a product
// sees at once: it shows them to the model in every session.
type Budget struct {
	Dialect *dialect.Dialect
	Base    string // the folder that the product works in
	Limit   int    // in tokens
	Total   int
	Ranked  []Cost // the dearest first
}

// Cost is what the name and description of one agent cost.
type Cost struct {
	Target
	Tokens int
}

// Budgets returns the budgets of the projects in the index, by folder, for the
// products of which a limit is known.
func (x *Index) Budgets() []Budget {
	var all []Budget
	for _, d := range dialect.All() {
		if d.Budget > 0 {
			all = append(all, x.budgetsOf(d)...)
		}
	}
	slices.SortStableFunc(all, func(a, b Budget) int { return strings.Compare(a.Base, b.Base) })
	return all
}

// budgetsOf returns a budget for each folder that has agents of the product.
// What the user and installed plugins bring counts in each; a plugin that lies
// in the workspace counts alone, since nobody says that it is installed.
func (x *Index) budgetsOf(d *dialect.Dialect) []Budget {
	everywhere, own := map[string][]Target{}, map[string][]Target{}
	for f := range x.Files() {
		if !f.sight().readBy.Meets(d.Product()) || f.dialect().Apart {
			continue
		}
		defs := f.Facts.Defs()
		for i := range defs {
			if p := defs[i].Profile; p == nil || defs[i].Kind != names.Agent || !p.Loads || !p.ByModel {
				continue
			}
			into := own
			if f.Scope == UserScope || f.Scope == PluginScope && f.ReadOnly {
				into = everywhere
			}
			into[f.Base] = append(into[f.Base], Target{f, &defs[i]})
		}
	}
	var all []Budget
	for base, agents := range own {
		for above, more := range own {
			if above != base && within(above, base) && more[0].File.Scope == ProjectScope && agents[0].File.Scope == ProjectScope {
				agents = append(agents[:len(agents):len(agents)], more...)
			}
		}
		for _, more := range everywhere {
			if agents[0].File.Scope == OtherScope {
				break // what a collection costs where it is installed, nobody's own beside it
			}
			agents = append(agents[:len(agents):len(agents)], more...)
		}
		all = append(all, budget(d, base, agents))
	}
	return all
}

// budget adds up agents; of several with one name only one is shown.
func budget(d *dialect.Dialect, base string, agents []Target) Budget {
	b := Budget{Dialect: d, Base: base, Limit: d.Budget}
	seen := map[string]int{}
	slices.SortStableFunc(agents, func(a, b Target) int {
		return cmp.Or(cmp.Compare(a.File.Scope, b.File.Scope), cmp.Compare(len(b.File.Base), len(a.File.Base)), strings.Compare(a.File.Path, b.File.Path))
	})
	for _, t := range agents {
		name := t.Def.Name
		if t.File.Scope == PluginScope {
			name = t.File.Plugin + ":" + t.File.folders() + name
		}
		if seen[name]++; seen[name] > 1 {
			continue
		}
		cost := prose.Tokens(len(name) + len(t.Def.Profile.Description))
		b.Total += cost
		b.Ranked = append(b.Ranked, Cost{t, cost})
	}
	slices.SortStableFunc(b.Ranked, func(a, b Cost) int { return cmp.Compare(b.Tokens, a.Tokens) })
	return b
}
