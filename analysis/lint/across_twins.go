package lint

import (
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// checkTwins speaks of agents that several products have, and that were one
// once and say not the same any more. It is said once, of the first by path.
func checkTwins(p *acrossPass) {
	for t := range p.own() {
		tw := p.index.TwinsOf(t)
		if tw == nil || len(tw.Drifted) == 0 || !tw.Drifted[0].Is(t) {
			continue
		}
		f := finding.Finding{Code: "twin-differs", Span: p.saidAt(t.Def), Consequence: finding.Tidy}
		var where []string
		for _, o := range tw.Drifted[1:] {
			where = append(where, p.shown(o.File))
			f.Related = append(f.Related, p.pointAt(o, "The same agent for "+productOf(o.File)+"."))
		}
		f.Message = tick(clip(t.Def.Name)) + " is in " + ticks(where) + " too, and not the same: " + words(tw.Differs) + plural(len(tw.Differs), " differs.", " differ.")
		p.report(f, dialect.Verified)
	}
}

// saidAt is where a finding about what an agent says of itself stands: its name,
// else its description.
func (p *acrossPass) saidAt(d *names.Def) text.Span {
	if d.At.IsEmpty() && !d.Profile.DescriptionAt.IsEmpty() {
		if k := p.brief.keyOf(d.Profile.DescriptionAt); k != nil {
			return k.key
		}
	}
	return p.defAt(d)
}

// productOf is how messages call the product that a file is for.
func productOf(f *workspace.File) string {
	if f.Detection.Dialect == nil {
		return dialect.Generic().Name
	}
	return f.Detection.Dialect.Name
}
