package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// A caret beside the agents of a file, where the next one may be written.

// besideAgents offers an agent in a map or list that the caret stands in
// between others.
func besideAgents(doc *agent.Document, off int) []Item {
	for _, h := range doc.Holders() {
		if it, ok := inBrackets(doc, h, off); ok {
			return []Item{it}
		}
		if it, ok := inDashes(doc, h, off); ok {
			return []Item{it}
		}
	}
	return nil
}

func agentItem(doc *agent.Document, off int, snippet string) Item {
	label := doc.Dialect().Name + " " + doc.Dialect().Kind
	return Item{
		Label: label, Kind: SkeletonItem, Detail: "one more", Doc: "skeleton|" + doc.Dialect().ID, Filter: label,
		InsertAt: text.At(off), ReplaceAt: text.At(off), Insert: unsnip(snippet), Snippet: snippet,
	}
}

// inBrackets offers an agent inside the brackets of a map or list, with the
// commas that it lacks.
func inBrackets(doc *agent.Document, h agent.Holder, off int) (Item, bool) {
	src, v := doc.Src(), h.Value
	kind := syntax.Sequence
	if h.In.Keyed {
		kind = syntax.Mapping
	}
	if v.Kind != kind || v.Span.Start >= len(src) || src[v.Span.Start] != '{' && src[v.Span.Start] != '[' || !v.Inner.Touches(off) {
		return Item{}, false
	}
	before, after := v.Inner.Start, v.Inner.End
	for _, s := range elements(v) {
		if s.End <= off {
			before = max(before, s.End)
		} else {
			after = min(after, s.Start)
		}
	}
	if after < off {
		return Item{}, false // it is in one of them
	}
	left, right := src[before:off], src[off:after]
	if strings.Trim(left+right, ", \t\r\n") != "" {
		return Item{}, false // a comment, or what is no agent
	}
	line := lineAt(src, off, text.Span{End: len(src)})
	indent := indentation(line.Of(src))
	lead, trail := "", ""
	switch {
	case strings.TrimSpace(src[line.Start:off]) == "":
		indent = src[line.Start:off]
	case before == v.Inner.Start && after == v.Inner.End && !strings.Contains(left+right, "\n"):
		lead, trail = "\n"+indent+"  ", "\n"+indent
		indent += "  "
	case strings.HasSuffix(left, ","):
		lead = " "
	}
	if after < v.Inner.End && !strings.Contains(right, ",") {
		trail += ","
	}
	it := agentItem(doc, off, lead+oneAgent(doc, syntax.JSON, h.In, freeName(v), indent)+trail)
	if before > v.Inner.Start && !strings.Contains(left, ",") {
		it.Also = []text.Edit{{Span: text.At(before), New: ","}}
	}
	return it, true
}

// inDashes offers an agent on a blank line of a list with dashes: where its
// dashes stand, or indented where none stands yet.
func inDashes(doc *agent.Document, h agent.Holder, off int) (Item, bool) {
	src, v := doc.Src(), h.Value
	line := lineAt(src, off, text.Span{End: len(src)})
	if doc.Tree.Lang == syntax.JSON || h.In.Keyed || off <= v.Span.Start || strings.Trim(line.Of(src), " ") != "" {
		return Item{}, false
	}
	for _, p := range doc.Tree.Root.Pairs {
		if v.Span.Start < p.Key.Span.Start && p.Key.Span.Start < off {
			return Item{}, false
		}
	}
	indent := src[line.Start:off]
	switch {
	case v.Kind == syntax.Absent && indent != "":
	case v.Kind == syntax.Sequence && v.Style == syntax.Block && len(v.Items) > 0:
		first := lineAt(src, v.Items[0].Span.Start, text.Span{End: len(src)})
		if indent != indentation(first.Of(src)) {
			return Item{}, false
		}
	default:
		return Item{}, false
	}
	return agentItem(doc, off, oneAgent(doc, syntax.YAML, h.In, "", indent)), true
}

// elements returns where the agents of a map or list, and what else is in it, stand.
func elements(v *syntax.Value) []text.Span {
	var all []text.Span
	for i := range v.Pairs {
		p := &v.Pairs[i]
		all = append(all, p.Key.Span.Union(p.Value.Span))
	}
	for i := range v.Items {
		all = append(all, v.Items[i].Span)
	}
	return all
}

// freeName returns a name that no agent of the map has.
func freeName(v *syntax.Value) string {
	used := map[string]bool{}
	for i := range v.Pairs {
		used[v.Pairs[i].Key.Name] = true
	}
	name := "reviewer"
	for n := 2; used[name]; n++ {
		name = "reviewer-" + strconv.Itoa(n)
	}
	return name
}

// indentation returns the blanks that a line begins with.
func indentation(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

// onLastLine completes on a blank line behind an agent of a list with dashes,
// which belongs to the agent as soon as a word stands there: so the question is
// asked of the file with one.
func onLastLine(s *Scene, doc *agent.Document, off int) []Item {
	src := doc.Src()
	line := lineAt(src, off, text.Span{End: len(src)})
	if doc.Tree == nil || doc.Tree.Lang != syntax.YAML || off == line.Start || strings.Trim(line.Of(src), " ") != "" {
		return nil
	}
	for _, lead := range []string{"", "- "} {
		if items := asWritten(s, doc, off, lead); len(items) > 0 {
			return items
		}
	}
	return nil
}

// asWritten completes a word that is thought to stand at off, after lead.
func asWritten(s *Scene, doc *agent.Document, off int, lead string) []Item {
	word := text.Span{Start: off + len(lead), End: off + len(lead) + 1}
	next := doc.Edit(text.Edit{Span: text.At(off), New: lead + "x"})
	if p := next.PartAt(word.End); p == nil || p.At >= off {
		return nil
	}
	var items []Item
	for _, it := range completeTree(s, next, word.End) {
		if it.ReplaceAt != word || len(it.Also) > 0 {
			continue
		}
		it.InsertAt, it.ReplaceAt, it.Insert = text.At(off), text.At(off), lead+it.Insert
		if it.Snippet != "" {
			it.Snippet = lead + it.Snippet
		}
		items = append(items, it)
	}
	return items
}
