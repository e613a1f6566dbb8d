package feature

import (
	"slices"
	"strconv"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// HoverIn explains what stands at off: a name by what it stands for in the
// workspace, anything else as [HoverWith] does.
func HoverIn(s Scene, findings []finding.Finding, off int) (Hover, bool) {
	if s.Doc == nil {
		return Hover{}, false
	}
	if h, ok := s.nameHover(off); ok {
		return h, true
	}
	return hover(&s, s.Doc, findings, off)
}

// nameHover explains a mention.
func (s *Scene) nameHover(off int) (Hover, bool) {
	m, ok := s.facts().At(off)
	if !ok || m.Kind == names.Tool {
		return Hover{}, false
	}
	m = aimed(m, off)
	at := tokenOf(&m)
	if !at.Touches(off) || at.IsEmpty() {
		return Hover{}, false
	}
	found := s.resolve(m)
	switch {
	case len(found.Targets) > 0:
		return Hover{at, article(targetDoc(found.Targets[0]), others(found.Targets))}, true
	case found.Builtin != "":
		if doc := Documentation(s.builtinKey(m.Kind, found.Builtin)); doc != "" {
			return Hover{at, doc}, true
		}
	case found.Accepted:
		return Hover{at, title(m.Name) + " · accepted by your configuration"}, true
	}
	return Hover{}, false
}

// others says that more than one definition could be meant.
func others(targets []workspace.Target) string {
	if len(targets) < 2 {
		return ""
	}
	var files []string
	for _, t := range targets[1:] {
		files = append(files, shownPath(t.File))
	}
	return "Also defined in " + codes(files, 4) + "."
}

// standing says how an agent stands among the others: who names it, and whom it
// hides or is hidden by.
func (s *Scene) standing(doc *agent.Document) string {
	if s.Index == nil || s.File == nil {
		return ""
	}
	d := s.ownDef(doc)
	if d == nil {
		return ""
	}
	t := workspace.Target{File: s.File, Def: d}
	return words(namedBy(s.Index, t), shadows(s.Index, t))
}

// ownDef returns the definition of the agent that a document or part is.
func (s *Scene) ownDef(doc *agent.Document) *names.Def {
	defs := s.facts().Defs()
	for _, p := range s.Doc.Parts {
		if p.Doc == doc {
			return covering(defs, p.Piece())
		}
	}
	return covering(defs, text.At(0))
}

// covering returns the narrowest definition with a profile around a span.
func covering(defs []names.Def, at text.Span) *names.Def {
	var best *names.Def
	for i := range defs {
		if d := &defs[i]; d.Profile != nil && d.Whole.Covers(at) && (best == nil || d.Whole.Len() < best.Whole.Len()) {
			best = d
		}
	}
	return best
}

// namedBy says which files mention an agent, itself left out.
func namedBy(x *workspace.Index, t workspace.Target) string {
	var callers []string
	places := 0
	for _, u := range x.References(t) {
		c := callerOf(u)
		if c.Place.Path == t.File.Path && c.Name == t.Def.Name {
			continue
		}
		places++
		if !slices.Contains(callers, c.Name) {
			callers = append(callers, c.Name)
		}
	}
	if places == 0 {
		return "Named by: nobody."
	}
	s := "Named by: " + codes(callers, 6)
	if places > len(callers) {
		s += " (" + strconv.Itoa(places) + " places)"
	}
	return s + "."
}

// shadows says which definitions of the same name an agent hides, and which
// hides it: of two that one product finds it takes one.
func shadows(x *workspace.Index, t workspace.Target) string {
	found := x.Resolve(t.File, names.Mention{Kind: t.Def.Kind, Name: t.Def.Name, Certain: true, In: -1})
	i := slices.IndexFunc(found.Targets, func(o workspace.Target) bool { return sameTarget(o, t) })
	switch {
	case i < 0:
		return ""
	case i >= found.Ties:
		return "Shadowed by: " + code(shownPath(found.Targets[0].File)) + "."
	case len(found.Targets) == found.Ties && found.Builtin != "":
		return "Shadows: the one built into the product."
	case len(found.Targets) == found.Ties:
		return "Shadows: nothing."
	}
	var files []string
	for _, o := range found.Targets[found.Ties:] {
		files = append(files, shownPath(o.File))
	}
	return "Shadows: " + codes(files, 4) + "."
}
