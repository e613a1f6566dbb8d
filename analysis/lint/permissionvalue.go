package lint

import (
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// permissionValue checks what the agent may do: a word, or a map from patterns
// to words.
func (p *entryPass) permissionValue(pair *syntax.MapPair) {
	f := p.field
	if m := f.Sub(pair.Key.Name); m.Class == dialect.Exact {
		f = m.Field
	}
	if len(f.Values) == 0 {
		return
	}
	v := &pair.Value
	if v.Kind == syntax.Mapping {
		for i := range v.Pairs {
			p.permissionWord(f, &v.Pairs[i])
		}
		return
	}
	p.permissionWord(f, pair)
}

func (p *entryPass) permissionWord(f *dialect.Field, pair *syntax.MapPair) {
	v := &pair.Value
	switch {
	case v.Kind == syntax.Alias, templated(v.Span.Of(p.e.Text)):
	case p.refusedAbsence(v):
	case v.Kind == syntax.Absent, isNull(v):
		p.report(finding.Finding{
			Code: "empty-value", Span: pair.Key.Span, Incomplete: true,
			Consequence: consequenceOf(f.Wrong, true), Severity: severityAtLeast(f.Wrong),
			Message: p.w.whenWrong(f, f.Wrong, tick(pair.Key.Name)+" has no value", ""),
		}, f.Trust)
	case isText(v):
		p.word(f, pair.Key, v)
	default:
		p.report(finding.Finding{
			Code: "wrong-type", Span: v.Span,
			Consequence: consequenceOf(f.Wrong, true), Severity: severityAtLeast(f.Wrong),
			Message: p.w.whenWrong(f, f.Wrong, tick(pair.Key.Name)+" takes "+either(valueNames(f))+", not "+p.valueSay(v), ""),
		}, f.Trust)
	}
}

// severityAtLeast is warning where nobody knows what the product does about a
// certain mistake, and what follows from the consequence elsewhere.
func severityAtLeast(e dialect.Effect) finding.Severity {
	if consequenceOf(e, true) < finding.Lost {
		return finding.Warning
	}
	return finding.Off
}
