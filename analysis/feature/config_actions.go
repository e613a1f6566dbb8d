package feature

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// ConfigActions returns the quick fixes of the findings of a configuration file
// that touch span, then fix all if any safe fix exists.
func ConfigActions(s *workspace.Settings, findings []finding.Finding, span text.Span) []Action {
	doc := configDocument(s.Text)
	var touched []finding.Finding
	for _, f := range findings {
		if touches(f, span) {
			touched = append(touched, f)
		}
	}
	out := fixes(doc, touched)
	if edits := FixAll(doc, findings); len(edits) > 0 {
		out = append(out, Action{Title: "Fix all that is safe in this file", Kind: FixAllOf, Edits: edits, Findings: mended(findings)})
	}
	return out
}
