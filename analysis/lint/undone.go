package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// checkSteps speaks of steps that write a file or run a command where nothing
// in the list of tools can, once for each ability.
func checkSteps(p *grantPass) {
	told := map[dialect.Capability]bool{}
	for _, x := range p.pieces {
		for _, s := range x.steps {
			at := s.at.Shift(int(p.starts[x.at]))
			if told[s.needs] || p.able(s.needs) || s.above && !tellsToRun(p.lineAbove(at.Start)) {
				continue
			}
			told[s.needs] = true
			p.report(finding.Finding{
				Code: "tool-not-granted", Span: at, Consequence: finding.Lost, Severity: finding.Information,
				Message: p.undoneSay(s.needs, at.Of(p.src)),
			}, p.w.d.Tools.Trust)
		}
	}
}

// undoneSay says what a step asks for, and that nothing can do it.
func (p *grantPass) undoneSay(need dialect.Capability, what string) string {
	say, can := "This step writes "+tick(clip(what)), "write a file"
	if need == dialect.CapRun {
		say, can = "This step runs commands", "run one"
	}
	if !p.listed {
		return say + ", and the file takes away the tools that could. Give one back, or leave the step to the caller."
	}
	say += ", and nothing in the list of tools can " + can + "."
	if name := p.w.toolFor(need); name != "" {
		say += " Grant " + tick(name) + ", or leave the step to the caller."
	}
	return say
}

// toolFor returns the name of a tool with an ability: of a set before those of
// its members.
func (w *world) toolFor(need dialect.Capability) string {
	for i := range w.d.Tools.Builtin {
		if t := &w.d.Tools.Builtin[i]; len(t.Members) > 0 && slices.Contains(t.Can, need) {
			return t.Name
		}
	}
	for _, t := range w.d.Counterparts([]dialect.Capability{need}) {
		return t.Name
	}
	return ""
}

// able reports whether a tool that is granted may have an ability. Where there
// is no list, and for names that nobody knows or that other products serve, it
// says so.
func (p *grantPass) able(need dialect.Capability) bool {
	if p.memory {
		return true
	}
	if !p.listed {
		return !p.forbids(need)
	}
	return slices.ContainsFunc(p.granted, func(g tool) bool {
		if g.all(p.w.d) || g.Tool == nil || g.known {
			return true
		}
		return slices.ContainsFunc(g.Tool.Can, func(c dialect.Capability) bool { return mayServe(c, need) })
	})
}

// mayServe reports whether a tool that can do one thing may do another: what
// runs commands or starts agents may do everything, and so may what agentls
// knows too little of.
func mayServe(can, need dialect.Capability) bool {
	switch can {
	case need, dialect.CapRun, dialect.CapDelegate, dialect.CapMCP, dialect.CapSkill, dialect.CapOther:
		return true
	case dialect.CapEdit, dialect.CapWrite, dialect.CapNotebook:
		return need == dialect.CapWrite
	}
	return false
}

// lineAbove returns the nearest line above an offset that is not blank.
func (p *grantPass) lineAbove(at int) string {
	above := p.src[:at]
	above = strings.TrimRight(above[:strings.LastIndexByte(above, '\n')+1], " \t\r\n")
	return above[strings.LastIndexByte(above, '\n')+1:]
}
