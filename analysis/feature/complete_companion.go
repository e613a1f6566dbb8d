package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// companionNames offers the names that a settings file may hold at off: inside
// of a string, at the places that the table of companions tells.
func companionNames(s *Scene, doc *agent.Document, off int) []Item {
	c := dialect.CompanionOf(doc.Place.Path)
	if c == nil || doc.Tree == nil {
		return nil
	}
	v, keys := valueAt(&doc.Tree.Root, off, nil)
	if v == nil || v.Inner.Len() > maxToken || !v.Inner.Touches(off) {
		return nil
	}
	for i := range c.Names {
		n := &c.Names[i]
		switch {
		case n.Mentions == dialect.HooksThing && len(keys) > 1 && keys[len(keys)-1] == commandKey && keys[0] == n.Path,
			n.Mentions == dialect.ShellThing && leadsTo(n.Path, keys):
			return scriptItems(s, doc.Src(), v.Inner.Start, off)
		case n.Mentions != dialect.NoThing && leadsTo(n.Path, keys):
			return thingItems(s, doc, c, n.Mentions, v.Inner, off)
		}
	}
	return nil
}

// valueAt returns the scalar that off stands in, with the keys that lead to it;
// an item of a list is `[]` behind the key of the list.
func valueAt(v *syntax.Value, off int, keys []string) (*syntax.Value, []string) {
	for i := range v.Pairs {
		if p := &v.Pairs[i]; p.Value.Span.Touches(off) {
			return valueAt(&p.Value, off, append(keys, p.Key.Name))
		}
	}
	for i := range v.Items {
		if v.Items[i].Span.Touches(off) {
			return valueAt(&v.Items[i], off, append(keys, "[]"))
		}
	}
	if v.Kind != syntax.Scalar || v.Type != syntax.String || !v.Span.Touches(off) {
		return nil, nil
	}
	return v, keys
}

// leadsTo reports whether a path of the table of companions leads to a value.
func leadsTo(path string, keys []string) bool {
	for part := range strings.SplitSeq(path, ".") {
		name, list := strings.CutSuffix(part, "[]")
		if len(keys) == 0 || name != "*" && name != keys[0] {
			return false
		}
		keys = keys[1:]
		if list && len(keys) > 0 && keys[0] == "[]" {
			keys = keys[1:]
		}
	}
	return len(keys) == 0
}

// things are the kinds of name that a place in a companion holds.
var things = map[dialect.Thing]names.Kind{
	dialect.AgentThing:   names.Agent,
	dialect.SkillThing:   names.Skill,
	dialect.CommandThing: names.Command,
	dialect.ServerThing:  names.Server,
}

func thingItems(s *Scene, doc *agent.Document, c *dialect.Companion, t dialect.Thing, at text.Span, off int) []Item {
	src := doc.Src()
	a := ask{kind: things[t], form: names.InSettings, caret: off, token: at}
	switch {
	case t == dialect.FileThing:
		written := src[at.Start:off]
		slash := strings.LastIndexByte(written, '/') + 1
		a.kind, a.form, a.dir = names.File, names.InImport, written[:slash]
		a.token.Start += slash
		if i := strings.IndexByte(src[off:at.End], '/'); i >= 0 {
			a.token.End = off + i
		}
		return pathItems(s, &a)
	case t == dialect.ToolsThing:
		if a.argument(c.Dialect(), src) {
			break
		}
		return append(toolMarksOf(c.Dialect(), &a), serverItems(s, c.Dialect(), &a, src)...)
	case a.kind == 0:
		return nil
	}
	var items []Item
	for _, k := range s.candidates(a.kind, a.form, a.typed(src)) {
		if quoted := syntax.RenderString(syntax.JSON, k.name); len(quoted) == len(k.name)+2 {
			items = append(items, a.item(nameItems[a.kind], k.name, k.detail(), k.doc()))
		}
	}
	if a.kind == names.Agent {
		items = append(items, builtinItems(c.Dialect(), &a)...)
	}
	return distinct(items)
}

// argument narrows an entry of a list of tools down to the name in its
// parentheses that the caret stands in; ok is false where none is.
func (a *ask) argument(d *dialect.Dialect, src string) (ok bool) {
	call, rest, ok := strings.Cut(a.typed(src), "(")
	if !ok {
		return false
	}
	t := d.Tool(call, dialect.ToolsRole).Tool
	switch {
	case t == nil:
		return false
	case slices.Contains(t.Can, dialect.CapDelegate):
		a.kind = names.Agent
	case slices.Contains(t.Can, dialect.CapSkill):
		a.kind = names.Skill
	default:
		return false
	}
	a.form = names.InSpecifier
	last := strings.TrimLeft(rest[strings.LastIndexByte(rest, ',')+1:], " ")
	a.token.Start = a.caret - len(last)
	if i := strings.IndexAny(src[a.caret:a.token.End], ",)"); i >= 0 {
		a.token.End = a.caret + i
	}
	return true
}

// companionValues offers the names that a field in the frontmatter of a file
// that is no agent may hold.
func companionValues(s *Scene, doc *agent.Document, p *place) []Item {
	c := dialect.CompanionOf(doc.Place.Path)
	if c == nil || doc.IsAgent() || doc.IsPart() {
		return nil
	}
	for i := range c.Names {
		n := &c.Names[i]
		kind := things[n.Mentions]
		if kind == 0 && n.Mentions != dialect.ToolsThing || !leadsTo(n.Path, p.path) {
			continue
		}
		l := newNameList(p, listedNames(doc, p))
		if kind == 0 {
			l.addTools(s, c.Dialect(), doc.Src())
			return l.items
		}
		l.addKnown(s, kind, names.InAgentKey, doc.Src())
		if d := c.Dialect(); kind == names.Agent {
			for _, name := range d.Builtin {
				l.add(AgentItem, name, builtInto(d), "agent|"+d.ID+"|"+name)
			}
		}
		return l.items
	}
	return nil
}

// addTools offers the tools of a product and those of each configured server.
func (l *nameList) addTools(s *Scene, d *dialect.Dialect, src string) {
	at := &ask{caret: l.p.caret, token: l.p.token}
	for _, it := range append(toolMarksOf(d, at), serverItems(s, d, at, src)...) {
		l.add(ToolItem, it.Label, it.Detail, it.Doc)
	}
}

// serverItems offers the tools of each configured server.
func serverItems(s *Scene, d *dialect.Dialect, a *ask, src string) []Item {
	var items []Item
	for _, c := range s.candidates(names.Server, names.InServerTool, a.typed(src)) {
		if name, ok := wholeServer(d, c.name); ok {
			items = append(items, a.item(ToolItem, name, "every tool of the server "+c.name, "tool|"+d.ID+"|"+name))
		}
	}
	return items
}

// builtInto says whose an agent is that no file defines. Skills and commands are
// not products.
func builtInto(d *dialect.Dialect) string {
	if d.Apart {
		return "built in"
	}
	return "built into " + d.Name
}

// builtinItems offers the agents that a product brings along.
func builtinItems(d *dialect.Dialect, a *ask) []Item {
	var items []Item
	for _, name := range d.Builtin {
		items = append(items, a.item(AgentItem, name, builtInto(d), "agent|"+d.ID+"|"+name))
	}
	return items
}
