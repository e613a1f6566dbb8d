package lint_test

import (
	"strings"

	"agentls/analysis/dialect"
)

// slipOfSyntax is an entry that a language refuses, with KEY for the key of a
// text, or of a list.
type slipOfSyntax struct {
	label, text string
	list        bool
}

var jsonSlips = []slipOfSyntax{
	{label: "text without quotes", text: `"KEY": «something»`},
	{label: "open text", text: `"KEY": «"»something`},
	{label: "text in single quotes", text: `"KEY": «'something'»`},
	{label: "text with an unknown escape", text: `"KEY": "som«\q»thing"`},
	{label: "text behind an equals sign", text: `"KEY" «=» "something"`},
	{label: "text behind a missing colon", text: `"KEY«"» "something"`},
	{label: "text behind a bare key", text: `«KEY»: "something"`},
	{label: "nothing behind a colon", text: `"KEY"«:»`},
	{label: "list without a comma", text: `"KEY": ["one«"» "two"]`, list: true},
	{label: "list with two commas", text: `"KEY": ["one",«,» "two"]`, list: true},
	{label: "list of bare names", text: `"KEY": [«one», "two"]`, list: true},
}

var tomlSlips = []slipOfSyntax{
	{label: "text without quotes", text: `KEY = «something»`},
	{label: "open text", text: `KEY = «"»something`},
	{label: "open single-quoted text", text: `KEY = «'»something`},
	{label: "text with an unknown escape", text: `KEY = "som«\q»thing"`},
	{label: "text behind a colon", text: `KEY «:» "something"`},
	{label: "text before more text", text: `KEY = "something" «else»`},
	{label: "nothing behind an equals sign", text: `KEY «=»`},
	{label: "list without a comma", text: `KEY = ["one«"» "two"]`, list: true},
	{label: "list with two commas", text: `KEY = ["one",«,» "two"]`, list: true},
	{label: "open list", text: `KEY = «[»"one", "two"`, list: true},
}

var yamlSlips = []slipOfSyntax{
	{label: "text with a colon", text: "KEY: Reviews«:» code\n"},
	{label: "open flow list", text: "KEY: «[»one, two\n", list: true},
	{label: "text with an at sign", text: "KEY: «@»reviews\n"},
	{label: "text with a back-tick", text: "KEY: «`»reviews` code\n"},
}

// syntaxFaults breaks one entry of a file in JSON, TOML or YAML.
func (b *base) syntaxFaults() []mutation {
	slips := map[*language][]slipOfSyntax{jsonFile: jsonSlips, tomlFile: tomlSlips, yamlFile: yamlSlips}[b.lang]
	code := strings.ToLower(b.lang.name) + "-syntax"
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		// What a name, a model or a patterned value reads as would be a fault
		// of its own.
		strict := f.Role == dialect.NameRole || f.Role == dialect.ModelRole || f.Pattern != "" || len(f.Values) > 0
		if f.Deprecated || strict || f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole {
			continue
		}
		for _, s := range slips {
			if s.list && !has(f, dialect.ListShape) || !s.list && !has(f, dialect.StringShape) {
				continue
			}
			all = append(all, mutation{
				name: "syntax/" + f.Name + "/" + s.label, field: f, slots: b.takes(f), schema: f.Schema, folds: "syntax",
				pairs: []pair{{
					key: f.Name, doubt: strings.ReplaceAll(s.text, "KEY", f.Name), mark: &mark{is: follows(b.d.Front.Broken, false)},
					value: node{kind: rawKind, label: s.label, codes: []string{code}},
				}},
			})
		}
	}
	return all
}
