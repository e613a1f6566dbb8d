package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"agentls/cmd/agentls/picture"
)

// graphOptions are the flags of graph.
type graphOptions struct {
	format  string
	output  string // a file; empty: standard output
	baseURL string // what links of nodes begin with; empty: relative to the picture
	only    string // the name of an agent, skill or server around which to draw
	kinds   []string
	user    bool // what the user's own folders hold, though nobody names it
}

// endings tell the format by the name of the file it goes into.
var endings = map[string]string{
	".html": "html", ".htm": "html", ".json": "json", ".mmd": "mermaid", ".mermaid": "mermaid", ".dot": "dot", ".gv": "dot",
}

func graphCommand(c *console) *cobra.Command {
	var o graphOptions
	cmd := &cobra.Command{
		Use:   "graph [PATH…]",
		Short: "Draw who delegates to whom",
		Long: `graph draws the agents, skills, commands and MCP servers of a workspace, and who
names whom: as a page for a browser, as JSON, or for Mermaid and Graphviz.
Without a PATH it draws the working directory.

The page holds everything it needs. It can be searched, each node links to its
file, products have their colours, and names that are defined nowhere are red.`,
		Example: `  agentls graph --output agents.html
  agentls graph --format mermaid plugins/review
  agentls graph --around code-reviewer --format dot | dot -Tsvg >reviewer.svg`,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := o.settle(); err != nil {
				return err
			}
			if len(args) == 0 {
				args = []string{"."}
			}
			return graph(c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.output, "output", "o", "", "the `file` to write; its ending tells the format (default standard output)")
	flags.StringVar(&o.format, "format", "", "`"+strings.Join(picture.Formats(), "`, `")+"` (default mermaid, or what the ending of --output says)")
	flags.StringVar(&o.only, "around", "", "draw only what the agent, skill or server of this `name` names and is named by, directly or through others")
	flags.StringSliceVar(&o.kinds, "kind", nil, "draw only these `kinds`: agent, skill, command, server")
	flags.StringVar(&o.baseURL, "base-url", "", "what the `address` of a file begins with (default relative to the picture)")
	flags.BoolVar(&o.user, "user", false, "draw everything in the user's own folders too, not only what the workspace names")
	return cmd
}

// settle decides what the flags leave open.
func (o *graphOptions) settle() error {
	if o.format == "" {
		o.format = "mermaid"
		if ext := strings.ToLower(filepath.Ext(o.output)); ext != "" {
			f, ok := endings[ext]
			if !ok {
				return fmt.Errorf("the ending `%s` tells no format; say which with --format", ext)
			}
			o.format = f
		}
	}
	if !slices.Contains(picture.Formats(), o.format) {
		return fmt.Errorf("--format is `%s`, not `%s`", strings.Join(picture.Formats(), "`, `"), o.format)
	}
	for _, k := range o.kinds {
		if !slices.Contains(graphKinds, k) {
			return fmt.Errorf("--kind is `%s`, not `%s`", strings.Join(graphKinds, "`, `"), k)
		}
	}
	return nil
}

// writeGraph writes the picture where the flags say. A file appears whole or
// not at all.
func writeGraph(c *console, o graphOptions, g *picture.Graph) error {
	if o.output == "" {
		w := bufio.NewWriter(c.out)
		if err := picture.Write(w, g, o.format); err != nil {
			return err
		}
		return w.Flush()
	}
	dir := filepath.Dir(o.output)
	temp, err := os.CreateTemp(dir, ".agentls-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", o.output, err)
	}
	defer os.Remove(temp.Name())
	if err := writeWhole(temp, g, o.format); err != nil {
		return fmt.Errorf("%s cannot be written: %w", o.output, err)
	}
	if err := os.Rename(temp.Name(), o.output); err != nil {
		return fmt.Errorf("%s cannot be written: %w", o.output, err)
	}
	return nil
}

func writeWhole(f *os.File, g *picture.Graph, format string) error {
	w := bufio.NewWriter(f)
	err := picture.Write(w, g, format)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Chmod(0o644)
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}
