package main

import (
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// item is one finding as it is printed: it holds on to no document.
type item struct {
	Path         string
	Line, Column int // from 1, columns in characters
	EndLine      int
	EndColumn    int
	Severity     finding.Severity
	Consequence  finding.Consequence
	Code         finding.Code
	Message      string
	Dialect      string
	Fixes        []itemFix
	settings     bool // it speaks of a configuration file
	unread       bool // a configuration that could not be read
	excerpt      excerpt
	related      []relatedItem
}

type itemFix struct {
	Title string `json:"title"`
	Safe  bool   `json:"safe"`
}

// relatedItem is another place that belongs to a finding: a line of its file,
// or, with a Path, of another one. Line is 0 where nobody knows it.
type relatedItem struct {
	Path    string
	Line    int
	Message string
}

// placer says how the path of another file is printed, and the line of a place
// in it.
type placer func(path string, at text.Span) (shown string, line int)

func newItem(shown string, t *text.Text, f finding.Finding, elsewhere placer) item {
	it := item{
		Path: shown, Severity: f.Severity, Consequence: f.Consequence, Code: f.Code,
		Message: f.Message, Dialect: f.Dialect, Fixes: []itemFix{},
	}
	it.Line, it.Column = position(t, f.Span.Start)
	it.EndLine, it.EndColumn = position(t, f.Span.End)
	for _, x := range f.Fixes {
		it.Fixes = append(it.Fixes, itemFix{x.Title, x.Safe})
	}
	var beside []text.Span
	for _, rel := range f.Related {
		line, _ := position(t, rel.Span.Start)
		switch {
		case rel.Path == "" && line == it.Line:
			beside = append(beside, rel.Span)
		case rel.Path == "":
			it.related = append(it.related, relatedItem{Line: line, Message: rel.Message})
		default:
			there, line := elsewhere(rel.Path, rel.Span)
			it.related = append(it.related, relatedItem{there, line, rel.Message})
		}
	}
	it.excerpt = cut(t, f.Span, beside)
	return it
}
