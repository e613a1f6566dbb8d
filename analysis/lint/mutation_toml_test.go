package lint_test

import "fmt"

// tomlFile is TOML all through, with the prompt in a string.
var tomlFile = &language{
	name:   "TOML",
	texts:  func(s string) []style { return []style{double, single, folded, literal} },
	items:  func(s string) []style { return []style{double, single} },
	commas: []style{double, single},
	lists:  []style{flow, tall}, maps: []style{flow, block},
	file: func(o *out, b *base, front []pair, prompt []piece) {
		o.shape = "nothing"
		front, sections := tomlSections(front)
		for i, p := range firstPlain(front) {
			if i == 0 {
				p.agent = b.openMark(o, false)
			}
			tomlPair(o, p)
			o.put("\n")
		}
		if key := b.promptKey(); key != "" && len(prompt) > 0 {
			tomlPrompt(o, key, prompt)
		}
		for _, p := range sections {
			o.shape = p.value.shape()
			o.put("\n[")
			o.marked(p.mark, func() { o.put(p.key) })
			o.put("]\n")
			for _, q := range p.value.pairs {
				tomlInner(o, q)
				o.put("\n")
			}
		}
	},
}

// tomlSections takes the pairs that are written as sections, which come last,
// from the others.
func tomlSections(front []pair) (pairs, sections []pair) {
	for _, p := range front {
		if p.doubt == "" && p.value.kind == mapKind && p.value.style == block {
			sections = append(sections, p)
		} else {
			pairs = append(pairs, p)
		}
	}
	return pairs, sections
}

// tomlPrompt writes the prompt in one of the four kinds of string.
func tomlPrompt(o *out, key string, prompt []piece) {
	o.put(key + " = ")
	switch o.turn % 3 {
	case 0:
		o.put("'''\n")
		encoded(o, prompt, "prompt in three single quotes", asIs)
		o.put("'''\n")
	case 1:
		o.put("\"\"\"\n")
		encoded(o, prompt, "prompt in three double quotes", asIs)
		o.put("\"\"\"\n")
	default:
		o.put(`"`)
		encoded(o, prompt, "prompt in double quotes", asciiRune)
		o.put("\"\n")
	}
}

func tomlPair(o *out, p pair) {
	o.shape = p.value.shape()
	if p.doubt != "" {
		o.shape = p.value.label
		o.raw(p.doubt, p.mark, asIs, p.value.codes...)
		return
	}
	tomlInner(o, p)
}

func tomlInner(o *out, p pair) {
	o.marked(p.agent, func() { o.marked(p.mark, func() { o.put(tomlKey(p.key)) }) })
	o.put(" = ")
	tomlValue(o, &p.value)
}

func tomlKey(key string) string {
	for _, r := range key {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_') {
			return fmt.Sprintf("%q", key)
		}
	}
	return key
}

func tomlValue(o *out, n *node) {
	open, between, shut := "", ", ", ""
	if n.style == tall {
		open, between, shut = "\n  ", ",\n  ", ",\n"
	}
	switch n.kind {
	case textKind, commaKind:
		quote := map[style][2]string{double: {`"`, `"`}, single: {"'", "'"}, folded: {"\"\"\"\n", `"""`}, literal: {"'''\n", "'''"}}[n.style]
		o.quoted(n, quote[0], quote[1], func() {
			if n.kind == commaKind {
				joined(o, n.items)
			} else {
				named(o, n)
			}
		})
	case wordKind:
		o.marked(n.mark, func() { o.put(n.text) })
	case listKind:
		o.marked(n.mark, func() {
			o.put("[" + open)
			for i := range n.items {
				if i > 0 {
					o.put(between)
				}
				tomlValue(o, &n.items[i])
			}
			o.put(shut + "]")
		})
	case mapKind:
		o.marked(n.mark, func() {
			o.put("{")
			for i, p := range n.pairs {
				if i > 0 {
					o.put(", ")
				}
				tomlInner(o, p)
			}
			o.put("}")
		})
	}
}
