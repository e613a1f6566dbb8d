package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

// checkOptions are the flags of check, read.
type checkOptions struct {
	json    bool
	failOn  finding.Severity // Off: findings never fail
	today   lint.Date
	hints   bool
	explain bool

	stdinPath string // where `-` would lie
}

// shows reports whether a finding is printed. Hints are quiet in a terminal
// until somebody asks for them.
func (o checkOptions) shows(s finding.Severity) bool {
	return s > finding.Hint || s == finding.Hint && o.hints
}

func checkCommand(c *console) *cobra.Command {
	var format, failOn, today string
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check [PATH…]",
		Short: "Say what will happen to the agents in files and folders",
		Long: `check reads agent definition files and says what the product will make of them.
Without a PATH it reads the working directory.

Folders are searched for files that some product reads as agents, for markdown
in folders called agents, and for folders of any name whose files look like
agents. What git ignores is passed over, except in the products' own folders
(.claude/agents, .github/agents, .opencode, …), and so are node_modules and what .agentls.yaml excludes. A file named here is checked
whatever ignores it. The PATH - is standard input; --stdin-path says where that
text lies.

Exit codes:
  0  nothing at or above the failing level
  1  findings at or above the failing level (--fail-on)
  2  wrong use, or a file (of agents or of configuration) that could not be read`,
		Example: `  agentls check
  agentls check .claude/agents/reviewer.md
  agentls check --format json --fail-on warning packages
  agentls check --stdin-path .claude/agents/reviewer.md - <draft.md`,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := o.read(c, format, failOn, today); err != nil {
				return err
			}
			if len(args) == 0 {
				args = []string{"."}
			}
			if slices.Contains(args, "-") != (o.stdinPath != "") {
				return fmt.Errorf("the PATH - and --stdin-path go together: where standard input lies decides whose agent it is")
			}
			return check(c, o, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&format, "format", "text", "`text` or json")
	flags.StringVar(&failOn, "fail-on", "error", "the lowest `severity` that fails: off, hint, information, warning, error")
	flags.StringVar(&today, "today", "", "the `date` that retirements are measured by, YYYY-MM-DD (default today)")
	flags.BoolVar(&o.hints, "hints", false, "show hints too")
	flags.BoolVar(&o.explain, "explain-dialect", false, "say only of each file whose agent it is taken for, and why")
	flags.StringVar(&o.stdinPath, "stdin-path", "", "the `path` that standard input is checked under, with the PATH -")
	return cmd
}

// read turns the words of the flags into options.
func (o *checkOptions) read(c *console, format, failOn, today string) error {
	switch format {
	case "text", "json":
		o.json = format == "json"
	default:
		return fmt.Errorf("--format is `text` or `json`, not `%s`", format)
	}
	level, ok := finding.ParseSeverity(failOn)
	if !ok {
		return fmt.Errorf("--fail-on is `off`, `hint`, `information`, `warning` or `error`, not `%s`", failOn)
	}
	o.failOn = level
	if today == "" {
		today = c.today().Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, today); err != nil {
		return fmt.Errorf("--today is a date like `2026-01-31`, not `%s`", today)
	}
	o.today = lint.Date(today)
	return nil
}

// check looks at the paths, prints what it found and returns the exit status
// as an error.
func check(c *console, o checkOptions, paths []string) error {
	defer spendMemory()()
	run := newRun(c, o)
	stop := run.showProgress()
	for _, p := range paths {
		run.add(p)
	}
	found := run.finish()
	stop()

	for _, line := range slices.Concat(found.bounded, found.trouble) {
		fmt.Fprintln(c.err, "agentls: "+line)
	}
	if o.json && o.explain {
		if err := writePlacedJSON(c.out, found.placed); err != nil {
			return fmt.Errorf("writing the dialects: %w", err)
		}
	} else if o.json {
		if err := writeJSON(c.out, found); err != nil {
			return fmt.Errorf("writing the findings: %w", err)
		}
	} else if err := writeText(c, o, found); err != nil {
		return fmt.Errorf("writing the findings: %w", err)
	}
	return found.status(o)
}

// status returns the exit status of a report.
func (r *report) status(o checkOptions) error {
	if len(r.trouble) > 0 {
		return exitWrong
	}
	if o.explain {
		return nil
	}
	failed := false
	for _, it := range r.items {
		if it.unread {
			return exitWrong
		}
		failed = failed || o.failOn != finding.Off && it.Severity >= o.failOn
	}
	if failed {
		return exitFindings
	}
	return nil
}

// plural returns the count with its noun.
func plural(n int, one, many string) string {
	word := many
	if n == 1 {
		word = one
	}
	return fmt.Sprintf("%s %s", thousands(n), word)
}

// thousands writes a count with a comma every three digits.
func thousands(n int) string {
	digits := fmt.Sprint(n)
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	return b.String()
}
