package picture

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// dotShapes are the shapes of Graphviz by kind.
var dotShapes = map[string]string{
	"agent": "box", "skill": "ellipse", "command": "parallelogram", "server": "cylinder",
}

// writeDOT writes a directed graph in Graphviz's language.
func writeDOT(w io.Writer, g *Graph) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "digraph %s {\n", dotText(g.Title))
	fmt.Fprintln(b, "  rankdir=LR;")
	fmt.Fprintln(b, "  node [fontname=\"Helvetica\", fontsize=11, style=rounded];")
	fmt.Fprintln(b, "  edge [color=\"#8b949e\", arrowsize=0.7];")
	for i := range g.Nodes {
		n := &g.Nodes[i]
		attrs := []string{"label=" + dotText(n.label()), "shape=" + dotShape(n.Kind)}
		switch {
		case n.Missing:
			attrs = append(attrs, "color=\"#d1242f\"", "fontcolor=\"#d1242f\"", "style=\"rounded,dashed\"")
		case n.Builtin:
			attrs = append(attrs, "style=\"rounded,dotted\"")
		case n.Product != "":
			attrs = append(attrs, "color="+dotText(colour(n.Product)))
		}
		if n.Link != "" {
			attrs = append(attrs, "URL="+dotText(n.Link))
		}
		if n.Description != "" {
			attrs = append(attrs, "tooltip="+dotText(n.Description))
		}
		fmt.Fprintf(b, "  %s [%s];\n", dotText(n.ID), strings.Join(attrs, ", "))
	}
	for _, e := range g.arrows() {
		style := ""
		switch {
		case e.Denied:
			style = " [style=dashed, label=\"denied\"]"
		case e.Cycle:
			style = " [color=\"#bf8700\"]"
		}
		fmt.Fprintf(b, "  %s -> %s%s;\n", dotText(e.From), dotText(e.To), style)
	}
	fmt.Fprintln(b, "}")
	return b.Flush()
}

func dotShape(kind string) string {
	if s, ok := dotShapes[kind]; ok {
		return s
	}
	return "box"
}

// dotEscapes are for a quoted string, in which Graphviz reads \n and its kin.
var dotEscapes = strings.NewReplacer("\\", "\\\\", "\"", "\\\"", "\n", " ", "\r", " ", "\x00", "")

func dotText(s string) string { return "\"" + dotEscapes.Replace(s) + "\"" }
