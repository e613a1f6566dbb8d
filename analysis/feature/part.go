package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// A file of JSON, TOML or YAML is asked through its parts: the question goes to
// the agent at the caret, and the places of the answer are mapped back.

// isTree reports whether a document is a file of agents that are no markdown.
func isTree(doc *agent.Document) bool { return doc.Syntax != dialect.Markdown && !doc.IsPart() }

// completeTree is [complete] for such a file.
func completeTree(s *Scene, doc *agent.Document, off int) []Item {
	off = max(0, min(off, doc.Text.Len()))
	if doc.Tree != nil && strings.TrimSpace(strings.TrimPrefix(doc.Src(), "\ufeff")) == "" {
		return treeSkeletons(doc, off)
	}
	p := doc.PartAt(off)
	if p == nil {
		if items := companionNames(s, doc, off); len(items) > 0 {
			return items
		}
		if items := besideAgents(doc, off); len(items) > 0 {
			return items
		}
		return onLastLine(s, doc, off)
	}
	var items []Item
	for _, it := range complete(s, p.Doc, p.Virtual(off)) {
		if it, ok := itemInFile(p, it, off); ok {
			items = append(items, it)
		}
	}
	return items
}

// itemInFile returns an item of a part as one of the file, for a caret at off.
func itemInFile(p *agent.Part, it Item, off int) (Item, bool) {
	if it.ReplaceAt.Start >= p.Doc.Body.Start {
		edits, ok := p.Edits([]text.Edit{{Span: it.ReplaceAt, New: it.Insert}})
		if !ok {
			return it, false
		}
		it.Insert = edits[0].New
		snippet := it.Snippet
		it.Snippet = ""
		if snippet != "" && p.Spacious() && !strings.ContainsAny(snippet, `"'\`) {
			if edits, ok := p.Edits([]text.Edit{{Span: it.ReplaceAt, New: snippet}}); ok {
				it.Snippet = edits[0].New
			}
		}
	}
	whole := it.InsertAt == it.ReplaceAt
	it.ReplaceAt = p.Span(it.ReplaceAt)
	if !it.ReplaceAt.Touches(off) {
		return it, false // the caret stands where nothing of the text does
	}
	it.InsertAt = text.Span{Start: it.ReplaceAt.Start, End: off}
	if whole {
		it.InsertAt = it.ReplaceAt
	}
	also, ok := p.Edits(it.Also)
	it.Also = also
	return it, ok
}

// hoverTree is [hover] for such a file.
func hoverTree(s *Scene, doc *agent.Document, findings []finding.Finding, off int) (Hover, bool) {
	p := doc.PartAt(off)
	if p == nil {
		return Hover{}, false
	}
	if findings != nil {
		findings = slices.DeleteFunc(slices.Clone(findings), func(f finding.Finding) bool {
			at := doc.PartAt(f.Span.Start)
			return at != nil && at != p
		})
	}
	h, ok := keyedHover(s, p, findings, off-p.At)
	if !ok {
		h, ok = hover(s, p.Doc, findings, p.Virtual(off))
	}
	h.Span = p.Span(h.Span)
	return h, ok && h.Span.Touches(off)
}

// keyedHover says what the agent gets on the key that names it.
func keyedHover(s *Scene, p *agent.Part, findings []finding.Finding, off int) (Hover, bool) {
	at := p.Doc.Front.Open
	if p.Lone || at.IsEmpty() || at.End >= p.Doc.Front.Inner.Start || !at.Touches(off) {
		return Hover{}, false // no key, but the brace or the first field stands for it
	}
	if findings == nil {
		findings = lint.Run(s.Env, p.Doc, nil).Findings()
	}
	return Hover{at, agentDoc(s, p.Doc, findings)}, true
}

// treeSymbols returns one symbol for each agent, with its fields and the
// headings of its prompt; of settings that hold no agent, their keys.
func treeSymbols(doc *agent.Document) []Symbol {
	var out []Symbol
	if len(doc.Parts) == 0 && doc.Tree != nil && dialect.CompanionOf(doc.Place.Path) != nil {
		return pairSymbols(doc.Src(), doc.Tree.Root.Pairs, 0, text.Span{End: doc.Text.Len()})
	}
	for _, p := range doc.Parts {
		front := p.Doc.Front
		name := p.Doc.Agents[0]
		span := p.Piece()
		span = trimSpan(doc.Src(), span)
		s := Symbol{Name: strings.TrimSpace(name.Name), Kind: AgentSymbol, Detail: p.Doc.Dialect().Kind, Span: span, Select: clip(p.Span(front.Open), span)}
		if !name.NameAt.IsEmpty() {
			s.Select = clip(p.Span(name.NameAt), span)
		}
		if s.Name == "" {
			s.Name = "(no name)"
		}
		for i, e := range front.Entries {
			field, ok := entrySymbol(p.Doc, e, front.Starts[i])
			if !ok {
				continue
			}
			if p.Prompt(e) {
				field.Detail = preview(p.Doc.Src()[p.Doc.Body.Start:])
				field.Children = sectionTree(p.Doc.Src(), p.Doc.Body.Sections())
			}
			s.Children = append(s.Children, symbolInFile(p, field, span))
		}
		out = append(out, s)
	}
	return out
}

// symbolInFile maps a symbol of a part and those in it, each within outer.
func symbolInFile(p *agent.Part, s Symbol, outer text.Span) Symbol {
	s.Span = clip(p.Span(s.Span), outer)
	s.Select = clip(p.Span(s.Select), s.Span)
	for i, child := range s.Children {
		s.Children[i] = symbolInFile(p, child, s.Span)
	}
	return s
}

// treeFolds is [Folds] for such a file: agents, their fields, and the sections
// of prompts that go over several lines.
func treeFolds(doc *agent.Document) []Fold {
	all := folder{doc: doc, at: map[int]int{}}
	for _, p := range doc.Parts {
		if !p.Lone {
			all.add(p.Piece(), "region")
		}
		one := folder{doc: p.Doc, at: map[int]int{}}
		one.front()
		one.body()
		for _, f := range one.folds {
			if !p.Lone || f.Span.Len() < p.Piece().Len() {
				all.add(p.Span(f.Span), f.Kind)
			}
		}
	}
	return all.sorted()
}
