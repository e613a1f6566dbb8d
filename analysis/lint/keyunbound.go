package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// unbound speaks of a key that restricts the agent in another product, and of
// which nothing is left here: the one mistake that nobody sees until it hurts.
func (p *blockPass) unbound(k keyFault) bool {
	effect := p.w.d.Unknown.Effect
	restricts := k.role() == dialect.ToolsRole || k.role() == dialect.DenyRole || k.role() == dialect.ReadonlyRole
	if !restricts || k.harmless || p.w.template() || k.use != "" && p.find(k.use) >= 0 ||
		!k.binds && effect != dialect.IgnoreKey && effect != dialect.PassThrough || !p.restricts(&k) {
		return false
	}
	if k.instead != "" && p.find(k.instead) >= 0 {
		return false // the restriction is there in our words too
	}
	f := finding.Finding{Code: "foreign-field", Span: p.keyAt(k.at), Consequence: finding.NotBound}
	whose := " is no key that " + p.w.d.Name + " reads"
	if k.from != nil {
		whose = " is a key of " + k.from.Name + " that " + p.w.d.Name + " does not read"
	}
	f.Message = tick(k.name) + whose + ", so it restricts nothing."
	if k.role() == dialect.ToolsRole {
		f.Code = "unrestricted-tools"
		f.Message = tick(k.name) + whose + ", so the agent has every tool."
	}
	if fix, ok := p.restrictFix(&k); ok {
		f.Fixes = []finding.Fix{fix}
		f.Message += " " + fix.Title + "."
	} else if k.instead != "" {
		f.Message += " Here " + tick(k.instead) + " does that."
	}
	p.report(f, k.trust)
	return true
}

// restricts reports whether the value of a key takes anything from the agent:
// false does not, and neither does a list of all tools.
func (p *blockPass) restricts(k *keyFault) bool {
	e := p.front.Entries[k.at]
	v := &e.Value
	switch {
	case v.Kind == syntax.Absent || isNull(v):
		return false
	case v.Kind == syntax.Scalar && v.Type == syntax.Bool:
		return v.Text == "true"
	}
	items, _ := e.Items()
	for _, it := range items {
		if it.Text == "*" || it.Text == "all" {
			return k.role() != dialect.ToolsRole
		}
	}
	return true
}

// harmlessAbilities are what a tool may do to an agent that only reads.
var harmlessAbilities = []dialect.Capability{
	dialect.CapRead, dialect.CapSearch, dialect.CapGlob, dialect.CapList, dialect.CapLSP,
	dialect.CapFetch, dialect.CapWeb, dialect.CapTodo, dialect.CapAsk, dialect.CapPlan, dialect.CapSkill,
}

// restrictFix offers what restricts the agent here to the same: a list that
// only reads is readonly, and the other way round.
func (p *blockPass) restrictFix(k *keyFault) (finding.Fix, bool) {
	want := p.w.d.Field(k.instead)
	if want == nil {
		return finding.Fix{}, false
	}
	e, start := p.front.Entries[k.at], p.front.Starts[k.at]
	value := ""
	switch {
	case want.Role == dialect.ReadonlyRole && k.role() == dialect.ToolsRole && p.onlyReads(k):
		value = "true"
	case want.Role == dialect.ToolsRole && k.role() == dialect.ReadonlyRole:
		value = p.w.readingTools(want)
	}
	if value == "" {
		return finding.Fix{}, false
	}
	return finding.Fix{
		Title: "Write " + tick(want.Name+": "+value),
		Edits: []text.Edit{{Span: p.keyAt(k.at), New: want.Name}, {Span: e.Value.Span.Shift(start), New: value}},
	}, true
}

// onlyReads reports whether a list names tools of its product that change
// nothing, and nothing else.
func (p *blockPass) onlyReads(k *keyFault) bool {
	items, _ := p.front.Entries[k.at].Items()
	if k.from == nil || len(items) == 0 {
		return false
	}
	for _, it := range items {
		m := k.from.Tool(it.Text, dialect.ToolsRole)
		if m.Tool == nil || slices.ContainsFunc(m.Tool.Can, func(c dialect.Capability) bool { return !slices.Contains(harmlessAbilities, c) }) {
			return false
		}
	}
	return true
}

// readingTools writes the tools with which an agent reads files, in the shape
// that the field takes.
func (w *world) readingTools(f *dialect.Field) string {
	var names []string
	for _, t := range w.d.Counterparts([]dialect.Capability{dialect.CapRead, dialect.CapGlob, dialect.CapSearch}) {
		if t.Set == "" && len(t.Consumers) == 0 && t.Trust == dialect.Verified {
			names = append(names, t.Name)
		}
	}
	switch {
	case len(names) == 0:
		return ""
	case len(f.Shapes) > 0 && f.Shapes[0] == dialect.CommaShape:
		return strings.Join(names, ", ")
	case accepts(f, dialect.ListShape):
		return flowList(names)
	}
	return ""
}
