package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// hiddenEscapes speaks of escapes in the strings of JSON, TOML and YAML files
// that stand for invisible characters.
func (p *entryPass) hiddenEscapes(v *syntax.Value) {
	for i := range v.Items[:min(len(v.Items), longest)] {
		p.hiddenEscapes(&v.Items[i])
	}
	for i := range v.Pairs[:min(len(v.Pairs), longest)] {
		p.hiddenEscapes(&v.Pairs[i].Value)
	}
	if v.Kind != syntax.Scalar || v.Type != syntax.String || strings.IndexByte(v.Inner.Of(p.e.Text), '\\') < 0 {
		return
	}
	decoded, runs := syntax.Decode(p.e.Lang, p.e.Text, v)
	for _, s := range hiddenSpans(decoded) {
		at := syntax.FileSpan(runs, s)
		if !strings.Contains(at.Of(p.e.Text), `\`) {
			continue // written as it is, and spoken of as such
		}
		p.report(finding.Finding{
			Code: "hidden-unicode", Span: at, Consequence: finding.Fragile, Severity: finding.Warning,
			Message: "This stands for " + hiddenSay(s.Of(decoded)) + ", which nobody sees, but the model reads it.",
			Fixes:   []finding.Fix{replace("Remove it", at, "", true)},
		}, dialect.Verified)
	}
}
