package workspace

import (
	"agentls/analysis/names"
)

// Graph is who names whom: agents, skills, commands and servers, and the names
// that nothing defines.
type Graph struct {
	Nodes []Node
	Edges []Edge // by From, then in the order of the file
}

// Node is something with a name.
type Node struct {
	Kind names.Kind
	Name string
	// Target is where it is defined; its File is nil where no file does.
	Target Target
	// Builtin says that the product brings it, Missing that nothing of the name is
	// there, and Unknown that nobody can tell.
	Builtin, Missing, Unknown bool
	// Dialect is whose it is: of what no file defines, that of who names it.
	Dialect string
}

// Edge says that one node names another.
type Edge struct {
	From, To int // in Nodes
	Form     names.Form
	Count    int // mentions in this form
	Denied   bool
	At       int  // where the first of them begins in the file of From
	Cycle    bool // it is part of a circle of delegation
	Far      bool // the two belong to different projects, so that no session has both
}

// drawn are the kinds that are nodes.
var drawn = map[names.Kind]bool{names.Agent: true, names.Skill: true, names.Command: true, names.Server: true}

// Graph returns the graph of the whole index. Nodes stand by path and place,
// those without a file last.
func (x *Index) Graph() *Graph {
	g := grapher{x: x, at: map[nodeKey]int{}}
	for f := range x.Files() {
		defs := f.Facts.Defs()
		for i := range defs {
			if drawn[defs[i].Kind] {
				g.node(nodeKey{f.Path, defs[i].Kind, defs[i].Name, defs[i].Whole.Start}, Node{
					Kind: defs[i].Kind, Name: defs[i].Name, Target: Target{f, &defs[i]}, Dialect: f.dialect().ID,
				})
			}
		}
	}
	for f := range x.Files() {
		g.edges(f)
	}
	g.circles()
	return &g.Graph
}

// nodeKey tells nodes apart.
type nodeKey struct {
	path string // for what no file defines: the id of the dialect
	kind names.Kind
	name string
	at   int
}

type edgeKey struct {
	from, to int
	form     names.Form
	denied   bool
}

type grapher struct {
	Graph
	x  *Index
	at map[nodeKey]int
}

func (g *grapher) node(k nodeKey, n Node) int {
	i, ok := g.at[k]
	if !ok {
		i = len(g.Nodes)
		g.at[k], g.Nodes = i, append(g.Nodes, n)
	}
	return i
}

// edges adds what the definitions of a file name.
func (g *grapher) edges(f *File) {
	defs := f.Facts.Defs()
	seen := map[edgeKey]int{}
	for _, m := range f.Facts.Mentions() {
		if m.In < 0 || m.In >= len(defs) || !drawn[m.Kind] || m.Pattern {
			continue
		}
		d := &defs[m.In]
		from, ok := g.at[nodeKey{f.Path, d.Kind, d.Name, d.Whole.Start}]
		if !ok {
			continue
		}
		to, far := g.to(f, &m)
		if to < 0 || to == from {
			continue
		}
		k := edgeKey{from, to, m.Form, m.Denied}
		if i, ok := seen[k]; ok {
			g.Edges[i].Count++
			continue
		}
		seen[k] = len(g.Edges)
		g.Edges = append(g.Edges, Edge{From: from, To: to, Form: m.Form, Count: 1, Denied: m.Denied, At: m.Whole.Start, Far: far})
	}
}

// to returns the node that a mention stands for, -1 for none, and whether it
// belongs to another project.
func (g *grapher) to(f *File, m *names.Mention) (node int, far bool) {
	r := g.x.Resolve(f, *m)
	if len(r.Targets) > 0 {
		d := r.Targets[0].Def
		if i, ok := g.at[nodeKey{r.Targets[0].File.Path, d.Kind, d.Name, d.Whole.Start}]; ok {
			return i, r.Far
		}
		return -1, false
	}
	if r.Builtin == "" && !m.Certain {
		return -1, false
	}
	n := Node{Kind: m.Kind, Name: m.Name, Dialect: f.dialect().ID, Builtin: r.Builtin != ""}
	n.Unknown = !n.Builtin && (r.Accepted || r.Unknowable != "")
	n.Missing = !n.Builtin && !n.Unknown
	return g.node(nodeKey{path: n.Dialect, kind: m.Kind, name: m.Name, at: -1}, n), false
}
