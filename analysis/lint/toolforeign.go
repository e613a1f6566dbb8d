package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// judgeForeign speaks of a name of another product.
func (p *entryPass) judgeForeign(t *tool, list []tool) (toolFault, bool) {
	f := toolFault{code: "foreign-tool", t: t, is: p.lostBy(), trust: p.w.d.Tools.Trust}
	if p.w.template() {
		return f, false
	}
	if strings.EqualFold(first(t.Ours), t.Name) {
		f.trust = min(f.trust, dialect.Good) // ours but for its case
	}
	f.use = p.speakForeign(&f, list)
	if p.w.d.Tools.Doubtful(t.Name) && !fatal(p.w.d.Tools.Unknown) {
		f.is, f.sev = finding.Lost, finding.Information
	}
	f.drop = f.use == "" && len(t.Ours) > 0 && !fatal(p.w.d.Tools.Unknown)
	return f, true
}

// speakForeign says whose name an entry is and returns what to write instead.
func (p *entryPass) speakForeign(f *toolFault, list []tool) (use string) {
	t, whose := f.t, "another product"
	if t.From != nil {
		whose = t.From.Name
	}
	fact := tick(t.Name) + " is " + article(whose) + " name"
	switch granted := grants(list, t.Ours); {
	case len(t.Ours) == 0:
		p.speak(f, fact+", and "+p.w.d.Name+" has no such tool")
		return ""
	case granted != "":
		p.speak(f, fact+"; "+tick(granted)+" is in the list already")
		return ""
	}
	p.speak(f, fact+"; here it is "+either(t.Ours[:min(3, len(t.Ours))]))
	for _, name := range t.Ours {
		if p.gives(name) {
			return t.with(name)
		}
	}
	return ""
}

// gives reports whether an agent gets one of our tools by its name in the list,
// whatever else its file says.
func (p *entryPass) gives(name string) bool {
	t := p.w.d.Tool(name, p.field.Role).Tool
	return p.field.Role != dialect.ToolsRole || t == nil || t.Subagent != "never" && len(t.Needs) == 0
}

func (p *entryPass) judgeUnknown(t *tool) (toolFault, bool) {
	effect := p.w.d.Tools.Unknown
	if effect == dialect.UnknownEffect && len(p.w.d.Tools.Builtin) == 0 || t.HasSpec && t.Open {
		return p.judgeOpen(t)
	}
	f := toolFault{code: "unknown-tool", t: t, is: finding.Lost, sev: finding.Hint}
	f.say = p.w.d.Name + " has no tool " + tick(t.Name) + " that agentls knows of."
	if fatal(effect) && !p.w.d.Tools.Doubtful(t.Name) {
		f.is, f.sev, f.trust = finding.NotLoaded, finding.Error, p.w.d.Tools.Trust
		f.say, f.note = p.w.because(effect, "it has no tool "+tick(t.Name), ""), "There is no tool "+tick(t.Name)+"."
	}
	return f, true
}
