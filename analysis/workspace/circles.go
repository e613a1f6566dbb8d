package workspace

import "agentls/analysis/names"

// CycleOf returns the shortest circle of delegation that an agent is part of:
// the agent first, then whom each delegates to. It is empty when there is none;
// an agent that names itself is no circle.
func (x *Index) CycleOf(t Target) []Target {
	var way []Target
	for _, k := range x.delegation().circle(x, t.key()) {
		f := x.File(k.path)
		way = append(way, Target{f, &f.Facts.Defs()[k.index]})
	}
	return way
}

// delegate returns the agent that a mention hands work to.
func (x *Index) delegate(f *File, m *names.Mention) (Target, bool) {
	if !Delegates(m) {
		return Target{}, false
	}
	r := x.Resolve(f, *m)
	if len(r.Targets) == 0 || r.Far || r.Targets[0].Def.Kind != names.Agent {
		return Target{}, false
	}
	return r.Targets[0], true
}
