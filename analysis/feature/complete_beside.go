package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// toolsBeside returns the tools that agents of the same product list in the
// folder of the document, those that most of them use first: what such an agent
// needs is seldom new. Only current tools that the agent could be given count.
func toolsBeside(s *Scene, doc *agent.Document) []string {
	if s.Index == nil || s.File == nil {
		return nil
	}
	d := doc.Dialect()
	folder := folderOf(s.File.Path)
	used := map[string]int{}
	var order []string
	for f := range s.Index.Files() {
		if folderOf(f.Path) != folder || f.Path == s.File.Path || f.Detection.Dialect != d {
			continue
		}
		for _, def := range f.Facts.Defs() {
			if def.Profile == nil {
				continue
			}
			for _, name := range def.Profile.Tools {
				name, _, _ = strings.Cut(name, "(")
				if used[name]++; used[name] == 1 {
					order = append(order, name)
				}
			}
		}
	}
	order = slices.DeleteFunc(order, func(name string) bool {
		m := d.Tool(name, dialect.ToolsRole)
		return m.Class != dialect.Exact || m.Tool == nil || m.Tool.Status != dialect.Current || m.Tool.Subagent == "never" || !isGiven(doc, m.Tool)
	})
	slices.SortStableFunc(order, func(a, b string) int { return cmp.Compare(used[b], used[a]) })
	return order
}
