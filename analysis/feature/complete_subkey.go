package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// subKeys offers the keys of a map inside a field.
func subKeys(doc *agent.Document, p *place) []Item {
	f := p.field
	if f == nil {
		return nil
	}
	d := doc.Dialect()
	used := siblingKeys(doc, p)
	var items []Item
	path := docPath(doc, p)
	add := func(k *dialect.Field, docKey string) {
		if !used[k.Name] && !k.Deprecated {
			used[k.Name] = true
			items = append(items, keyItem(doc, p, d, k, docKey))
		}
	}
	for _, want := range []bool{true, false} {
		for i := range f.Keys {
			if f.Keys[i].Required == want {
				add(&f.Keys[i], "field|"+d.ID+"|"+path+"."+f.Keys[i].Name)
			}
		}
	}
	if len(p.path) > 1 {
		return items
	}
	switch {
	case (f.Role == dialect.ToolsRole || f.Role == dialect.DenyRole) && (isMap(f) || has(f, dialect.AnyShape)):
		for _, t := range offeredTools(doc, f) {
			add(&dialect.Field{Name: t.Name, Doc: t.Doc, Shapes: boolean.Shapes}, "tool|"+d.ID+"|"+t.Name)
		}
	case f.Role == dialect.HooksRole:
		for _, e := range d.Events {
			add(&dialect.Field{Name: e, Shapes: []dialect.Shape{dialect.MapListShape}}, "field|"+d.ID+"|"+path)
		}
	}
	return items
}

// siblingKeys returns the keys of the map that the place stands in, without
// the one at the place itself.
func siblingKeys(doc *agent.Document, p *place) map[string]bool {
	used := map[string]bool{}
	if p.entry == nil {
		return used
	}
	src := doc.Src()
	pairs := mapAt(&p.entry.Value, p.start, p.path[1:], p.caret)
	for _, m := range pairs {
		if at := m.Key.Span.Shift(p.start); !at.Touches(p.caret) {
			used[m.Key.Name] = true
		}
	}
	if len(pairs) == 0 && p.lang == syntax.FrontYAML {
		for name := range textKeys(src, p) {
			used[name] = true
		}
	}
	return used
}

// mapAt returns the pairs of the map that keys lead to. Of a list it is the
// item that the caret stands in or below.
func mapAt(v *syntax.Value, start int, keys []string, caret int) []syntax.MapPair {
	for {
		if v.Kind == syntax.Sequence {
			var last *syntax.Value
			for i := range v.Items {
				if v.Items[i].Span.Start+start <= caret {
					last = &v.Items[i]
				}
			}
			if last == nil {
				return nil
			}
			v = last
			continue
		}
		if v.Kind != syntax.Mapping || len(keys) == 0 {
			return v.Pairs
		}
		i := slices.IndexFunc(v.Pairs, func(m syntax.MapPair) bool { return m.Key.Name == keys[0] })
		if i < 0 {
			return nil
		}
		v, keys = &v.Pairs[i].Value, keys[1:]
	}
}

// textKeys returns the keys on the lines around the place that are indented
// alike, for a value that could not be read.
func textKeys(src string, p *place) map[string]bool {
	used := map[string]bool{}
	bounds := text.Span{Start: p.start, End: p.start + p.entry.Len()}
	own := lineAt(src, p.caret, bounds)
	col := p.token.Start - own.Start
	for at := bounds.Start; at < bounds.End; {
		l := lineAt(src, at, bounds)
		if l != own {
			content := l.Start
			for content < l.End && (src[content] == ' ' || src[content] == '-') {
				content++
			}
			if colon := keyColon(src, content, l.End); colon >= 0 && content-l.Start == col {
				used[unquoted(strings.TrimSpace(src[content:colon]))] = true
			}
		}
		at = max(nextLine(src, l.End), at+1)
	}
	return used
}
