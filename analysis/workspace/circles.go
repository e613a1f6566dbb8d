package workspace

import (
	"slices"

	"agentls/analysis/names"
)

// circles says which agents delegate to each other in circles: those in one
// strongly connected part of the graph.
type circles struct {
	of   *Index // whose files it holds for, and for those that name and define the same
	part map[agentKey]int32
	size map[int32]int
}

// agentKey is an agent by its place among the definitions of its file.
type agentKey struct {
	path  string
	index int
}

func (t Target) key() agentKey { return agentKey{t.File.Path, t.index()} }

// fewAgents is how many agents are followed from one before the whole graph is
// looked at once and for all.
const fewAgents = 500

// CycleOf returns the shortest circle of delegation that an agent is part of:
// the agent first, then whom each delegates to. It is empty when there is none;
// an agent that names itself is no circle.
func (x *Index) CycleOf(t Target) []Target {
	c := x.knownCircles()
	circle, done := x.circleFrom(t, c)
	if !done {
		circle, _ = x.circleFrom(t, x.allCircles())
	}
	return circle
}

// circleFrom follows delegation from an agent, breadth first, within its part of
// the graph where that is known. done is false when that is not and the way is
// long.
func (x *Index) circleFrom(t Target, within *circles) (circle []Target, done bool) {
	start := t.key()
	if !within.inCircle(start) {
		return nil, true
	}
	seen := map[agentKey]bool{start: true}
	queue := []stop{{t, -1}}
	for i := 0; i < len(queue); i++ {
		if within == nil && i == fewAgents {
			return nil, false
		}
		for _, next := range x.delegates(queue[i].Target) {
			k := next.key()
			if k == start && i > 0 {
				return trace(queue, i), true
			}
			if !seen[k] && within.together(start, k) {
				seen[k] = true
				queue = append(queue, stop{next, i})
			}
		}
	}
	return nil, true
}

// inCircle reports whether an agent may be part of a circle.
func (c *circles) inCircle(k agentKey) bool {
	if c == nil {
		return true
	}
	part, ok := c.part[k]
	return ok && c.size[part] > 1
}

// together reports whether two agents may be part of one circle.
func (c *circles) together(a, b agentKey) bool {
	if c == nil {
		return true
	}
	part, ok := c.part[b]
	return ok && part == c.part[a]
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
	if len(r.Targets) == 0 || r.Targets[0].Def.Kind != names.Agent {
		return Target{}, false
	}
	return r.Targets[0], true
}

// knownCircles returns the circles as they were worked out before, nil where
// these are not of the same names.
func (x *Index) knownCircles() *circles {
	if x.memo == nil {
		return nil
	}
	if c := x.memo.circles.Load(); c != nil && (c.of == x || x.sameAs(c.of)) {
		return c
	}
	return nil
}

// allCircles works out the circles of the whole index.
func (x *Index) allCircles() *circles {
	g := numbering{at: map[agentKey]int32{}}
	for f := range x.Files() {
		mentions := f.Facts.Mentions()
		for i := range mentions {
			m := &mentions[i]
			if m.In < 0 {
				continue
			}
			if to, ok := x.delegate(f, m); ok {
				g.edge(agentKey{f.Path, m.In}, to.key())
			}
		}
	}
	c := &circles{of: x, part: map[agentKey]int32{}, size: map[int32]int{}}
	for i, part := range components(g.next) {
		c.part[g.keys[i]] = part
		c.size[part]++
	}
	if x.memo != nil {
		x.memo.circles.Store(c)
	}
	return c
}

// numbering is a graph of agents by number.
type numbering struct {
	keys []agentKey
	next [][]int32
	at   map[agentKey]int32
}

func (g *numbering) edge(from, to agentKey) {
	if from != to {
		a, b := g.number(from), g.number(to)
		g.next[a] = append(g.next[a], b)
	}
}

func (g *numbering) number(k agentKey) int32 {
	i, ok := g.at[k]
	if !ok {
		i = int32(len(g.keys))
		g.at[k], g.keys, g.next = i, append(g.keys, k), append(g.next, nil)
	}
	return i
}
