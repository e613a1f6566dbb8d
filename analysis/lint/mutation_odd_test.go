package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// oddFaults plants what is right in another file only: keys that nobody has,
// keys of a consumer that does not read the file, of two versions, names that
// are taken or are not the file's.
func (b *base) oddFaults() []mutation {
	return slices.Concat(b.unknownKeys(), b.consumerFaults(), b.mixedKeys(), b.takenNames(), b.backgroundFaults(), b.longPrompt(), b.comments())
}

// unknownKeys writes a key that no product has, with a value of each shape.
func (b *base) unknownKeys() []mutation {
	if silent(b.d) || b.d.Unknown.Effect == dialect.UnknownEffect && b.d.Unknown.Doc == "" {
		return nil
	}
	var values []node
	for _, st := range b.lang.texts("something") {
		values = append(values, text1("something", st))
	}
	values = append(values, b.listForms(dialect.ListShape, []string{"one", "two"})...)
	values = append(values, word("7"), word("true"))
	for _, st := range b.lang.maps {
		values = append(values, node{kind: mapKind, style: st, pairs: []pair{{key: "left", value: b.plainly("right")}}})
	}
	is := harmlessly
	if fatalEffect(b.d.Unknown.Effect) {
		is = notLoaded
	}
	var all []mutation
	for _, value := range values {
		all = append(all, mutation{
			name: "unknown/" + value.shape(), folds: "keys", slots: []string{"quuxify"},
			pairs: []pair{{key: "quuxify", value: value, mark: &mark{codes: codesOf("unknown-field"), is: is, trust: b.d.Unknown.Trust}}},
		})
	}
	return all
}

// consumerFaults narrows the file to one consumer and writes keys that only
// others read.
func (b *base) consumerFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		on := &b.d.Fields[i]
		for _, v := range on.Values {
			if v.Consumer == "" {
				continue
			}
			for j := range b.d.Fields {
				f := &b.d.Fields[j]
				if len(f.Consumers) == 0 || slices.Contains(f.Consumers, v.Consumer) || f.Deprecated || f == on {
					continue
				}
				for _, value := range b.good(f) {
					all = append(all, mutation{
						name: "consumer/" + v.Consumer + "/" + f.Name + "/" + value.shape(), slots: append(b.takes(f), on.Name), alone: true,
						pairs: []pair{
							{key: f.Name, value: value, mark: &mark{codes: codesOf("ignored-field"), is: harmlessly, trust: f.Trust}},
							{key: on.Name, value: text1(v.Name, b.lang.texts(v.Name)[0])},
						},
					})
				}
			}
		}
	}
	return all
}

// mixedKeys writes a key of each of two versions of the product's keys.
func (b *base) mixedKeys() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		for j := range b.d.Fields {
			f, g := &b.d.Fields[i], &b.d.Fields[j]
			if f.Schema == "" || g.Schema == "" || f.Schema >= g.Schema || f.Role == dialect.PromptRole || g.Role == dialect.PromptRole || f.Deprecated || g.Deprecated {
				continue
			}
			first, second := b.good(f), b.good(g)
			if len(first) == 0 {
				continue
			}
			for n, value := range second {
				all = append(all, mutation{
					name: "mixed/" + f.Name + "/" + g.Name + "/" + value.shape(), slots: append(b.takes(f), b.takes(g)...), schema: f.Schema, alone: true,
					pairs: []pair{
						{key: f.Name, value: first[n%len(first)], bound: "versions"},
						{key: g.Name, value: value, bound: "versions", mark: &mark{codes: codesOf("mixed-schema"), is: lost}},
					},
				})
			}
		}
	}
	return all
}

// takenNames gives the agent the name of one of the product's own, or one that
// its file does not have.
func (b *base) takenNames() []mutation {
	f := b.d.ByRole(dialect.NameRole)
	if f == nil || strings.Contains(b.d.Kind, "skill") || strings.Contains(b.d.Kind, "command") || f.Deprecated || !has(f, dialect.StringShape) {
		return nil
	}
	var all []mutation
	add := func(kind, name string, m mark) {
		m.whole = true
		if !fullMatch(f.Pattern, name) {
			return
		}
		for _, st := range b.lang.texts(name) {
			all = append(all, mutation{
				name: kind + "/" + name + "/" + styleNames[st], slots: b.takes(f), schema: f.Schema,
				pairs: []pair{{key: f.Name, value: text1(name, st).carrying(&m)}},
			})
		}
	}
	for _, name := range b.d.Builtin[:min(2, len(b.d.Builtin))] {
		add("reserved", name, mark{codes: codesOf("reserved-name"), is: harmlessly})
	}
	if from := b.d.Identity.From; b.place.Dialect == "" && b.in.Path == "" && (from == "name" || from == "path" || from == "folder") {
		add("mismatch", "another-name", mark{codes: codesOf("name-mismatch"), is: harmlessly})
	}
	return all
}

// backgroundFaults runs an agent beside its caller and gives it a tool that
// such agents do not get.
func (b *base) backgroundFaults() []mutation {
	on := b.d.ByRole(dialect.BackgroundRole)
	if on == nil || b.list == nil || on.Deprecated || !has(on, dialect.BoolShape) {
		return nil
	}
	var kept, gone []string
	for _, name := range b.tools {
		if t := b.tool(name); t != nil && t.Background {
			kept = append(kept, name)
		}
	}
	for _, t := range b.d.Tools.Builtin {
		if !t.Background && t.Status == dialect.Current && t.Subagent == "" && len(t.Needs) == 0 && t.Trust == dialect.Verified && plainText.MatchString(t.Name) {
			gone = append(gone, t.Name)
		}
	}
	if len(kept) == 0 {
		return nil
	}
	var faults []toolFault
	for _, name := range gone {
		faults = append(faults, toolFault{name: name, good: kept, code: "tool-unavailable", is: lost})
	}
	if len(faults) == 0 {
		return nil
	}
	all := b.listFaults(b.list, "background", kept, faults)
	for i := range all {
		all[i].slots = append(slices.Clone(all[i].slots), on.Name)
		all[i].pairs = []pair{{key: on.Name, value: word("true")}}
		all[i].alone = true
	}
	return all
}

// longPrompt writes more than the product takes.
func (b *base) longPrompt() []mutation {
	most := b.d.Body.Max
	if most == 0 {
		return nil
	}
	is := lost
	if len(b.d.Body.MaxFor) > 0 {
		is = harmlessly // other consumers take it
	}
	first := strings.TrimSuffix(goodBody[0], "\n")
	return []mutation{{
		name: "prompt/too long", alone: true,
		first: &piece{text: "«" + first + "»\n", codes: []string{"body-too-long"}, mark: &mark{is: is}},
		body:  &piece{text: strings.Repeat("Name the version first. Leave out what nobody outside would notice.\n", most/60)},
	}}
}

// comments silences what nobody has heard of, and what is not there.
func (b *base) comments() []mutation {
	if b.lang == jsonFile || len(b.d.Fields) == 0 {
		return nil
	}
	end := "\n"
	if b.lang == tomlFile {
		end = "" // its writer ends each line
	}
	var all []mutation
	for comment, code := range map[string]string{
		"# agentls-disable-next-line «misspelt-tol»": "unknown-code",
		"# «agentls-disable-next-line secret»":       "unused-suppression",
	} {
		all = append(all, mutation{
			name: "comment/" + code, slots: []string{"comment " + code}, alone: true,
			pairs: []pair{{key: "comment", doubt: comment + end, value: node{kind: rawKind, label: "comment", codes: []string{code}}}},
		})
	}
	return sortedByName(all)
}
