package lint

import (
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

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

// modelSay says what a name that is no model of the product does to the agent.
func (p *entryPass) modelSay(fact string) string {
	trust := p.w.d.Models.Trust
	if e := p.w.d.Models.Unknown; fatal(e) {
		return p.w.perhaps(trust, e, fact, "")
	}
	say := fact + p.withoutModel() + "."
	if trust == dialect.Unverified {
		say = unverified(say)
	}
	return say
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
