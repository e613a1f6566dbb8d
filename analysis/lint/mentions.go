package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// mention is a tool of this product that a chunk names in back-ticks.
type mention struct {
	at    text.Span // relative to the chunk
	name  string
	tool  *dialect.Tool
	other *dialect.Tool // the tool that the same line offers instead
}

// lacking says why the agent has not the tool.
func (m *mention) lacking() string {
	if m.tool.Subagent == "never" {
		return "a subagent is never given"
	}
	return "this agent is not granted"
}

// mentions returns the tools that a chunk asks for. Only names that are no
// ordinary words count, in code spans of their own.
func (w *world) mentions(c *prose.Chunk, src string) []mention {
	var list []mention
	for _, m := range c.Mentions {
		if m.Kind != prose.ToolMention {
			continue
		}
		t := w.currentTool(m.Name)
		if t != nil && !distinctive(m.Name) {
			t = nil
		}
		list = append(list, mention{at: m.Span, name: m.Name, tool: t})
	}
	if !slices.ContainsFunc(list, mention.asks) {
		return nil
	}
	return w.asking(list, src)
}

// asks reports whether the name is that of a tool, and could be nothing else.
func (m mention) asks() bool { return m.tool != nil }

// crowd is the number of tools from which a line, or the items of a list, only
// say which tools there are.
const crowd = 3

// asking returns the mentions that ask for a tool. It leaves out those in lines
// that list several, items of a list of tools, and those that say what is not
// there.
func (w *world) asking(list []mention, src string) []mention {
	slices.SortFunc(list, func(a, b mention) int { return a.at.Start - b.at.Start })
	var kept, items []mention
	end := 0
	for i := 0; i < len(list); {
		start := end + strings.LastIndexByte(src[end:list[i].at.Start], '\n') + 1
		line := lineAt(src[start:])
		end = start + len(line)
		next := i
		for next < len(list) && list[next].at.Start < end {
			next++
		}
		named := list[i:next]
		i = next
		asked := slices.DeleteFunc(slices.Clone(named), func(m mention) bool { return !m.asks() || ofCode(src[m.at.End:end]) })
		switch {
		case len(asked) == 0, w.listed(named), denial().MatchString(line):
		case leads(line[:asked[0].at.Start-start]):
			items = append(items, asked...)
		default:
			kept = append(kept, alternatives(asked, src)...)
		}
	}
	if distinct(items) < crowd {
		kept = append(kept, items...)
		slices.SortFunc(kept, func(a, b mention) int { return a.at.Start - b.at.Start })
	}
	return kept
}

// listed reports whether a line names so many tools, of this product or another
// one, that it only lists them.
func (w *world) listed(named []mention) bool {
	var names []mention
	for _, m := range named[:min(len(named), most)] {
		if m.asks() || w.d.Tool(m.name, dialect.ToolsRole).Class != dialect.NoName {
			names = append(names, m)
		}
	}
	return distinct(names) >= crowd
}

// ofCode reports whether the text behind a name says that it is one in code:
// "the `Write` method".
func ofCode(after string) bool { return codeNoun().MatchString(after) }

var codeNoun = text.Lazy(`^` + "`?" + `\s+(?:methods?|functions?|class(?:es)?|types?|interfaces?|structs?|traits?|fields?|propert(?:y|ies)|components?|modules?|packages?|events?|endpoints?|buttons?|columns?|tables?|variables?|sections?|headers?)\b`)

// alternatives notes of two tools in one line which of them may stand for the
// other: "with `Write` or `Edit`".
func alternatives(list []mention, src string) []mention {
	for i := range len(list) - 1 {
		a, b := &list[i], &list[i+1]
		if between := src[a.at.End:b.at.Start]; len(between) < 12 && strings.Contains(between, " or ") || strings.Trim(between, "` ") == "/" {
			a.other, b.other = b.tool, a.tool
		}
	}
	return list
}

// distinct counts the names of mentions.
func distinct(list []mention) int {
	var names []string
	for _, m := range list {
		if len(names) < crowd && !slices.Contains(names, m.name) {
			names = append(names, m.name)
		}
	}
	return len(names)
}

// denial finds the words with which a line says that a tool is not to be used.
var denial = text.Lazy(`(?i)❌|🚫|\b(?:not?|never|cannot|without|removed|[a-z]+n['’]t|instead of|rather than|forbidden|unavailable)\b`)

// leads reports whether nothing but the marker of a list item stands before a
// name.
func leads(before string) bool {
	before = strings.TrimSpace(before)
	rest := strings.TrimLeft(before, ">-+*|`_0123456789.) \t")
	return rest == "" && strings.TrimLeft(before, ">`*_ ") != ""
}

// currentTool returns the tool of exactly this name, if it is still read.
func (w *world) currentTool(name string) *dialect.Tool {
	for i := range w.d.Tools.Builtin {
		if t := &w.d.Tools.Builtin[i]; t.Name == name && t.Status == dialect.Current {
			return t
		}
	}
	return nil
}

// distinctive reports whether a name could hardly be a word of the prose.
func distinctive(name string) bool {
	return strings.ContainsAny(name, "_/") || strings.ToLower(name) != name
}
