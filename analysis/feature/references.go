package feature

import (
	"cmp"
	"path"
	"slices"

	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// References returns where the name at off is used, by file and place; with
// the places that define it where withDecl says so. A name that nothing here
// defines has references all the same: every place that means the same by it.
func References(s Scene, off int, withDecl bool) []Place {
	sub, ok := s.subject(off)
	if !ok || s.Index == nil {
		return nil
	}
	t, defined := sub.target()
	if !defined {
		return s.undefined(&sub)
	}
	var places []Place
	for _, u := range s.Index.References(t) {
		places = append(places, usePlace(u))
	}
	if t.Def.Kind == names.File {
		places = append(places, intoFile(s.Index, t)...)
	}
	if withDecl {
		places = append(places, targetPlace(t))
	}
	return sortPlaces(places)
}

// intoFile returns the links that go to a heading of a file: of each, the path.
func intoFile(x *workspace.Index, t workspace.Target) []Place {
	var places []Place
	for _, u := range x.Uses(names.File, path.Base(t.File.Path)) {
		if u.Mention.Anchor == "" {
			continue
		}
		u.Mention = plain(u.Mention)
		found := x.Resolve(u.File, u.Mention)
		if slices.ContainsFunc(found.Best(), t.Is) {
			places = append(places, usePlace(u))
		}
	}
	return places
}

// undefined returns the uses of a name that no file defines: a built-in one, or
// one that is missing.
func (s *Scene) undefined(sub *subject) []Place {
	m := sub.mention
	if m == nil {
		return nil
	}
	var places []Place
	for _, u := range s.Index.Uses(m.Kind, m.Name) {
		if u.Mention.Anchor != m.Anchor {
			continue
		}
		if found := s.Index.Resolve(u.File, u.Mention); len(found.Targets) == 0 && found.Builtin == sub.found.Builtin {
			places = append(places, usePlace(u))
		}
	}
	return sortPlaces(places)
}

func sortPlaces(places []Place) []Place {
	slices.SortStableFunc(places, func(a, b Place) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Select.Start, b.Select.Start), cmp.Compare(a.Select.End, b.Select.End))
	})
	return slices.CompactFunc(places, func(a, b Place) bool { return a.Path == b.Path && a.Select == b.Select })
}

// Highlight is a place in the document that stands for the name at the caret.
type Highlight struct {
	Span  text.Span
	Write bool // the name is defined here
}

// Highlights returns the places in the document that mean what stands at off.
func Highlights(s Scene, off int) []Highlight {
	sub, ok := s.subject(off)
	if !ok {
		return nil
	}
	facts := s.facts()
	var all []Highlight
	if t, ok := sub.target(); ok && t.Def != nil && !t.Def.At.IsEmpty() && s.File != nil && t.File.Path == s.File.Path {
		all = append(all, Highlight{t.Def.At, true})
	} else if sub.def != nil && !sub.def.At.IsEmpty() {
		all = append(all, Highlight{sub.def.At, true})
	}
	toFile := sub.mention != nil && sub.mention.Kind == names.File && sub.mention.Anchor == ""
	for _, m := range facts.Mentions() {
		if toFile {
			m = plain(m)
		}
		if s.means(&sub, m) {
			all = append(all, Highlight{Span: tokenOf(&m)})
		}
	}
	slices.SortStableFunc(all, func(a, b Highlight) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return slices.CompactFunc(all, func(a, b Highlight) bool { return a.Span == b.Span })
}

// means reports whether a mention stands for the subject: for the same
// definition, or where there is none, for the same name.
func (s *Scene) means(sub *subject, m names.Mention) bool {
	t, ok := sub.target()
	if !ok {
		own := sub.mention
		return own != nil && m.Kind == own.Kind && m.Name == own.Name && m.Anchor == own.Anchor
	}
	found := s.resolve(m)
	return slices.ContainsFunc(found.Best(), t.Is)
}
