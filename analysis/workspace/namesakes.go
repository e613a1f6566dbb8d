package workspace

import "slices"

// Namesakes returns the other definitions of a name among which the product
// chooses: those it takes before this one, those in the same place, of which
// only one loads, and those it takes after it. A plugin's own name goes before
// those of its agents, so they are never confused with others.
func (x *Index) Namesakes(t Target) (before, beside, after []Target) {
	if t.Def.Only > 0 || t.Def.Profile == nil {
		return nil, nil, nil
	}
	for _, k := range standsFor(t.Def.Kind) {
		for _, o := range x.Named(k, t.Def.Name) {
			switch {
			case o.Is(t) || !t.rivals(o):
			case t.first(o) < 0:
				after = append(after, o)
			case t.first(o) > 0:
				before = append(before, o)
			default:
				beside = append(beside, o)
			}
		}
	}
	return before, beside, after
}

// rivals reports whether some product finds both definitions at once. Those of
// different products are twins, though one may read the other's folder too.
func (t Target) rivals(o Target) bool {
	a, b := t.File, o.File
	if !a.sight().speaks.Meets(b.sight().speaks) {
		return false
	}
	if a.Scope == PluginScope || b.Scope == PluginScope {
		return a.Scope == b.Scope && a.Base == b.Base && a.folders() == b.folders()
	}
	if a.Scope == OtherScope || b.Scope == OtherScope {
		return a.Scope == b.Scope && a.Base == b.Base
	}
	return a.Base == b.Base || a.around(b) && b.around(a)
}

// around reports whether a session in the workspace folder of another file has
// what a file defines: it is the user's, or of the project around that folder.
// What a project further down defines counts for those who work there.
func (f *File) around(o *File) bool {
	if f.Scope == UserScope {
		return true
	}
	return within(f.Base, f.Folder.Root()) && (o.Scope == UserScope || within(f.Base, o.Folder.Root()))
}

// first says which of two definitions the product takes that finds both: below
// zero for t, above it for o.
func (t Target) first(o Target) int {
	from := t.File
	if o.File.Scope == ProjectScope && (t.File.Scope != ProjectScope || within(t.File.Base, o.File.Base)) {
		from = o.File // the deeper of the two projects
	}
	view := from.sight()
	kinds := standsFor(t.Def.Kind)
	a, b := from.rank(view, t.File, t.Def.Kind), from.rank(view, o.File, t.Def.Kind)
	a.prec = a.prec*2 + slices.Index(kinds, t.Def.Kind)
	b.prec = b.prec*2 + slices.Index(kinds, o.Def.Kind)
	switch {
	case a.less(b):
		return -1
	case b.less(a):
		return 1
	}
	return 0
}
