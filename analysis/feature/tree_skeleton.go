package feature

import (
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// treeSkeletons offers a whole file for one that holds nothing, in the language
// of the dialect that the path tells.
func treeSkeletons(doc *agent.Document, off int) []Item {
	d := doc.Dialect()
	if d.Syntax != doc.Syntax || len(d.Skeleton) == 0 || len(d.Agents) > 0 {
		return nil
	}
	it := Item{
		Label: d.Name + " " + d.Kind, Kind: SkeletonItem, Detail: "a whole file", Doc: "skeleton|" + d.ID,
		InsertAt: text.At(off), ReplaceAt: text.At(off), Filter: d.Name + " " + d.Kind,
		Snippet: treeSkeleton(doc, doc.Tree.Lang, d),
	}
	it.Insert = unsnip(it.Snippet)
	return []Item{it}
}

// treeSkeleton returns the snippet of a whole file.
func treeSkeleton(doc *agent.Document, lang syntax.Lang, d *dialect.Dialect) string {
	var pairs []string
	stop := 0
	for _, key := range d.Skeleton {
		f := d.Field(key)
		if f == nil {
			continue
		}
		stop++
		value := treeSnippet(doc, lang, f)
		value = strings.Replace(value, "${1", "${"+strconv.Itoa(stop), 1)
		value = strings.Replace(value, "$0", "${"+strconv.Itoa(stop)+"}", 1)
		pairs = append(pairs, syntax.RenderKey(lang, key)+syntax.Between(lang)+value)
	}
	if lang == syntax.JSON {
		return "{\n  " + strings.Join(pairs, ",\n  ") + "\n\\}\n"
	}
	return strings.Join(pairs, "\n") + "\n"
}
