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
	meant := k.binds && k.use == "" || effect == dialect.IgnoreKey || effect == dialect.PassThrough
	if !meant || k.harmless || p.w.template() || !k.restrictive() || !p.restricts(&k) {
		return false
	}
	if k.use != "" && p.find(k.use) >= 0 || k.instead != "" && p.find(k.instead) >= 0 {
		return false // the restriction is there in our words too
	}
	f := finding.Finding{Code: "foreign-field", Span: p.keyAt(k.at), Consequence: finding.NotBound, Message: p.unboundSay(&k)}
	if k.role() == dialect.ToolsRole {
		f.Code = "unrestricted-tools"
	}
	if fix, ok := p.restrictFix(&k); ok {
		f.Fixes = []finding.Fix{fix}
		if k.say == "" {
			f.Message += " " + fix.Title + "."
		}
	} else if k.instead != "" && k.say == "" {
		f.Message += " Here " + tick(k.instead) + " does that."
	}
	p.report(f, k.trust)
	return true
}

// restrictive reports whether the key takes something from an agent: by what
// it is in its product, or because our sheet says so.
func (k *keyFault) restrictive() bool {
	switch k.role() {
	case dialect.ToolsRole, dialect.DenyRole, dialect.ReadonlyRole, dialect.PermissionRole:
		return true
	}
	return k.binds && k.use == ""
}

// unboundSay says that a key restricts nothing, in the words of the sheet where
// it has some.
func (p *blockPass) unboundSay(k *keyFault) string {
	d := p.w.d
	switch {
	case k.say != "":
		return tick(k.name) + " restricts nothing here. " + sentence(k.say)
	case k.from == nil:
		return d.Name + " does not read " + tick(k.name) + ", so it restricts nothing."
	case k.role() == dialect.ToolsRole:
		return tick(k.name) + " is a key of " + k.from.Name + " that " + d.Name + " does not read, so the agent has every tool."
	}
	return tick(k.name) + " is a key of " + k.from.Name + " that " + d.Name + " does not read, so it restricts nothing."
}

// restricts reports whether the value of a key takes anything from the agent:
// false does not, and neither does a list of all tools.
func (p *blockPass) restricts(k *keyFault) bool {
	e := p.front.Entries[k.at]
	v := &e.Value
	switch {
	case v.Kind == syntax.Absent || isNull(v):
		return false
	case k.role() == dialect.PermissionRole:
		return denies(v)
	case k.frees(v.Text):
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

// frees reports whether a value is a mode that takes nothing from the agent.
func (k *keyFault) frees(text string) bool {
	return k.theirs != nil && slices.ContainsFunc(k.theirs.Values, func(v dialect.Value) bool { return v.Frees && v.Name == text })
}

// denies reports whether a value, at any depth, denies something or asks before
// it.
func denies(v *syntax.Value) bool {
	switch v.Kind {
	case syntax.Scalar:
		return v.Text == "deny" || v.Text == "ask"
	case syntax.Sequence:
		return slices.ContainsFunc(v.Items[:min(len(v.Items), longest)], func(it syntax.Value) bool { return denies(&it) })
	case syntax.Mapping:
		return slices.ContainsFunc(v.Pairs[:min(len(v.Pairs), longest)], func(p syntax.MapPair) bool { return denies(&p.Value) })
	}
	return false
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
