package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/text"
)

// table places a caret in the header of a section, between the brackets that
// begin the line and those that end it.
func (s *treePlace) table(line text.Span) {
	p := &s.p
	name := text.Span{Start: s.pos, End: line.End}
	for name.Start < name.End && s.src[name.Start] == '[' {
		name.Start++
	}
	brackets := name.Start - s.pos
	rest := name.Of(s.src)
	if i := strings.IndexAny(rest, "]#\""); i >= 0 {
		name.End = name.Start + i
	}
	behind := strings.TrimSpace(s.src[name.End:line.End])
	name = trimSpan(s.src, name)
	if name.IsEmpty() {
		name = text.At(p.caret)
	}
	if brackets > 2 || p.caret < s.pos+brackets || !name.Touches(p.caret) || behind != "" && behind[0] != ']' {
		return
	}
	p.zone, p.token, p.whole, p.outer = atTable, name, name, name
	p.trail = strings.Repeat("]", max(0, brackets-len(behind)))
	p.level = brackets
}

// tables offers the sections that an agent may have: of maps in single
// brackets, of lists of maps in double ones.
func tables(doc *agent.Document, p *place) []Item {
	d := doc.Dialect()
	var items []Item
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Deprecated || isObscure(f) || !isRead(doc, f) {
			continue
		}
		docKey := "field|" + d.ID + "|" + f.Name
		switch {
		case p.level == 2:
			for k := range f.Keys {
				if has(&f.Keys[k], dialect.MapListShape) {
					items = append(items, tableItem(p, f, f.Name+"."+f.Keys[k].Name, docKey+"."+f.Keys[k].Name))
				}
			}
		case f.Role == dialect.ServersRole && isMap(f):
			items = append(items, tableItem(p, f, f.Name+".${1:name}", docKey))
		case isMap(f) && !isUsed(doc, p, f.Name):
			items = append(items, tableItem(p, f, f.Name, docKey))
		}
	}
	return items
}

// tableItem offers a section, whose name is in snippet syntax.
func tableItem(p *place, f *dialect.Field, name, docKey string) Item {
	label := unsnip(name)
	return Item{
		Label: label, Kind: KeyItem, Detail: summary(f), Doc: docKey, Filter: label,
		InsertAt: text.Span{Start: p.token.Start, End: p.caret}, ReplaceAt: p.token,
		Insert: label + p.trail, Snippet: name + p.trail,
	}
}
