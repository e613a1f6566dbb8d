package server

import "agentls/analysis/dialect"

// mayHold reports whether a document is worth parsing: by its path, by the
// files beside it, because the user names its dialect, because it speaks of
// names, or because it has no path yet.
func mayHold(d *openDoc) bool {
	if d.in == nil {
		return d.uri.Scheme() == "untitled"
	}
	if d.file != nil && d.file.Excluded {
		return false
	}
	return d.in.MayHold(d.name) || d.accompanies() || d.place.Collection || d.file != nil && d.file.Dialect != ""
}

// accompanies reports, by the path alone, whether a document is no agent and
// speaks of agents, skills, servers or hooks all the same.
func (d *openDoc) accompanies() bool { return d.in != nil && dialect.CompanionOf(d.place.Path) != nil }

// isAgent reports whether a document is one to speak about. languageId counts
// only for a document without a path.
func (d *openDoc) isAgent() bool {
	return d.doc != nil && (d.in == nil && d.lang == "chatagent" || d.doc.IsAgent())
}

// speaks reports whether a document has findings of agents: it is one, the
// prompt of one, or accompanies some.
func (d *openDoc) speaks() bool {
	return d.isAgent() || d.doc != nil && (d.doc.IsPrompt() || d.doc.Companion() != nil)
}

// hasFindings reports whether there may be anything to say of a document.
func (d *openDoc) hasFindings() bool { return d.speaks() || d.isSettings() }
