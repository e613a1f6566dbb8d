package lint

import (
	"slices"
	"strings"

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
	case p.refusedAbsence(v):
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
	want := shapesIn(f.Shapes)
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

// scalar checks a scalar of the right shape: words of a closed set, ranges,
// patterns, lengths.
func (p *entryPass) scalar(f *dialect.Field, key syntax.Key, v *syntax.Value) {
	switch {
	case v.Type == syntax.Int || v.Type == syntax.Float:
		p.number(f, key, v)
	case v.Type == syntax.Bool:
	case len(f.Values) > 0 && f.Role != dialect.ModelRole && !listShaped(f):
		p.word(f, key, v)
	case !f.Matches(v.Text):
		p.pattern(f, key, v)
	}
	if f.Role == dialect.DescriptionRole || f.MaxLen > 0 {
		p.length(f, v)
	}
}

// bad reports a value that the key does not accept.
func (p *entryPass) bad(code finding.Code, f *dialect.Field, v *syntax.Value, fact, write string, fixes ...finding.Fix) {
	if write != "" {
		write = "Write " + write + "."
	}
	p.badValue(code, f, v, fact, write, wrongTrust(f, f.Bad), fixes...)
}

// badValue is bad with a sentence of advice, and with how far it is known.
func (p *entryPass) badValue(code finding.Code, f *dialect.Field, v *syntax.Value, fact, advice string, trust dialect.Trust, fixes ...finding.Fix) {
	out := finding.Finding{
		Code: code, Span: v.Span, Consequence: consequenceOf(f.Bad, binding(f.Role)),
		Message: p.w.whenWrong(f, f.Bad, fact, ""), Fixes: fixes,
	}
	if advice != "" {
		out.Message += " " + advice
	}
	switch {
	case f.Bad == dialect.Accept:
		// It works here, and another reader of the file takes less.
		out.Consequence = finding.Fragile
	case out.Consequence == finding.Fragile || out.Consequence == finding.Tidy:
		out.Severity = finding.Warning
	}
	if v.Kind == syntax.Scalar {
		out.Incomplete = dialect.Prefix(v.Text, valueNames(f))
	}
	p.report(out, trust)
}

// word checks a text against the words that the key knows.
func (p *entryPass) word(f *dialect.Field, key syntax.Key, v *syntax.Value) {
	class, known, correct := f.Value(v.Text)
	switch class {
	case dialect.Exact, dialect.ByAlias:
		if known.Trust == dialect.Unverified && known.Hide {
			p.report(finding.Finding{
				Code: "bad-value", Span: v.Span, Consequence: finding.Fragile,
				Message: p.w.d.Name + "'s pages do not list " + tick(v.Text) + " for " + tick(key.Name) + ".",
			}, dialect.Unverified)
		}
		return
	case dialect.OtherCase, dialect.Near:
		if known.Hide && known.Trust == dialect.Unverified {
			break // nothing to advise anybody
		}
		fix := replace("Replace with "+tick(correct), p.wordAt(v), correct, class == dialect.OtherCase)
		// A slip is one, whatever the product does about it.
		trust := f.Trust
		if fatal(f.Bad) {
			trust = wrongTrust(f, f.Bad)
		}
		p.badValue("bad-value", f, v, tick(clip(v.Text))+" is no value of "+tick(key.Name), "Write "+tick(correct)+".", trust, fix)
		return
	}
	if f.Pattern != "" && f.Matches(v.Text) {
		return
	}
	if f.Open && f.Pattern == "" {
		return
	}
	if form := p.w.commandForm(v.Text); form != "" {
		p.badValue("bad-value", f, v, tick(key.Name)+" takes "+either(valueNames(f))+", not commands",
			"Move them below the frontmatter, each as "+tick(form)+".", wrongTrust(f, f.Bad))
		return
	}
	say, write := tick(clip(v.Text))+" is no value of "+tick(key.Name), either(valueNames(f))
	if f.Pattern != "" && f.PatternDoc != "" {
		say, write = say+": "+lower(strings.TrimSuffix(f.PatternDoc, ".")), ""
	}
	p.bad("bad-value", f, v, say, write)
}

// commandForm returns the form in which the body holds commands, where the
// product runs them and a text is nothing but such commands.
func (w *world) commandForm(text string) string {
	if text = strings.TrimSpace(text); !strings.ContainsAny(text, " \n") {
		return ""
	}
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(strings.TrimSpace(line), "!") {
			return ""
		}
	}
	for i := range w.d.Body.Markers {
		if form := w.d.Body.Markers[i].Form; strings.HasPrefix(form, "!") {
			return form
		}
	}
	return ""
}

// number checks a number against its range.
func (p *entryPass) number(f *dialect.Field, key syntax.Key, v *syntax.Value) {
	n, ok := parseNumber(v.Text)
	if !ok {
		return
	}
	switch {
	case f.Min != nil && n < *f.Min && f.Max != nil, f.Max != nil && n > *f.Max && f.Min != nil:
		p.bad("bad-value", f, v, tick(key.Name)+" goes from "+formatNumber(*f.Min)+" to "+formatNumber(*f.Max)+", not "+v.Text, "")
	case f.Min != nil && n < *f.Min:
		p.bad("bad-value", f, v, tick(key.Name)+" is at least "+formatNumber(*f.Min)+", not "+v.Text, "")
	case f.Max != nil && n > *f.Max:
		p.bad("bad-value", f, v, tick(key.Name)+" is at most "+formatNumber(*f.Max)+", not "+v.Text, "")
	}
}

// pattern speaks of a text that has not the form the key asks for.
func (p *entryPass) pattern(f *dialect.Field, key syntax.Key, v *syntax.Value) {
	code := finding.Code("bad-value")
	var fixes []finding.Fix
	if f.Role == dialect.NameRole {
		code = "name-format"
		if name := kebab(v.Text); name != "" && name != v.Text && f.Matches(name) {
			fixes = append(fixes, replace("Rename to "+tick(name), v.Span, name, false))
		}
	}
	where := ""
	if f.Bad == dialect.Accept {
		where = " everywhere"
	}
	fact := tick(clip(v.Text)) + " is not accepted" + where + " for " + tick(key.Name)
	if f.PatternDoc != "" {
		fact += ": " + lower(strings.TrimSuffix(f.PatternDoc, "."))
	}
	p.bad(code, f, v, fact, "", fixes...)
}

// valueNames returns the values to offer in a message.
func valueNames(f *dialect.Field) []string {
	var names []string
	for _, v := range f.Values {
		if !v.Hide {
			names = append(names, v.Name)
		}
	}
	return names
}
