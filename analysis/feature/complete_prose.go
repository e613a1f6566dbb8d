package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// proseNames offers what the text at off begins to mention: in the body, and in
// the frontmatter where it holds sentences.
func proseNames(s *Scene, doc *agent.Document, off int) []Item {
	from, ok := proseStart(doc, off)
	if !ok {
		return nil
	}
	a, ok := askAt(doc.Src(), from, off, inCode(doc, off))
	if !ok {
		return nil
	}
	switch a.kind {
	case names.File:
		return pathItems(s, &a)
	case names.Heading:
		return anchorItems(s, &a)
	case names.Tool:
		return toolMarksOf(doc.Dialect(), &a)
	}
	typed := a.typed(doc.Src())
	own := ownName(doc)
	all := s.candidates(a.kind, a.form, typed)
	items := make([]Item, 0, len(all))
	for i := range all {
		c := &all[i]
		if c.near == sameFile && c.name == own {
			continue // nobody calls on himself
		}
		items = append(items, a.item(nameItems[c.target.Def.Kind], c.name, c.detail(), c.doc()))
	}
	switch a.form {
	case names.AtName:
		items = append(items, pathItems(s, &a)...)
	case names.InServerTool:
		for i := range items {
			items[i].Insert += "__"
			items[i].Again = true
		}
	case names.SubagentType, names.Marked, names.AtAgent:
		items = append(items, builtinItems(doc.Dialect(), &a)...)
	}
	return distinct(items)
}

// proseStart returns where the sentences begin that off stands in; ok is false
// where there are none.
func proseStart(doc *agent.Document, off int) (from int, ok bool) {
	if !doc.Analysed() {
		return 0, false
	}
	f := doc.Front
	if off >= f.Body || f.State == syntax.NoFront {
		return f.Body, true
	}
	i := f.IndexAt(off)
	if i < 0 || f.Entries[i].Kind != syntax.Pair {
		return 0, false
	}
	e, start := f.Entries[i], f.Starts[i]
	field := doc.Dialect().Field(e.Key.Name)
	if field == nil || field.Role != dialect.DescriptionRole && field.Role != dialect.PromptRole {
		return 0, false
	}
	value := e.Value.Span.Shift(start)
	return value.Start, value.Touches(off) && !value.IsEmpty()
}

// item returns a completion of the name that is asked for.
func (a *ask) item(kind ItemKind, name, detail, docKey string) Item {
	return Item{
		Label: name, Kind: kind, Detail: detail, Insert: name, Filter: name, Doc: docKey,
		InsertAt: text.Span{Start: a.token.Start, End: a.caret}, ReplaceAt: a.token,
	}
}

// toolMarksOf offers the tools of a product by their plain names, the most
// useful first.
func toolMarksOf(d *dialect.Dialect, a *ask) []Item {
	var current []*dialect.Tool
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; t.Status == dialect.Current {
			current = append(current, t)
		}
	}
	var items []Item
	for _, t := range byUse(current) {
		items = append(items, a.item(ToolItem, t.Name, strings.TrimSuffix(t.Doc, "."), "tool|"+d.ID+"|"+t.Name))
	}
	return items
}

// distinct keeps the first item of each label.
func distinct(items []Item) []Item {
	seen := make(map[string]bool, len(items))
	kept := items[:0]
	for _, it := range items {
		if !seen[it.Label] {
			seen[it.Label] = true
			kept = append(kept, it)
		}
	}
	return kept
}
