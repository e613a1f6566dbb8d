package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// notFilled is a value that a generator was to fill in. Without quotes YAML reads
// a map whose key is a map.
var notFilled = text.Lazy(`^\{\{[^{}\n]{1,80}\}\}$`)

// checkBlank speaks of such a value where a product looks for agents. In
// quotes it is a text, and the field says what is wrong with that.
func checkBlank(p *entryPass) {
	v := p.e.Value
	if p.e.Kind != syntax.Pair || v.Kind != syntax.Mapping || p.field == nil || p.w.template() || !notFilled().MatchString(strings.TrimSpace(v.Span.Of(p.e.Text))) {
		return
	}
	written := strings.TrimSpace(v.Span.Of(p.e.Text))
	p.report(finding.Finding{
		Code: "placeholder", Span: text.Span{Start: v.Span.Start, End: v.Span.Start + len(written)}, Consequence: finding.Lost,
		Message: tick(clip(written)) + " was never filled in, and YAML reads a map there. Write the value of " + tick(p.field.Name) + ".",
	}, dialect.Verified)
}
