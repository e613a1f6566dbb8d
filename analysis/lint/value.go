package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// checkValue speaks of a value that the key does not take, at any depth.
func checkValue(p *entryPass) {
	if p.field == nil || p.e.Kind != syntax.Pair {
		return
	}
	v := &p.e.Value
	if p.broken || p.unread || templated(v.Span.Of(p.e.Text)) {
		return
	}
	p.value(p.field, p.e.Key, v, false)
}

// value checks one value against its field. inner says that it stands in a map
// or list of the entry.
func (p *entryPass) value(f *dialect.Field, key syntax.Key, v *syntax.Value, inner bool) {
	switch {
	case p.refusedAbsence(v), inner && p.matchesAll(key, v):
	case v.Kind == syntax.Absent, isNull(v), isText(v) && strings.TrimSpace(v.Text) == "":
		p.emptyValue(f, key, v)
	case v.Kind == syntax.Alias:
	case !p.w.fits(f, v):
		p.wrongType(f, key, v, inner)
	case v.Kind == syntax.Scalar:
		p.scalar(f, key, v)
	default:
		p.parts(f, v)
	}
}

// refusedAbsence reports whether a value is not there in a language that has no
// key without one, so that it is a fault of the file already.
func (p *entryPass) refusedAbsence(v *syntax.Value) bool {
	return v.Kind == syntax.Absent && (p.e.Lang == syntax.JSON || p.e.Lang == syntax.TOML)
}

// emptyValue speaks of a key without a value.
func (p *entryPass) emptyValue(f *dialect.Field, key syntax.Key, v *syntax.Value) {
	out := finding.Finding{
		Code: "empty-value", Span: key.Span, Consequence: finding.Fragile, Incomplete: true,
		Message: tick(f.Name) + " has no value, so it counts as absent.",
	}
	if !v.Span.IsEmpty() {
		out.Span = v.Span
	}
	effect := dialect.UnknownEffect
	switch {
	case p.w.required(f):
		effect = f.Missing
		if !f.Required && p.w.consumer == "" {
			effect = dialect.DropValue
		}
	case f.Wrong == dialect.Refuse:
		effect = f.Wrong
	}
	switch {
	case fatal(effect):
		out.Consequence = finding.NotLoaded
		out.Message = p.w.whenWrong(f, effect, tick(f.Name)+" has no value", "")
	case f.NonEmpty:
		out.Consequence, out.Severity = finding.Lost, finding.Warning
		out.Message = tick(f.Name) + " has no value."
	case binding(f.Role):
		out.Message = tick(f.Name) + " has no value. Write the names, or remove the key."
	}
	p.report(out, wrongTrust(f, effect))
}

// wrongType speaks of a value of another shape than the key takes.
func (p *entryPass) wrongType(f *dialect.Field, key syntax.Key, v *syntax.Value, inner bool) {
	if !inner && p.w.older(f, v) != nil {
		return // checkVersions speaks of it, as it sees the other keys
	}
	want := takes(f)
	if len(f.Values) > 0 && accepts(f, dialect.EnumShape) {
		want = either(valueNames(f))
	}
	fact := tick(key.Name) + " takes " + want + ", not " + p.valueSay(v)
	at := v.Span
	if strings.Contains(at.Of(p.e.Text), "\n") {
		at = key.Span
	}
	out := finding.Finding{
		Code: "wrong-type", Span: at, Consequence: consequenceOf(f.Wrong, binding(f.Role)),
		Message: p.w.whenWrong(f, f.Wrong, fact, ""),
	}
	if inner && f.Wrong == dialect.UnknownEffect && p.field.Role == dialect.HooksRole {
		out.Message += p.atRisk()
	}
	switch {
	case f.Wrong == dialect.Accept:
		out.Consequence = finding.Fragile
	case out.Consequence == finding.Fragile || out.Consequence == finding.Tidy:
		out.Severity = finding.Warning
	}
	if fix, ok := p.reshape(f, v, inner); ok {
		out.Fixes = []finding.Fix{fix}
		out.Message += p.asWritten(fix, v)
	}
	p.report(out, wrongTrust(f, f.Wrong))
}

// asWritten says what a fix writes in place of a value, where that fits into a
// sentence. The names in a list of tools have findings of their own.
func (p *entryPass) asWritten(fix finding.Fix, v *syntax.Value) string {
	const most = 60
	if p.e.Lang != syntax.FrontYAML || listShaped(p.field) || len(fix.Edits) != 1 || fix.Edits[0].Span != v.Span {
		return ""
	}
	if to := fix.Edits[0].New; len(to) <= most && !strings.Contains(to, "\n") {
		return " Write " + tick(to) + "."
	}
	return ""
}
