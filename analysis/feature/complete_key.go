package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// keys offers the keys that are not used yet: required ones first, then in the
// order of the sheet.
func keys(s *Scene, doc *agent.Document, p *place) []Item {
	if len(p.path) > 0 {
		return append(permitted(s, doc, p), subKeys(doc, p)...)
	}
	d := doc.Dialect()
	var fields []*dialect.Field
	schema := schemaOf(doc)
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Deprecated || isObscure(f) || f.Schema != "" && schema != "" && f.Schema != schema || !isRead(doc, f) || isUsed(doc, p, f.Name) {
			continue
		}
		fields = append(fields, f)
	}
	slices.SortStableFunc(fields, func(a, b *dialect.Field) int {
		return cmp.Compare(keyRank(d, a), keyRank(d, b))
	})
	var items []Item
	if p.entry == nil && doc.Front.State == syntax.Unclosed && len(usedKeys(doc)) == 0 {
		items = skeletons(doc, p, true)
	}
	for _, f := range fields {
		items = append(items, keyItem(doc, p, d, f, "field|"+d.ID+"|"+f.Name))
	}
	return items
}

// isObscure reports whether nobody knows what a field may hold.
func isObscure(f *dialect.Field) bool {
	return f.Trust == dialect.Unverified && (len(f.Shapes) == 0 || has(f, dialect.AnyShape))
}

// keyRank orders keys: required, required by some consumer, usual in a fresh
// file, other, unverified.
func keyRank(d *dialect.Dialect, f *dialect.Field) int {
	switch {
	case f.Required:
		return 0
	case len(f.RequiredBy) > 0:
		return 1
	case slices.Contains(d.Skeleton, f.Name):
		return 2
	case f.Trust == dialect.Unverified:
		return 4
	}
	return 3
}

// schemaOf returns the version of the product's schema that the file already
// uses, "" when it uses none.
func schemaOf(doc *agent.Document) string {
	for _, e := range doc.Front.Entries {
		if e.Kind == syntax.Pair {
			if f := doc.Dialect().Field(e.Key.Name); f != nil && f.Schema != "" && !f.Deprecated {
				return f.Schema
			}
		}
	}
	return ""
}

// isRead reports whether a field is read in this file: by the one consumer it
// is meant for, and in the place where it lies.
func isRead(doc *agent.Document, f *dialect.Field) bool {
	if c := doc.Detection.Consumer; c != "" && len(f.Consumers) > 0 && !slices.Contains(f.Consumers, c) {
		return false
	}
	scope := ""
	if doc.Detection.Location != nil {
		scope = doc.Detection.Location.Scope
	}
	return !slices.Contains(f.Ignored, scope) && !(doc.Place.Plugin && slices.Contains(f.Ignored, "plugin"))
}

// isUsed reports whether another entry than the one at the place has the key.
func isUsed(doc *agent.Document, p *place, key string) bool {
	for _, e := range doc.Front.Entries {
		if e.Kind == syntax.Pair && e.Key.Name == key && e != p.entry {
			return true
		}
	}
	return false
}

func usedKeys(doc *agent.Document) []string {
	var names []string
	for _, e := range doc.Front.Entries {
		if e.Kind == syntax.Pair {
			names = append(names, e.Key.Name)
		}
	}
	return names
}

// keyItem offers a key with its value: a choice, an example to write over, or
// the place where the value goes.
func keyItem(doc *agent.Document, p *place, d *dialect.Dialect, f *dialect.Field, docKey string) Item {
	it := p.item(KeyItem, f.Name)
	it.Doc, it.Detail = docKey, summary(f)
	if p.colon {
		return it
	}
	it.Again = offersValues(f)
	name := p.written(f.Name)
	switch {
	case p.inTreeLang():
		pair := p.lead + name + syntax.Between(p.lang)
		body := treeSnippet(doc, p.lang, f)
		it.Insert = pair + unsnip(body) + p.trail
		it.Snippet = escape(pair) + body + escape(p.trail)
		it.Choice = strings.Contains(body, "|}")
	case p.rest:
		it.Insert = p.lead + name + ":"
		it.Again = false
	case p.flow:
		it.Insert = p.lead + name + ": "
	default:
		body := valueSnippet(doc, f, indentOf(doc.Src(), p))
		it.Insert = p.lead + name + ":" + plainLead(body)
		p.snippet(&it, escape(name)+":"+body)
		it.Choice = strings.Contains(body, "|}")
	}
	return it
}

// plainLead returns what stands before the first tab stop of a value snippet.
func plainLead(body string) string {
	head, _, _ := strings.Cut(body, "$")
	switch {
	case strings.HasPrefix(head, "\n"):
		return ""
	case strings.HasSuffix(head, "["):
		return " "
	}
	return head
}

// indentOf returns the blanks that a key below the place's line is indented by.
func indentOf(src string, p *place) string {
	at := p.token.Start
	for at > 0 && src[at-1] != '\n' && src[at-1] != '\r' {
		at--
	}
	return strings.Repeat(" ", p.token.Start-at)
}

// offersValues reports whether completion has something to say in the value.
func offersValues(f *dialect.Field) bool {
	switch f.Role {
	case dialect.ToolsRole, dialect.DenyRole, dialect.AllowRole, dialect.ModelRole, dialect.AgentsRole, dialect.HooksRole, dialect.NameRole:
		return true
	}
	return len(f.Values) > 0 || len(f.Keys) > 0 || has(f, dialect.BoolShape)
}

// valueSnippet returns the snippet of the value of a fresh key, from behind
// the colon. indent is where the key stands.
func valueSnippet(doc *agent.Document, f *dialect.Field, indent string) string {
	first := dialect.AnyShape
	if len(f.Shapes) > 0 {
		first = f.Shapes[0]
	}
	switch first {
	case dialect.EnumShape:
		return " " + choice(1, beginning(f))
	case dialect.BoolShape:
		return " " + choice(1, booleans(f))
	case dialect.CommaShape:
		return " $0"
	case dialect.ListShape:
		return " [$0]"
	case dialect.MapListShape:
		if len(f.Keys) > 0 {
			return "\n" + indent + "  - " + required(doc, f, indent+"    ")
		}
		return "\n" + indent + "  - $0"
	case dialect.MixedListShape:
		return "\n" + indent + "  - $0"
	case dialect.MapShape, dialect.BoolMapShape:
		return "\n" + indent + "  $0"
	case dialect.IntShape, dialect.FloatShape:
		return " ${1:" + escape(cmp.Or(f.Example, number(f.Default), "1")) + "}"
	}
	if f.Role == dialect.NameRole {
		return " ${1:" + escape(cmp.Or(placeName(doc), f.Example, "name")) + "}"
	}
	if len(f.Values) > 0 && !f.Open {
		return " " + choice(1, beginning(f))
	}
	if f.Example != "" && f.Role != dialect.ModelRole {
		return " ${1:" + escape(f.Example) + "}"
	}
	return " $0"
}

// number returns s when it is a number, to begin with.
func number(s string) string {
	if s != "" && strings.Trim(s, "0123456789.") == "" {
		return s
	}
	return ""
}

// required returns the snippet of the required keys of a map in a list.
func required(doc *agent.Document, f *dialect.Field, indent string) string {
	var lines []string
	n := 0
	for i := range f.Keys {
		if k := &f.Keys[i]; k.Required {
			n++
			lines = append(lines, k.Name+": $"+string(rune('0'+n)))
		}
	}
	if n == 0 || n > 9 {
		return "$0"
	}
	return strings.Join(lines, "\n"+indent)
}
