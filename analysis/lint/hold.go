package lint

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
)

// unfinishedLine holds the codes of faults that a line has until it is written to its
// end: a quote is open until its text stands, a key has no value until it is
// typed, and a frontmatter no end.
var unfinishedLine = map[finding.Code]bool{
	"json-syntax": true, "toml-syntax": true, "yaml-syntax": true,
	"frontmatter-missing": true, "frontmatter-unclosed": true,
	"empty-body": true, "empty-value": true, "missing-field": true, "mcp-shape": true, "hook-shape": true,
}

// Hold splits findings for someone who has just typed: a finding marked
// Incomplete whose token the caret (the end of the last edit, an offset in the
// file) touches is held back, and so is what an unfinishedLine line lacks, on the
// line of the caret or the one above: the comma behind a pair is missing until
// the next one is begun.
func Hold(doc *agent.Document, all []finding.Finding, caret int) (now, held []finding.Finding) {
	for i, f := range all {
		if !unfinishedWord(f, caret) && !awaited(doc, f, caret) {
			if held != nil {
				now = append(now, f)
			}
			continue
		}
		if held == nil {
			now = append(make([]finding.Finding, 0, len(all)), all[:i]...)
		}
		held = append(held, f)
	}
	if held == nil {
		return all, nil
	}
	return now, held
}

// HoldsNothing reports whether nothing is written in a document yet. Whoever has
// just made the file knows that it is empty.
func HoldsNothing(doc *agent.Document) bool { return isBlank(doc.Src()) }

// isBlank reports whether a file holds blanks at most.
func isBlank(src string) bool {
	return strings.TrimSpace(strings.TrimPrefix(src, "\ufeff")) == ""
}

// unfinishedWord reports whether a finding is about the word of the caret, and
// the next letters may make it right. A value is of the wrong type until it is
// written: `t` is no `true`.
func unfinishedWord(f finding.Finding, caret int) bool {
	return (f.Incomplete || f.Code == "wrong-type") && f.Span.Touches(caret)
}

// awaited reports whether a finding is a lack that whoever writes the line of
// the caret is about to mend. Behind the last word of a file everything that is
// open is being written.
func awaited(doc *agent.Document, f finding.Finding, caret int) bool {
	if doc == nil || !unfinishedLine[f.Code] {
		return false
	}
	below := doc.Text.LineOf(caret) - doc.Text.LineOf(f.Span.Start)
	if below == 0 || below == 1 {
		return true
	}
	return below > 0 && strings.TrimSpace(doc.Src()[min(caret, len(doc.Src())):]) == ""
}
