package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"agentls/analysis/dialect"
)

func dialectsCommand(c *console) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "dialects [ID…]",
		Short: "List the products whose agent files agentls knows",
		Long: `dialects lists the products whose agent files agentls knows: where they look for
agents, which keys they require, and what shapes their values have. With an ID
it lists all places and all keys of one.`,
		Example: "  agentls dialects\n  agentls dialects gemini-cli\n  agentls dialects --format json",
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return dialectIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			chosen, err := chooseDialects(args)
			if err != nil {
				return err
			}
			switch format {
			case "text":
				if len(args) == 0 {
					return printTable(c)
				}
				return printDialects(c, chosen)
			case "json":
				return printDialectsJSON(c.out, chosen)
			}
			return fmt.Errorf("--format is `text` or `json`, not `%s`", format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "`text` or json")
	return cmd
}

func dialectIDs() []string {
	var ids []string
	for _, d := range dialect.All() {
		ids = append(ids, d.ID)
	}
	return ids
}

func chooseDialects(ids []string) ([]*dialect.Dialect, error) {
	if len(ids) == 0 {
		return dialect.All(), nil
	}
	var chosen []*dialect.Dialect
	for _, id := range ids {
		d := dialect.ByID(id)
		if d == nil {
			if near, ok := dialect.Nearest(id, dialectIDs()); ok {
				return nil, fmt.Errorf("no dialect is called `%s`; did you mean `%s`?", id, near)
			}
			return nil, fmt.Errorf("no dialect is called `%s`; there are `%s`", id, strings.Join(dialectIDs(), "`, `"))
		}
		chosen = append(chosen, d)
	}
	return chosen, nil
}

// printDialects prints one paragraph a dialect.
func printDialects(c *console, chosen []*dialect.Dialect) error {
	w := bufio.NewWriter(c.out)
	for i, d := range chosen {
		if i > 0 {
			fmt.Fprintln(w)
		}
		writeDialect(w, newStyle(c.colored), d, min(c.columns(), 100))
	}
	return w.Flush()
}

// writeDialect prints where a product looks and which fields it reads.
func writeDialect(w io.Writer, s *style, d *dialect.Dialect, width int) {
	fmt.Fprintf(w, "%s  %s", s.bold(d.ID), d.Name)
	if d.Newest != "" {
		fmt.Fprintf(w, " %s", s.dim("(facts up to "+d.Newest+")"))
	}
	if d.Syntax != dialect.Markdown {
		fmt.Fprintf(w, " %s", s.dim("("+syntaxNames[d.Syntax]+")"))
	}
	fmt.Fprintln(w)
	printLocations(w, s, d)
	printFields(w, s, d, width)
}

// syntaxNames says what a file is written in.
var syntaxNames = map[dialect.Syntax]string{
	dialect.Markdown: "markdown", dialect.JSON: "JSON", dialect.TOML: "TOML", dialect.YAML: "YAML",
}

func printLocations(w io.Writer, s *style, d *dialect.Dialect) {
	wide := 0
	for _, l := range d.Locations {
		wide = max(wide, len(l.Glob))
	}
	for _, l := range d.Locations {
		if l.Glob != "" {
			fmt.Fprintf(w, "  %-*s  %s\n", wide, l.Glob, s.dim(l.Scope+legacy(l)))
		}
	}
	if names := readsToo(d); len(names) > 0 {
		fmt.Fprintf(w, "  and the folders of %s\n", strings.Join(names, ", "))
	}
}

// readsToo names the products whose folders a product looks in beside its own.
func readsToo(d *dialect.Dialect) []string {
	var names []string
	for _, id := range d.Reads {
		if o := dialect.ByID(id); o != nil {
			names = append(names, o.Name)
		}
	}
	return names
}

func legacy(l dialect.Location) string {
	if l.Legacy {
		return ", legacy"
	}
	return ""
}

func printFields(w io.Writer, s *style, d *dialect.Dialect, width int) {
	var required, optional []dialect.Field
	for _, f := range d.Fields {
		switch {
		case f.Deprecated:
		case f.Required:
			required = append(required, f)
		default:
			optional = append(optional, f)
		}
	}
	printShapes(w, s, "requires", required, width)
	printShapes(w, s, "reads", optional, width)
}

// printShapes lists fields with their shapes, broken into lines.
func printShapes(w io.Writer, s *style, verb string, fields []dialect.Field, width int) {
	if len(fields) == 0 {
		return
	}
	column, _ := fmt.Fprintf(w, "  %s", verb)
	for i, f := range fields {
		shape, comma := shapes(f), ","
		if i == len(fields)-1 {
			comma = "\n"
		}
		long := len(f.Name) + len(shape) + 3
		if column+long > width && i > 0 {
			fmt.Fprint(w, "\n   ")
			column = 3
		}
		fmt.Fprint(w, " "+s.name(f.Name)+" "+s.dim(shape)+comma)
		column += long
	}
}

// shapeNames says what a value looks like.
var shapeNames = map[dialect.Shape]string{
	dialect.AnyShape:       "anything",
	dialect.StringShape:    "string",
	dialect.CommaShape:     "comma list",
	dialect.ListShape:      "list",
	dialect.MapListShape:   "list of maps",
	dialect.MixedListShape: "list of names or maps",
	dialect.MapShape:       "map",
	dialect.BoolMapShape:   "map of booleans",
	dialect.BoolShape:      "boolean",
	dialect.IntShape:       "integer",
	dialect.FloatShape:     "number",
	dialect.EnumShape:      "one of",
}

func shapes(f dialect.Field) string { return "(" + strings.Join(shapeWords(f), " or ") + ")" }

// shapeWords says in words what the value of a field may look like.
func shapeWords(f dialect.Field) (words []string) {
	for _, shape := range f.Shapes {
		word := shapeNames[shape]
		if shape == dialect.EnumShape {
			word = strings.Join(valueNames(f), "|")
		}
		words = append(words, word)
	}
	if len(words) == 0 {
		words = []string{shapeNames[dialect.AnyShape]}
	}
	return words
}

func valueNames(f dialect.Field) []string {
	var names []string
	for _, v := range f.Values {
		if !v.Hide {
			names = append(names, v.Name)
		}
	}
	return names
}

// printOthers names the products whose files are found and read for their
// structure only.
func printOthers(w io.Writer, width int) {
	var names []string
	for _, p := range dialect.Products() {
		names = append(names, p.Name)
	}
	line := "Found by their folders or keys, and checked for structure only: " + strings.Join(names, ", ") + "."
	fmt.Fprintf(w, "\n%s\n", fill(line, width))
}
