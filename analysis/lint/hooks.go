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
	var unknown []syntax.Key
	for i := range p.e.Value.Pairs[:min(len(p.e.Value.Pairs), longest)] {
		k := p.e.Value.Pairs[i].Key
		if k.Name == "" || templated(k.Name) || slices.Contains(p.w.d.Events, k.Name) || p.w.accepts(config.FieldName, k.Name) {
			continue
		}
		if !p.hookEvent(k) {
			unknown = append(unknown, k)
		}
	}
	p.unknownEvents(unknown)
}

// hookEvent speaks of an event that is certainly none: a slip, or one of another
// product.
func (p *entryPass) hookEvent(k syntax.Key) bool {
	d := p.w.d
	f := finding.Finding{Code: "unknown-hook-event", Span: k.Span, Consequence: finding.Lost, Incomplete: dialect.Prefix(k.Name, d.Events)}
	use, slip := dialect.Nearest(k.Name, d.Events)
	from := eventOf(d, k.Name)
	switch {
	case slip:
		f.Message = d.Name + " has no event " + tick(k.Name) + ", so what hangs on it never runs. Write " + tick(use) + "."
		if !p.pairNamed(use) {
			f.Fixes = []finding.Fix{replace("Rename to "+tick(use), k.Span, use, true)}
		}
	case from != nil:
		f.Message = tick(k.Name) + " is an event of " + from.Name + "; " + d.Name + " has none of this name, so what hangs on it never runs."
	default:
		return false
	}
	p.report(f, p.field.Trust)
	return true
}

// unknownEvents folds names that no product has into one hint.
func (p *entryPass) unknownEvents(list []syntax.Key) {
	if len(list) == 0 {
		return
	}
	names := make([]string, len(list))
	f := finding.Finding{
		Code: "unknown-hook-event", Span: list[0].Span, Consequence: finding.Lost, Severity: finding.Hint,
		Incomplete: dialect.Prefix(list[0].Name, p.w.d.Events),
	}
	for i, k := range list {
		names[i] = k.Name
		if i > 0 && i <= related {
			f.Related = append(f.Related, finding.Related{Span: k.Span, Message: tick(k.Name) + " is not known either."})
		}
	}
	f.Message = p.w.d.Name + " has no " + plural(len(list), "event ", "events ") + ticks(names) + " that agentls knows of, so what hangs there may never run."
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
