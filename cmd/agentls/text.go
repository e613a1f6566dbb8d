package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"agentls/analysis/finding"
)

// writeText prints a report for people: what it means first, then the
// findings file by file, then how many there are.
func writeText(c *console, o checkOptions, r *report) error {
	w := bufio.NewWriter(c.out)
	p := &printer{Writer: w, style: newStyle(c.colored), width: c.columns()}
	if o.explain {
		for _, one := range r.placed {
			fmt.Fprintln(w, visible(one.line()))
		}
		return w.Flush()
	}
	for _, line := range r.notes {
		fmt.Fprintln(w, visible(line))
	}
	if len(r.notes) > 0 && len(r.items) > 0 {
		fmt.Fprintln(w)
	}
	if len(r.items) == 0 {
		p.quiet(r)
		return w.Flush()
	}
	fmt.Fprintln(w, p.summary(r))
	last := ""
	herds, hidden := fold(r.items)
	for i, it := range r.items {
		if hidden[i] {
			continue
		}
		if it.Path != last {
			fmt.Fprintln(w)
			last = it.Path
		}
		p.item(it)
		if h, ok := herds[i]; ok {
			p.herd(h)
		}
	}
	fmt.Fprintln(w)
	p.footer(r)
	return w.Flush()
}

// printer writes findings as text.
type printer struct {
	io.Writer
	style *style
	width int
}

// quiet says in one line that there is nothing to say.
func (p *printer) quiet(r *report) {
	switch {
	case r.files > 0:
		fmt.Fprintf(p, "%s, nothing to say.%s\n", plural(r.agents, "agent", "agents"), hiddenHints(r))
	case len(r.notes)+len(r.trouble) == 0:
		fmt.Fprintln(p, "No agent files here. `agentls dialects` lists where products keep them.")
	}
}

// summary is the first line: what will happen, worst first.
func (p *printer) summary(r *report) string {
	count := map[finding.Consequence]int{}
	settings := 0
	for _, it := range r.items {
		if it.settings {
			settings++ // no agent's loss
			continue
		}
		count[it.Consequence]++
	}
	var parts []string
	if r.sure > 0 {
		parts = append(parts, p.style.consequence[finding.NotLoaded](plural(r.sure, "agent will not load", "agents will not load")))
	}
	if r.unsure > 0 {
		parts = append(parts, p.style.consequence[finding.Fragile](plural(r.unsure, "agent may not load", "agents may not load")))
	}
	for _, c := range consequences {
		if n := count[c.is]; n > 0 {
			parts = append(parts, p.style.consequence[c.is](plural(n, c.one, c.many)))
		}
	}
	if settings > 0 {
		parts = append(parts, plural(settings, "mistake in the configuration", "mistakes in the configuration"))
	}
	return strings.Join(parts, " · ")
}

// consequences are the words of the summary for what is counted by findings.
// What does not load is counted by agents, and only what is certain is called so.
var consequences = []struct {
	is        finding.Consequence
	one, many string
}{
	{finding.NotBound, "restriction binds nothing", "restrictions bind nothing"},
	{finding.Lost, "ability or value lost", "abilities or values lost"},
	{finding.Fragile, "fragile", "fragile"},
	{finding.Tidy, "untidy", "untidy"},
}

// footer is the last line: how many findings in how many files.
func (p *printer) footer(r *report) {
	count := map[finding.Severity]int{}
	paths := map[string]bool{}
	for _, it := range r.items {
		count[it.Severity]++
		paths[it.Path] = true
	}
	var parts []string
	for _, s := range severities {
		if n := count[s.is]; n > 0 {
			parts = append(parts, p.style.severity[s.is](plural(n, s.one, s.many)))
		}
	}
	fmt.Fprintf(p, "%s in %s; %s checked.%s\n", strings.Join(parts, ", "), plural(len(paths), "file", "files"),
		plural(r.agents, "agent", "agents"), hiddenHints(r))
	common := slices.MaxFunc(r.items, func(a, b item) int { return cmp.Compare(a.Severity, b.Severity) })
	fmt.Fprintln(p, p.style.dim(fmt.Sprintf("`agentls explain %s` says more about a code.", common.Code)))
}

func hiddenHints(r *report) string {
	if r.hidden == 0 {
		return ""
	}
	return " " + plural(r.hidden, "hint", "hints") + " not shown (--hints)."
}

// severities are the words of the footer and of each finding.
var severities = []struct {
	is        finding.Severity
	word      string
	one, many string
}{
	{finding.Error, "error", "error", "errors"},
	{finding.Warning, "warning", "warning", "warnings"},
	{finding.Information, "info", "note", "notes"},
	{finding.Hint, "hint", "hint", "hints"},
}

func severityWord(s finding.Severity) string {
	for _, each := range severities {
		if each.is == s {
			return each.word
		}
	}
	return s.String()
}

// maxRelated is how many further places of a finding are printed.
const maxRelated = 3

// item prints one finding: a line that editors and terminals can jump by, the
// source with marks, the other places, the mends.
func (p *printer) item(it item) {
	ink := p.style.severity[it.Severity]
	fmt.Fprintf(p, "%s: %s: %s %s\n", p.style.bold(fmt.Sprintf("%s:%d:%d", visible(it.Path), it.Line, it.Column)),
		ink(severityWord(it.Severity)), p.style.prose(visible(it.Message)), p.style.dim("["+string(it.Code)+"]"))
	number := fmt.Sprint(it.Line)
	blank := strings.Repeat(" ", max(4, len(number)))
	if !it.excerpt.empty() {
		source, marks := it.excerpt.draw(p.width - len(blank) - 3)
		fmt.Fprintf(p, "%*s %s\n", len(blank), number, p.style.dim("│")+" "+source)
		fmt.Fprintf(p, "%s %s\n", blank, p.style.dim("│")+" "+ink(marks))
		if it.excerpt.more > 0 {
			fmt.Fprintf(p, "%s %s %s\n", blank, p.style.dim("⋮"), p.style.dim(fmt.Sprintf("to line %d", it.EndLine)))
		}
	}
	p.places(blank, it.related)
	if len(it.Fixes) > 0 {
		titles := make([]string, len(it.Fixes))
		for i, f := range it.Fixes {
			titles[i] = f.Title
		}
		fmt.Fprintf(p, "%s %s %s\n", blank, p.style.dim("= fix:"), p.style.prose(visible(strings.Join(titles, " · "))))
	}
}

// herd says of how many other files the same is true.
func (p *printer) herd(h herd) {
	below := ""
	if h.below != "." {
		below = " below " + visible(h.below)
	}
	fmt.Fprintf(p, "     %s\n", p.style.dim(fmt.Sprintf("= the same of %s%s", plural(h.more, "other file", "other files"), below)))
}

func (p *printer) places(blank string, related []relatedItem) {
	for i, rel := range related {
		if i == maxRelated {
			fmt.Fprintf(p, "%s %s\n", blank, p.style.dim(fmt.Sprintf("= and %s", plural(len(related)-i, "more place", "more places"))))
			return
		}
		at := fmt.Sprintf("line %d", rel.Line)
		switch {
		case rel.Path != "" && rel.Line > 0:
			at = fmt.Sprintf("%s:%d", visible(rel.Path), rel.Line)
		case rel.Path != "":
			at = visible(rel.Path)
		}
		fmt.Fprintf(p, "%s %s %s\n", blank, p.style.dim("= "+at+":"), p.style.prose(visible(rel.Message)))
	}
}

// visible makes a text safe to print: one line, and nothing in it that steers
// the terminal or cannot be seen.
func visible(s string) string {
	if !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			b.WriteByte(' ')
		case steers(r):
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) && r != '\u200d'
}
