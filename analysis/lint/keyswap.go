package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// misplacedKey speaks of a key for which the product has another.
func (p *blockPass) misplacedKey(k keyFault) {
	e := p.front.Entries[k.at]
	want := p.w.d.Field(k.use)
	role := dialect.NoRole
	if want != nil {
		role = want.Role
	}
	f := finding.Finding{
		Code: k.code, Span: p.keyAt(k.at),
		Consequence: p.unreadConsequence(&k, role),
		Message:     p.keyMessage(k, role),
		Incomplete:  (e.Value.Kind == syntax.Absent || isSection(e)) && dialect.Prefix(k.name, p.w.fieldNames()),
	}
	if k.older() {
		f.Code, f.Consequence, f.Tags = "deprecated-field", finding.Fragile, []finding.Tag{finding.Deprecated}
	}
	if k.code == "misspelt-field" && f.Consequence < finding.Lost {
		f.Severity = finding.Warning
	}
	if want != nil && p.w.required(want) && fatal(want.Missing) {
		f.Consequence, f.Severity = finding.NotLoaded, finding.Off
		f.Message = p.w.because(want.Missing, tick(k.name)+" is not read", "")
		f.Message = f.Message[:len(f.Message)-1] + "; write " + tick(k.use) + "."
	}
	if role == dialect.ToolsRole && !fatal(p.w.d.Unknown.Effect) && p.w.d.Unknown.Effect != dialect.PassThrough {
		f.Code, f.Consequence = "unrestricted-tools", finding.NotBound
	}
	if fix, ok := p.swap(k, want, f.Span); ok {
		f.Fixes = []finding.Fix{fix}
	}
	p.report(f, k.trust)
}

// isSection reports whether an entry is a section of TOML, whose key is being
// written though it has a value.
func isSection(e *syntax.Entry) bool {
	return strings.HasPrefix(strings.TrimLeft(e.Text, " \t\r\n"), "[")
}

// unreadConsequence is what it means that the product does not read a key. A
// sheet that says of a key that it restricts knows that the product lacks it.
func (p *blockPass) unreadConsequence(k *keyFault, role dialect.Role) finding.Consequence {
	is := consequenceOf(p.w.d.Unknown.Effect, k.binds || binding(role) || binding(k.role()))
	if k.binds && is < finding.NotBound {
		return finding.NotBound
	}
	return is
}

// swap offers the key that the product reads, with the value that means the
// same there.
func (p *blockPass) swap(k keyFault, want *dialect.Field, at text.Span) (finding.Fix, bool) {
	e := p.front.Entries[k.at]
	v := &e.Value
	switch {
	case want == nil:
	case k.opposed:
		b, ok := opposite[v.Text]
		if v.Type != syntax.Bool || !ok {
			return finding.Fix{}, false
		}
		return finding.Fix{
			Title: "Write " + tick(k.use+": "+b), Preferred: true,
			Edits: []text.Edit{{Span: at, New: k.use}, {Span: v.Span.Shift(p.front.Starts[k.at]), New: b}},
		}, true
	case v.Kind == syntax.Absent || p.w.takes(want, v):
		// Where tools are only named that need no question, a list that was meant
		// to restrict would grant something.
		safe := strings.TrimSuffix(k.use, "s") != strings.TrimSuffix(k.name, "s") && want.Role != dialect.AllowRole
		return replace("Rename to "+tick(k.use), at, k.use, safe), true
	}
	return finding.Fix{}, false
}

var opposite = map[string]string{"true": "false", "false": "true"}

// takes reports whether a field takes a value: its shape, and where few are
// accepted the value itself.
func (w *world) takes(f *dialect.Field, v *syntax.Value) bool {
	if !w.fits(f, v) {
		return false
	}
	if v.Kind != syntax.Scalar || !isText(v) || len(f.Values) == 0 || f.Open {
		return true
	}
	class, _, _ := f.Value(v.Text)
	return class == dialect.Exact || class == dialect.ByAlias
}

// older reports whether the sheet knows the key as an earlier spelling, which
// nobody has seen to be read no more.
func (k *keyFault) older() bool {
	return k.trust == dialect.Unverified && k.use != "" && k.from == nil && k.say != ""
}

func (p *blockPass) keyMessage(k keyFault, role dialect.Role) string {
	d := p.w.d
	subject, write := tick(k.name), tick(p.inPlace(&k))
	effect := d.Unknown.Effect
	switch {
	case k.older():
		return subject + " is " + lower(sentence(k.say))
	case fatal(effect) && k.from != nil:
		return p.w.because(effect, subject+" is a key of "+k.from.Name+"; here it is "+write, "")
	case fatal(effect):
		return p.w.because(effect, subject+" is no key of it; write "+write, "")
	case role == dialect.ToolsRole && effect == dialect.UnknownEffect:
		return d.Name + " reads " + tick(k.use) + ", not " + subject + ", so this line restricts nothing."
	case role == dialect.ToolsRole && effect != dialect.PassThrough:
		return d.Name + " agents read " + tick(k.use) + "; this line is ignored, so the agent has every tool."
	case effect == dialect.PassThrough:
		return d.Name + " does not read " + subject + " itself and hands it on to the model's provider. Write " + write + "."
	case effect == dialect.UnknownEffect && k.from != nil:
		return subject + " is a key of " + k.from.Name + "; " + d.Name + " reads " + write + "."
	case effect == dialect.UnknownEffect:
		return d.Name + " reads " + write + ", not " + subject + "."
	case k.from != nil:
		return subject + " is a key of " + k.from.Name + "; " + d.Name + " ignores it. Write " + write + "."
	}
	return d.Name + " does not read " + subject + ", so this line has no effect. Write " + write + "."
}

// inPlace is what to write in place of a key: our key, with its value where
// that is another one.
func (p *blockPass) inPlace(k *keyFault) string {
	if b, ok := opposite[p.front.Entries[k.at].Value.Text]; k.opposed && ok {
		return k.use + ": " + b
	}
	return k.use
}
