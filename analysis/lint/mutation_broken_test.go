package lint_test

import (
	"slices"

	"agentls/analysis/dialect"
)

// yamlFaults breaks the YAML of one entry each, in every way that one entry
// can be broken without touching the next.
func (b *base) yamlFaults() []mutation {
	if b.lang != frontmatter {
		return nil
	}
	all := b.cuts()
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Deprecated || len(f.Shapes) == 0 || !has(f, dialect.StringShape, dialect.AnyShape) && f.Role != dialect.SkillsRole || f.Role == dialect.ToolsRole {
			continue
		}
		// What a name, a model or a patterned value reads as would be a fault
		// of its own; an open quote reads as nothing.
		strict := f.Role == dialect.NameRole || f.Role == dialect.ModelRole || f.Pattern != "" || len(f.Values) > 0
		for _, br := range broken {
			if strict && !br.quote {
				continue
			}
			all = append(all, mutation{
				name: "yaml/" + f.Name + "/" + br.label, field: f, slots: b.takes(f), yaml: true, schema: f.Schema,
				pairs: []pair{{key: f.Name, doubt: f.Name + ": " + br.text + "\n", mark: b.brokenMark(br), value: node{kind: rawKind, label: br.label, codes: []string{b.brokenCode(br)}}}},
			})
		}
	}
	return all
}

// breakage is a value that YAML refuses.
type breakage struct {
	label, text string
	colon       bool // an unquoted colon is what is wrong
	quote       bool // a quote that is not closed: no lenient reading helps
}

var broken = []breakage{
	{label: "text with a colon", text: "Reviews«:» code", colon: true},
	{label: "text that ends in a colon", text: "Reviews code«:»", colon: true},
	{label: "open double-quoted text", text: "«\"»Reviews code", quote: true},
	{label: "open single-quoted text", text: "«'»Reviews code", quote: true},
	{label: "open flow list", text: "«[»Reviews, code"},
	{label: "open flow map", text: "«{»Reviews: code"},
	{label: "text with an at sign", text: "«@»reviews"},
	{label: "text with a back-tick", text: "«`»reviews` code"},
}

// brokenCode is yaml-colon for colons and for whatever a lenient reading of the
// product accepts.
func (b *base) brokenCode(br breakage) string {
	lenient := b.d.Front.Lenient
	switch {
	case br.colon:
		return "yaml-colon"
	case br.quote || len(lenient) == 0:
		return "yaml-syntax"
	case slices.Contains(lenient, "quote-values"):
		return "yaml-colon"
	}
	return "yaml-syntax|yaml-colon"
}

func (b *base) brokenMark(br breakage) *mark {
	if !br.quote && len(b.d.Front.Lenient) > 0 {
		return nil
	}
	return &mark{is: follows(b.d.Front.Broken, false)}
}

// cuts writes three dashes inside a value, where some products end the block.
func (b *base) cuts() []mutation {
	f := b.d.ByRole(dialect.DescriptionRole)
	if f == nil || !b.d.Front.AnyDash {
		return nil
	}
	var all []mutation
	for _, text := range []string{"Writes notes «---» when asked", "'Writes notes «---» when asked'", "\"Writes notes «---» when asked\"", ">-\n  Writes notes «---» when asked"} {
		label := map[byte]string{'W': "plain text", '\'': "single-quoted text", '"': "double-quoted text", '>': "folded block text"}[text[0]]
		all = append(all, mutation{
			name: "cut/" + label, field: f, slots: b.takes(f), alone: true, // other keys stand behind the end
			pairs: []pair{{
				key: f.Name, doubt: f.Name + ": " + text + "\n", mark: &mark{is: lost, trust: b.d.Front.AnyTrust},
				value: node{kind: rawKind, label: label, codes: []string{"frontmatter-cut"}},
			}},
		})
	}
	return all
}
