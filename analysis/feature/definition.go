package feature

import (
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/text"
)

// Link leads from a name to where it is defined.
type Link struct {
	Origin text.Span // the name, in the file that was asked
	Target Place
	// Virtual is the address of a read-only page (see [Virtual]) about what no
	// file defines: a product's own agent, tool or server. Target is empty then.
	// Only clients that can show such a page are given it; a wrong place is worse
	// than none, and the hover says the same.
	Virtual string
}

// Definition returns where the name at off is defined: one place, or several
// where the product takes any of them. Asked on a definition it returns that.
func Definition(s Scene, off int) []Link {
	sub, ok := s.subject(off)
	if !ok {
		return s.toolPage(off)
	}
	if sub.def != nil && sub.def.At.IsEmpty() {
		return nil // the path names it, and no word of the file
	}
	if len(sub.found.Targets) == 0 {
		return s.builtinPage(&sub)
	}
	best := sub.found.Best()
	links := make([]Link, len(best))
	for i, t := range best {
		links[i] = Link{Origin: sub.at, Target: targetPlace(t)}
	}
	return links
}

// builtinPage leads to the page about a name that the product itself defines.
func (s *Scene) builtinPage(sub *subject) []Link {
	if sub.found.Builtin == "" || sub.mention == nil {
		return nil
	}
	key := s.builtinKey(sub.mention.Kind, sub.found.Builtin)
	if Documentation(key) == "" {
		return nil
	}
	return []Link{{Origin: sub.at, Virtual: VirtualURI(key)}}
}

// builtinKey is the documentation key of what a product itself defines.
func (s *Scene) builtinKey(kind names.Kind, name string) string {
	id := s.product()
	switch kind {
	case names.Agent:
		return "agent|" + id + "|" + name
	case names.Tool:
		return "tool|" + id + "|" + name
	case names.Server:
		return "server|" + id + "|" + name
	}
	return ""
}

// toolPage leads from a name in a list of tools to the page about the tool.
func (s *Scene) toolPage(off int) []Link {
	doc, at, back := s.Doc, off, func(x text.Span) text.Span { return x }
	if doc == nil {
		return nil
	}
	if isTree(doc) {
		p := doc.PartAt(off)
		if p == nil {
			return nil
		}
		doc, at, back = p.Doc, p.Virtual(off), p.Span
	}
	p := find(doc, at)
	if p.field == nil || p.whole.IsEmpty() || p.zone != atItem && p.zone != atArgument && p.zone != atKey {
		return nil
	}
	switch p.field.Role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.AllowRole, dialect.PermissionRole:
	default:
		return nil
	}
	m := doc.Dialect().Tool(p.whole.Of(doc.Src()), p.field.Role)
	if m.Tool == nil || m.Class > dialect.OldName {
		return nil
	}
	return []Link{{Origin: back(p.whole), Virtual: VirtualURI("tool|" + doc.Dialect().ID + "|" + m.Tool.Name)}}
}
