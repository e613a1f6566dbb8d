package picture

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// shapes are the brackets around a label in a Mermaid flowchart, by kind.
var shapes = map[string][2]string{
	"agent":   {"[", "]"},
	"skill":   {"([", "])"},
	"command": {"[/", "/]"},
	"server":  {"[(", ")]"},
}

// writeMermaid writes a flowchart (Mermaid, "Flowcharts - Basic Syntax"). Nodes
// are numbered: names may hold whatever Mermaid reads as its own.
func writeMermaid(w io.Writer, g *Graph) error {
	b := bufio.NewWriter(w)
	fmt.Fprintln(b, "flowchart LR")
	number := map[string]int{}
	for i := range g.Nodes {
		n := &g.Nodes[i]
		number[n.ID] = i
		s, ok := shapes[n.Kind]
		if !ok {
			s = shapes["agent"]
		}
		fmt.Fprintf(b, "  n%d%s\"%s\"%s%s\n", i, s[0], mermaidText(n.label()), s[1], mermaidClass(n))
	}
	for _, e := range g.arrows() {
		arrow := "-->"
		if e.Denied {
			arrow = "-. denied .->"
		}
		fmt.Fprintf(b, "  n%d %s n%d\n", number[e.From], arrow, number[e.To])
	}
	for i := range g.Nodes {
		if n := &g.Nodes[i]; n.Link != "" {
			fmt.Fprintf(b, "  click n%d href \"%s\"\n", i, mermaidText(n.Link))
		}
	}
	fmt.Fprintln(b, "  classDef missing stroke:#d1242f,stroke-dasharray:4 3,color:#d1242f")
	fmt.Fprintln(b, "  classDef builtin stroke-dasharray:1 3")
	for _, p := range products(g) {
		fmt.Fprintf(b, "  classDef %s stroke:%s,stroke-width:2px\n", mermaidName(p), colour(p))
	}
	return b.Flush()
}

func mermaidClass(n *Node) string {
	switch {
	case n.Missing:
		return ":::missing"
	case n.Builtin:
		return ":::builtin"
	case n.Product != "":
		return ":::" + mermaidName(n.Product)
	}
	return ""
}

// mermaidName makes a class of an id: letters and digits only, so that no word
// of the language (`end`, `default`) is met.
func mermaidName(id string) string {
	return "p_" + strings.Map(func(r rune) rune {
		if r == '-' {
			return '_'
		}
		return r
	}, id)
}

// mermaidEscapes are for what would end a quoted label or be read as markup.
var mermaidEscapes = strings.NewReplacer(
	"#", "#35;", "\"", "#quot;", "<", "#lt;", ">", "#gt;", "`", "#96;", "\n", " ", "\r", " ")

func mermaidText(s string) string { return mermaidEscapes.Replace(s) }
