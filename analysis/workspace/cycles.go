package workspace

import (
	"slices"

	"agentls/analysis/names"
)

// delegating are the forms in which an agent is given another one to start.
// Prose may name an agent for any reason, and a handoff is the user's to follow.
var delegating = map[names.Form]bool{
	names.InSpecifier: true, names.InAgents: true, names.InPermission: true, names.SubagentType: true,
}

// Delegates reports whether a mention hands work to an agent.
func Delegates(m *names.Mention) bool {
	return m.Kind == names.Agent && !m.Denied && !m.Pattern && delegating[m.Form]
}

// circles marks the edges that are part of a circle of delegation.
func (g *grapher) circles() {
	next := make([][]int32, len(g.Nodes))
	for i := range g.Edges {
		if e := &g.Edges[i]; e.delegates() && g.Nodes[e.From].Kind == names.Agent && g.Nodes[e.To].Kind == names.Agent {
			next[e.From] = append(next[e.From], int32(e.To))
		}
	}
	part := components(next)
	for i := range g.Edges {
		e := &g.Edges[i]
		e.Cycle = part[e.From] == part[e.To] && slices.Contains(next[e.From], int32(e.To)) && e.delegates()
	}
}

func (e *Edge) delegates() bool { return delegating[e.Form] && !e.Denied && !e.Far }

// components returns the strongly connected component of each node (Tarjan's
// algorithm, without recursion: a chain may be as long as the workspace).
func components(next [][]int32) []int32 {
	t := tarjan{next: next, low: make([]int32, len(next)), index: make([]int32, len(next)), part: make([]int32, len(next))}
	for i := range t.part {
		t.part[i] = -1
	}
	for i := range next {
		if t.index[i] == 0 {
			t.visit(int32(i))
		}
	}
	return t.part
}

type tarjan struct {
	next       [][]int32
	index, low []int32 // from 1; 0: not seen
	part       []int32 // -1: on the stack or not seen
	stack      []int32
	path       []step32
	seen, last int32
}

// step32 is a node on the way and which of its edges comes next.
type step32 struct {
	node int32
	edge int
}

func (t *tarjan) visit(root int32) {
	t.open(root)
	for len(t.path) > 0 {
		s := &t.path[len(t.path)-1]
		v := s.node
		if s.edge < len(t.next[v]) {
			w := t.next[v][s.edge]
			s.edge++
			switch {
			case t.index[w] == 0:
				t.open(w)
			case t.part[w] < 0:
				t.low[v] = min(t.low[v], t.index[w])
			}
			continue
		}
		t.path = t.path[:len(t.path)-1]
		if len(t.path) > 0 {
			up := t.path[len(t.path)-1].node
			t.low[up] = min(t.low[up], t.low[v])
		}
		if t.low[v] == t.index[v] {
			t.close(v)
		}
	}
}

func (t *tarjan) open(v int32) {
	t.seen++
	t.index[v], t.low[v] = t.seen, t.seen
	t.stack = append(t.stack, v)
	t.path = append(t.path, step32{node: v})
}

// close takes the component of v off the stack.
func (t *tarjan) close(v int32) {
	for {
		w := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.part[w] = t.last
		if w == v {
			break
		}
	}
	t.last++
}
