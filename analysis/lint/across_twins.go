package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/workspace"
)

// checkTwins speaks of agents that several products have, and that say not the
// same in all of them. Models and tools differ with the products.
func checkTwins(p *acrossPass) {
	for t := range p.own() {
		tw := p.index.TwinsOf(t)
		if tw == nil || !slices.Contains(tw.Differs, "description") && !slices.Contains(tw.Differs, "prompt") {
			continue
		}
		f := finding.Finding{Code: "twin-differs", Span: p.defAt(t.Def), Consequence: finding.Tidy}
		var where []string
		for _, o := range tw.Targets {
			if !o.Is(t) {
				where = append(where, p.shown(o.File))
				f.Related = append(f.Related, p.pointAt(o, "The same agent for "+productOf(o.File)+"."))
			}
		}
		f.Message = tick(clip(t.Def.Name)) + " is in " + ticks(where) + " too, and not the same: " + words(tw.Differs) + plural(len(tw.Differs), " differs.", " differ.")
		p.report(f, dialect.Verified)
	}
}

// productOf is how messages call the product that a file is for.
func productOf(f *workspace.File) string {
	if f.Detection.Dialect == nil {
		return dialect.Generic().Name
	}
	return f.Detection.Dialect.Name
}
