// Package picture draws what a workspace is made of: agents, skills, commands
// and servers, and who names whom, as JSON, Mermaid, DOT and a web page of its
// own. It knows no product and reads nothing; its [Graph] says all.
package picture

import (
	"cmp"
	"fmt"
	"io"
	"slices"
)

// Version is that of the JSON form. It rises when a reader would have to change.
const Version = 1

// Graph is what is drawn.
type Graph struct {
	Version int    `json:"version"`
	Title   string `json:"title"`
	Nodes   []Node `json:"nodes"`
	Edges   []Edge `json:"edges"`
}

// Node is something with a name.
type Node struct {
	ID          string   `json:"id"`   // unique in the graph
	Kind        string   `json:"kind"` // "agent", "skill", "command", "server"
	Name        string   `json:"name"`
	Product     string   `json:"product,omitempty"`
	ProductName string   `json:"productName,omitempty"`
	Scope       string   `json:"scope,omitempty"` // "project", "user", "plugin", "collection"
	Group       string   `json:"group,omitempty"` // the plugin or folder it belongs to
	Path        string   `json:"path,omitempty"`  // as shown to people; empty for what no file defines
	Link        string   `json:"link,omitempty"`  // where a page links to
	Line        int      `json:"line,omitempty"`  // from 1
	Description string   `json:"description,omitempty"`
	Model       string   `json:"model,omitempty"`
	Tools       []string `json:"tools,omitempty"`
	Tokens      int      `json:"tokens,omitempty"`
	Missing     bool     `json:"missing,omitempty"` // mentioned, and defined nowhere
	Builtin     bool     `json:"builtin,omitempty"` // brought by the product
	Fails       string   `json:"fails,omitempty"`   // why it does not load
}

// Edge says that one node names another.
type Edge struct {
	From   string `json:"from"`
	To     string `json:"to"`
	Form   string `json:"form"`             // how it is written: "handoff", "tools", "prose"
	Count  int    `json:"count"`            // how often
	Denied bool   `json:"denied,omitempty"` // named to be taken away
	Cycle  bool   `json:"cycle,omitempty"`  // part of a circle of delegation
}

// Sort puts the graph into the order in which it is written: equal workspaces
// give equal bytes.
func (g *Graph) Sort() {
	slices.SortFunc(g.Nodes, func(a, b Node) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Edges, func(a, b Edge) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Form, b.Form))
	})
}

// formats are the forms a graph can be written in.
var formats = []struct {
	name  string
	write func(io.Writer, *Graph) error
}{
	{"html", writeHTML},
	{"json", writeJSON},
	{"mermaid", writeMermaid},
	{"dot", writeDOT},
}

// Formats returns the names of the forms.
func Formats() []string {
	var all []string
	for _, f := range formats {
		all = append(all, f.name)
	}
	return all
}

// Write writes the graph in one of [Formats].
func Write(w io.Writer, g *Graph, format string) error {
	for _, f := range formats {
		if f.name == format {
			return f.write(w, g)
		}
	}
	return fmt.Errorf("no format is called %q", format)
}

// arrows returns the edges with those of one direction joined, for pictures that
// do not tell how a name is written.
func (g *Graph) arrows() []Edge {
	var all []Edge
	at := map[[2]string]int{}
	for _, e := range g.Edges {
		pair := [2]string{e.From, e.To}
		i, ok := at[pair]
		if !ok {
			at[pair], all = len(all), append(all, e)
			continue
		}
		all[i].Count += e.Count
		all[i].Denied = all[i].Denied && e.Denied
		all[i].Cycle = all[i].Cycle || e.Cycle
	}
	return all
}

// label is what is written on the node.
func (n *Node) label() string {
	if n.Missing {
		return n.Name + " (missing)"
	}
	return n.Name
}
