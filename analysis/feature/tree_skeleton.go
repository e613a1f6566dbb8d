package feature

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// treeSkeletons offers a whole file for one that holds nothing, in the language
// of the dialect that the path tells.
func treeSkeletons(doc *agent.Document, off int) []Item {
	d := doc.Dialect()
	if d.Syntax != doc.Syntax || len(d.Skeleton) == 0 {
		return nil
	}
	it := agentItem(doc, off, treeSkeleton(doc, doc.Tree.Lang, d))
	it.Detail = "a whole file"
	return []Item{it}
}

// treeSkeleton returns the snippet of a whole file: of an agent, or of one in
// the map or list that the product looks for agents in.
func treeSkeleton(doc *agent.Document, lang syntax.Lang, d *dialect.Dialect) string {
	stop := 1
	if len(d.Agents) == 0 {
		return around(lang, "", skeletonPairs(doc, lang, d, "", &stop)) + "\n"
	}
	in := &d.Agents[0]
	var one string
	switch {
	case lang == syntax.YAML:
		one = "\n  " + oneAgent(doc, lang, in, "reviewer", "  ")
	case in.Keyed:
		one = around(lang, "  ", []string{oneAgent(doc, lang, in, "reviewer", "    ")})
	default:
		one = "[\n    " + oneAgent(doc, lang, in, "", "    ") + "\n  ]"
	}
	key := syntax.RenderKey(lang, in.Path)
	if lang == syntax.YAML {
		return key + ":" + one + "\n"
	}
	return around(lang, "", []string{key + syntax.Between(lang) + one}) + "\n"
}

// oneAgent returns the snippet of an agent in a map, under a name, or in a list.
// indent is where it stands.
func oneAgent(doc *agent.Document, lang syntax.Lang, in *dialect.Container, name, indent string) string {
	d, stop := doc.Dialect(), 1
	switch {
	case lang == syntax.YAML:
		return "- " + strings.Join(skeletonPairs(doc, lang, d, in.Prompt, &stop), "\n"+indent+"  ")
	case in.Keyed:
		stop = 2
		return `"${1:` + name + `}"` + syntax.Between(lang) + around(lang, indent, skeletonPairs(doc, lang, d, in.Prompt, &stop))
	}
	return around(lang, indent, skeletonPairs(doc, lang, d, in.Prompt, &stop))
}

// around writes the map of some pairs, which stands at an indentation.
func around(lang syntax.Lang, indent string, pairs []string) string {
	if lang != syntax.JSON {
		return strings.Join(pairs, "\n")
	}
	return "{\n  " + indent + strings.Join(pairs, ",\n  "+indent) + "\n" + indent + "\\}"
}

// skeletonPairs returns the pairs of a fresh agent, its prompt among them.
func skeletonPairs(doc *agent.Document, lang syntax.Lang, d *dialect.Dialect, prompt string, stop *int) []string {
	keys := d.Skeleton
	if f := d.Field(prompt); f != nil && !slices.Contains(keys, prompt) {
		keys = append(keys[:len(keys):len(keys)], prompt)
	}
	schema := ""
	if f := d.Field(prompt); f != nil {
		schema = f.Schema
	}
	var pairs []string
	for _, key := range keys {
		f := d.Field(key)
		if f == nil || schema != "" && f.Schema != "" && f.Schema != schema {
			continue
		}
		value := skeletonText(doc, lang, f)
		value = strings.Replace(value, "${1", "${"+strconv.Itoa(*stop), 1)
		value = strings.Replace(value, "$0", "${"+strconv.Itoa(*stop)+"}", 1)
		*stop++
		pairs = append(pairs, syntax.RenderKey(lang, key)+syntax.Between(lang)+value)
	}
	return pairs
}

// skeletonText returns the snippet of a value in a fresh file, where an empty
// one would be a mistake: a list of no tools takes all of them away.
func skeletonText(doc *agent.Document, lang syntax.Lang, f *dialect.Field) string {
	write := func(s string) string {
		quoted := syntax.RenderString(lang, s)
		if lang == syntax.YAML && syntax.Quote(s, false) == s {
			return "${1:" + escape(s) + "}"
		}
		return `"${1:` + escape(quoted[1:len(quoted)-1]) + `}"`
	}
	switch f.Role {
	case dialect.PromptRole:
		const role = "You are a specialist who does one job."
		if lang == syntax.TOML {
			return "\"\"\"\n${1:" + role + "}\n\"\"\""
		}
		return write(role)
	case dialect.DescriptionRole:
		s, ok := exampleText(f)
		if !ok || s == "" {
			s = "Reviews changes for bugs. Use after code was written."
		}
		return write(s)
	case dialect.NameRole:
		return write(cmp.Or(placeName(doc), f.Example, "name"))
	}
	if list := exampleList(lang, f); list != "" {
		return list
	}
	if s, ok := exampleText(f); ok && s != "" && lang == syntax.YAML {
		return write(s)
	}
	return treeSnippet(doc, lang, f)
}

// exampleList returns the example of a field as a list, or "".
func exampleList(lang syntax.Lang, f *dialect.Field) string {
	e := syntax.ParseEntry("x: " + f.Example)
	if e.Kind != syntax.Pair || e.Value.Kind != syntax.Sequence || len(e.Value.Items) == 0 {
		return ""
	}
	var names []string
	for _, v := range e.Value.Items {
		if v.Kind != syntax.Scalar {
			return ""
		}
		name := v.Text
		if lang != syntax.YAML {
			name = syntax.RenderString(lang, name)
		}
		names = append(names, escape(name))
	}
	return "[${1:" + strings.Join(names, ", ") + "}]"
}
