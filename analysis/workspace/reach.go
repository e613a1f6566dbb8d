package workspace

import (
	"slices"

	"agentls/analysis/names"
)

// Unreachable returns the agents, skills and commands that nobody can start:
// their keys keep both the model and the user from it, and nothing else names
// them where a product would follow.
func (x *Index) Unreachable() []Target {
	var all []Target
	for f := range x.Files() {
		defs := f.Facts.Defs()
		for i := range defs {
			if t := (Target{f, &defs[i]}); x.IsUnreachable(t) {
				all = append(all, t)
			}
		}
	}
	return all
}

// IsUnreachable reports whether nobody can start a definition.
func (x *Index) IsUnreachable(t Target) bool {
	p := t.Def.Profile
	if p == nil || p.ByModel || p.ByUser || !p.Loads {
		return false
	}
	return !slices.ContainsFunc(x.References(t), func(u Use) bool { return starts(&u.Mention) && !t.speaks(u) })
}

// starting are the forms of mention that a product follows by itself.
var starting = map[names.Form]bool{
	names.InSpecifier: true, names.InHandoff: true, names.InAgents: true, names.InSkills: true,
	names.InPermission: true, names.InAgentKey: true, names.InSettings: true,
}

func starts(m *names.Mention) bool { return starting[m.Form] && !m.Denied }
