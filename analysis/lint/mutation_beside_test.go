package lint_test

import (
	"slices"

	"agentls/analysis/dialect"
)

// settle adds the entries without which the field of a mutation does nothing,
// or asks for another one. It returns false where the sheet tells none.
func (b *base) settle(m *mutation) bool {
	if m.field == nil {
		return true
	}
	m.unprompted = b.lang != frontmatter && m.field.Role == dialect.PromptRole
	for _, s := range m.field.Idle {
		on := b.d.Field(s.Key)
		if on == nil || slices.Contains(m.slots, s.Key) {
			continue
		}
		value := b.otherThan(on, s.Values)
		if value == "" {
			return false
		}
		b.add(m, pair{key: on.Name, value: text1(value, b.lang.texts(value)[0])})
	}
	b.ask(m)
	return true
}

func (b *base) add(m *mutation, p pair) {
	m.slots = append(slices.Clone(m.slots), p.key)
	m.pairs = append(slices.Clone(m.pairs), p)
}

// ask adds what the entries of a mutation make a field that must be there.
func (b *base) ask(m *mutation) {
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if len(f.When) == 0 || slices.Contains(m.slots, f.Name) {
			continue
		}
		met := slices.ContainsFunc(f.When, func(s dialect.Sign) bool { return m.says(s) })
		if good := b.good(f); met && len(good) > 0 && !slices.ContainsFunc(f.Waived, m.says) {
			b.add(m, pair{key: f.Name, value: good[0]})
		}
	}
}

// says reports whether one of the entries is the sign.
func (m *mutation) says(s dialect.Sign) bool {
	return slices.ContainsFunc(m.pairs, func(p pair) bool {
		return p.key == s.Key && (len(s.Values) == 0 || slices.Contains(s.Values, p.value.text))
	})
}

// otherThan returns a value of a field that is none of some.
func (b *base) otherThan(f *dialect.Field, none []string) string {
	for _, v := range f.Values {
		if !slices.Contains(none, v.Name) && v.Alias == "" && !v.Hide {
			return v.Name
		}
	}
	if f.Role != dialect.ModelRole {
		return ""
	}
	for _, s := range b.d.Models.Shapes {
		for _, name := range []string{"custom:model-1", "house-model-1", "house/model-1"} {
			if fullMatch(s.Match, name) {
				return name
			}
		}
	}
	return ""
}

// idleFaults writes fields beside a value of another one with which they do
// nothing.
func (b *base) idleFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		for _, s := range f.Idle {
			on := b.d.Field(s.Key)
			if on == nil || len(s.Values) == 0 || f.Deprecated {
				continue
			}
			for _, value := range b.good(f) {
				if value.text == f.Default || value.text == "false" {
					continue
				}
				m := mutation{
					name: "idle/" + f.Name + "/" + value.shape(), slots: append(b.takes(f), on.Name),
					pairs: []pair{
						{key: f.Name, value: value, mark: &mark{codes: codesOf("ignored-field"), is: lost, trust: f.Trust}},
						{key: on.Name, value: text1(s.Values[0], b.lang.texts(s.Values[0])[0])},
					},
				}
				b.ask(&m)
				all = append(all, m)
			}
		}
	}
	return all
}
