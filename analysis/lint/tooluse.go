package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

func (p *entryPass) judgeOpen(t *tool) (toolFault, bool) {
	if !t.Open {
		return toolFault{}, false
	}
	f := toolFault{
		code: "tool-pattern", t: t, is: finding.Lost,
		say: "The parenthesis of " + tick(clip(t.item.Text)) + " is not closed.",
	}
	switch {
	case t.Tool == nil: // closed, the name would be the next finding
	case p.field.Role == dialect.DenyRole:
		f.use = t.Name // an argument would not narrow the ban
	default:
		f.use = t.item.Text + ")"
	}
	return f, true
}

// judgeUse looks at an entry that names a tool: whether a subagent gets it and
// whether its argument means something.
func (p *entryPass) judgeUse(t *tool) (toolFault, bool) {
	switch d := p.w.d; {
	case t.Open:
		return p.judgeOpen(t)
	case t.HasSpec && strings.Trim(t.Specifier, "*: ") == "" && d.Tools.Specifier && t.Tool.Specifier != "none":
		return toolFault{
			code: "tool-pattern", t: t, is: finding.Tidy, use: t.Name, safe: true, tags: []finding.Tag{finding.Unnecessary},
			say: tick(t.item.Text) + " is the whole tool. Write " + tick(t.Name) + ".",
		}, true
	case t.Tool.Subagent == "never" && p.field.Role == dialect.ToolsRole:
		return toolFault{
			code: "tool-unavailable", t: t, is: finding.Lost, trust: t.Tool.Trust,
			say: tick(t.Name) + " is never given to a subagent; it works only when the agent runs as the main session.",
		}, true
	case !p.w.reads(t.Tool.Consumers):
		return toolFault{
			code: "tool-unavailable", t: t, is: finding.Fragile, trust: t.Tool.Trust,
			say: "Only " + words(p.w.consumerNames(t.Tool.Consumers)) + " " + plural(len(t.Tool.Consumers), "has", "have") + " " + tick(t.Name) +
				", and this file is for " + words(p.w.consumerNames([]string{p.w.consumer})) + " alone.",
		}, true
	case !t.HasSpec:
	case !d.Tools.Specifier, t.Tool.Specifier == "none":
		return toolFault{
			code: "tool-pattern", t: t, is: p.lostBy(), use: t.Name,
			say: p.w.toolSay(d.Tools.Unknown, tick(t.Name)+" takes no argument in parentheses"),
		}, true
	case p.field.Role == dialect.DenyRole:
		return toolFault{
			code: "tool-pattern", t: t, is: finding.Lost, trust: t.Tool.Trust, use: t.Name,
			say: "The argument does not narrow the ban: the agent loses " + tick(t.Name) + " altogether.",
		}, true
	case d.Tools.SpecDoc != "" && !slices.Contains(t.Tool.Can, dialect.CapDelegate):
		return toolFault{
			code: "tool-pattern", t: t, is: finding.NotBound, trust: specTrust(d),
			say: sentence(d.Tools.SpecDoc),
		}, true
	}
	return toolFault{}, false
}

// specTrust is how far it is known what an argument does.
func specTrust(d *dialect.Dialect) dialect.Trust {
	if strings.Contains(d.Tools.SpecDoc, "(unverified)") {
		return dialect.Unverified
	}
	return dialect.Verified
}

func (p *entryPass) judgePattern(t *tool) (toolFault, bool) {
	d := p.w.d
	f := toolFault{code: "tool-pattern", t: t, is: p.lostBy(), trust: t.Pattern.Trust}
	switch {
	case t.Pattern.Refused:
		fact := tick(t.item.Text) + " has a form that " + d.Name + " does not read"
		if t.From != nil {
			fact = tick(t.item.Text) + " has the form of " + t.From.Name
		}
		if len(t.Ours) > 0 {
			f.use, f.safe = t.Ours[0], true
			fact += "; here it is " + tick(f.use)
		}
		p.speak(&f, fact)
	case t.Misplaced:
		f.say = tick(t.item.Text) + " does not work under " + tick(p.e.Key.Name) + "."
	default:
		return f, false
	}
	if f.is < finding.Lost {
		f.sev = finding.Warning
	}
	return f, true
}
