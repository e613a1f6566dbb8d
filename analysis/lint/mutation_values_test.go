package lint_test

import (
	"fmt"
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// valueFaults writes values that a field does not take.
func (b *base) valueFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Deprecated || f.Role == dialect.PermissionRole {
			continue
		}
		add := func(kind string, value node, key *mark) {
			all = append(all, mutation{
				name: kind + "/" + f.Name + "/" + value.shape(), field: f, slots: b.takes(f), schema: f.Schema,
				pairs: []pair{{key: f.Name, value: value, mark: key}},
			})
		}
		b.wrongShapes(f, add)
		b.empties(f, add)
		b.badWords(f, add)
		b.badNumbers(f, add)
		b.badForms(f, add)
	}
	return all
}

// adder takes one fault: a value, marked or with a mark on its key.
type adder func(kind string, value node, key *mark)

// put adds a value with a mark on all of it, or on its key where it has
// several lines.
func (add adder) put(kind string, value node, m *mark) {
	if value.lines() {
		add(kind, value, m)
		return
	}
	add(kind, value.carrying(m), nil)
}

func has(f *dialect.Field, shapes ...dialect.Shape) bool {
	return slices.ContainsFunc(shapes, func(s dialect.Shape) bool { return slices.Contains(f.Shapes, s) })
}

// wrongShapes writes a field with a value of a shape it does not take.
func (b *base) wrongShapes(f *dialect.Field, add adder) {
	if len(f.Shapes) == 0 || has(f, dialect.AnyShape) {
		return
	}
	for _, value := range b.strange(f) {
		add.put("type", value, wrongMark(f, "wrong-type", f.Wrong))
	}
	for _, st := range b.lang.lists {
		odd := *wrongMark(f, "wrong-type", f.Wrong)
		switch {
		case has(f, dialect.MapListShape) && !has(f, dialect.MixedListShape):
			add("element", node{kind: listKind, style: st, items: []node{text1("something", b.lang.items("something")[0]).carrying(&odd)}}, nil)
		case has(f, dialect.ListShape) && !has(f, dialect.MixedListShape, dialect.MapListShape) && f.Role != dialect.ToolsRole && f.Role != dialect.DenyRole:
			value := node{kind: mapKind, style: flow, pairs: []pair{{key: "left", value: text1("right", b.lang.items("right")[0])}}, mark: &odd}
			add("element", node{kind: listKind, style: st, items: []node{value}}, nil)
		}
	}
}

// strange returns values of the shapes that the field does not take.
func (b *base) strange(f *dialect.Field) []node {
	var all []node
	if !has(f, dialect.StringShape, dialect.CommaShape, dialect.EnumShape) {
		switch names := b.goodNames(f); {
		case lists(f) && len(names) > 0:
			all = append(all, b.listForms(dialect.CommaShape, names)...)
		case !lists(f):
			for _, st := range b.lang.texts("something") {
				all = append(all, text1("something", st))
			}
		}
	}
	if !has(f, dialect.BoolShape) {
		all = append(all, word("true"))
	}
	if !has(f, dialect.FloatShape) {
		all = append(all, word("2.5"))
		if !has(f, dialect.IntShape) {
			all = append(all, word("7"))
		}
	}
	if !has(f, dialect.ListShape, dialect.MixedListShape, dialect.MapListShape) {
		all = append(all, b.listForms(dialect.ListShape, []string{"one", "two"})...)
	}
	if !has(f, dialect.MapShape, dialect.BoolMapShape) {
		for _, st := range b.lang.maps {
			all = append(all, node{kind: mapKind, style: st, pairs: []pair{{key: "left", value: b.plainly("right")}, {key: "up", value: b.plainly("down")}}})
		}
	}
	return all
}

// plainly returns a text in the usual way to write it in a collection.
func (b *base) plainly(s string) node { return text1(s, b.lang.items(s)[0]) }

// empties writes a field without a value.
func (b *base) empties(f *dialect.Field, add adder) {
	k := &mark{codes: codesOf("empty-value"), whole: true, is: harmlessly, trust: f.Trust}
	switch {
	case f.Required && fatalEffect(f.Missing):
		k.is, k.trust = notLoaded, trustOf(f, f.Missing)
	case f.Required:
	case f.Wrong == dialect.Refuse:
		k.is, k.trust = notLoaded, trustOf(f, f.Wrong)
	}
	if b.lang.absent {
		add("empty", node{kind: noneKind}, k)
	}
	if b.lang.null != "" {
		add("empty", node{kind: nullKind, text: b.lang.null, mark: k}, nil)
	}
	for _, st := range b.lang.items("one") {
		if st != bare {
			add("empty", text1("", st).carrying(k), nil)
		}
	}
}

// badWords writes words that are not among those a field takes: slips of each,
// other cases, and a word that means nothing.
func (b *base) badWords(f *dialect.Field, add adder) {
	if f.Role == dialect.ModelRole || len(f.Values) == 0 || !has(f, dialect.EnumShape, dialect.StringShape) {
		return
	}
	var bad []string
	for _, v := range f.Values {
		bad = append(bad, otherCases(v.Name)...)
		for _, s := range oneEdit(v.Name) {
			bad = append(bad, s.word)
		}
	}
	if !f.Open && has(f, dialect.EnumShape) {
		bad = append(bad, "quuxify")
	}
	bad = slices.DeleteFunc(bad, func(w string) bool {
		known := slices.ContainsFunc(f.Values, func(v dialect.Value) bool { return v.Name == w })
		return known || f.Pattern != "" && fullMatch(f.Pattern, w) || f.Open && !has(f, dialect.EnumShape)
	})
	for i, w := range bad {
		forms := b.lang.texts(w)
		if len(forms) > 0 && !f.Open {
			add("value", text1(w, forms[i%len(forms)]).carrying(wrongMark(f, "bad-value", f.Bad)), nil)
		}
	}
}

// badNumbers goes past the ends of each range.
func (b *base) badNumbers(f *dialect.Field, add adder) {
	if f.Min != nil && has(f, dialect.IntShape, dialect.FloatShape) {
		add("range/below", word(fmt.Sprint(int(*f.Min)-1)).carrying(wrongMark(f, "bad-value", f.Bad)), nil)
	}
	if f.Max != nil && has(f, dialect.IntShape, dialect.FloatShape) {
		add("range/above", word(fmt.Sprint(int(*f.Max)+1)).carrying(wrongMark(f, "bad-value", f.Bad)), nil)
	}
}

// badForms writes texts that do not match the form a field asks for, or are
// too long.
func (b *base) badForms(f *dialect.Field, add adder) {
	if !has(f, dialect.StringShape) || f.Role == dialect.ModelRole {
		return
	}
	code := map[dialect.Role]string{dialect.NameRole: "name-format"}[f.Role]
	if code == "" {
		code = "bad-value"
	}
	if f.Pattern != "" && !f.Open {
		for _, s := range []string{"Release Notes", "release notes", "-release", "release:notes", "9 lives!", "quux"} {
			if fullMatch(f.Pattern, s) || slices.ContainsFunc(f.Values, func(v dialect.Value) bool { return strings.EqualFold(v.Name, s) }) {
				continue
			}
			for _, st := range b.lang.texts(s) {
				add("form", text1(s, st).carrying(wrongMark(f, code, f.Bad)), nil)
			}
		}
	}
	if f.MaxLen > 0 && len(f.Values) == 0 {
		long := strings.Repeat("a", f.MaxLen+1)
		if f.Role == dialect.DescriptionRole {
			long, code = strings.Repeat("many words ", f.MaxLen/11+1)+"end", "description-length"
		} else {
			code = "bad-value"
		}
		if !fullMatch(f.Pattern, long) {
			return
		}
		for _, st := range b.lang.texts(long) {
			add("length", text1(long, st).carrying(wrongMark(f, code, f.Bad)), nil)
		}
	}
}
