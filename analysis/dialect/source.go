package dialect

import (
	"slices"
	"strings"
)

// Source returns the source with the id, or nil.
func (d *Dialect) Source(id string) *Source {
	for i := range d.Sources {
		if d.Sources[i].ID == id {
			return &d.Sources[i]
		}
	}
	return nil
}

// Subject is what a fact of a sheet is about.
type Subject uint8

// The subjects.
const (
	OfFields Subject = iota
	OfTools
	OfModels
)

// subjects says for each subject what the ids of its sources hold and which
// fields it is the matter of.
var subjects = [...]struct {
	words []string
	roles []Role
}{
	OfFields: {},
	OfTools:  {[]string{"tool", "permission"}, []Role{ToolsRole, DenyRole, PermissionRole}},
	OfModels: {[]string{"model"}, []Role{ModelRole}},
}

// SourcesOf returns the sources of what the sheet says about a subject, in the
// order of the sheet; the first one of all where none is named.
func (d *Dialect) SourcesOf(about Subject) []Source {
	is := subjects[about]
	var found []Source
	for _, s := range d.Sources {
		named := slices.ContainsFunc(is.words, func(w string) bool { return strings.Contains(s.ID, w) })
		used := slices.ContainsFunc(d.Fields, func(f Field) bool {
			return f.Source == s.ID && (len(is.roles) == 0 || slices.Contains(is.roles, f.Role))
		})
		if named || used {
			found = append(found, s)
		}
	}
	if found == nil && len(d.Sources) > 0 {
		found = d.Sources[:1:1]
	}
	return found
}
