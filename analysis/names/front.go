package names

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// entryReader reads the names in one entry of a frontmatter. What a key means
// is the role of its field in the sheet.
type entryReader struct {
	d        *dialect.Dialect
	e        *syntax.Entry
	defs     []Def
	mentions []Mention
}

// readers are what reads the value of a field, by its role.
var readers = map[dialect.Role]func(*entryReader, *dialect.Field, *syntax.Value){
	dialect.ToolsRole:       (*entryReader).tools,
	dialect.DenyRole:        (*entryReader).tools,
	dialect.AllowRole:       (*entryReader).tools,
	dialect.AgentsRole:      (*entryReader).agents,
	dialect.SkillsRole:      (*entryReader).skills,
	dialect.ServersRole:     (*entryReader).servers,
	dialect.HooksRole:       (*entryReader).hooks,
	dialect.PermissionRole:  (*entryReader).permissions,
	dialect.DescriptionRole: (*entryReader).prose,
	dialect.PromptRole:      (*entryReader).prompt,
}

func (r *entryReader) read() {
	if r.e.Kind != syntax.Pair {
		return
	}
	if f := r.d.Field(r.e.Key.Name); f != nil {
		r.field(f, r.e.Written())
	}
}

// field reads the value of a field, or what its keys hold where the field
// itself means nothing.
func (r *entryReader) field(f *dialect.Field, v *syntax.Value) {
	if read := readers[f.Role]; read != nil {
		read(r, f, v)
		return
	}
	switch {
	case f.Prose:
		r.prose(f, v)
		return
	case f.Addresses:
		r.addresses(v)
		return
	}
	if len(f.Keys) == 0 {
		return
	}
	for m := range maps(v) {
		for i := range m.Pairs {
			p := &m.Pairs[i]
			for k := range f.Keys {
				if f.Keys[k].Name == p.Key.Name {
					r.nested(&f.Keys[k], &p.Value)
				}
			}
		}
	}
}

// nested reads a field of a map: an agent there is where the work goes next.
func (r *entryReader) nested(f *dialect.Field, v *syntax.Value) {
	if f.Role == dialect.AgentsRole {
		r.list(v, Agent, InHandoff, f)
		return
	}
	r.field(f, v)
}

// maps yields a map, or those of a list.
func maps(v *syntax.Value) func(func(*syntax.Value) bool) {
	return func(yield func(*syntax.Value) bool) {
		if v.Kind == syntax.Mapping {
			yield(v)
			return
		}
		for i := range v.Items {
			if v.Items[i].Kind == syntax.Mapping && !yield(&v.Items[i]) {
				return
			}
		}
	}
}

func (r *entryReader) agents(f *dialect.Field, v *syntax.Value) {
	form := InAgents
	if len(f.Shapes) == 1 && f.Shapes[0] == dialect.StringShape {
		form = InAgentKey
	}
	r.list(v, Agent, form, f)
}

func (r *entryReader) skills(f *dialect.Field, v *syntax.Value) { r.list(v, Skill, InSkills, f) }

// list reads names in a list of any shape. A word that the sheet has as a value
// of the field is no name.
func (r *entryReader) list(v *syntax.Value, kind Kind, form Form, f *dialect.Field) {
	items, _ := r.e.ItemsOf(v)
	for _, it := range items {
		if it.Scalar && !isValue(f, it.Text) {
			r.mention(&it, text.Span{End: len(it.Text)}, Mention{Kind: kind, Form: form})
		}
	}
}

func isValue(f *dialect.Field, s string) bool {
	for i := range f.Values {
		if f.Values[i].Name == s {
			return true
		}
	}
	return false
}

// mention adds the name that stands at span in the text of an item. It is
// certain unless something is to be filled in.
func (r *entryReader) mention(it *syntax.Item, span text.Span, m Mention) {
	m.Name = span.Of(it.Text)
	if m.Name == "" {
		return
	}
	m.At, m.Whole = locate(r.e, it, span)
	if i := strings.LastIndexByte(m.Name, ':'); i >= 0 && !m.At.IsEmpty() && (m.Kind == Agent || m.Kind == Skill || m.Kind == Command) {
		m.At.Start += i + 1 // plugin:name
	}
	if (m.Form == InSpecifier || m.Form == InHook) && !m.At.IsEmpty() {
		m.Whole = span.Shift(m.At.End - span.End) // other names may stand in the item
	}
	m.Certain = !IsTemplate(m.Name)
	m.Pattern = strings.ContainsAny(m.Name, "*?")
	m.In = -1
	r.mentions = append(r.mentions, m)
}

// locate returns where a span of an item's text stands in the entry, and the
// item with its quotes. at is empty where the entry has other bytes there.
func locate(e *syntax.Entry, it *syntax.Item, span text.Span) (at, whole text.Span) {
	raw := it.Span.Of(e.Text)
	i := 0
	if raw != it.Text {
		if i = strings.Index(raw, it.Text); i < 0 {
			return text.At(it.Full.Start), it.Full
		}
	}
	return span.Shift(it.Span.Start + i), it.Full
}

// keyItem is the key of a map as an item.
func (r *entryReader) keyItem(k *syntax.Key) syntax.Item {
	inner := k.Span
	if s := k.Span.Of(r.e.Text); len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		inner = text.Span{Start: inner.Start + 1, End: inner.End - 1}
	}
	return syntax.Item{Text: k.Name, Span: inner, Full: k.Span, Scalar: true}
}

// prose reads a value that is text for people.
func (r *entryReader) prose(_ *dialect.Field, v *syntax.Value) {
	if v.Kind != syntax.Scalar {
		return
	}
	decoded, runs := syntax.Decode(r.e.Lang, r.e.Text, v)
	r.mentions = append(r.mentions, once(stringMentions(decoded, runs, reading{}))...)
}

func (r *entryReader) piece() *piece {
	if r.defs == nil && r.mentions == nil {
		return nil
	}
	return &piece{defs: r.defs, mentions: r.mentions}
}
