package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

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
		if name := p.properName(f, v); name != "" && name != v.Text && f.Matches(name) {
			fixes = append(fixes, replace("Rename to "+tick(name), v.Span, syntax.Quote(name, false), false))
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

// properName returns what a name in the wrong form was meant to be: the name of
// the folder where that is what the product goes by, else its words with hyphens.
func (p *entryPass) properName(f *dialect.Field, v *syntax.Value) string {
	if p.w.d.Identity.From == "folder" && p.w.location != nil && !p.w.template() && f.Matches(p.w.name) {
		return p.w.name
	}
	return kebab(v.Text)
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
