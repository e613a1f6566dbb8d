package lint_test

import (
	"slices"

	"agentls/analysis/dialect"
)

// innerFaults plants faults in the maps of fields, and in maps in those.
func (b *base) innerFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Deprecated || f.Role == dialect.PermissionRole && !has(f, dialect.MapListShape) || f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole {
			continue
		}
		b.inside(f, nil, 0, func(kind string, n node) {
			all = append(all, mutation{
				name: "inner/" + f.Name + "/" + kind + "/" + n.shape(), field: f, slots: b.takes(f), schema: f.Schema,
				pairs: []pair{{key: f.Name, value: n}},
			})
		})
	}
	return all
}

// inside calls add with each value of f in which one pair is faulty; wrap puts
// the value where it stands in the field at the top.
func (b *base) inside(f *dialect.Field, wrap func(node) node, depth int, add func(string, node)) {
	if wrap == nil {
		wrap = func(n node) node { return n }
	}
	if f.Each != nil && has(f, dialect.MapShape) && depth < 2 {
		b.inside(f.Each, func(n node) node {
			return wrap(node{kind: mapKind, style: n.style, pairs: []pair{{key: b.anyKey(f), value: n}}})
		}, depth+1, add)
	}
	listed := has(f, dialect.MapListShape, dialect.MixedListShape)
	if len(f.Keys) == 0 || !listed && !has(f, dialect.MapShape) {
		return
	}
	for _, st := range b.lang.maps {
		put := func(kind string, pairs []pair) {
			n := node{kind: mapKind, style: st, pairs: pairs}
			if listed {
				n = node{kind: listKind, style: st, items: []node{n}}
			}
			add(kind, wrap(n))
		}
		b.pairFaults(f, put)
		b.innerKeys(f, put)
		if depth < 2 {
			b.deeper(f, st, put, depth, add)
		}
	}
}

// deeper goes into the maps below the keys of f.
func (b *base) deeper(f *dialect.Field, st style, put func(string, []pair), depth int, _ func(string, node)) {
	for i := range f.Keys {
		k := &f.Keys[i]
		if k.Deprecated || !plainText.MatchString(k.Name) {
			continue
		}
		b.inside(k, nil, depth+1, func(kind string, n node) {
			if n.style == st {
				put(k.Name+"/"+kind, b.with(f, k.Name, pair{key: k.Name, value: n}))
			}
		})
	}
}

// with returns the pairs that a map of f needs, but for one key, and further
// ones.
func (b *base) with(f *dialect.Field, without string, more ...pair) []pair {
	var pairs []pair
	for i := range f.Keys {
		if k := &f.Keys[i]; k.Name != without && b.asked(f, k) {
			if good := b.good(k); len(good) > 0 {
				pairs = append(pairs, pair{key: k.Name, value: good[0]})
			}
		}
	}
	return append(append(pairs, b.calledFor(f, more, append(pairs, pair{key: without}))...), more...)
}

// calledFor returns the keys that a map must have because of some of its pairs,
// but for those that it has.
func (b *base) calledFor(f *dialect.Field, by, has []pair) []pair {
	var pairs []pair
	for i := range f.Keys {
		k := &f.Keys[i]
		is := func(p pair) bool { return p.key == k.Name }
		if good := b.good(k); len(good) == 0 || slices.ContainsFunc(by, is) || slices.ContainsFunc(has, is) {
			continue
		} else if m := (mutation{pairs: by}); slices.ContainsFunc(k.When, m.says) {
			pairs = append(pairs, pair{key: k.Name, value: good[0]})
		}
	}
	return pairs
}

// asked reports whether a map with good values must have a key: all must, or
// those with another key that all must have.
func (b *base) asked(f, k *dialect.Field) bool {
	return k.Required || slices.ContainsFunc(k.When, func(s dialect.Sign) bool {
		other := fieldNamed(f.Keys, s.Key)
		return other != nil && other.Required && (len(s.Values) == 0 || slices.Contains(s.Values, goodText(b.d, other)))
	})
}

func (b *base) pairFaults(f *dialect.Field, put func(string, []pair)) {
	strict := fatalEffect(b.d.Unknown.Effect) && !f.OpenKeys
	unread := mark{}
	if strict {
		unread.is = notLoaded
	}
	for i := range f.Keys {
		k := &f.Keys[i]
		good := b.good(k)
		if k.Deprecated || len(good) == 0 || !plainText.MatchString(k.Name) {
			continue
		}
		value := good[0]
		if len(k.Name) >= 4 && !f.OpenKeys && f.Role != dialect.HooksRole {
			for _, s := range oneEdit(k.Name) {
				if fieldNamed(f.Keys, s.word) != nil || isInnerMistake(f, s.word) {
					continue
				}
				m := unread
				m.codes = codesOf("misspelt-field")
				put("slip/"+s.word, b.with(f, k.Name, pair{key: s.word, value: value, mark: &m}))
			}
		}
		again := *b.repeatMark()
		put("repeat/"+k.Name, b.with(f, k.Name, pair{key: k.Name, value: value}, pair{key: k.Name, value: value, mark: &again}))
		b.innerValues(k, func(kind string, n node, key *mark) {
			put(kind+"/"+k.Name, b.with(f, k.Name, pair{key: k.Name, value: n, mark: key}))
		})
		if len(f.Keys) > 1 && b.asked(f, k) {
			b.innerMissing(f, k, put)
		}
	}
	if !f.OpenKeys && f.Role != dialect.HooksRole {
		m := unread
		m.codes = codesOf("unknown-field")
		put("unknown", b.with(f, "", pair{key: "quuxify", value: text1("one", b.lang.items("one")[0]), mark: &m}))
	}
}

// innerValues calls add with values that a key of a map does not take.
func (b *base) innerValues(k *dialect.Field, add adder) {
	if len(k.Shapes) > 0 && !has(k, dialect.AnyShape) {
		for _, value := range b.strange(k) {
			if !value.lines() && (value.kind != commaKind || value.style != bare) {
				add.put("type/"+value.shape(), value, wrongMark(k, "wrong-type", k.Wrong))
			}
		}
	}
	b.badNumbers(k, add)
	b.badWords(k, func(kind string, n node, key *mark) {
		if !n.lines() {
			add(kind+"/"+n.text, n, key)
		}
	})
}

// innerMissing leaves a key out that the map must have.
func (b *base) innerMissing(f, k *dialect.Field, put func(string, []pair)) {
	pairs := b.with(f, k.Name)
	for i := range f.Keys {
		if o := &f.Keys[i]; len(pairs) == 0 && !o.Required {
			if good := b.good(o); len(good) > 0 {
				pairs = append(pairs, pair{key: o.Name, value: good[0]})
			}
		}
	}
	if len(pairs) == 0 {
		return
	}
	is := follows(k.Missing, false)
	pairs[0].mark = &mark{codes: codesOf("missing-field"), is: is, trust: trustOf(k, k.Missing)}
	put("missing/"+k.Name, pairs)
}

func isInnerMistake(f *dialect.Field, key string) bool {
	return slices.ContainsFunc(f.Mistakes, func(m dialect.Mistake) bool { return m.Key == key }) ||
		slices.ContainsFunc(f.Patterns, func(p dialect.Pattern) bool { return fullMatch(p.Match, key) })
}

// innerKeys writes keys of a map that are old, in another case, or brought from
// elsewhere.
func (b *base) innerKeys(f *dialect.Field, put func(string, []pair)) {
	if f.Role == dialect.HooksRole {
		return
	}
	unread := mark{codes: codesOf("misspelt-field")}
	if fatalEffect(b.d.Unknown.Effect) && !f.OpenKeys {
		unread.is = notLoaded
	}
	for i := range f.Keys {
		k := &f.Keys[i]
		good := b.good(k)
		if len(good) == 0 || !plainText.MatchString(k.Name) {
			continue
		}
		if k.Deprecated {
			m := mark{codes: codesOf("deprecated-field"), is: harmlessly, trust: k.Trust}
			put("old/"+k.Name, b.with(f, k.Name, pair{key: k.Name, value: good[0], mark: &m}))
			continue
		}
		for _, key := range otherCases(k.Name)[:1] {
			exact := slices.ContainsFunc(f.Keys, func(o dialect.Field) bool { return o.Name == key })
			if m := unread; !exact && !isInnerMistake(f, key) {
				put("case/"+key, b.with(f, k.Name, pair{key: key, value: good[0], mark: &m}))
			}
		}
	}
	for _, x := range f.Mistakes {
		use := fieldNamed(f.Keys, x.Use)
		if use == nil || len(b.good(use)) == 0 || !plainText.MatchString(x.Key) {
			continue
		}
		m := unread
		m.trust = x.Trust
		put("mistake/"+x.Key, b.with(f, x.Use, pair{key: x.Key, value: b.good(use)[0], mark: &m}))
	}
}
