package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// previewLen is how many bytes of a value stand beside its key in the outline.
const previewLen = 60

// maxItems is how many items of one list the outline shows.
const maxItems = 1000

// Symbols returns the outline: frontmatter entries, then the section tree.
func Symbols(doc *agent.Document) []Symbol {
	if isTree(doc) {
		return treeSymbols(doc)
	}
	if !doc.Analysed() {
		return nil
	}
	src := doc.Src()
	var out []Symbol
	for i, e := range doc.Front.Entries {
		if s, ok := entrySymbol(doc, e, doc.Front.Starts[i]); ok {
			out = append(out, s)
		}
	}
	return append(out, sectionTree(src, doc.Body.Sections())...)
}

// entrySymbol returns the symbol of a frontmatter entry.
func entrySymbol(doc *agent.Document, e *syntax.Entry, start int) (Symbol, bool) {
	src := doc.Src()
	if e.Kind != syntax.Pair && e.Kind != syntax.Bare || strings.TrimSpace(e.Key.Name) == "" {
		return Symbol{}, false
	}
	span := e.Body.Shift(start)
	s := Symbol{Name: e.Key.Name, Kind: FieldSymbol, Span: span, Select: clip(e.Key.Span.Shift(start), span)}
	s.Detail = preview(e.Value.Span.Shift(start).Of(src))
	if e.Section {
		s.Detail = "" // what it holds stands below
	}
	if e.Value.Kind == syntax.Mapping {
		s.Children = pairSymbols(src, e.Value.Pairs, start, span)
		return s, true
	}
	items, shape := e.Items()
	names := isList(fieldAt(doc, []string{e.Key.Name}))
	if shape == syntax.NotList || shape == syntax.CommaList && (len(items) < 2 || !names) {
		return s, true
	}
	for _, it := range items[:min(len(items), maxItems)] {
		at := clip(it.Full.Shift(start), span)
		if name := preview(it.Text); it.Scalar && name != "" && !at.IsEmpty() {
			s.Children = append(s.Children, Symbol{Name: name, Kind: ItemSymbol, Span: at, Select: at})
		}
	}
	return s, true
}

// pairSymbols returns the keys of a map, each within outer.
func pairSymbols(src string, pairs []syntax.MapPair, start int, outer text.Span) []Symbol {
	var out []Symbol
	for i := range pairs {
		m := &pairs[i]
		if strings.TrimSpace(m.Key.Name) == "" {
			continue
		}
		span := clip(m.Key.Span.Union(m.Value.Span).Shift(start), outer)
		out = append(out, Symbol{
			Name:     m.Key.Name,
			Detail:   preview(clip(m.Value.Span.Shift(start), outer).Of(src)),
			Kind:     FieldSymbol,
			Span:     span,
			Select:   clip(m.Key.Span.Shift(start), span),
			Children: pairSymbols(src, m.Value.Pairs, start, span),
		})
	}
	return out
}

// preview returns the beginning of s on one line.
func preview(s string) string {
	s = strings.ToValidUTF8(s[:min(len(s), 4*previewLen)], "")
	s = strings.Join(strings.Fields(s), " ")
	if len(s) <= previewLen {
		return s
	}
	return strings.ToValidUTF8(s[:previewLen], "") + "…"
}

// sectionTree nests sections by their parents.
func sectionTree(src string, sections []section) []Symbol {
	below := make([][]int, len(sections)+1)
	for i := range sections {
		below[sections[i].Parent+1] = append(below[sections[i].Parent+1], i)
	}
	var build func(parent int, outer text.Span) []Symbol
	build = func(parent int, outer text.Span) []Symbol {
		var out []Symbol
		for _, i := range below[parent+1] {
			s := &sections[i]
			span := clip(s.Span, outer)
			sym := Symbol{Name: sectionName(s), Kind: HeadingSymbol, Span: span, Select: clip(s.At, span)}
			if s.Tag != nil {
				sym.Kind = TagSymbol
			}
			sym.Children = build(i, span)
			out = append(out, sym)
		}
		return out
	}
	return build(-1, text.Span{Start: 0, End: len(src)})
}

// sectionName returns what a section is called in the outline.
func sectionName(s *prose.Section) string {
	name := preview(s.Name)
	switch {
	case name == "":
		return "(no title)"
	case s.Tag != nil:
		return "<" + name + ">"
	}
	return name
}
