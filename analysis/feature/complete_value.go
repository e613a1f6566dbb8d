package feature

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
	"agentls/analysis/names"
)

// enums offers the values that a field lists, booleans, and a number to begin
// with.
func enums(doc *agent.Document, p *place) []Item {
	d, f := doc.Dialect(), p.field
	var items []Item
	listed := listedNames(doc, p)
	for i := range f.Values {
		v := &f.Values[i]
		if v.Hide || slices.Contains(listed, v.Name) {
			continue
		}
		it := p.item(ValueItem, v.Name)
		it.Detail = strings.TrimSuffix(v.Doc, ".")
		it.Doc = "value|" + d.ID + "|" + docPath(doc, p) + "|" + v.Name
		items = append(items, it)
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Compare(aliasRank(f, a.Label), aliasRank(f, b.Label))
	})
	if has(f, dialect.BoolShape) || has(f, dialect.BoolMapShape) && len(p.path) > 1 {
		for _, b := range booleans(f) {
			it := p.item(ValueItem, b)
			p.bare(&it, b) // in quotes it would be text
			if b == f.Default {
				it.Detail = "default"
			}
			it.Doc = "field|" + d.ID + "|" + docPath(doc, p)
			items = append(items, it)
		}
	}
	if n := number(cmp.Or(f.Example, f.Default)); n != "" && (has(f, dialect.IntShape) || has(f, dialect.FloatShape)) {
		it := p.item(ValueItem, n)
		p.bare(&it, n)
		it.Doc = "field|" + d.ID + "|" + docPath(doc, p)
		items = append(items, it)
	}
	return items
}

// docPath returns the keys that lead to the place, the first one spelt as the
// sheet does, for a documentation key.
func docPath(doc *agent.Document, p *place) string {
	keys := slices.Clone(p.path)
	if f := fieldAt(doc, keys[:1]); f != nil {
		keys[0] = f.Name
	}
	return strings.Join(keys, ".")
}

// aliasRank puts values that stand for another value last.
func aliasRank(f *dialect.Field, name string) int {
	for _, v := range f.Values {
		if v.Name == name && v.Alias != "" {
			return 1
		}
	}
	return 0
}

// offered returns the names of the values that are offered for a field.
func offered(f *dialect.Field) []string {
	var names []string
	for _, v := range f.Values {
		if !v.Hide && v.Alias == "" {
			names = append(names, v.Name)
		}
	}
	return names
}

// beginning returns the names of the values that are offered for a field in a
// fresh pair, the one of its example first.
func beginning(f *dialect.Field) []string {
	names := offered(f)
	if i := slices.Index(names, f.Example); i > 0 {
		copy(names[1:i+1], names[:i])
		names[0] = f.Example
	}
	return names
}

// booleans returns true and false, the one that changes something first.
func booleans(f *dialect.Field) []string {
	if f.Default == "true" {
		return []string{"false", "true"}
	}
	return []string{"true", "false"}
}

// ownNames offers the name that the file already has.
func ownNames(doc *agent.Document, p *place) []Item {
	s := placeName(doc)
	if s == "" {
		return nil
	}
	it := p.item(ValueItem, s)
	it.Detail = "as the file is called"
	it.Doc = "field|" + doc.Dialect().ID + "|" + docPath(doc, p)
	return []Item{it}
}

// placeName returns the name that the place of a file gives its agent, without
// the folders that some products set before it.
func placeName(doc *agent.Document) string {
	name := path.Base(doc.FileName())
	if name == "." || name == "/" {
		return ""
	}
	for _, end := range []string{".agent", ".chatmode"} {
		name = strings.TrimSuffix(name, end)
	}
	return name
}

// agents offers the agents of the workspace, the closest first, then those that
// the configuration names and those that the product brings along.
func agents(s *Scene, doc *agent.Document, p *place) []Item {
	d := doc.Dialect()
	listed, form := listedNames(doc, p), names.InAgents
	if p.zone == atArgument {
		listed, form = otherArguments(doc.Src(), p), names.InSpecifier
	}
	l := newNameList(p, append(listed, ownName(doc)))
	l.addKnown(s, names.Agent, form, doc.Src())
	for _, name := range accepted(s.Env, config.AgentName) {
		l.add(ValueItem, name, "accepted by your configuration", "accepted|agents|"+name)
	}
	for _, name := range d.Builtin {
		l.add(ValueItem, name, builtInto(d), "agent|"+d.ID+"|"+name)
	}
	for _, v := range p.fieldValues() {
		if !v.Hide {
			l.add(ValueItem, v.Name, v.Doc, "value|"+d.ID+"|"+docPath(doc, p)+"|"+v.Name)
		}
	}
	return l.items
}

func (p *place) fieldValues() []dialect.Value {
	if p.field == nil || p.zone == atArgument {
		return nil
	}
	return p.field.Values
}

// otherArguments returns what stands in the parentheses beside the place.
func otherArguments(src string, p *place) []string {
	var names []string
	_, inner, _ := strings.Cut(p.whole.Of(src), "(")
	at := p.whole.End - len(inner)
	for part := range strings.SplitSeq(strings.TrimSuffix(inner, ")"), ",") {
		if p.token.Start < at || p.token.Start > at+len(part) {
			names = append(names, strings.TrimSpace(part))
		}
		at += len(part) + 1
	}
	return names
}

func ownName(doc *agent.Document) string {
	if len(doc.Agents) == 1 {
		return doc.Agents[0].Name
	}
	return ""
}

// accepted returns the names that the user accepts.
func accepted(env lint.Env, kind config.NameKind) []string {
	if env.Config == nil {
		return nil
	}
	return env.Config.Names(kind)
}
