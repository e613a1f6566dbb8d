package feature

import (
	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// Scene is a document in its workspace: what those questions are asked of whose
// answers lie in more than one file. It answers whatever is missing: without an
// index, or in one that does not know the file, a name stands for nothing.
type Scene struct {
	Env   lint.Env
	Index *workspace.Index
	File  *workspace.File // the document, as the index has it
	Doc   *agent.Document

	more bool // of a completion: there are more names than are offered
}

// Place is a stretch of a file. Select lies in Span.
type Place struct {
	File   *workspace.File // nil for a file that the index does not hold
	Path   string          // absolute, slash-separated
	Span   text.Span       // what is meant: the whole definition, the mention with its mark
	Select text.Span       // the name in it
}

// facts returns what the document defines and mentions; never nil.
func (s *Scene) facts() *names.Facts {
	switch {
	case s.File != nil && s.File.Facts != nil:
		return s.File.Facts
	case s.Doc != nil:
		return names.Of(s.Doc, nil)
	}
	return &names.Facts{}
}

// resolve says what a mention of the document stands for.
func (s *Scene) resolve(m names.Mention) workspace.Resolution {
	if s.Index == nil || s.File == nil {
		return workspace.Resolution{}
	}
	return s.Index.Resolve(s.File, m)
}

// subject is the name at a caret: a definition or a mention.
type subject struct {
	at      text.Span      // the token that stands for it
	def     *names.Def     // nil on a mention
	mention *names.Mention // nil on a definition
	found   workspace.Resolution
}

// subject returns the name at off. A mention goes before the heading it may
// stand in; the tool in `Agent(x)` is none.
func (s *Scene) subject(off int) (subject, bool) {
	facts := s.facts()
	if m, ok := facts.At(off); ok && (m.Form != names.InSpecifier || m.At.Touches(off)) {
		m = aimed(m, off)
		at := tokenOf(&m)
		if !at.Touches(off) {
			at = m.Whole
		}
		return subject{at: at, mention: &m, found: s.resolve(m)}, true
	}
	d, at, ok := s.defAt(facts, off)
	if !ok {
		return subject{}, false
	}
	found := workspace.Resolution{}
	if s.File != nil {
		found.Targets, found.Ties = []workspace.Target{{File: s.File, Def: d}}, 1
	}
	return subject{at: at, def: d, found: found}, true
}

// defAt returns the definition whose name stands at off, or the key of that
// name. In a file that its path names, the key of the description stands for it.
func (s *Scene) defAt(facts *names.Facts, off int) (*names.Def, text.Span, bool) {
	if d, ok := facts.DefAt(off); ok {
		return &d, d.At, true
	}
	if s.Doc == nil {
		return nil, text.Span{}, false
	}
	doc, at := s.Doc, off
	if isTree(doc) {
		p := doc.PartAt(off)
		if p == nil {
			return nil, text.Span{}, false
		}
		doc, at = p.Doc, p.Virtual(off)
	}
	p := find(doc, at)
	if !isName(doc, &p) {
		return nil, text.Span{}, false
	}
	d := s.ownDef(doc)
	return d, s.spanIn(doc)(p.token), d != nil
}

// aimed returns the mention without its anchor when the caret stands on the
// path before it: `a.md#b` is two names.
func aimed(m names.Mention, off int) names.Mention {
	if m.AnchorAt.Touches(off) {
		return m
	}
	return plain(m)
}

// plain returns a mention of a file without the anchor behind it.
func plain(m names.Mention) names.Mention {
	if m.Anchor == "" || m.Kind == names.Heading {
		return m
	}
	if !m.At.IsEmpty() {
		m.Whole = m.At
	}
	m.Anchor, m.AnchorAt = "", text.Span{}
	return m
}

// tokenOf returns what of a mention stands for its name.
func tokenOf(m *names.Mention) text.Span {
	switch {
	case m.Anchor != "" && !m.AnchorAt.IsEmpty():
		return m.AnchorAt
	case m.At.IsEmpty():
		return m.Whole
	}
	return m.At
}

// target returns the definition that the subject stands for.
func (s subject) target() (workspace.Target, bool) {
	if len(s.found.Targets) == 0 {
		return workspace.Target{}, false
	}
	return s.found.Targets[0], true
}

// targetPlace returns where a definition stands.
func targetPlace(t workspace.Target) Place {
	p := Place{File: t.File, Path: t.File.Path}
	if t.Def != nil {
		p.Span = t.Def.Whole
		p.Select = clip(t.Def.At, p.Span)
	}
	return p
}

// usePlace returns where a mention stands.
func usePlace(u workspace.Use) Place {
	at := tokenOf(&u.Mention)
	return Place{File: u.File, Path: u.File.Path, Span: u.Mention.Whole.Union(at), Select: at}
}
