package main

import (
	"github.com/spf13/cobra"

	"agentls/analysis/feature"
)

func schemaCommand(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of .agentls.yaml",
		Long: `schema prints the JSON Schema (draft 2020-12) of .agentls.yaml, for editors and
tools that read schemas. agentls itself needs none: in .agentls.yaml it completes,
explains and checks as it does in agent files.`,
		Example: "  agentls schema >agentls.schema.json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := c.out.Write(feature.ConfigSchema())
			return err
		},
	}
}
