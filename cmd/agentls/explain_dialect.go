package main

import (
	"bufio"
	"fmt"
	"regexp"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/feature"
)

// explainName prints what the sheets say of a dialect, or of one of its fields
// or tools: `gemini-cli`, `gemini-cli.tools`, `gemini-cli.run_shell_command`.
// It reports false for a word that names neither.
func explainName(c *console, word string, sources bool) (bool, error) {
	id, name, dotted := strings.Cut(word, ".")
	d := dialect.ByID(strings.ToLower(id))
	switch {
	case d == nil:
		return false, nil
	case !dotted:
		return true, explainDialect(c, d)
	}
	for _, kind := range []string{"field", "tool", "model"} {
		if page := feature.Documentation(kind + "|" + d.ID + "|" + name); page != "" {
			return true, explainFact(c, d, page, kind, sources)
		}
	}
	if near, ok := dialect.Nearest(name, fieldNames(d)); ok {
		return true, fmt.Errorf("%s has no `%s`; did you mean `%s.%s`?", d.Name, name, d.ID, near)
	}
	return true, fmt.Errorf("%s has no field, tool or model `%s`; `agentls dialects %s` lists its fields", d.Name, name, d.ID)
}

func fieldNames(d *dialect.Dialect) []string {
	var names []string
	for _, f := range d.Fields {
		names = append(names, f.Name)
	}
	return names
}

// explainDialect prints the summary of a dialect with its sources.
func explainDialect(c *console, d *dialect.Dialect) error {
	w := bufio.NewWriter(c.out)
	s := newStyle(c.colored)
	width := min(c.columns(), 100)
	writeDialect(w, s, d, width)
	fmt.Fprintln(w)
	body := ""
	if d.Body.Role != "" {
		body = "Body: " + d.Body.Role
	}
	for _, text := range []string{d.Identity.Doc, d.Unknown.Doc, body} {
		if text != "" {
			fmt.Fprintln(w, s.prose(fill(text, width)))
		}
	}
	if len(d.Sources) > 0 {
		writeSourcesHead(w, s)
		writeSources(w, s, "  ", d.Sources)
	}
	return w.Flush()
}

// about says which sources a kind of name has.
var about = map[string]dialect.Subject{"field": dialect.OfFields, "tool": dialect.OfTools, "model": dialect.OfModels}

// explainFact prints a page of documentation as editors show it.
func explainFact(c *console, d *dialect.Dialect, page, kind string, sources bool) error {
	w := bufio.NewWriter(c.out)
	s := newStyle(c.colored)
	writePage(w, s, plainLinks(page), min(c.columns(), 100))
	if sources {
		writeSourcesHead(w, s)
		writeSources(w, s, "  ", d.SourcesOf(about[kind]))
	}
	return w.Flush()
}

// plainLinks writes the addresses of links out, for a terminal.
func plainLinks(page string) string {
	link := regexp.MustCompile(`\[([^\]\n]+)\]\((https?://[^)\s]+)\)`)
	strong := regexp.MustCompile(`\*\*([^*\n]+)\*\*`)
	return strong.ReplaceAllString(link.ReplaceAllString(page, "$1: $2"), "$1")
}
