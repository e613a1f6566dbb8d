package picture

import (
	"encoding/json"
	"io"
)

// writeJSON writes the graph for programs.
func writeJSON(w io.Writer, g *Graph) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	shown := *g
	shown.Nodes, shown.Edges = some(g.Nodes), some(g.Edges)
	return e.Encode(&shown)
}
