package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// noTools speaks of a list in which no name is a tool. It takes the place of
// the findings on the names.
func (p *entryPass) noTools(list []tool, faults []toolFault, shape syntax.ListShape) bool {
	d := p.w.d
	if p.field.Role != dialect.ToolsRole || p.broken || d.Tools.NoneFound == dialect.UnknownEffect || d.Tools.NoneFound == dialect.Accept || fatal(d.Tools.Unknown) {
		return false
	}
	if slices.ContainsFunc(list, func(t tool) bool { return t.resolves() && !(t.Tool != nil && t.Tool.Subagent == "never") }) {
		return false
	}
	sure, nameless, unknown := p.unresolved(list)
	if len(list) == 1 && nameless == 1 {
		return false // whoever writes it may know better
	}
	if len(list) == 1 && len(faults) == 1 && (list[0].Class == dialect.OtherCase || list[0].Class == dialect.Near) {
		p.loneSlip(&faults[0], sure)
		return false
	}
	f := finding.Finding{
		Code: "no-tools", Span: p.listKey(), Consequence: finding.NotLoaded,
		Message: "No name in this list is a tool that " + d.Name + " gives to an agent, so the agent does not start.",
	}
	switch {
	case nameless == len(list):
		sure = dialect.Unverified
	case len(unknown) > 0:
		// The rest is wrong for certain.
		f.Consequence = finding.Lost
		f.Message = "No other name in this list is a tool that " + d.Name + " gives to an agent. Unless " + either(unknown) + " is one, the agent does not start."
	}
	for i := range list {
		// Whoever has only begun to write a name is told once it is finished.
		if t := &list[i]; (t.Class == dialect.Near || t.Class == dialect.NoName) && p.unfinished(t) {
			f.Span, f.Incomplete = t.at, true
		}
	}
	f.Message += p.source(list)
	for _, s := range faults[:min(len(faults), related)] {
		if s.t.Class != dialect.NoName {
			f.Related = append(f.Related, finding.Related{Span: s.t.at, Message: s.brief()})
		}
	}
	if fix, ok := p.foldFix(faults, len(list), shape); ok && anyUse(faults) {
		fix.Safe = false
		f.Fixes = []finding.Fix{fix}
	}
	p.report(f, sure)
	return true
}

// unresolved says of a list without a tool how sure that is, how many of its
// names are nobody's, and which of those may be newer tools all the same.
func (p *entryPass) unresolved(list []tool) (sure dialect.Trust, nameless int, unknown []string) {
	sure = p.w.d.Tools.Trust
	for i := range list {
		t := &list[i]
		switch {
		case t.Class == dialect.NoName:
			nameless++
			if p.w.mayBeTool(t.Name) {
				unknown = append(unknown, t.Name)
			}
		case t.Class == dialect.GoneName && !t.neverRead():
			sure = max(sure, t.Tool.Trust)
		case t.Class == dialect.ByPattern:
			sure = max(sure, t.Pattern.Trust)
		}
	}
	return sure, nameless, unknown
}

// mayBeTool reports whether an unknown name could be that of a newer tool: where
// all tools begin with a capital letter, a word that does not is none.
func (w *world) mayBeTool(name string) bool {
	if w.d.Tools.AnyCase || name == "" || !capital(w.d.Tools.Builtin) {
		return true
	}
	return 'A' <= name[0] && name[0] <= 'Z'
}

func capital(tools []dialect.Tool) bool {
	return !slices.ContainsFunc(tools, func(t dialect.Tool) bool { return t.Name[0] < 'A' || t.Name[0] > 'Z' })
}

// loneSlip says what follows from a slip in the only name of a list.
func (p *entryPass) loneSlip(f *toolFault, sure dialect.Trust) {
	f.is, f.sev, f.trust = finding.NotLoaded, finding.Off, sure
	f.say = tick(f.t.Name) + " is no tool, and there is no other in this list, so the agent does not start."
	if f.use != "" {
		f.say += " Write " + tick(f.use) + "."
	}
}

// source names the product that a list was brought along from, when most of
// its names are those of one.
func (p *entryPass) source(list []tool) string {
	from := p.broughtFrom(list)
	if from == nil {
		return ""
	}
	theirs := p.knownTo(from, list)
	if len(theirs) < 2 || 2*len(theirs) < len(list) {
		return ""
	}
	return " " + ticks(theirs) + " are " + from.Name + " names."
}

// anyUse reports whether putting the names right gives the agent a tool: an
// unknown name whose parenthesis is closed is still unknown.
func anyUse(faults []toolFault) bool {
	for _, f := range faults {
		if f.use != "" && f.t.Class != dialect.NoName {
			return true
		}
	}
	return false
}
