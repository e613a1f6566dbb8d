package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
)

// models offers aliases, then current models, names of the configuration, and
// at the end those that still work but will retire.
func models(env lint.Env, doc *agent.Document, p *place) []Item {
	d := doc.Dialect()
	listed := listedNames(doc, p)
	offered := make([]*dialect.Model, 0, len(d.Models.Builtin))
	for i := range d.Models.Builtin {
		m := &d.Models.Builtin[i]
		if isOffered(env, doc, m) && !isListed(m, listed) {
			offered = append(offered, m)
		}
	}
	slices.SortStableFunc(offered, func(a, b *dialect.Model) int { return cmp.Compare(modelRank(a), modelRank(b)) })
	items, last := suffixed(doc, p), []Item(nil)
	for _, m := range offered {
		it := p.item(ModelItem, m.Name)
		it.Detail = modelDetail(m)
		it.Doc = "model|" + d.ID + "|" + m.Name
		it.Deprecated = m.Status == dialect.Older
		if it.Deprecated {
			last = append(last, it)
			continue
		}
		items = append(items, it)
	}
	for _, name := range accepted(env, config.ModelName) {
		if !slices.Contains(listed, name) {
			it := p.item(ModelItem, name)
			it.Detail, it.Doc = "accepted by your configuration", "accepted|models|"+name
			items = append(items, it)
		}
	}
	return append(items, last...)
}

// isOffered reports whether a model can be used on the day of env.
func isOffered(env lint.Env, doc *agent.Document, m *dialect.Model) bool {
	c := doc.Detection.Consumer
	return m.Status != dialect.Retired && !m.Pointless &&
		(m.Ends == "" || env.Today == "" || m.Ends > string(env.Today)) &&
		(c == "" || len(m.Consumers) == 0 || slices.Contains(m.Consumers, c))
}

func isListed(m *dialect.Model, listed []string) bool {
	return slices.ContainsFunc(listed, func(n string) bool { return n == m.Name || slices.Contains(m.Aliases, n) })
}

func modelRank(m *dialect.Model) int {
	if m.IsAlias {
		return 0
	}
	return 1
}

func modelDetail(m *dialect.Model) string {
	switch {
	case m.Ends != "" && m.Status == dialect.Older:
		return "retires on " + m.Ends
	case m.Status == dialect.Older:
		return "older; use " + m.Use
	case m.Resolves != "":
		return "alias, now " + m.Resolves + doubt(m.Trust)
	}
	return strings.TrimSuffix(m.Doc, ".")
}

// suffixed offers the model that is written at the place with each suffix the
// product knows, once its name is complete.
func suffixed(doc *agent.Document, p *place) []Item {
	d := doc.Dialect()
	typed, _, _ := strings.Cut(doc.Src()[p.token.Start:p.caret], "[")
	m := d.Model(typed)
	if m.Model == nil || m.Class > dialect.ByAlias || m.Model.Family == "" {
		return nil
	}
	var items []Item
	for _, suffix := range d.Models.Suffixes {
		it := p.item(ModelItem, typed+suffix)
		it.Doc = "model|" + d.ID + "|" + typed + suffix
		items = append(items, it)
	}
	return items
}
