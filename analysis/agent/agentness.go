package agent

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// IsAgent reports whether the file is one to speak about: it is not on the
// list of files that are never agents, and its place or its keys tell a
// product, or it has a name and a description. A file that lies nowhere yet
// (`untitled:`) needs two agent keys. A file that is no markdown is one when it
// holds an agent, or is by its place nothing but one.
func (d *Document) IsAgent() bool {
	switch {
	case d.Detection.Never, d.Detection.PromptOf != "":
		return false
	case d.part:
		return true
	case d.Syntax != dialect.Markdown:
		return len(d.Parts) > 0 || d.Detection.Strength >= dialect.ByPath &&
			d.Dialect().Syntax == d.Syntax && len(d.Dialect().Agents) == 0
	case strings.HasPrefix(d.Place.Path, "untitled:"):
		return d.AgentKeys() >= 2
	case d.Detection.Strength > dialect.Nothing:
		return true
	}
	return d.Front.Find("name") >= 0 && d.Front.Find("description") >= 0
}

// IsFresh reports whether the file holds nothing yet and lies where a product
// looks for agents in JSON, TOML or YAML, so that one may be written into it.
func (d *Document) IsFresh() bool {
	return d.Syntax != dialect.Markdown && !d.part && !d.Detection.Never && d.Detection.Strength >= dialect.ByPath &&
		d.Dialect().Syntax == d.Syntax && strings.TrimSpace(strings.TrimPrefix(d.Src(), "\ufeff")) == ""
}

// IsPrompt reports whether the file is the prompt of an agent that another file
// defines: only its text is spoken about.
func (d *Document) IsPrompt() bool {
	return d.Detection.PromptOf != "" && d.Syntax == dialect.Markdown && !d.part
}

// AgentKeys returns how many of the first top-level keys are fields of the
// dialect, or slips of one. A file in an agents folder that has none is
// documentation.
func (d *Document) AgentKeys() int {
	n := 0
	for _, p := range d.Parts {
		n += p.Doc.AgentKeys()
	}
	for _, e := range firstEntries(d.Front) {
		switch e.Kind {
		case syntax.Pair:
			if d.isAgentKey(e.Key.Name) {
				n++
			}
		case syntax.Opaque:
			if name, _ := listed(e); name != "" {
				n++
			}
		}
	}
	return n
}

func (d *Document) isAgentKey(name string) bool {
	if d.Dialect().Field(name) != nil {
		return true
	}
	m := d.Dialect().Key(name)
	return m.Class == dialect.OtherCase || m.Class == dialect.Near
}

// LooksLikeAgent reports whether the keys alone are an agent's beyond doubt.
func (d *Document) LooksLikeAgent() bool {
	if d.Tree != nil {
		return d.site.LooksLikeAgent(keysIn(&d.Tree.Root), nil)
	}
	var tools []string
	if e, _ := d.Entry("tools"); e != nil {
		items, _ := e.Items()
		for _, it := range items {
			tools = append(tools, it.Text)
		}
	}
	return d.site.LooksLikeAgent(keysOf(d.Front), tools)
}
