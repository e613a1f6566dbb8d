package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// switchFaults plants faults in maps from tools to true or false.
func (b *base) switchFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Role != dialect.ToolsRole || !has(f, dialect.BoolMapShape) || len(b.d.Tools.Builtin) == 0 {
			continue
		}
		for kind, faults := range b.nameFaults(f, nil) {
			for n, x := range faults {
				if kind == "never" || kind == "argument" || kind == "twice" || kind == "open" || kind == "other-name" || x.code == "lost-ability" || x.beside != nil {
					continue
				}
				form, value := b.lang.maps[n%len(b.lang.maps)], []string{"true", "false"}[n/2%2]
				m := mark{codes: codesOf(x.code), is: x.is, trust: x.trust}
				if value == "false" && slices.Equal(m.is, lost) {
					m.is = notBound
				}
				all = append(all, b.mapped("switch/"+kind, f, form, pair{key: x.name, value: word(value), mark: &m}))
			}
		}
		for _, form := range b.lang.maps {
			m := &mark{codes: codesOf("wrong-type"), whole: true, is: follows(f.Wrong, true), trust: f.Trust}
			name := b.anyTool(f)
			all = append(all, b.mapped("switch/type", f, form, pair{key: name, value: text1("perhaps", b.lang.items("perhaps")[0]).carrying(m)}))
			all = append(all, b.mapped("switch/number", f, form, pair{key: name, value: word("3").carrying(m)}))
		}
	}
	return sortedByName(all)
}

func sortedByName(all []mutation) []mutation {
	slices.SortStableFunc(all, func(x, y mutation) int { return strings.Compare(x.name, y.name) })
	return all
}

// mapped writes a map with one more pair in front, which is right.
func (b *base) mapped(kind string, f *dialect.Field, form style, pairs ...pair) mutation {
	n := node{kind: mapKind, style: form, pairs: pairs}
	return mutation{
		name: kind + "/" + f.Name + "/" + pairs[len(pairs)-1].key + "/" + n.shape(), slots: []string{f.Name}, schema: f.Schema,
		pairs: []pair{{key: f.Name, value: n}},
	}
}

// anyTool returns a tool of the field's version of the keys.
func (b *base) anyTool(f *dialect.Field) string {
	for _, t := range b.d.Tools.Builtin {
		if t.Status == dialect.Current && t.Trust != dialect.Unverified && (t.Schema == "" || t.Schema == f.Schema) && plainText.MatchString(t.Name) {
			return t.Name
		}
	}
	return ""
}

// permissionFaults plants faults in maps from tools to what the agent may do.
func (b *base) permissionFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Role != dialect.PermissionRole || !has(f, dialect.MapShape) || f.Deprecated {
			continue
		}
		for n, p := range b.permissionPairs(f) {
			all = append(all, b.mapped("permission", f, b.lang.maps[n%len(b.lang.maps)], p))
			if n < 12 || n%5 == 0 { // each kind in each form
				all = append(all, b.mapped("permission", f, b.lang.maps[(n+1)%len(b.lang.maps)], p))
			}
		}
	}
	return all
}

// permissionPairs returns faulty pairs of a permission map.
func (b *base) permissionPairs(f *dialect.Field) []pair {
	var all []pair
	for i := range f.Keys {
		k := &f.Keys[i]
		if !has(k, dialect.EnumShape) || k.Deprecated || !plainText.MatchString(k.Name) || len(k.Values) == 0 {
			continue
		}
		good := text1(k.Values[0].Name, b.lang.items(k.Values[0].Name)[0])
		if b.governed(k.Name) == "" {
			for _, bad := range []string{"quuxify", otherCases(k.Values[0].Name)[0]} {
				styles := b.lang.items(bad)
				m := &mark{codes: codesOf("bad-value"), whole: true, is: follows(k.Bad, true), trust: trustOf(k, k.Bad)}
				all = append(all, pair{key: k.Name, value: text1(bad, styles[i%len(styles)]).carrying(m)})
			}
			m := &mark{codes: codesOf("wrong-type"), whole: true, is: follows(k.Wrong, true), trust: k.Trust}
			all = append(all, pair{key: k.Name, value: word("3").carrying(m)})
		}
		if len(k.Name) < 4 {
			continue
		}
		for _, s := range oneEdit(k.Name) {
			if !everyName().tools[strings.ToLower(s.word)] && formOf(b.d, s.word, false, false) == nil && fieldNamed(f.Keys, s.word) == nil {
				all = append(all, pair{key: s.word, value: good, mark: &mark{codes: codesOf("misspelt-tool"), is: notBound}})
			}
		}
	}
	for _, t := range b.d.Tools.Builtin {
		if t.Permission != "" && t.Permission != t.Name && len(all) > 0 {
			all = append(all, pair{key: t.Name, value: text1(f.Keys[0].Values[0].Name, bare), mark: &mark{codes: codesOf("no-op-permission"), is: notBound}})
		}
	}
	return all
}

// governed returns the permission that a tool of the name asks under instead.
func (b *base) governed(name string) string {
	if t := b.tool(name); t != nil && t.Permission != name {
		return t.Permission
	}
	return ""
}

func fieldNamed(fields []dialect.Field, name string) *dialect.Field {
	for i := range fields {
		if strings.EqualFold(fields[i].Name, name) {
			return &fields[i]
		}
	}
	return nil
}
