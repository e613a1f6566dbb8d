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
			f := finding.Finding{
				Code: "tool-not-granted", Span: at, Consequence: finding.Lost, Severity: finding.Information,
				Message: "This step writes " + tick(clip(at.Of(p.src))) + ", and nothing in the list of tools can write a file.",
			}
			if s.needs == dialect.CapRun {
				f.Message = "This step runs commands, and nothing in the list of tools can run one."
			}
			if name := p.w.toolFor(s.needs); name != "" {
				f.Message += " Grant " + tick(name) + ", or leave the step to the caller."
			}
			p.report(f, p.w.d.Tools.Trust)
		}
	}
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
	if !p.listed || p.memory {
		return true
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
