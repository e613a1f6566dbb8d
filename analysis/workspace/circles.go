package workspace

import (
	"slices"

	"agentls/analysis/names"
)

// CycleOf returns the shortest circle of delegation that an agent is part of:
// the agent first, then whom each delegates to. It is empty when there is none;
// an agent that names itself is no circle.
func (x *Index) CycleOf(t Target) []Target {
	start := t.key()
	circle := x.delegation().circle(x, start)
	if circle == nil {
		return nil
	}
	// Breadth first, within those that lead to each other.
	seen := map[agentKey]bool{start: true}
	queue := []stop{{t, -1}}
	for i := 0; i < len(queue); i++ {
		for _, next := range x.delegates(queue[i].Target) {
			k := next.key()
			if k == start && i > 0 {
				return trace(queue, i)
			}
			if circle[k] && !seen[k] {
				seen[k] = true
				queue = append(queue, stop{next, i})
			}
		}
	}
	return nil
}

// stop is an agent on the way, with the place in the queue of the one before.
type stop struct {
	Target
	from int
}

func trace(queue []stop, last int) []Target {
	var way []Target
	for i := last; i >= 0; i = queue[i].from {
		way = append(way, queue[i].Target)
	}
	slices.Reverse(way)
	return way
}

// delegates returns the agents that an agent hands work to, each once.
func (x *Index) delegates(t Target) (list []Target) {
	in := t.index()
	mentions := t.File.Facts.Mentions()
	for i := range mentions {
		if m := &mentions[i]; m.In == in && in >= 0 {
			if to, ok := x.delegate(t.File, m); ok && !slices.ContainsFunc(list, to.Is) {
				list = append(list, to)
			}
		}
	}
	return list
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
