package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
)

// tools offers the tools that the list lacks: first what the body names, then
// what agents beside this one use, the built-in ones by usefulness, names of the
// configuration, tools of configured servers, tools with an argument, and forms
// of MCP names.
func tools(s *Scene, doc *agent.Document, p *place) []Item {
	d, role := doc.Dialect(), p.field.Role
	names := listedNames(doc, p)
	g := d.Grant(role, names)
	if g.All {
		return nil
	}
	for _, name := range otherList(doc, role) {
		g.Add(name)
	}
	current := offeredTools(doc, p.field)
	l := toolList{d: d, p: p, g: g, seen: make(map[string]bool, len(current)), items: make([]Item, 0, 2*len(current))}
	if role == dialect.ToolsRole {
		for _, name := range mentioned(doc, role) {
			l.add(name, "named in the prompt")
		}
		for _, name := range toolsBeside(s, doc) {
			l.add(name, "used by agents beside this one")
		}
	}
	for _, t := range current {
		l.add(t.Name, "")
	}
	for _, name := range accepted(s.Env, config.ToolName) {
		l.add(name, "accepted by your configuration")
	}
	l.addServers(s, doc.Src())
	if p.token == p.whole || p.whole.End <= p.token.End {
		for _, t := range current {
			l.addWithArgument(t)
		}
		for i := range d.Tools.Patterns {
			l.addPattern(i, role)
		}
	}
	return l.items
}

// otherList returns the names of the list that grants what this one denies, or
// the other way round: a tool in both is a mistake.
func otherList(doc *agent.Document, role dialect.Role) []string {
	other := dialect.DenyRole
	if role == dialect.DenyRole {
		other = dialect.ToolsRole
	}
	e, _, _ := doc.ByRole(other)
	if e == nil {
		return nil
	}
	return slices.DeleteFunc(entryNames(e), func(n string) bool { return strings.ContainsAny(n, "*") })
}

// usefulness orders capabilities by how often an agent needs them.
var usefulness = []dialect.Capability{
	dialect.CapRead, dialect.CapSearch, dialect.CapGlob, dialect.CapEdit, dialect.CapWrite, dialect.CapRun,
	dialect.CapList, dialect.CapFetch, dialect.CapWeb, dialect.CapDelegate, dialect.CapTodo, dialect.CapSkill,
	dialect.CapNotebook, dialect.CapLSP, dialect.CapAsk, dialect.CapPlan, dialect.CapMCP,
}

// offeredTools returns the tools of the dialect that a subagent can be given
// and that are current, the most useful first.
func offeredTools(doc *agent.Document, f *dialect.Field) []*dialect.Tool {
	d := doc.Dialect()
	schema := cmp.Or(f.Schema, schemaOf(doc))
	consumer := doc.Detection.Consumer
	list := make([]*dialect.Tool, 0, len(d.Tools.Builtin))
	for i := range d.Tools.Builtin {
		t := &d.Tools.Builtin[i]
		if t.Status != dialect.Current || t.Subagent == "never" || t.Schema != "" && schema != "" && t.Schema != schema ||
			consumer != "" && len(t.Consumers) > 0 && !slices.Contains(t.Consumers, consumer) || !isGiven(doc, t) {
			continue
		}
		list = append(list, t)
	}
	return byUse(list)
}

// byUse sorts tools by how often an agent needs them.
func byUse(list []*dialect.Tool) []*dialect.Tool {
	type ranked struct {
		tool *dialect.Tool
		rank int
	}
	first := map[dialect.Capability]bool{}
	all := make([]ranked, len(list))
	for i, t := range list {
		all[i] = ranked{t, tier(t, first)*(len(usefulness)+1) + capRank(t)}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	for i, r := range all {
		list[i] = r.tool
	}
	return list
}

// isGiven reports whether the other keys of the file let the agent have a tool.
func isGiven(doc *agent.Document, t *dialect.Tool) bool {
	return len(t.Needs) == 0 || doc.Dialect().Met(t.Needs, func(key string) (string, bool) {
		e, _ := doc.Entry(key)
		if e == nil {
			return "", false
		}
		return e.Value.Text, true
	}) != nil
}

// tier puts the first tool of each capability before the others, those before
// members of a set, and what nobody could verify last.
func tier(t *dialect.Tool, first map[dialect.Capability]bool) int {
	switch {
	case t.Trust == dialect.Unverified:
		return 3
	case t.Set != "":
		return 2
	case len(t.Can) == 0 || t.Can[0] == dialect.CapOther || first[t.Can[0]]:
		return 1
	}
	first[t.Can[0]] = true
	return 0
}

func capRank(t *dialect.Tool) int {
	if len(t.Can) == 0 {
		return len(usefulness)
	}
	if i := slices.Index(usefulness, t.Can[0]); i >= 0 {
		return i
	}
	return len(usefulness)
}

// mentioned returns the tools that the body names, in the order it does.
func mentioned(doc *agent.Document, role dialect.Role) []string {
	var names []string
	for _, c := range doc.Body.Chunks {
		for _, m := range c.Mentions {
			if m.Kind != prose.ToolMention {
				continue
			}
			switch t := doc.Dialect().Tool(m.Name, role); t.Class {
			case dialect.Exact, dialect.ByAlias:
				if t.Tool != nil && t.Tool.Status == dialect.Current && t.Tool.Subagent != "never" && isGiven(doc, t.Tool) && !slices.Contains(names, t.Tool.Name) {
					names = append(names, t.Tool.Name)
				}
			case dialect.ByPattern:
				if t.Server != "" && !t.Pattern.Refused && !slices.Contains(names, m.Name) {
					names = append(names, m.Name)
				}
			}
		}
	}
	return names
}

// toolList gathers items and drops what is listed already.
type toolList struct {
	d     *dialect.Dialect
	p     *place
	g     *dialect.Grant
	seen  map[string]bool // what is offered already
	items []Item
}

func (l *toolList) add(name, why string) {
	m := l.d.Tool(name, l.p.field.Role)
	if m.Tool != nil && l.g.Holds(m.Tool) || l.g.Names(name) || l.seen[l.g.Fold(name)] {
		return
	}
	l.seen[l.g.Fold(name)] = true
	it := l.p.item(ToolItem, name)
	it.Detail, it.Doc = why, "accepted|tools|"+name
	if m.Class <= dialect.ByPattern {
		it.Doc = "tool|" + l.d.ID + "|" + name
	}
	if m.Tool != nil {
		it.Detail = strings.TrimSuffix(m.Tool.Doc, ".")
		if why != "" {
			it.Detail += " · " + why
		}
	}
	l.items = append(l.items, it)
}

// examples is what stands in Name(…) for each kind of specifier.
var examples = map[string][]string{
	"command": {"git *", "npm run *", "npm test"},
	"path":    {"src/**", "docs/**"},
	"domain":  {"domain:example.com"},
	"agents":  {"name"},
	"name":    {"name"},
}

// addWithArgument offers Name(…) where the dialect has it.
func (l *toolList) addWithArgument(t *dialect.Tool) {
	if !l.d.Tools.Specifier || len(examples[t.Specifier]) == 0 {
		return
	}
	example := examples[t.Specifier][0]
	it := l.p.item(PatternItem, t.Name+"("+example+")")
	it.Label = t.Name + "(…)"
	it.Detail = "with " + t.Specifier
	it.Doc = "tool|" + l.d.ID + "|" + t.Name
	l.p.snippet(&it, l.quoted(it.Filter, escape(t.Name)+"(${1:"+escape(example)+"})"))
	it.Again = t.Specifier == "agents"
	l.items = append(l.items, it)
}

// quoted puts a snippet into quotes where the text it makes needs them.
func (l *toolList) quoted(name, body string) string {
	if l.p.inTreeLang() {
		if l.p.quote != 0 && l.p.closed {
			return body
		}
		return `"` + body + `"`
	}
	if l.p.quote == 0 && l.p.written(name) != name {
		return `"` + body + `"`
	}
	return body
}

func (l *toolList) addPattern(i int, role dialect.Role) {
	t := &l.d.Tools.Patterns[i]
	if t.Refused || t.Snippet == "" || len(t.Only) > 0 && !slices.Contains(t.Only, role) {
		return
	}
	it := l.p.item(PatternItem, unsnip(t.Snippet))
	it.Label, it.Detail = t.Form, strings.TrimSuffix(t.Doc, ".")
	it.Doc = "pattern|" + l.d.ID + "|" + t.Form
	l.p.snippet(&it, l.quoted(it.Filter, t.Snippet))
	l.items = append(l.items, it)
}

// arguments offers what may stand in the parentheses of Name(…).
func arguments(s *Scene, doc *agent.Document, p *place) []Item {
	if p.field == nil {
		return nil
	}
	m := doc.Dialect().Tool(p.call, p.field.Role)
	if m.Tool == nil {
		return nil
	}
	if m.Tool.Specifier == "agents" {
		return agents(s, doc, p)
	}
	if slices.Contains(m.Tool.Can, dialect.CapSkill) {
		return namesOf(s, doc, p, dialect.SkillsRole)
	}
	var items []Item
	for _, e := range examples[m.Tool.Specifier] {
		it := p.item(ValueItem, e)
		it.Doc = "tool|" + doc.Dialect().ID + "|" + m.Tool.Name
		items = append(items, it)
	}
	return items
}
