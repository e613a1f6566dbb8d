// Package main is the agentls binary: one file per sub-command, which reads
// flags, calls the analysis or the server, and writes what they say. Nothing
// is decided here about agent files.
//
// Exit codes: 0 clean, 1 findings at or above the failing level, 2 wrong use
// or a file that could not be read.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

func main() { os.Exit(run(os.Args[1:], system())) }

// exitStatus ends the program with a code and no message: what there was to
// say has been said.
type exitStatus int

func (s exitStatus) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// The exit codes.
const (
	exitFindings exitStatus = 1
	exitWrong    exitStatus = 2
)

// run executes one command line and returns the exit code.
func run(args []string, c *console) int {
	root := rootCommand(c)
	// Without arguments cobra would take those of the process.
	root.SetArgs(append([]string{}, args...))
	err := root.Execute()
	var status exitStatus
	switch {
	case err == nil:
		return 0
	case errors.As(err, &status):
		return int(status)
	}
	fmt.Fprintln(c.err, "agentls: "+strings.TrimSpace(err.Error()))
	return int(exitWrong)
}

func rootCommand(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:   "agentls",
		Short: "A language server and checker for agent definition files",
		Long: `agentls reads agent definition files (the markdown with YAML frontmatter, and the
JSON, TOML and YAML, that define an AI coding agent) and says what the product will make of them: which agents
will not load, which restrictions bind nothing, what is lost.

` + "`agentls check`" + ` says it in a terminal, ` + "`agentls serve`" + ` in an editor.`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},

		SuggestionsMinimumDistance: 2,
	}
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.Args = func(_ *cobra.Command, args []string) error { return unknownCommand(root, args) }
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w; `%s --help` lists what it accepts", err, cmd.CommandPath())
	})
	root.PersistentFlags().StringVar(&c.color, "color", "auto", "colours: `auto`, always or never")
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return c.paint() }
	serve := serveCommand()
	root.RunE = bare(c, serve)
	root.Flags().Bool("stdio", false, "serve on standard input and output")
	_ = root.Flags().MarkHidden("stdio")
	root.Flags().Bool("version", false, "print the version")
	root.AddCommand(serve, checkCommand(c), explainCommand(c), dialectsCommand(c), schemaCommand(c), listCommand(c), graphCommand(c), versionCommand(c))
	return root
}

// bare is the program without a command: help for people, the server for an
// editor, which is known by the first bytes it writes or by --stdio.
func bare(c *console, serve *cobra.Command) func(*cobra.Command, []string) error {
	return func(root *cobra.Command, _ []string) error {
		if version, _ := root.Flags().GetBool("version"); version {
			return printVersion(c)
		}
		asked, _ := root.Flags().GetBool("stdio")
		if !asked && c.inTTY {
			return root.Help()
		}
		in := bufio.NewReader(c.in)
		if !asked && !speaksLSP(in, patience) {
			return root.Help()
		}
		root.SetIn(in)
		serve.SetContext(root.Context())
		return serve.RunE(serve, nil)
	}
}

// unknownCommand complains about a word that is no command.
func unknownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("there is no command `%s`; did you mean `agentls %s`?", args[0], near[0])
	}
	return fmt.Errorf("there is no command `%s`; `agentls --help` lists them", args[0])
}
