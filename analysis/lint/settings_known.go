package lint

import (
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// knows reports whether an accepted name is known without that, and says to
// whom.
func (c *settingsCheck) knows(w config.Said) (who string, ok bool) {
	if w.Kind == config.AgentWord {
		for _, at := range c.Index.Named(names.Agent, w.Text) {
			if c.Governs(at.File) {
				return tick(clipPath(at.File.Name)) + " defines it", true
			}
		}
	}
	used := c.dialects()
	if len(used) == 0 {
		return "", false
	}
	var products []string
	for _, d := range used {
		if !knowsName(d, w) {
			return "", false
		}
		if n := len(products); n == 0 || products[n-1] != d.Name {
			products = append(products, d.Name)
		}
	}
	if len(products) == 1 {
		return products[0] + " knows it", true
	}
	return strings.Join(products[:len(products)-1], ", ") + " and " + products[len(products)-1] + " know it", true
}

// knowsName reports whether a dialect has an accepted name by itself.
func knowsName(d *dialect.Dialect, w config.Said) bool {
	switch w.Kind {
	case config.ToolWord:
		m := d.Tool(w.Text, dialect.ToolsRole)
		return m.Tool != nil && m.Class <= dialect.ByAlias
	case config.ModelWord:
		m := d.Model(w.Text)
		return m.Model != nil && m.Class <= dialect.ByAlias && m.Model.Status == dialect.Current
	case config.FieldWord:
		return d.Field(w.Text) != nil
	}
	for _, name := range d.Builtin {
		if name == w.Text {
			return true
		}
	}
	return false
}

// without adds the fix that takes a word out of its list.
func (c *settingsCheck) without(f finding.Finding, w config.Said) finding.Finding {
	src := c.Text.String()
	tree := syntax.ReadTree(syntax.YAML, src)
	front := tree.Front(src, &tree.Root, nil)
	i := front.IndexAt(w.Span.Start)
	if i < 0 {
		return f
	}
	items, shape := front.Entries[i].Items()
	drops := syntax.Drops(items, shape, func(j int) bool { return items[j].Full.Shift(front.Starts[i]) == w.Span })
	if shape == syntax.CommaList || len(drops) != 1 {
		return f
	}
	f.Fixes = []finding.Fix{{Title: "Delete `" + w.Text + "`", Safe: true, Preferred: true, Edits: []text.Edit{{Span: drops[0].Shift(front.Starts[i])}}}}
	return f
}
