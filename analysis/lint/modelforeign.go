package lint

import (
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

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
		Message:    p.modelSay(tick(m.text) + " is a model name of " + whose + ", not of " + d.Name),
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
	} else if f.Code == "foreign-model" {
		p.offerForms(f, m)
	}
}

// offerForms says what may stand where no model of ours is like the foreign one:
// the name that leaves the choice to the product, and the forms of others.
func (p *entryPass) offerForms(f *finding.Finding, m model) {
	var names []string
	if usual := p.w.d.Model(p.field.Default); usual.Class == dialect.Exact {
		names = append(names, usual.Model.Name)
		f.Fixes = append(f.Fixes, p.renameModel(m, usual.Model.Name, false))
	}
	forms := p.w.d.Models.Shapes
	for _, s := range forms[:min(2, len(forms))] {
		names = append(names, s.Form)
		if s.Own {
			break // the others are those of other services
		}
	}
	if len(names) > 0 {
		f.Message += " Write " + either(names) + "."
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
