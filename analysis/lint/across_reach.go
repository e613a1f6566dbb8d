package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// checkReach speaks of agents that nobody can start.
func checkReach(p *acrossPass) {
	for t := range p.own() {
		if !p.index.IsUnreachable(t) {
			continue
		}
		p.report(finding.Finding{
			Code: "unreachable-agent", Span: p.defAt(t.Def), Consequence: finding.Lost,
			Message: "Neither the model nor the user may start this " + kindOf(t.Def.Kind).one + ", and no list here names it, so it is never used.",
		}, dialect.Good)
	}
}

// own yields the agents, skills and commands that the file defines.
func (p *acrossPass) own() func(func(workspace.Target) bool) {
	return func(yield func(workspace.Target) bool) {
		defs := p.file.Facts.Defs()
		for i := range defs {
			d := &defs[i]
			if d.Profile != nil && d.Name != "" && kindOf(d.Kind) != nil && !yield(workspace.Target{File: p.file, Def: d}) {
				return
			}
		}
	}
}

// shownCircle is how many agents of a circle a message names.
const shownCircle = 6

// checkCircles speaks of agents that hand work to each other in a circle. It is
// said once, in the file of the circle that comes first by path.
func checkCircles(p *acrossPass) {
	for self := range p.own() {
		if self.Def.Kind != names.Agent {
			continue
		}
		circle := p.index.CycleOf(self)
		if len(circle) < 2 || slices.ContainsFunc(circle, func(t workspace.Target) bool { return before(t, self) }) {
			continue
		}
		p.reportCircle(p.handsTo(self, circle[1]), circle)
	}
}

// handsTo returns where an agent names the one that it hands work to.
func (p *acrossPass) handsTo(self, to workspace.Target) text.Span {
	mentions := p.file.Facts.Mentions()
	for i := range mentions {
		m := &mentions[i]
		if !workspace.Delegates(m) || !self.Def.Whole.Covers(m.Whole) {
			continue
		}
		if r := p.index.Resolve(p.file, *m); len(r.Targets) > 0 && r.Targets[0].Is(to) {
			return placeOf(m)
		}
	}
	return p.defAt(self.Def)
}

// before reports whether a definition stands before another, by path and place.
func before(a, b workspace.Target) bool {
	if a.File.Path != b.File.Path {
		return a.File.Path < b.File.Path
	}
	return a.Def.Whole.Start < b.Def.Whole.Start
}

func (p *acrossPass) reportCircle(at text.Span, circle []workspace.Target) {
	f := finding.Finding{Code: "delegation-cycle", Span: at, Consequence: finding.Fragile}
	var way []string
	for i, t := range circle {
		if i == shownCircle && len(circle) > shownCircle+1 {
			way = append(way, counted(len(circle)-i)+" more")
			break
		}
		way = append(way, tick(t.Def.Name))
	}
	way = append(way, tick(circle[0].Def.Name))
	f.Message = "These agents may hand work to each other in a circle: " + strings.Join(way, " → ") + "."
	for _, t := range circle[1:min(len(circle), related+1)] {
		f.Related = append(f.Related, p.pointAt(t, "A part of the circle."))
	}
	p.report(f, dialect.Verified)
}
