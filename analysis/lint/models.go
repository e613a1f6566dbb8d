package lint

import (
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// model is one model name where it stands.
type model struct {
	dialect.ModelMatch
	text string
	at   text.Span
	full text.Span // with quotes
}

// checkModels speaks of model names, be they one value or a list.
func checkModels(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.ModelRole || p.e.Kind != syntax.Pair || p.broken || !p.w.fits(p.field, &p.e.Value) {
		return
	}
	p.modelValue(&p.e.Value)
}

func (p *entryPass) modelValue(v *syntax.Value) {
	switch {
	case v.Kind == syntax.Sequence:
		for i := range v.Items[:min(len(v.Items), longest)] {
			if it := &v.Items[i]; isText(it) {
				p.modelName(it)
			}
		}
	case isText(v) && p.severalModels(v):
	case isText(v):
		p.modelName(v)
	}
}

// severalModels speaks of several names in one text.
func (p *entryPass) severalModels(v *syntax.Value) bool {
	names := modelNamesIn(v.Text)
	if len(names) < 2 || p.w.accepts(config.ModelName, v.Text) || templated(v.Text) {
		return false
	}
	f := finding.Finding{
		Code: "model-shape", Span: v.Span, Consequence: max(finding.Lost, consequenceOf(p.w.d.Models.BadShape, false)),
		Message: "This is one model name, not " + number(len(names)) + ".",
	}
	switch {
	case accepts(p.field, dialect.ListShape):
		f.Message += " Fallbacks are a list."
		f.Fixes = []finding.Fix{replace("Make it a list", v.Span, flowList(names), true)}
	default:
		f.Message += " " + p.w.d.Name + " takes a single model here."
		if m := p.w.d.Model(names[0]); m.Class == dialect.Exact || m.Class == dialect.ByAlias || m.Class == dialect.NoName && m.Shape != nil {
			f.Fixes = []finding.Fix{replace("Keep "+tick(names[0]), v.Span, syntax.Quote(names[0], false), false)}
		}
	}
	p.report(f, dialect.Verified)
	return true
}

// modelNamesIn takes a text apart that holds several names, with commas or
// vertical bars between them and perhaps each in quotes.
func modelNamesIn(s string) []string {
	var names []string
	switch {
	case strings.Contains(s, "|"):
		names = strings.Split(s, "|")
	case strings.Contains(s, ","):
		names = splitNames(s)
	}
	kept := names[:0]
	for _, name := range names {
		if name = strings.Trim(name, " \t\n'\""); name != "" {
			kept = append(kept, name)
		}
	}
	return kept
}

var numbers = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// number writes a small number as a word.
func number(n int) string {
	if n < len(numbers) {
		return numbers[n]
	}
	return counted(n)
}

func (p *entryPass) modelName(v *syntax.Value) {
	name := strings.TrimSpace(v.Text)
	if name == "" || templated(name) || p.w.accepts(config.ModelName, name) {
		return
	}
	m := model{ModelMatch: p.w.d.Model(name), text: name, at: p.wordAt(v), full: v.Span}
	switch m.Class {
	case dialect.Exact, dialect.ByAlias, dialect.OldName, dialect.GoneName:
		p.modelState(m)
	case dialect.OtherCase, dialect.Near:
		p.misspeltModel(m)
	case dialect.Foreign:
		p.foreignModel(m)
	default:
		p.unknownModel(m)
	}
}

// modelState speaks of models that have an end.
func (p *entryPass) modelState(m model) {
	f := finding.Finding{Span: m.at, Tags: []finding.Tag{finding.Deprecated}}
	use := m.Model.Use
	switch m.Model.StatusOn(string(p.w.today)) {
	case dialect.Retired:
		f.Code, f.Consequence = "retired-model", finding.Lost
		f.Message = tick(m.text) + " was retired"
		if m.Model.Ends != "" {
			f.Message += " on " + m.Model.Ends
		}
		f.Message += p.withoutModel()
	case dialect.Older:
		f.Code, f.Consequence = "deprecated-model", finding.Fragile
		f.Message = tick(m.text) + " is deprecated"
		if m.Model.Ends != "" {
			f.Message += " and retires on " + m.Model.Ends
		}
	default:
		if m.Model.Pointless {
			p.report(finding.Finding{
				Code: "bad-value", Span: m.at, Consequence: finding.Fragile,
				Message: tick(m.text) + " means nothing in " + article(p.w.noun()) + " file. Remove the key, or name a model.",
			}, m.Model.Trust)
		}
		return
	}
	f.Message += "."
	if use != "" {
		f.Message += " Write " + tick(use) + "."
		f.Fixes = []finding.Fix{p.renameModel(m, use+m.Suffix, false)}
		if alias := p.aliasOf(m.Model.Family); alias != "" && alias != use {
			other := p.renameModel(m, alias+m.Suffix, false)
			other.Preferred = false
			f.Fixes = append(f.Fixes, other)
		}
	}
	p.report(f, m.Model.Trust)
}

// withoutModel says what the product does about a model that is gone.
func (p *entryPass) withoutModel() string {
	switch p.w.d.Models.Unknown {
	case dialect.Fail:
		return ": the service refuses it, so the " + p.w.noun() + " fails when it is called"
	case dialect.DropValue:
		return ", so another model takes its place"
	}
	return ""
}

// aliasOf returns the alias that follows the releases of a family, or "".
func (p *entryPass) aliasOf(family string) string {
	for i := range p.w.d.Models.Builtin {
		if a := &p.w.d.Models.Builtin[i]; a.IsAlias && a.Family == family && family != "" && a.Name == family {
			return a.Name
		}
	}
	return ""
}

func (p *entryPass) renameModel(m model, name string, safe bool) finding.Fix {
	if m.at != m.full {
		return replace("Replace with "+tick(name), m.at, name, safe)
	}
	return replace("Replace with "+tick(name), m.full, syntax.Quote(name, true), safe)
}

// brokenModel is what an unknown model means: the product fails with it, drops
// it or hands it on.
func (p *entryPass) brokenModel(e dialect.Effect) (finding.Consequence, finding.Severity) {
	is := consequenceOf(e, false)
	if is < finding.Lost {
		return is, finding.Warning
	}
	return is, finding.Off
}

func (p *entryPass) misspeltModel(m model) {
	// What the slip means may have an end itself.
	if m.Model != nil && m.Model.StatusOn(string(p.w.today)) != dialect.Current && m.Model.Use != "" {
		m.Correct = m.Model.Use
	}
	f := finding.Finding{
		Code: "misspelt-model", Span: m.at,
		Message:    tick(m.text) + " is no model that " + p.w.d.Name + " knows.",
		Incomplete: dialect.Prefix(m.text, p.w.modelNames()),
	}
	if m.Model == nil || !m.Model.Pointless {
		f.Message += " Write " + tick(m.Correct+m.Suffix) + "."
		f.Fixes = []finding.Fix{p.renameModel(m, m.Correct+m.Suffix, true)}
	}
	f.Consequence, f.Severity = p.brokenModel(p.w.d.Models.Unknown)
	p.report(f, p.w.d.Models.Trust)
}

// shapeless reports whether the product asks for a form that the name has not.
func (p *entryPass) shapeless(m model) bool {
	models := &p.w.d.Models
	return m.Shape == nil && len(models.Shapes) > 0 && models.BadShape != dialect.UnknownEffect && models.BadShape != dialect.Accept
}

func (p *entryPass) foreignModel(m model) {
	d := p.w.d
	if p.w.template() {
		return
	}
	if p.shapeless(m) && !p.w.hasAliases() {
		p.misshapen(m)
		return
	}
	whose := "another product"
	if m.From != nil {
		whose = m.From.Name
	}
	f := finding.Finding{
		Code: "foreign-model", Span: m.at,
		Message:    tick(m.text) + " is a model name of " + whose + ", not of " + d.Name + ".",
		Incomplete: dialect.Prefix(m.text, p.w.modelNames()),
	}
	f.Consequence, f.Severity = p.brokenModel(d.Models.Unknown)
	p.offerModels(&f, m)
	p.report(f, p.w.d.Models.Trust)
}

// hasAliases reports whether the product has short names for models, so that
// no form is asked of every name.
func (w *world) hasAliases() bool {
	for i := range w.d.Models.Builtin {
		if w.d.Models.Builtin[i].IsAlias {
			return true
		}
	}
	return false
}

func (p *entryPass) offerModels(f *finding.Finding, m model) {
	for i, name := range m.Ours[:min(3, len(m.Ours))] {
		fix := p.renameModel(m, name, false)
		fix.Preferred = i == 0
		f.Fixes = append(f.Fixes, fix)
	}
	if len(m.Ours) > 0 {
		f.Message += " Write " + either(m.Ours[:min(3, len(m.Ours))]) + "."
	}
}

func (p *entryPass) unknownModel(m model) {
	if p.shapeless(m) {
		p.misshapen(m)
		return
	}
	// Of the names that have a form of many services nobody here has a list.
	if len(p.w.d.Models.Builtin) == 0 || m.Shape != nil && !m.Shape.Own {
		return
	}
	p.report(finding.Finding{
		Code: "unknown-model", Span: m.at, Consequence: finding.Fragile, Severity: finding.Hint,
		Message:    "agentls does not know the model " + tick(clip(m.text)) + ".",
		Incomplete: dialect.Prefix(m.text, p.w.modelNames()),
	}, dialect.Verified)
}

// misshapen speaks of a name that has not the form of a model name here.
func (p *entryPass) misshapen(m model) {
	models := &p.w.d.Models
	var forms []string
	for _, s := range models.Shapes {
		forms = append(forms, s.Form)
	}
	fact := tick(clip(m.text)) + " does not have the form of a model name here, " + either(forms[:min(2, len(forms))])
	f := finding.Finding{
		Code: "model-shape", Span: m.at,
		Message:    p.w.because(models.BadShape, fact, ""),
		Incomplete: true,
	}
	f.Consequence, f.Severity = p.brokenModel(models.BadShape)
	p.offerModels(&f, m)
	p.report(f, dialect.Verified)
}

func (w *world) modelNames() []string {
	var names []string
	for i := range w.d.Models.Builtin {
		names = append(names, w.d.Models.Builtin[i].Name)
	}
	return names
}
