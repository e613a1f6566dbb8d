package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// modelFault is a name that is wrong as a model.
type modelFault struct {
	kind, name, code string
	whole            bool
	mark             mark
}

// modelFaults plants faults in each field that names a model, in each way to
// write one.
func (b *base) modelFaults() []mutation {
	var all []mutation
	faults := b.wrongModels()
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Role != dialect.ModelRole || f.Deprecated {
			continue
		}
		perKind := map[string]int{}
		for n := 0; n < len(faults); n++ {
			x := faults[n]
			forms := b.modelForms(f, x)
			if len(forms) == 0 {
				continue
			}
			most := 1
			if perKind[x.kind] == 0 {
				most = len(forms)
			}
			for range most {
				form := forms[perKind[x.kind]%len(forms)]
				perKind[x.kind]++
				all = append(all, mutation{
					name: "model/" + f.Name + "/" + x.kind + "/" + x.name + "/" + form.shape(), field: f, slots: b.takes(f), schema: f.Schema,
					pairs: []pair{{key: f.Name, value: form}},
				})
			}
		}
	}
	return all
}

// modelForms returns the ways to write a model, with its mark.
func (b *base) modelForms(f *dialect.Field, x modelFault) []node {
	m := x.mark
	m.codes, m.whole = codesOf(x.code), x.whole
	var forms []node
	if has(f, dialect.StringShape) {
		for _, st := range b.lang.texts(x.name) {
			forms = append(forms, text1(x.name, st).carrying(&m))
		}
	}
	if has(f, dialect.ListShape) && !x.whole {
		for _, outer := range b.lang.lists {
			for _, inner := range b.lang.items(x.name) {
				n := node{kind: listKind, style: outer, items: []node{text1(x.name, inner).carrying(&m)}}
				if good := goodModel(b.d); good != "" && slices.Contains(b.lang.items(good), inner) {
					n.items = append(n.items, text1(good, inner))
				}
				forms = append(forms, n)
			}
		}
	}
	return forms
}

func (b *base) wrongModels() []modelFault {
	models := &b.d.Models
	unread := mark{is: follows(models.Unknown, false), trust: models.Trust}
	var all []modelFault
	for i := range models.Builtin {
		m := &models.Builtin[i]
		switch today := string(mutationEnv.Today); {
		case m.Ends != "" && m.Ends <= today, m.Status == dialect.Retired && m.Ends == "":
			all = append(all, modelFault{kind: "retired", name: m.Name, code: "retired-model", mark: mark{is: lost, trust: m.Trust}})
		case m.Status != dialect.Current && m.Deprecated <= today:
			all = append(all, modelFault{kind: "deprecated", name: m.Name, code: "deprecated-model", mark: mark{is: harmlessly, trust: m.Trust}})
		case len(m.Name) >= 5 && m.Status == dialect.Current:
			for _, s := range oneEdit(m.Name) {
				if !everyName().models[strings.ToLower(s.word)] && b.ownForm(s.word) && !b.isSuffixed(s.word) {
					all = append(all, modelFault{kind: "slip-" + s.kind, name: s.word, code: "misspelt-model", mark: unread})
				}
			}
		}
	}
	all = append(all, b.foreignModels()...)
	all = append(all, b.shapelessModels()...)
	all = append(all, b.strangeModels()...)
	if good := goodModel(b.d); good != "" {
		all = append(all, modelFault{kind: "several", name: good + ", " + good, code: "model-shape", whole: true, mark: mark{is: harmlessly}})
	}
	return all
}

// ownForm reports whether a name has no accepted form, or first one that is
// the product's own: a name of a service's form may well be one of its models.
func (b *base) ownForm(name string) bool {
	for _, s := range b.d.Models.Shapes {
		if fullMatch(s.Match, name) {
			return s.Own
		}
	}
	return true
}

func (b *base) isSuffixed(name string) bool {
	return b.d.Models.Suffix != "" && fullMatch(b.d.Models.Suffix, name) ||
		slices.ContainsFunc(b.d.Models.Suffixes, func(s string) bool { return strings.HasSuffix(name, s) })
}

func (b *base) hasForm(name string) bool {
	return slices.ContainsFunc(b.d.Models.Shapes, func(s dialect.ModelShape) bool { return fullMatch(s.Match, name) })
}

// asksForm reports whether the product makes something of a name that has none
// of its forms.
func (b *base) asksForm() bool {
	m := &b.d.Models
	return len(m.Shapes) > 0 && m.BadShape != dialect.UnknownEffect && m.BadShape != dialect.Accept
}

// foreignModels returns models that only other products know.
func (b *base) foreignModels() []modelFault {
	if len(b.d.Models.Builtin) == 0 {
		return nil
	}
	own := map[string]bool{} // names of a relative are nobody else's
	for _, d := range dialect.All() {
		for _, m := range d.Models.Builtin {
			for _, name := range append([]string{m.Name}, m.Aliases...) {
				own[strings.ToLower(name)] = own[strings.ToLower(name)] || kin(b.d, d)
			}
		}
	}
	aliases := slices.ContainsFunc(b.d.Models.Builtin, func(m dialect.Model) bool { return m.IsAlias })
	var all []modelFault
	for _, other := range strangers(b.d) {
		for _, m := range other.Models.Builtin {
			key := strings.ToLower(m.Name)
			if own[key] || b.hasForm(m.Name) || b.isSuffixed(m.Name) || strings.ContainsAny(m.Name, ",|") {
				continue
			}
			own[key] = true
			x := modelFault{kind: "foreign", name: m.Name, code: "foreign-model", mark: mark{is: follows(b.d.Models.Unknown, false), trust: b.d.Models.Trust}}
			if b.asksForm() && !aliases {
				x.kind, x.code, x.mark = "shape", "model-shape", mark{is: follows(b.d.Models.BadShape, false)}
			}
			all = append(all, x)
		}
	}
	return all
}

// shapelessModels returns a name that has no form of any product.
func (b *base) shapelessModels() []modelFault {
	const name = "quux quux"
	for _, d := range dialect.All() {
		if slices.ContainsFunc(d.Models.Shapes, func(s dialect.ModelShape) bool { return fullMatch(s.Match, name) }) {
			return nil
		}
	}
	if !b.asksForm() {
		return nil
	}
	return []modelFault{{kind: "shape", name: name, code: "model-shape", mark: mark{is: follows(b.d.Models.BadShape, false)}}}
}

// strangeModels returns names of a form that is the product's own, which it
// may well have got since.
func (b *base) strangeModels() []modelFault {
	if len(b.d.Models.Builtin) == 0 {
		return nil
	}
	for _, name := range []string{"house/quux-9", "claude-quux-9", "gemini-9-quux", "gpt-9-quuxify", "Claude Quuxify 9", "GPT-9 Quuxify", "custom:quux-9"} {
		for _, s := range b.d.Models.Shapes {
			if s.Own && fullMatch(s.Match, name) && b.ownForm(name) {
				return []modelFault{{kind: "unknown", name: name, code: "unknown-model", mark: mark{is: harmlessly}}}
			}
		}
	}
	return nil
}
