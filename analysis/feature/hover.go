package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// HoverAt explains what stands at off.
func HoverAt(env lint.Env, doc *agent.Document, off int) (Hover, bool) {
	return HoverWith(env, doc, nil, off)
}

// HoverWith is [HoverAt] for a caller that has the findings of doc at hand.
// With nil the rules run, but only for what a hover needs them for.
func HoverWith(env lint.Env, doc *agent.Document, findings []finding.Finding, off int) (Hover, bool) {
	return hover(&Scene{Env: env, Doc: doc}, doc, findings, off)
}

// hover is [HoverWith] for the document of the scene or a part of it.
func hover(s *Scene, doc *agent.Document, findings []finding.Finding, off int) (Hover, bool) {
	if isTree(doc) {
		return hoverTree(s, doc, findings, off)
	}
	p := find(doc, off)
	if p.zone == nowhere || p.zone == atHeading || p.zone == atFile {
		if off < doc.Front.Body && len(doc.Front.Entries) > 0 {
			return Hover{}, false
		}
		return bodyHover(doc, off)
	}
	if p.token.IsEmpty() && p.whole.IsEmpty() {
		return Hover{}, false
	}
	var h Hover
	switch {
	case p.zone == atKey:
		h = keyHover(doc, &p)
		h.Markdown = article(s.skillsCost(doc, &p), h.Markdown)
	case p.field == nil:
	case p.field.Role == dialect.ToolsRole || p.field.Role == dialect.DenyRole || p.field.Role == dialect.AllowRole:
		h = toolHover(s.Env, doc, &p)
	case p.field.Role == dialect.ModelRole:
		h = Hover{p.whole, modelMatchDoc(doc.Dialect(), doc.Dialect().Model(p.whole.Of(doc.Src())))}
	default:
		h = valueHover(doc, &p)
	}
	if isName(doc, &p) {
		if findings == nil {
			findings = lint.Run(s.Env, doc, nil).Findings()
		}
		h.Span = p.token
		h.Markdown = article(agentDoc(s, doc, findings), keyDocIf(p.zone == atKey, h.Markdown))
	}
	return h, h.Markdown != ""
}

func keyDocIf(ok bool, s string) string {
	if ok {
		return s
	}
	return ""
}

// isName reports whether the place is the key or value that names the agent.
// In a file that is named by its path the key of the description stands in.
func isName(doc *agent.Document, p *place) bool {
	if p.zone == atKey && len(p.path) == 0 {
		f := doc.Dialect().Field(p.token.Of(doc.Src()))
		if f != nil && f.Role == dialect.DescriptionRole {
			named, _, _ := doc.ByRole(dialect.NameRole)
			return named == nil
		}
		return f != nil && f.Role == dialect.NameRole
	}
	return p.zone == atValue && len(p.path) == 1 && p.field != nil && p.field.Role == dialect.NameRole
}

// keyHover explains a key of the frontmatter or of a map in it.
func keyHover(doc *agent.Document, p *place) Hover {
	name := p.token.Of(doc.Src())
	d := doc.Dialect()
	if len(p.path) == 0 {
		return Hover{p.token, keyMatchDoc(d, d.Key(name), name)}
	}
	if p.field == nil {
		return Hover{}
	}
	if i := slices.IndexFunc(p.field.Keys, func(k dialect.Field) bool { return k.Name == name }); i >= 0 {
		return Hover{p.token, fieldDoc(d, &p.field.Keys[i])}
	}
	switch p.field.Role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.PermissionRole:
		if len(p.path) == 1 {
			return Hover{p.token, toolMatchDoc(d, d.Tool(name, p.field.Role))}
		}
	}
	return Hover{}
}

// keyMatchDoc explains what a look-up of a top-level key found.
func keyMatchDoc(d *dialect.Dialect, m dialect.KeyMatch, name string) string {
	ours := ""
	if f := d.Field(meantKey(m)); f != nil {
		ours = fieldDoc(d, f)
	}
	switch {
	case m.Mistake != nil:
		return article(title(name)+" · not read by "+d.Name, sentence(m.Mistake.Say)+doubt(m.Mistake.Trust), ours)
	case m.Field != nil && (m.Class == dialect.Exact || m.Class == dialect.OldName):
		return ours
	case m.Class == dialect.OtherCase || m.Class == dialect.Near:
		return article("No key of "+d.Name+" is called "+code(name)+"; "+code(m.Correct)+" seems to be meant.", ours)
	case m.Class == dialect.Foreign && m.From != nil:
		return article(title(name)+" · key of "+m.From.Name+", not of "+d.Name+oursSay(m)+".", theirsSay(m), ours)
	}
	return ""
}

// toolHover explains one entry of a list of tools.
func toolHover(env lint.Env, doc *agent.Document, p *place) Hover {
	d := doc.Dialect()
	name := p.whole.Of(doc.Src())
	if p.zone == atValue && len(p.path) > 1 {
		return Hover{p.token, toolMatchDoc(d, d.Tool(p.path[1], p.field.Role))}
	}
	m := d.Tool(name, p.field.Role)
	if m.Class == dialect.Foreign && p.entry != nil {
		m = d.TakenFrom(m, dialect.Explains(entryNames(p.entry), d))
	}
	s := toolMatchDoc(d, m)
	if s == "" && env.Config != nil && env.Config.Accepts(config.ToolName, name) {
		s = code(name) + " is accepted by your configuration."
	}
	return Hover{p.whole, s}
}

// valueHover explains a value that a field lists.
func valueHover(doc *agent.Document, p *place) Hover {
	d, f := doc.Dialect(), p.field
	written := p.token.Of(doc.Src())
	class, v, correct := f.Value(written)
	switch {
	case v != nil && class == dialect.Exact:
		return Hover{p.token, valueDoc(d, f, v)}
	case correct != "":
		near := "No value of " + code(f.Name) + " is called " + code(written) + "; " + code(correct) + " seems to be meant."
		return Hover{p.token, article(near, keyDocIf(v != nil, fieldDoc(d, f)))}
	case has(f, dialect.BoolShape) && (written == "true" || written == "false"):
		return Hover{p.token, article(sentence(f.Doc), defaultsTo(f))}
	case f.Role == dialect.DescriptionRole && p.entry != nil:
		return describes(doc, p)
	}
	return Hover{}
}

// describes says what a description costs.
func describes(doc *agent.Document, p *place) Hover {
	n := p.entry.Value.Span.Len()
	return Hover{p.token, words(sentence(p.field.Doc), "This one is "+tokens(n)+".", sentence(p.field.Note))}
}

// bodyHover explains a heading, a tag that stands as one, a tool that the
// prompt names, or the sentence it begins with.
func bodyHover(doc *agent.Document, off int) (Hover, bool) {
	sections := doc.Body.Sections()
	i := slices.IndexFunc(sections, func(s section) bool { return s.At.Touches(off) })
	if i >= 0 {
		known := dialect.SectionLike(sections[i].Name)
		if known == nil {
			return Hover{}, false
		}
		return Hover{sections[i].At, sectionDoc(known, sectionFacts(doc, sections, i, known))}, true
	}
	if h, ok := mentionHover(doc, off); ok {
		return h, ok
	}
	return roleHover(doc, off)
}

// mentionHover explains a tool that stands in the prose by its exact name.
func mentionHover(doc *agent.Document, off int) (Hover, bool) {
	i := doc.Body.IndexAt(off)
	if i < 0 {
		return Hover{}, false
	}
	base, d := doc.Body.Span(i).Start, doc.Dialect()
	for _, m := range doc.Body.Chunks[i].Mentions {
		at := m.Span.Shift(base)
		if !isToolMention(m) || !at.Touches(off) {
			continue
		}
		t := d.Tool(m.Name, dialect.ToolsRole)
		if t.Tool == nil || t.Class > dialect.ByAlias {
			return Hover{}, false
		}
		s := ""
		if !isGranted(doc, m.Name) {
			s = "The frontmatter does not grant it."
		}
		return Hover{at, article(toolDoc(d, t.Tool, m.Name, false), s)}, true
	}
	return Hover{}, false
}

// firstLine returns the first line of s.
func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return strings.TrimRight(line, "\r")
}

// clip returns span within outer.
func clip(span, outer text.Span) text.Span {
	span.Start = max(outer.Start, min(span.Start, outer.End))
	span.End = max(span.Start, min(span.End, outer.End))
	return span
}
