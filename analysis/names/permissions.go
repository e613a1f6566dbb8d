package names

import (
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// permissions reads a map of permissions, or a list of rules: below a tool that
// starts agents stand patterns of agents, below one that loads skills those of
// skills.
func (r *entryReader) permissions(f *dialect.Field, v *syntax.Value) {
	if v.Kind == syntax.Sequence {
		for m := range maps(v) {
			r.rule(f, m)
		}
		return
	}
	for i := range v.Pairs {
		p := &v.Pairs[i]
		kind := kindBy(r.d.ToolForm(p.Key.Name, f.Role).Tool)
		if kind == 0 || p.Value.Kind != syntax.Mapping {
			continue
		}
		for k := range p.Value.Pairs {
			in := &p.Value.Pairs[k]
			it := r.keyItem(&in.Key)
			r.permission(&it, kind, in.Value.Text)
		}
	}
}

// rule reads one rule of a list: the tool, whom or what it is about, and what
// happens. The roles and shapes of its keys say which is which.
func (r *entryReader) rule(f *dialect.Field, m *syntax.Value) {
	var kind Kind
	var resource *syntax.Value
	effect := ""
	for i := range m.Pairs {
		p := &m.Pairs[i]
		for k := range f.Keys {
			switch key := &f.Keys[k]; {
			case key.Name != p.Key.Name:
			case key.Role == dialect.ToolsRole:
				kind = kindBy(r.d.ToolForm(p.Value.Text, f.Role).Tool)
			case key.Shapes[0] == dialect.EnumShape:
				effect = p.Value.Text
			default:
				resource = &p.Value
			}
		}
	}
	if kind == 0 || resource == nil {
		return
	}
	items, _ := r.e.ItemsOf(resource)
	for i := range items {
		if items[i].Scalar {
			r.permission(&items[i], kind, effect)
		}
	}
}

func (r *entryReader) permission(it *syntax.Item, kind Kind, effect string) {
	if it.Text != "*" {
		r.mention(it, text.Span{End: len(it.Text)}, Mention{Kind: kind, Form: InPermission, Denied: effect == "deny"})
	}
}
