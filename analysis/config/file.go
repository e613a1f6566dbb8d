package config

import (
	"slices"

	"agentls/analysis/finding"
)

// File is the configuration of one file. Its methods work on nil, which is
// the default configuration.
type File struct {
	Path        string
	Dialect     string // id, when the user decides it
	DialectFrom string // the configuration file that decides it
	Excluded    bool
	Template    bool // a generator fills it in: placeholders and foreign names are its own
	*settings
}

// Severity returns the severity a code has here, def where nothing is said.
func (f *File) Severity(code finding.Code, def finding.Severity) finding.Severity {
	if f == nil || f.settings == nil {
		return def
	}
	if s, ok := f.rules[code]; ok {
		return s
	}
	return def
}

// Accepts reports whether the user accepts a name.
func (f *File) Accepts(kind NameKind, name string) bool {
	if f == nil || f.settings == nil || kind >= nameKinds {
		return false
	}
	n := &f.names[kind]
	return slices.Contains(n.plain, name) ||
		slices.ContainsFunc(n.patterns, func(p string) bool { return Wildcard(p, name) })
}

// Names returns the accepted names without patterns, for completion and
// nearness. The slice is shared: do not change it.
func (f *File) Names(kind NameKind) []string {
	if f == nil || f.settings == nil || kind >= nameKinds {
		return nil
	}
	return f.names[kind].plain
}

// Product returns the version of a product that the user has pinned, or "".
func (f *File) Product(dialect string) string {
	if f == nil || f.settings == nil {
		return ""
	}
	return f.products[dialect]
}
