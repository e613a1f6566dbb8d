package feature

import (
	"cmp"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// treeSnippet returns the snippet of the value of a fresh key in JSON or TOML.
func treeSnippet(doc *agent.Document, lang syntax.Lang, f *dialect.Field) string {
	first := dialect.StringShape
	if len(f.Shapes) > 0 {
		first = f.Shapes[0]
	}
	text := func(s string) string {
		quoted := syntax.RenderString(lang, s)
		return escape(quoted[1 : len(quoted)-1])
	}
	switch first {
	case dialect.BoolShape:
		return choice(1, booleans(f))
	case dialect.ListShape, dialect.MixedListShape:
		return "[$0]"
	case dialect.MapListShape:
		return "[{$0}]"
	case dialect.MapShape, dialect.BoolMapShape:
		return "{$0}"
	case dialect.IntShape, dialect.FloatShape:
		return "${1:" + escape(cmp.Or(number(f.Example), number(f.Default), "1")) + "}"
	case dialect.AnyShape:
		return "$0"
	}
	switch {
	case f.Role == dialect.PromptRole && lang == syntax.TOML:
		return "\"\"\"\n$0\n\"\"\""
	case f.Role == dialect.NameRole:
		return `"${1:` + text(cmp.Or(placeName(doc), f.Example, "name")) + `}"`
	case len(f.Values) > 0 && !f.Open:
		return `"` + choice(1, beginning(f)) + `"`
	case f.Role != dialect.ModelRole:
		if s, ok := exampleText(f); ok {
			return `"${1:` + text(s) + `}"`
		}
	}
	return `"$0"`
}

// exampleText returns what the example of a field says, which sheets write in
// YAML, if it is a text.
func exampleText(f *dialect.Field) (string, bool) {
	e := syntax.ParseEntry("x: " + f.Example)
	v := &e.Value
	return v.Text, e.Kind == syntax.Pair && len(e.Faults) == 0 && v.Kind == syntax.Scalar && v.Type == syntax.String && !strings.Contains(v.Text, "\n")
}
