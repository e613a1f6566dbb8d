package main

import (
	"bufio"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"agentls/analysis/workspace"
)

// narrow is the width below which a definition takes lines of its own instead of
// a row.
const narrow = 100

func (l *listing) writeTable(c *console) error {
	w := bufio.NewWriter(c.out)
	s, width := newStyle(c.colored), c.columns()
	switch {
	case len(l.rows) == 0:
		fmt.Fprintln(w, "Nothing is defined here.")
		return w.Flush()
	case width < narrow:
		l.writeLines(w, s, width)
	default:
		l.writeRows(w, s, width)
	}
	fmt.Fprintf(w, "\n%s\n", fill(l.counted(), width))
	for _, line := range l.notes() {
		fmt.Fprintln(w, fill(visible(line), width))
	}
	return w.Flush()
}

// writeRows prints a row a definition, with a column for what is wrong where
// something is.
func (l *listing) writeRows(w io.Writer, s *style, width int) {
	heads, share := []string{"name", "product", "scope", "model", "tools", "tokens", "named", "file"}, []int{18, 12, 10, 10, 18, 6, 5, 24}
	kinds, states := l.mixed(), l.anyState()
	if kinds {
		heads, share = append([]string{"kind"}, heads...), append([]int{7}, share...)
	}
	if states {
		heads, share = append(heads, ""), append(share, 12)
	}
	t := table{heads: heads, share: share}
	for i := range l.rows {
		r := &l.rows[i]
		cells := []string{visible(r.target.Def.Name), r.product(), r.scope(), visible(r.model()), visible(r.tools()), r.tokens(), strconv.Itoa(r.named), visible(r.path)}
		if kinds {
			cells = append([]string{strings.TrimSuffix(r.kind, "s")}, cells...)
		}
		if states {
			cells = append(cells, r.state)
		}
		t.add(cells...)
	}
	t.write(w, s, width)
}

// writeLines prints a definition in lines: its name, what it gets, its file.
func (l *listing) writeLines(w io.Writer, s *style, width int) {
	for i := range l.rows {
		r := &l.rows[i]
		facts := []string{r.product(), r.scope()}
		if r.view != nil {
			facts = append(facts, spoken(r.model(), modelWords))
			if tools := r.tools(); tools != "–" {
				facts = append(facts, spoken(tools, toolWords))
			}
			if n := r.tokens(); n != "–" {
				facts = append(facts, n+map[bool]string{true: " token", false: " tokens"}[n == "1"])
			}
		}
		facts = append(facts, "named "+timesOf(r.named))
		if r.state != "" {
			facts = append(facts, r.state)
		}
		kind := ""
		if l.mixed() {
			kind = s.dim(strings.TrimSuffix(r.kind, "s")) + " "
		}
		fmt.Fprintf(w, "%s%s\n", kind, s.bold(visible(r.target.Def.Name)))
		for line := range strings.SplitSeq(fill(visible(strings.Join(facts, " · ")), max(20, width-2)), "\n") {
			fmt.Fprintln(w, "  "+line)
		}
		fmt.Fprintln(w, "  "+s.dim(visible(r.path)))
	}
}

// What cells say in a word needs more of them where no head stands above.
var (
	modelWords = []string{"session", "model of the session"}
	toolWords  = []string{"all", "all tools", "none", "no tools", "all but ", "all tools but "}
)

// spoken writes out what a cell says in a word: words are pairs of what it
// begins with and what to write instead.
func spoken(cell string, words []string) string {
	for i := 0; i < len(words); i += 2 {
		if rest, ok := strings.CutPrefix(cell, words[i]); ok && (rest == "" || strings.HasSuffix(words[i], " ")) {
			return words[i+1] + rest
		}
	}
	return cell
}

// mixed reports whether the list has more than one kind.
func (l *listing) mixed() bool { return l.rows[0].kind != l.rows[len(l.rows)-1].kind }

func (l *listing) anyState() bool {
	for i := range l.rows {
		if l.rows[i].state != "" {
			return true
		}
	}
	return false
}

func (r *listRow) scope() string {
	if f := r.target.File; f.Plugin != "" {
		return "plugin " + f.Plugin
	}
	return scopeNames[r.target.File.Scope]
}

func (r *listRow) tokens() string {
	if r.view == nil || r.view.Tokens == 0 && !strings.HasPrefix(path.Ext(r.path), ".md") {
		return "–" // the prompt stands in some other file, or in a key
	}
	return thousands(r.view.Tokens)
}

// counted says how much there is of what.
func (l *listing) counted() string {
	var parts []string
	for _, kind := range listKinds {
		n := 0
		for i := range l.rows {
			if l.rows[i].kind == kind {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, countOf(n, strings.TrimSuffix(kind, "s"), kind))
		}
	}
	return strings.Join(parts, ", ") + "."
}

// Bounds of what is said below the table.
const (
	fewIdle  = 8
	fewTwins = 8
	dear     = 10 // percent of a limit, from which on it is worth a line
)

// notes says what concerns several files at once.
func (l *listing) notes() (lines []string) {
	lines = l.idle()
	for i := range l.budgets {
		b := &l.budgets[i]
		if b.Total*100 < b.Limit*dear {
			continue
		}
		lines = append(lines, budgetWords(b))
	}
	differ := 0
	for i := range l.twins {
		if tw := &l.twins[i]; len(tw.Differs) > 0 {
			if differ++; differ <= fewTwins {
				lines = append(lines, twinWords(tw))
			}
		}
	}
	if differ > fewTwins {
		lines = append(lines, "So do "+countOf(differ-fewTwins, "more agent", "more agents")+".")
	}
	return lines
}

// idle says why definitions do not load.
func (l *listing) idle() (lines []string) {
	n := 0
	for i := range l.rows {
		r := &l.rows[i]
		if r.view == nil || r.view.Loads {
			continue
		}
		if n++; n <= fewIdle {
			lines = append(lines, fmt.Sprintf("`%s` (%s) does not load: %s", r.target.Def.Name, r.path, firstSentence(r.view.Why)))
		}
	}
	if n > fewIdle {
		lines = append(lines, map[bool]string{true: "Nor does ", false: "Nor do "}[n == fewIdle+1]+countOf(n-fewIdle, "more", "more")+"; `agentls check` says why.")
	}
	return lines
}

// firstSentence returns what a message says will happen, without the advice.
func firstSentence(s string) string {
	if i := strings.Index(s, ". "); i >= 0 {
		return s[:i+1]
	}
	return s
}

func budgetWords(b *workspace.Budget) string {
	agents := countOf(len(b.Ranked), "agent", "agents")
	line := fmt.Sprintf("Names and descriptions of %s: about %s of the %s tokens at which %s warns.", agents, thousands(b.Total), thousands(b.Limit), b.Dialect.Name)
	if b.Total > b.Limit {
		when := "at every start"
		if b.Ranked[0].File.Scope == workspace.OtherScope {
			when = "where all of these are installed"
		}
		line = fmt.Sprintf("%s warns %s: names and descriptions of %s have about %s tokens, more than %s.", b.Dialect.Name, when, agents, thousands(b.Total), thousands(b.Limit))
	}
	var names []string
	for _, c := range b.Ranked[:min(3, len(b.Ranked))] {
		names = append(names, fmt.Sprintf("`%s` %s", c.Def.Name, thousands(c.Tokens)))
	}
	return line + " Most have " + strings.Join(names, ", ") + "."
}

func twinWords(tw *workspace.Twins) string {
	var products []string
	for _, t := range tw.Drifted {
		products = append(products, t.File.Product().Name)
	}
	return fmt.Sprintf("`%s` is there for %s, and %s %s.", tw.Name, series(products), series(tw.Differs), map[bool]string{true: "differs", false: "differ"}[len(tw.Differs) == 1])
}

// series joins words as one says them.
func series(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return thousands(n) + " " + many
}

func timesOf(n int) string {
	if n == 2 {
		return "twice"
	}
	return countOf(n, "time", "times")
}
