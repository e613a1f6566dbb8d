package lint

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// checkReach speaks of agents that nobody can start.
func checkReach(p *acrossPass) {
	defs := p.file.Facts.Defs()
	for i := range defs {
		d := &defs[i]
		if d.Profile == nil || d.Profile.ByModel || d.Profile.ByUser || !d.Profile.Loads || kindOf(d.Kind) == nil {
			continue
		}
		t := workspace.Target{File: p.file, Def: d}
		called := slices.ContainsFunc(p.index.References(t), func(u workspace.Use) bool {
			return (u.File.Path != p.file.Path || u.Mention.In != i) && !u.Mention.Denied
		})
		if called {
			continue
		}
		p.report(finding.Finding{
			Code: "unreachable-agent", Span: p.defAt(d), Consequence: finding.Lost,
			Message: "Neither the model nor the user may start this " + kindOf(d.Kind).one + ", and nothing here names it, so it is never used.",
		}, dialect.Good)
	}
}

// Bounds of the search for a circle: a longer one is as good as none.
const (
	longestCircle = 1_000 // agents that are looked at
	shownCircle   = 6     // agents that a message names
)

// checkCircles speaks of agents that hand work to each other in a circle. It is
// said once, in the file of the circle that comes first by path.
func checkCircles(p *acrossPass) {
	defs, mentions := p.file.Facts.Defs(), p.file.Facts.Mentions()
	for i := range defs {
		if defs[i].Kind != names.Agent {
			continue
		}
		self := workspace.Target{File: p.file, Def: &defs[i]}
		for n := range mentions {
			m := &mentions[n]
			if m.In != i || !workspace.Delegates(m) {
				continue
			}
			first := p.meant(p.file, m)
			if first == nil || first.Is(self) {
				continue // an agent that may start itself says so on purpose
			}
			if circle := p.circle(self, *first); circle != nil {
				p.reportCircle(self, m, circle)
				break
			}
		}
	}
}

// meant is the agent that a mention stands for.
func (p *acrossPass) meant(f *workspace.File, m *names.Mention) *workspace.Target {
	r := p.index.Resolve(f, *m)
	if len(r.Targets) == 0 {
		return nil
	}
	return &r.Targets[0]
}

// circle returns the shortest way from an agent back to another one, which
// begins at the first and ends before the second; nil where there is none, or
// where an agent on the way comes first by path and speaks of it.
func (p *acrossPass) circle(self, from workspace.Target) []workspace.Target {
	way := []stop{{Target: from, from: -1}}
	type place struct {
		file *workspace.File
		at   int
	}
	seen := map[place]bool{{from.File, from.Def.Whole.Start}: true}
	for at := 0; at < len(way) && len(way) < longestCircle; at++ {
		for _, next := range p.calls(way[at].Target) {
			if next.Is(self) {
				return p.wayBack(self, way, at)
			}
			if k := (place{next.File, next.Def.Whole.Start}); !seen[k] {
				seen[k] = true
				way = append(way, stop{next, at})
			}
		}
	}
	return nil
}

// stop is an agent on the way, and the index of the one that calls it.
type stop struct {
	workspace.Target
	from int
}

func (p *acrossPass) wayBack(self workspace.Target, way []stop, at int) []workspace.Target {
	var circle []workspace.Target
	for ; at >= 0; at = way[at].from {
		if t := way[at].Target; before(t, self) {
			return nil
		}
		circle = append(circle, way[at].Target)
	}
	slices.Reverse(circle)
	return circle
}

// before reports whether a definition stands before another, by path and place.
func before(a, b workspace.Target) bool {
	if a.File.Path != b.File.Path {
		return a.File.Path < b.File.Path
	}
	return a.Def.Whole.Start < b.Def.Whole.Start
}

// calls returns the agents that an agent hands work to.
func (p *acrossPass) calls(t workspace.Target) []workspace.Target {
	in := slices.IndexFunc(t.File.Facts.Defs(), func(d names.Def) bool { return t.Is(workspace.Target{File: t.File, Def: &d}) })
	var list []workspace.Target
	mentions := t.File.Facts.Mentions()
	for i := range mentions {
		if m := &mentions[i]; in >= 0 && m.In == in && workspace.Delegates(m) {
			if to := p.meant(t.File, m); to != nil && !to.Is(t) {
				list = append(list, *to)
			}
		}
	}
	return list
}

func (p *acrossPass) reportCircle(self workspace.Target, m *names.Mention, circle []workspace.Target) {
	f := finding.Finding{Code: "delegation-cycle", Span: placeOf(m), Consequence: finding.Fragile}
	way := []string{tick(self.Def.Name)}
	for i, t := range circle {
		if i == shownCircle && len(circle) > shownCircle+1 {
			way = append(way, counted(len(circle)-i)+" more")
			break
		}
		way = append(way, tick(t.Def.Name))
	}
	way = append(way, tick(self.Def.Name))
	f.Message = "These agents may hand work to each other in a circle: " + strings.Join(way, " → ") + "."
	for _, t := range circle[:min(len(circle), related)] {
		f.Related = append(f.Related, p.pointAt(t, "A part of the circle."))
	}
	p.report(f, dialect.Verified)
}
