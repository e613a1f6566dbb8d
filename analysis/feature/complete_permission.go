package feature

import (
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// permitted offers, as keys below a tool in a map of permissions, the agents
// that it starts or the skills that it loads.
func permitted(s *Scene, doc *agent.Document, p *place) []Item {
	top := fieldAt(doc, p.path[:1])
	if top == nil || top.Role != dialect.PermissionRole || len(p.path) != 2 {
		return nil
	}
	d := doc.Dialect()
	t := d.Tool(p.path[1], dialect.PermissionRole).Tool
	if t == nil {
		return nil
	}
	kind := names.Agent
	switch {
	case slices.Contains(t.Can, dialect.CapSkill):
		kind = names.Skill
	case !slices.Contains(t.Can, dialect.CapDelegate):
		return nil
	}
	used := siblingKeys(doc, p)
	used[ownName(doc)] = true
	value := dialect.Field{Shapes: []dialect.Shape{dialect.EnumShape}}
	if p.field != nil {
		value.Values = p.field.Values
	}
	var items []Item
	add := func(item ItemKind, name, detail, docKey string) {
		if used[name] {
			return
		}
		used[name] = true
		key := value
		key.Name = name
		it := keyItem(doc, p, d, &key, docKey)
		it.Kind, it.Detail = item, detail
		items = append(items, it)
	}
	for _, c := range s.candidates(kind, names.InPermission, doc.Src()[p.token.Start:p.caret]) {
		add(nameItems[kind], c.name, c.detail(), c.doc())
	}
	if kind == names.Agent {
		for _, name := range d.Builtin {
			add(AgentItem, name, builtInto(d), "agent|"+d.ID+"|"+name)
		}
	}
	return items
}
