package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

func explainCommand(c *console) *cobra.Command {
	var sources bool
	cmd := &cobra.Command{
		Use:   "explain [CODE | DIALECT | DIALECT.NAME]",
		Short: "Say what a finding means, or what a product reads",
		Long: `explain prints the documentation of a code: what it means, what products do then,
what to write instead, and how to silence it. Without a code it lists them all.
It also explains a product, and one of its fields, tools or models. --sources
adds the pages that the facts come from, with the day they were read.`,
		Example: "  agentls explain yaml-colon\n  agentls explain --sources retired-tool\n  agentls explain gemini-cli.tools",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return fmt.Errorf("explain takes one code at a time, not %d", len(args))
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return append(finding.Codes(), dialectIDs()...), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listCodes(c)
			}
			if rule, ok := finding.Lookup(finding.Code(strings.ToLower(args[0]))); ok {
				return explain(c, rule, sources)
			}
			if known, err := explainName(c, args[0], sources); known {
				return err
			}
			return unknownCode(args[0])
		},
	}
	cmd.Flags().BoolVar(&sources, "sources", false, "name the pages that the facts come from")
	return cmd
}

// unknownCode names the codes that somebody may have meant: the nearest in
// spelling, or those that hold the word.
func unknownCode(word string) error {
	var holding []string
	for _, code := range finding.Codes() {
		if strings.Contains(code, strings.ToLower(word)) {
			holding = append(holding, code)
		}
	}
	best, near := dialect.Nearest(word, append(finding.Codes(), dialectIDs()...))
	switch {
	case near:
		return fmt.Errorf("no finding has the code `%s`; did you mean `%s`?", word, best)
	case word != "" && len(holding) > 0:
		return fmt.Errorf("no finding has the code `%s`; there are `%s`", word, strings.Join(holding, "`, `"))
	}
	return fmt.Errorf("no finding has the code `%s`; `agentls explain` lists them all", word)
}

// explain prints the page of one code.
func explain(c *console, rule finding.Rule, sources bool) error {
	w := bufio.NewWriter(c.out)
	s := newStyle(c.colored)
	fmt.Fprintf(w, "%s: %s\n", s.bold(string(rule.Code)), s.bold(rule.Title))
	fmt.Fprintf(w, "%s, %s\n\n", s.severity[rule.Severity](rule.Severity.String()), s.consequence[rule.Consequence](rule.Consequence.String()))
	writePage(w, s, rule.Doc, min(c.columns(), 100))
	if sources {
		writeCodeSources(w, s, rule)
	}
	return w.Flush()
}

// listCodes prints all codes by family.
func listCodes(c *console) error {
	w := bufio.NewWriter(c.out)
	s := newStyle(c.colored)
	rules := finding.Catalogue()
	wide := 0
	for _, r := range rules {
		wide = max(wide, len(r.Code))
	}
	family := ""
	for _, r := range rules {
		if r.Family != family {
			if family != "" {
				fmt.Fprintln(w)
			}
			family = r.Family
			fmt.Fprintln(w, s.bold(family))
		}
		severity := fmt.Sprintf("%-11s", r.Severity)
		fmt.Fprintf(w, "  %-*s  %s  %s\n", wide, r.Code, s.severity[r.Severity](severity), r.Title)
	}
	return w.Flush()
}
