package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// listOptions are the flags of list.
type listOptions struct {
	format string
	kinds  []string
	user   bool
}

// listKinds are the kinds that --kind names, in the order of the list.
var listKinds = []string{"agents", "skills", "commands", "servers"}

func listCommand(c *console) *cobra.Command {
	o := listOptions{}
	cmd := &cobra.Command{
		Use:   "list [PATH…]",
		Short: "List agents, skills, commands and servers, and what they really get",
		Long: `list shows the agents, skills, commands and MCP servers of a workspace as their
products see them: from which scope each comes, the model and the tools that it
really gets, about how many tokens its prompt has, and how often it is named.
Without a PATH it lists the working directory.

Tools are what is left of the lists that grant and deny. A model of "session" is
whatever the session runs on. Definitions that do not load, that another one
hides, or that nobody can start, say so.

Below the table stands what concerns several files at once: what names and
descriptions of all agents cost together, where a product has a limit for it, and
agents that are defined for several products and differ.`,
		Example: `  agentls list
  agentls list --kind agents plugins/review
  agentls list --user --format json | jq '.entries[] | select(.namedBy == 0) | .name'`,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			if len(args) == 0 {
				args = []string{"."}
			}
			p, err := readProgram(c, args)
			if err != nil {
				return err
			}
			l := p.list(o)
			if o.format == "json" {
				return l.writeJSON(c.out)
			}
			return l.writeTable(c)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&o.format, "format", "table", "`table` or json")
	flags.StringSliceVar(&o.kinds, "kind", nil, "list only these `kinds`: "+strings.Join(listKinds, ", "))
	flags.BoolVar(&o.user, "user", false, "list what lies in the user's own folders too")
	return cmd
}

func (o *listOptions) check() error {
	if o.format != "table" && o.format != "json" {
		return fmt.Errorf("--format is `table` or `json`, not `%s`", o.format)
	}
	for i, k := range o.kinds {
		if !strings.HasSuffix(k, "s") {
			o.kinds[i] = k + "s"
		}
		if !slices.Contains(listKinds, o.kinds[i]) {
			return fmt.Errorf("--kind is `%s`, not `%s`", strings.Join(listKinds, "`, `"), k)
		}
	}
	return nil
}
