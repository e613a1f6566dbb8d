package feature

import (
	"cmp"
	"slices"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// WorkspaceSymbol is a definition somewhere in the workspace.
type WorkspaceSymbol struct {
	Name      string
	Kind      SymbolKind
	Container string // product and scope: "Claude Code · user"
	Place     Place
}

// symbolKinds are the kinds of definition that are symbols of the workspace.
// Headings are those of their file.
var symbolKinds = map[names.Kind]SymbolKind{
	names.Agent:        AgentSymbol,
	names.Skill:        SkillSymbol,
	names.Command:      CommandSymbol,
	names.Server:       ServerSymbol,
	names.Plugin:       PluginSymbol,
	names.Instructions: InstructionsSymbol,
}

// WorkspaceSymbols returns the definitions whose names match the query, best
// first, at most limit of them; 0 means all.
func WorkspaceSymbols(x *workspace.Index, query string, limit int) []WorkspaceSymbol {
	if x == nil {
		return nil
	}
	type hit struct {
		score int
		file  *workspace.File
		def   *names.Def
	}
	f := newFuzzy(query)
	var hits []hit
	for file := range x.Files() {
		defs := file.Facts.Defs()
		for i := range defs {
			d := &defs[i]
			if d.Name == "" || symbolKinds[d.Kind] == 0 {
				continue
			}
			if score, ok := f.score(d.Name); ok {
				hits = append(hits, hit{score, file, d})
			}
		}
	}
	// Files come in the order of their paths, which stays among equals.
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(len(a.def.Name), len(b.def.Name)), cmp.Compare(a.def.Name, b.def.Name))
	})
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
	}
	all := make([]WorkspaceSymbol, len(hits))
	for i, h := range hits {
		all[i] = WorkspaceSymbol{
			Name: h.def.Name, Kind: symbolKinds[h.def.Kind], Container: origin(h.file),
			Place: targetPlace(workspace.Target{File: h.file, Def: h.def}),
		}
	}
	return all
}
