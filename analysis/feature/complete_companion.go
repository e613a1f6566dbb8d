package feature

import (
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
		if n := &c.Names[i]; n.Mentions != dialect.NoThing && leadsTo(n.Path, keys) {
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
