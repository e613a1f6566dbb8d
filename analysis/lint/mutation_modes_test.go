package lint_test

import "strings"

// yamlFile is YAML all through: a list of agents, each with its prompt.
var yamlFile = &language{
	name: "YAML", texts: yamlTexts, items: yamlItems,
	commas: []style{bare, single, double, folded, literal},
	lists:  []style{flow, block}, maps: []style{flow, block},
	null: "null", absent: true,
	file: func(o *out, b *base, front []pair, prompt []piece) {
		indent := ""
		if b.in.Path != "" {
			o.put(b.in.Path + ":\n")
			indent = "    "
		}
		for i, p := range firstPlain(front) {
			if i == 0 && indent != "" {
				p.agent = b.openMark(o, false)
				o.put("  - ")
			} else {
				o.put(indent)
			}
			o.shape = p.value.shape()
			if p.doubt != "" {
				o.shape = p.value.label
				o.raw(p.doubt, p.mark, asIs, p.value.codes...)
				continue
			}
			o.marked(p.agent, func() { o.marked(p.mark, func() { o.put(p.key) }) })
			o.put(":")
			yamlValue(o, &p.value, indent)
			o.put("\n")
		}
		if key := b.promptKey(); key != "" && len(prompt) > 0 {
			yamlPrompt(o, indent, key, prompt)
		}
	},
}

// yamlPrompt writes the prompt as a block or as one quoted line.
func yamlPrompt(o *out, indent, key string, prompt []piece) {
	if o.turn%2 == 0 {
		o.put(indent + key + `: "`)
		encoded(o, prompt, "prompt in double quotes", jsonRune)
		o.put("\"\n")
		return
	}
	o.put(indent + key + ": |")
	indented := make([]piece, len(prompt))
	for i, p := range prompt {
		var b strings.Builder
		for line := range strings.Lines("\n" + strings.TrimSuffix(p.text, "\n")) {
			if strings.TrimSpace(line) != "" {
				b.WriteString(indent + "  ")
			}
			b.WriteString(line)
		}
		p.text = b.String()
		indented[i] = p
	}
	encoded(o, indented, "prompt in a literal block", asIs)
	o.put("\n")
}
