package lint

import (
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// checkStanding speaks of fields that are old, or not read in this place.
func checkStanding(p *entryPass) {
	if p.field == nil || p.e.Kind != syntax.Pair || p.w.accepts(config.FieldName, p.e.Key.Name) {
		return
	}
	switch f := p.field; {
	case p.w.plugin && slices.Contains(f.Ignored, "plugin"):
		p.report(finding.Finding{
			Code: "ignored-field", Span: p.e.Key.Span,
			Consequence: consequenceOf(dialect.IgnoreKey, binding(f.Role) || f.Role == dialect.ModeRole),
			Message:     p.w.d.Name + " does not read " + tick(f.Name) + " in the " + p.w.noun() + " of a plugin, so this line has no effect.",
			Fixes:       []finding.Fix{replace("Remove "+tick(f.Name), lineOf(p.e), "", false)},
		}, f.Trust)
	case !p.w.reads(f.Consumers):
		p.report(finding.Finding{
			Code: "ignored-field", Span: p.e.Key.Span, Consequence: finding.Fragile,
			Message: "Only " + words(p.w.consumerNames(f.Consumers)) + " " + plural(len(f.Consumers), "reads", "read") + " " + tick(f.Name) + ", and `target` narrows this file to " + words(p.w.consumerNames([]string{p.w.consumer})) + ".",
		}, f.Trust)
	case f.Deprecated:
		p.deprecated(f, p.e.Key.Span, &p.e.Value)
	}
}

func (p *entryPass) deprecated(f *dialect.Field, at text.Span, v *syntax.Value) {
	out := finding.Finding{
		Code: "deprecated-field", Span: at, Consequence: finding.Fragile, Tags: []finding.Tag{finding.Deprecated},
		Message: tick(f.Name) + " is deprecated",
	}
	if f.DeprecatedSince != "" {
		out.Message += " since " + f.DeprecatedSince
	}
	out.Message += "."
	if f.Use != "" {
		out.Message += " Write " + tick(f.Use) + " instead."
		want := p.w.d.Field(f.Use)
		if want != nil && slices.Equal(want.Shapes, f.Shapes) && want.Role == f.Role && len(want.Values) == len(f.Values) {
			out.Fixes = []finding.Fix{replace("Rename to "+tick(f.Use), at, f.Use, false)}
		}
	}
	p.report(out, f.Trust)
}
