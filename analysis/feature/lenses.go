package feature

import (
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// LensOptions says which lenses there are. Lenses shift the text, so the size
// of a prompt, which a hover tells as well, is shown only when asked for.
type LensOptions struct {
	References bool
	Tokens     bool
}

// DefaultLenses are the lenses that nobody has to ask for.
var DefaultLenses = LensOptions{References: true}

// LensKind says what a lens tells.
type LensKind uint8

// The kinds of lens.
const (
	ReferencesLens LensKind = iota + 1
	TokensLens
)

// Lens stands above a definition. Title and Places are filled in by
// [ResolveLens].
type Lens struct {
	Kind   LensKind
	Span   text.Span // the name, or the beginning of the file where the path names it
	Title  string
	Places []Place // of ReferencesLens: what its title counts
}

// Lenses returns the lenses of the document without their titles. A name that
// nothing refers to has none, so that no lens comes and says nothing.
func Lenses(s Scene, o LensOptions) []Lens {
	var all []Lens
	defs := s.facts().Defs()
	for i := range defs {
		d := &defs[i]
		if !hasLens(d.Kind) {
			continue
		}
		if o.References && s.isReferred(d) {
			all = append(all, Lens{Kind: ReferencesLens, Span: d.At})
		}
		if o.Tokens && d.Profile != nil && d.Profile.Tokens > 0 {
			all = append(all, Lens{Kind: TokensLens, Span: d.At})
		}
	}
	return all
}

func hasLens(k names.Kind) bool {
	return k == names.Agent || k == names.Skill || k == names.Command || k == names.Server
}

// isReferred reports whether anything means the definition.
func (s *Scene) isReferred(d *names.Def) bool {
	return s.Index != nil && s.File != nil && len(s.Index.References(workspace.Target{File: s.File, Def: d})) > 0
}

// ResolveLens fills in what a lens says; ok is false when what it stood above
// is there no more.
func ResolveLens(s Scene, l Lens) (Lens, bool) {
	defs := s.facts().Defs()
	for i := range defs {
		d := &defs[i]
		if d.At != l.Span || !hasLens(d.Kind) {
			continue
		}
		switch l.Kind {
		case ReferencesLens:
			if s.Index == nil || s.File == nil {
				return l, false
			}
			for _, u := range s.Index.References(workspace.Target{File: s.File, Def: d}) {
				l.Places = append(l.Places, usePlace(u))
			}
			l.Places = sortPlaces(l.Places)
			l.Title = count(len(l.Places), "reference", "references")
			return l, true
		case TokensLens:
			if d.Profile == nil {
				return l, false
			}
			l.Title = "about " + count(roundTokens(d.Profile.Tokens), "token", "tokens")
			return l, true
		}
	}
	return l, false
}
