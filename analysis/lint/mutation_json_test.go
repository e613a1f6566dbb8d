package lint_test

import (
	"fmt"
	"strings"
)

// jsonFile is JSON all through, with the prompt in a string.
var jsonFile = &language{
	name:   "JSON",
	texts:  func(s string) []style { return []style{double, escaped} },
	items:  func(s string) []style { return []style{double, escaped} },
	commas: []style{double, escaped},
	lists:  []style{flow, tall}, maps: []style{flow, tall},
	null: "null",
	file: func(o *out, b *base, front []pair, prompt []piece) {
		indent := "  "
		o.shape = "nothing"
		brace := func() { o.marked(b.openMark(o, false), func() { o.put("{") }) }
		if b.in.Path == "" {
			brace()
		} else {
			o.put("{\n" + indent + `"` + b.in.Path + `": `)
			indent += "  "
			if b.in.Keyed {
				o.put("{\n" + indent)
				o.marked(b.openMark(o, true), func() { o.put(`"` + called + `"`) })
				o.put(": {")
			} else {
				o.put("[\n" + indent)
				brace()
			}
		}
		for i, p := range front {
			if i > 0 {
				o.put(",")
			}
			o.put("\n  " + indent[2:])
			jsonPair(o, p, indent, true)
		}
		if key := b.promptKey(); key != "" && len(prompt) > 0 {
			o.put(",\n" + indent + `"` + key + `": "`)
			if o.turn%2 == 0 {
				encoded(o, prompt, "prompt in a string", jsonRune)
			} else {
				encoded(o, prompt, "prompt in a string of ASCII", asciiRune)
			}
			o.put(`"`)
		}
		o.put("\n")
		switch {
		case b.in.Path == "":
			o.put("}\n")
		case b.in.Keyed:
			o.put("    }\n  }\n}\n")
		default:
			o.put("    }\n  ]\n}\n")
		}
	},
}

// encoded writes a prompt rune by rune.
func encoded(o *out, prompt []piece, shape string, write func(rune) string) {
	o.shape = shape
	for i, p := range prompt {
		if i > 0 {
			o.put(write('\n'))
		}
		o.raw(p.text, p.mark, write, p.codes...)
	}
}

func jsonRune(r rune) string {
	switch r {
	case '"', '\\':
		return `\` + string(r)
	case '\n':
		return `\n`
	case '\t':
		return `\t`
	}
	return string(r)
}

// asciiRune is jsonRune with an escape for all that is not ASCII.
func asciiRune(r rune) string {
	if r < 0x80 || r > 0xffff {
		return jsonRune(r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}

// jsonEscaped writes a letter of a name as an escape.
func jsonEscaped(s string) string {
	at := strings.IndexAny(s, "aeiou")
	if at < 0 {
		return s
	}
	return fmt.Sprintf(`%s\u%04x%s`, s[:at], s[at], s[at+1:])
}

func jsonPair(o *out, p pair, indent string, top bool) {
	if top {
		o.shape = p.value.shape()
	}
	if p.doubt != "" {
		o.shape = p.value.label
		o.raw(p.doubt, p.mark, asIs, p.value.codes...)
		return
	}
	o.marked(p.mark, func() { o.put(`"` + p.key + `"`) })
	o.put(": ")
	jsonValue(o, &p.value, indent)
}

func jsonValue(o *out, n *node, indent string) {
	open, between, shut := "", ", ", ""
	if n.style == tall {
		open, between, shut = "\n"+indent+"  ", ",\n"+indent+"  ", "\n"+indent
	}
	switch n.kind {
	case textKind:
		if n.style == escaped {
			// Nobody tells the name from its argument in what is escaped.
			whole := *n
			whole.text, whole.tail = jsonEscaped(n.text+n.tail), ""
			n = &whole
		}
		o.quoted(n, `"`, `"`, func() { named(o, n) })
	case commaKind:
		items := n.items
		if n.style == escaped {
			items = nil
			for _, it := range n.items {
				it.text, it.tail = jsonEscaped(it.text+it.tail), ""
				items = append(items, it)
			}
		}
		o.quoted(n, `"`, `"`, func() { joined(o, items) })
	case wordKind, nullKind:
		o.marked(n.mark, func() { o.put(n.text) })
	case listKind:
		o.marked(n.mark, func() {
			o.put("[" + open)
			for i := range n.items {
				if i > 0 {
					o.put(between)
				}
				jsonValue(o, &n.items[i], indent+"  ")
			}
			o.put(shut + "]")
		})
	case mapKind:
		o.marked(n.mark, func() {
			o.put("{" + open)
			for i, p := range n.pairs {
				if i > 0 {
					o.put(between)
				}
				jsonPair(o, p, indent+"  ", false)
			}
			o.put(shut + "}")
		})
	}
}
