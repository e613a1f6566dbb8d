package feature

import (
	"slices"

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
	if !ok {
		return s.serverHover(off)
	}
	m = aimed(m, off)
	at := tokenOf(&m)
	if !at.Touches(off) || at.IsEmpty() {
		return Hover{}, false
	}
	found := s.resolve(m)
	switch {
	case len(found.Targets) > 0:
		return Hover{at, article(targetDoc(s.Index, found.Targets[0]), others(found.Targets))}, true
	case m.Kind == names.Tool:
		if h, ok := hover(s, s.Doc, nil, off); ok {
			return h, true // it says whether the agent has the tool
		}
		fallthrough
	case found.Builtin != "":
		if doc := Documentation(s.builtinKey(m.Kind, found.Builtin)); doc != "" {
			return Hover{at, doc}, true
		}
	case found.Accepted:
		return Hover{at, title(m.Name) + " · accepted by your configuration"}, true
	}
	return Hover{}, false
}

// serverHover explains the definition of a server, which no product's keys
// explain.
func (s *Scene) serverHover(off int) (Hover, bool) {
	d, ok := s.facts().DefAt(off)
	if !ok || d.Kind != names.Server || s.Index == nil || s.File == nil {
		return Hover{}, false
	}
	t := workspace.Target{File: s.File, Def: &d}
	return Hover{d.At, article(title(d.Name)+" · "+kindWords[d.Kind]+" · "+origin(s.File), namedBy(s.Index.References(t)))}, true
}

// others says that more than one definition could be meant.
func others(targets []workspace.Target) string {
	var files []string
	for _, t := range targets[1:] {
		if t.File.Path != targets[0].File.Path {
			files = append(files, shownPath(t.File))
		}
	}
	if len(files) == 0 {
		return ""
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
	v := s.Index.Effective(workspace.Target{File: s.File, Def: d})
	return words(effectiveWords(s.Index, v), namedBy(v.NamedBy), shadows(v))
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

// namedBy says who mentions a name, as many as a line holds.
func namedBy(uses []workspace.Use) string {
	var callers []string
	for _, u := range uses {
		if c := callerOf(u); !slices.Contains(callers, c.Name) {
			callers = append(callers, c.Name)
		}
	}
	switch {
	case len(uses) == 0:
		return "Named by: nobody."
	case len(uses) > len(callers):
		return "Named by: " + codes(callers, 6) + " (" + thousands(len(uses)) + " places)."
	}
	return "Named by: " + codes(callers, 6) + "."
}

// shadows says which definitions of its name hide an agent, and which it hides.
func shadows(v *workspace.View) string {
	files := func(list []workspace.Target) string {
		var paths []string
		for _, t := range list {
			paths = append(paths, shownPath(t.File))
		}
		return codes(paths, 4) + "."
	}
	switch {
	case len(v.ShadowedBy) > 0:
		return "Shadowed by: " + files(v.ShadowedBy)
	case len(v.Rivals) > 0:
		return "Defined again in " + files(v.Rivals)
	case len(v.Shadows) > 0:
		return "Shadows: " + files(v.Shadows)
	}
	return "Shadows: nothing."
}
