package feature

import (
	"slices"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// listedNames returns the names in the list at the place, without the one the
// caret stands in.
func listedNames(doc *agent.Document, p *place) []string {
	if p.entry == nil || p.zone == atValue && !p.comma {
		return nil
	}
	var names []string
	for _, it := range listAt(p) {
		if p.field != nil && p.field.Role == dialect.AllowRole {
			names = append(names, wordsOf(it, p)...)
			continue
		}
		if at := it.Span.Shift(p.start); it.Scalar && !at.Overlaps(p.whole) && !at.Touches(p.caret) {
			names = append(names, it.Text)
		}
	}
	return names
}

// wordsOf returns the names that blanks part in one item, without the one the
// caret stands in. Where the text is not as it is written, none is left out.
func wordsOf(it syntax.Item, p *place) (names []string) {
	asWritten := it.Span.Len() == len(it.Text)
	from, depth := 0, 0
	for i := 0; i <= len(it.Text); i++ {
		if i < len(it.Text) {
			switch c := it.Text[i]; {
			case c == '(':
				depth++
			case c == ')':
				depth = max(0, depth-1)
			}
			if !isBlank(it.Text[i]) || depth > 0 {
				continue
			}
		}
		at := text.Span{Start: from, End: i}.Shift(p.start + it.Span.Start)
		if from < i && !(asWritten && at.Touches(p.caret)) {
			names = append(names, it.Text[from:i])
		}
		from = i + 1
	}
	return names
}

// listAt returns the items of the list that the place stands in.
func listAt(p *place) []syntax.Item {
	if p.entry.Kind != syntax.Pair {
		return nil
	}
	if len(p.path) <= 1 {
		items, _ := p.entry.Items()
		return items
	}
	pairs := mapAt(&p.entry.Value, p.start, p.path[1:len(p.path)-1], p.caret)
	last := p.path[len(p.path)-1]
	i := slices.IndexFunc(pairs, func(m syntax.MapPair) bool { return m.Key.Name == last })
	if i < 0 {
		return nil
	}
	items, _ := p.entry.ItemsOf(&pairs[i].Value)
	return items
}

// grantOf returns what the fields of one role list in a document; ok is false
// when no such field is there.
func grantOf(doc *agent.Document, role dialect.Role) (g *dialect.Grant, ok bool) {
	e, _, _ := doc.ByRole(role)
	if e == nil {
		return nil, false
	}
	return doc.Dialect().Grant(role, entryNames(e)), true
}

// entryNames returns the names an entry lists: items, or the keys of a map
// whose value is not false or deny.
func entryNames(e *syntax.Entry) []string {
	var names []string
	if e.Value.Kind == syntax.Mapping {
		for _, m := range e.Value.Pairs {
			if v := m.Value.Text; v != "false" && v != "deny" {
				names = append(names, m.Key.Name)
			}
		}
		return names
	}
	items, _ := e.Items()
	for _, it := range items {
		if it.Scalar {
			names = append(names, it.Text)
		}
	}
	return names
}
