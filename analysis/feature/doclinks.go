package feature

import (
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// DocLink is a path in the document that can be opened. What it leads to is
// looked up by [ResolveLink], when somebody points at it; the fields up to Anchor
// say all that this needs.
type DocLink struct {
	Span    text.Span
	Kind    names.Kind
	Form    names.Form
	Name    string
	Root    string // see [names.Mention]
	Anchor  string
	Target  Place // Path is empty when nothing is there
	Tooltip string
}

// DocumentLinks returns the paths that the document names: links, imports,
// #file: and the scripts of hooks.
func DocumentLinks(s Scene) []DocLink {
	var all []DocLink
	for _, m := range s.facts().Mentions() {
		if m.Kind != names.File && m.Kind != names.Heading || m.Whole.IsEmpty() || m.Pattern {
			continue
		}
		span := m.Whole
		if m.Form == names.InLink || m.Form == names.InHook {
			span = linkSpan(&m)
		}
		all = append(all, DocLink{Span: span, Kind: m.Kind, Form: m.Form, Root: m.Root, Name: m.Name, Anchor: m.Anchor})
	}
	return all
}

// linkSpan is the destination of a link with its anchor, or what of a command
// names the script.
func linkSpan(m *names.Mention) text.Span {
	span := m.At
	switch {
	case span.IsEmpty() && m.AnchorAt.IsEmpty():
		return m.Whole
	case span.IsEmpty():
		return m.AnchorAt
	case !m.AnchorAt.IsEmpty():
		return span.Union(m.AnchorAt)
	}
	return span
}

// ResolveLink looks up what a link leads to. A link into nothing keeps an empty
// target, and its tooltip says so.
func ResolveLink(s Scene, l DocLink) DocLink {
	found := s.resolve(names.Mention{Kind: l.Kind, Form: l.Form, Root: l.Root, Name: l.Name, Anchor: l.Anchor, At: l.Span, Whole: l.Span, Certain: true, In: -1})
	if len(found.Targets) > 0 {
		l.Target = targetPlace(found.Targets[0])
		l.Tooltip = linkTooltip(found.Targets[0])
		return l
	}
	if found.Unknowable == "" {
		l.Tooltip = "Nothing is there."
	}
	return l
}

// linkTooltip says in a line what a link leads to.
func linkTooltip(t workspace.Target) string {
	where := shownPath(t.File)
	switch {
	case t.Def == nil || t.Def.Kind == names.File:
		return where
	case t.Def.Profile != nil && t.Def.Profile.Description != "":
		return t.Def.Name + ": " + preview(firstSentence(t.Def.Profile.Description))
	case t.Def.Kind == names.Heading:
		return where + "#" + t.Def.Name
	}
	return t.Def.Name + " · " + kindWords[t.Def.Kind] + " · " + where
}
