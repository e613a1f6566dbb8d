package feature

import (
	"cmp"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// scopeWords say from where a definition reaches.
var scopeWords = map[workspace.Scope]string{
	workspace.ProjectScope: "project",
	workspace.UserScope:    "user",
	workspace.PluginScope:  "plugin",
	workspace.OtherScope:   "collection",
}

// scopeWord says from where what a file defines reaches; of a plugin, its name.
func scopeWord(f *workspace.File) string {
	if f.Scope == workspace.PluginScope && f.Plugin != "" {
		return "plugin " + f.Plugin
	}
	return scopeWords[f.Scope]
}

// origin says whose a file is: "Claude Code · user".
func origin(f *workspace.File) string {
	if d := f.Detection.Dialect; d != nil && d != dialect.Generic() {
		return d.Name + " · " + scopeWord(f)
	}
	return scopeWord(f)
}

// product returns the id of the product of the document.
func (s *Scene) product() string {
	if s.Doc == nil || s.Doc.Dialect() == nil {
		return dialect.Generic().ID
	}
	return cmp.Or(s.Doc.Dialect().ID, dialect.Generic().ID)
}

// spanIn returns what maps places of the document or one of its parts into the
// file.
func (s *Scene) spanIn(doc *agent.Document) func(text.Span) text.Span {
	if s.Doc != nil && doc != s.Doc {
		for _, p := range s.Doc.Parts {
			if p.Doc == doc {
				return p.Span
			}
		}
	}
	return func(at text.Span) text.Span { return at }
}
