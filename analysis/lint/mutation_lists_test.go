package lint_test

import (
	"slices"

	"agentls/analysis/dialect"
)

// foldedFaults plants four faults of one kind in a list, which are one finding
// on its key.
func (b *base) foldedFaults(f *dialect.Field, good []string) []mutation {
	var all []mutation
	unread := follows(b.d.Tools.Unknown, f.Role == dialect.DenyRole)
	kinds := map[string][]string{}
	for i := range b.d.Tools.Builtin {
		t := &b.d.Tools.Builtin[i]
		if t.Status != dialect.Current || len(t.Name) < 5 || slices.Contains(good, t.Name) || t.Subagent == "never" {
			continue
		}
		b.slips(t, nil, func(kind string, x toolFault) {
			// One slip for each tool, so that no two mean the same.
			if kind == "slip" && !slices.ContainsFunc(kinds[kind], func(n string) bool { return len(n) == len(x.name) && n[:3] == x.name[:3] }) && len(x.name) == len(t.Name)+1 {
				kinds[kind] = append(kinds[kind], x.name)
			}
		})
	}
	kinds["foreign"] = slices.DeleteFunc(b.foreignTools(), b.doubtful)
	codes := map[string]string{"slip": "misspelt-tool", "foreign": "foreign-tool"}
	trust := map[string]dialect.Trust{"slip": min(b.d.Tools.Trust, dialect.Good), "foreign": b.d.Tools.Trust}
	for _, kind := range sortedKeys(kinds) {
		names := kinds[kind]
		if len(names) < 4 {
			continue
		}
		for _, s := range f.Shapes {
			if s != dialect.CommaShape && s != dialect.ListShape {
				continue
			}
			for _, form := range b.listForms(s, slices.Concat(good[:1], names[:4])) {
				all = append(all, mutation{
					name: "tools/four-" + kind + "/" + f.Name + "/" + form.shape(), slots: b.listSlots(f), schema: f.Schema,
					pairs: []pair{{key: f.Name, value: form, mark: &mark{codes: codesOf(codes[kind]), is: unread, trust: trust[kind]}}},
				})
			}
		}
	}
	return all
}

// noTools writes a list in which no name is a tool.
func (b *base) noTools(f *dialect.Field) []mutation {
	none := b.d.Tools.NoneFound
	names := b.foreignTools()
	if f.Role != dialect.ToolsRole || none == dialect.UnknownEffect || none == dialect.Accept || fatalEffect(b.d.Tools.Unknown) || len(names) < 2 {
		return nil
	}
	var all []mutation
	for _, s := range f.Shapes {
		if s != dialect.CommaShape && s != dialect.ListShape {
			continue
		}
		for _, form := range b.listForms(s, names[:2]) {
			all = append(all, mutation{
				name: "tools/none/" + f.Name + "/" + form.shape(), slots: []string{f.Name}, schema: f.Schema,
				pairs: []pair{{key: f.Name, value: form, mark: &mark{codes: codesOf("no-tools"), is: notLoaded, trust: b.d.Tools.Trust}}},
			})
		}
	}
	return all
}

// conflicts grants a tool and denies it.
func (b *base) conflicts() []mutation {
	deny := b.d.ByRole(dialect.DenyRole)
	if b.list == nil || deny == nil || !lists(deny) || len(b.tools) < 2 || len(deny.Values) > 0 || len(b.list.Values) > 0 {
		return nil
	}
	var all []mutation
	for _, s := range b.list.Shapes {
		if s != dialect.CommaShape && s != dialect.ListShape {
			continue
		}
		for i, form := range b.listForms(s, b.tools) {
			form.items = slices.Clone(form.items)
			at := i % len(form.items)
			form.items[at] = form.items[at].carrying(&mark{codes: codesOf("tool-conflict"), is: lost})
			denied := b.listForms(listShapeOf(deny), []string{form.items[at].text})
			all = append(all, mutation{
				name: "tools/conflict/" + form.shape(), slots: []string{b.list.Name, deny.Name},
				pairs: []pair{{key: deny.Name, value: denied[i%len(denied)]}, {key: b.list.Name, value: form}},
			})
		}
	}
	return all
}

func listShapeOf(f *dialect.Field) dialect.Shape {
	if has(f, dialect.ListShape) {
		return dialect.ListShape
	}
	return dialect.CommaShape
}
