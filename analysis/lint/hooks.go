package lint

import (
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkHooks speaks of events that the product does not have: what hangs on
// them never runs.
func checkHooks(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.HooksRole || p.unread || p.broken || p.e.Value.Kind != syntax.Mapping ||
		len(p.w.d.Events) == 0 || len(p.field.Keys) > 0 {
		return
	}
	for i := range p.e.Value.Pairs[:min(len(p.e.Value.Pairs), longest)] {
		k := p.e.Value.Pairs[i].Key
		if k.Name == "" || templated(k.Name) || slices.Contains(p.w.d.Events, k.Name) || p.w.accepts(config.FieldName, k.Name) {
			continue
		}
		p.hookEvent(k)
	}
}

func (p *entryPass) hookEvent(k syntax.Key) {
	d := p.w.d
	f := finding.Finding{
		Code: "unknown-hook-event", Span: k.Span, Consequence: finding.Lost, Severity: finding.Hint,
		Message:    d.Name + " has no event " + tick(k.Name) + " that agentls knows of, so what hangs on it may never run.",
		Incomplete: dialect.Prefix(k.Name, d.Events),
	}
	use, slip := dialect.Nearest(k.Name, d.Events)
	if from := eventOf(d, k.Name); from != nil && !slip {
		f.Severity = finding.Off
		f.Message = tick(k.Name) + " is an event of " + from.Name + "; " + d.Name + " has none of this name, so what hangs on it never runs."
	}
	if slip {
		f.Severity = finding.Off
		f.Message = d.Name + " has no event " + tick(k.Name) + ", so what hangs on it never runs. Write " + tick(use) + "."
		if !p.pairNamed(use) {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), k.Span, use, true)}
		}
	}
	p.report(f, p.field.Trust)
}

// eventOf returns another product that has an event of this very name.
func eventOf(d *dialect.Dialect, name string) *dialect.Dialect {
	for _, o := range dialect.All() {
		if o != d && o.Name != d.Name && slices.Contains(o.Events, name) {
			return o
		}
	}
	return nil
}
