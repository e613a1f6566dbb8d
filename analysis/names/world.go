package names

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
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

// marks reports whether the sheet of a product has a mark that begins so.
func marks(d *dialect.Dialect, begins string) bool {
	for i := range d.Body.Markers {
		if strings.HasPrefix(d.Body.Markers[i].Form, begins) {
			return true
		}
	}
	return false
}
