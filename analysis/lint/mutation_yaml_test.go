package lint_test

import (
	"regexp"
	"strings"
)

// frontmatter is YAML between fences with the prompt below.
var frontmatter = &language{
	name: "frontmatter", texts: yamlTexts, items: yamlItems,
	commas: []style{bare, single, double, folded, literal},
	lists:  []style{flow, block}, maps: []style{flow, block},
	null: "null", absent: true,
	file: func(o *out, _ *base, front []pair, prompt []piece) {
		o.shape = "nothing"
		o.marked(o.open, func() { o.put("---") })
		o.put("\n")
		for _, p := range front {
			yamlPair(o, p, "")
		}
		o.put("---\n")
		for _, p := range prompt {
			o.put("\n")
			o.shape = "prompt"
			o.raw(p.text, p.mark, asIs, p.codes...)
		}
	},
}

var plainText = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9 _./()+-]*$`)

// wordlike are texts that some YAML version reads as something else.
var wordlike = map[string]bool{"true": true, "false": true, "yes": true, "no": true, "on": true, "off": true, "null": true, "y": true, "n": true}

func yamlTexts(s string) []style {
	if strings.ContainsAny(s, "\"'\\\n") {
		return nil
	}
	all := []style{single, double, literal, folded}
	if plainText.MatchString(s) && !wordlike[strings.ToLower(s)] && strings.TrimSpace(s) == s {
		all = append([]style{bare}, all...)
	}
	return all
}

func yamlItems(s string) []style {
	all := yamlTexts(s)
	kept := all[:0]
	for _, st := range all {
		if st <= double {
			kept = append(kept, st)
		}
	}
	return kept
}

func yamlPair(o *out, p pair, indent string) {
	o.put(indent)
	if p.doubt != "" {
		o.shape = p.value.label
		o.raw(p.doubt, p.mark, asIs, p.value.codes...)
		return
	}
	if indent == "" {
		o.shape = p.value.shape()
	}
	o.marked(p.mark, func() { o.put(p.key) })
	o.put(":")
	yamlValue(o, &p.value, indent)
	o.put("\n")
}

func yamlValue(o *out, n *node, indent string) {
	switch {
	case n.kind == noneKind:
	case n.kind == rawKind:
		o.raw(n.text, n.mark, asIs, n.codes...)
	case n.kind == listKind && n.style == block:
		for i := range n.items {
			o.put("\n" + indent + "  -")
			yamlBlockItem(o, &n.items[i], indent+"    ")
		}
	case n.kind == mapKind && n.style == block && len(n.pairs) > 0:
		for _, p := range n.pairs {
			o.put("\n" + indent + "  ")
			o.marked(p.mark, func() { o.put(p.key) })
			o.put(":")
			yamlValue(o, &p.value, indent+"  ")
		}
	default:
		o.put(" ")
		yamlFlow(o, n, indent)
	}
}

// yamlBlockItem writes one element of a block list; the first key of a map
// stands beside the dash.
func yamlBlockItem(o *out, n *node, indent string) {
	if n.kind != mapKind || len(n.pairs) == 0 || n.style == flow {
		yamlValue(o, n, indent)
		return
	}
	for i, p := range n.pairs {
		if i == 0 {
			o.put(" ")
		} else {
			o.put("\n" + indent)
		}
		o.marked(p.mark, func() { o.put(p.key) })
		o.put(":")
		yamlValue(o, &p.value, indent)
	}
}

// yamlFlow writes what stands on one line, and block scalars.
func yamlFlow(o *out, n *node, indent string) {
	switch n.kind {
	case textKind:
		yamlText(o, n, indent, func() { named(o, n) })
	case commaKind:
		yamlText(o, n, indent, func() { joined(o, n.items) })
	case wordKind, nullKind:
		o.marked(n.mark, func() { o.put(n.text) })
	case listKind:
		o.marked(n.mark, func() {
			o.put("[")
			for i := range n.items {
				if i > 0 {
					o.put(", ")
				}
				yamlFlow(o, &n.items[i], indent)
			}
			o.put("]")
		})
	case mapKind:
		o.marked(n.mark, func() {
			o.put("{")
			for i, p := range n.pairs {
				if i > 0 {
					o.put(", ")
				}
				o.marked(p.mark, func() { o.put(p.key) })
				o.put(": ")
				yamlFlow(o, &p.value, indent)
			}
			o.put("}")
		})
	}
}

func yamlText(o *out, n *node, indent string, write func()) {
	switch n.style {
	case single:
		o.quoted(n, "'", "'", write)
	case double:
		o.quoted(n, `"`, `"`, write)
	case literal:
		o.quoted(n, "|-\n"+indent+"  ", "", write)
	case folded:
		o.quoted(n, ">-\n"+indent+"  ", "", write)
	default:
		o.quoted(n, "", "", write)
	}
}
