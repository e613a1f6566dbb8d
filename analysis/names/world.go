package names

import (
	"strings"

	"agentls/analysis/agent"
)

// readingOf returns what the product makes of marks in the text of a file, by
// the forms that its sheet lists for bodies.
func readingOf(doc *agent.Document) reading {
	var r reading
	if c := doc.Companion(); c != nil {
		return reading{imports: c.Imports, hashes: c.Hashes}
	}
	for i := range doc.Dialect().Body.Markers {
		form := doc.Dialect().Body.Markers[i].Form
		r.imports = r.imports || strings.HasPrefix(form, "@")
		r.hashes = r.hashes || strings.HasPrefix(form, "#")
	}
	return r
}
