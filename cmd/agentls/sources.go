package main

import (
	"fmt"
	"io"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// subjects says, for the families of codes that rest on what a product does,
// what their facts are about. The others rest on the file alone.
var subjects = map[string]dialect.Subject{
	"file": dialect.OfFields, "frontmatter": dialect.OfFields, "fields": dialect.OfFields, "identity": dialect.OfFields,
	"tools": dialect.OfTools, "models": dialect.OfModels,
}

// writeCodeSources lists, product by product, the pages that a code rests on.
func writeCodeSources(w io.Writer, s *style, rule finding.Rule) {
	writeSourcesHead(w, s)
	about, ok := subjects[rule.Family]
	if !ok {
		fmt.Fprintln(w, "  None: it rests on the text of the file, not on what a product does.")
		return
	}
	// Products whose facts come from the very same place are listed together.
	var pages []string
	names := map[string][]string{}
	for _, d := range dialect.All() {
		if d.Base != "" || len(d.Sources) == 0 {
			continue
		}
		var page strings.Builder
		writeSources(&page, s, "    ", d.SourcesOf(about))
		if names[page.String()] == nil {
			pages = append(pages, page.String())
		}
		names[page.String()] = append(names[page.String()], d.Name)
	}
	for _, page := range pages {
		fmt.Fprintf(w, "  %s\n%s", strings.Join(names[page], ", "), page)
	}
}

func writeSourcesHead(w io.Writer, s *style) { fmt.Fprintf(w, "\n%s\n", s.bold("Sources")) }

// writeSources lists pages with the day on which they were read.
func writeSources(w io.Writer, s *style, indent string, sources []dialect.Source) {
	for _, src := range sources {
		fmt.Fprintln(w, indent+sourceLine(s, src))
	}
}

func sourceLine(s *style, src dialect.Source) string {
	var parts []string
	if src.URL != "" {
		parts = append(parts, s.name(src.URL))
	}
	if src.Seen != "" {
		parts = append(parts, s.dim("seen "+src.Seen))
	}
	if src.Note != "" {
		parts = append(parts, s.dim(src.Note))
	}
	return strings.Join(parts, " · ")
}
