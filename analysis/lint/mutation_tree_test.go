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

// wholeFaults breaks what holds a file of JSON together, or puts something else
// in its place.
func (b *base) wholeFaults() []mutation {
	if b.lang != jsonFile || len(b.d.Fields) == 0 {
		return nil
	}
	var all []mutation
	add := func(name, src, code string, m mark) {
		m.codes = codesOf(code)
		all = append(all, mutation{name: "file/" + name, whole: &piece{text: src, codes: []string{code}, mark: &m}})
	}
	broken := mark{is: follows(b.d.Front.Broken, false)}
	var inner strings.Builder
	for i, p := range b.front {
		o := &out{}
		jsonPair(o, p, "", false)
		if i > 0 {
			inner.WriteString(", ")
		}
		inner.WriteString(o.String())
	}
	open, shut := "", ""
	if b.in.Path != "" {
		open, shut = `{"`+b.in.Path+`": {"`+called+`": `, "}}"
	}
	if b.in.Path == "" {
		add("a list", `«[»"name", "`+called+`"]`, "frontmatter-not-a-map", mark{is: notLoaded})
		add("never closed", "«{»"+inner.String()+"\n", "json-syntax", broken)
	}
	add("text behind the end", open+"{"+inner.String()+"}"+shut+" «done»\n", "json-syntax", broken)
	if len(b.front) < 2 {
		return all
	}
	add("two commas", open+"{"+strings.Replace(inner.String(), ", ", ",«,» ", 1)+"}"+shut+"\n", "json-syntax", broken)
	return all
}
