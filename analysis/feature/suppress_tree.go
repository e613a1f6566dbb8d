package feature

import (
	"path"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// silenceTree is silence for a file of JSON, TOML or YAML: a comment on the
// line before, where the language and the file have comments. Inside a prompt
// there is none but in the prompt itself, for the model to read.
func silenceTree(doc *agent.Document, f finding.Finding) (text.Edit, string, bool) {
	mark, ok := commentMark(doc)
	if !ok || len(doc.Tree.Faults) > 0 {
		return text.Edit{}, "", false
	}
	src := doc.Src()
	line := doc.Text.Line(doc.Text.LineOf(f.Span.Start))
	if insideScalar(&doc.Tree.Root, line.Start) || strings.TrimSpace(line.Of(src)) == "" {
		return text.Edit{}, "", false
	}
	return lineBefore(src, line, mark+" agentls-disable-next-line "+string(f.Code)), lineTitle(f), true
}

// commentMark returns what begins a comment in the file. Plain JSON has none,
// unless the file has some already.
func commentMark(doc *agent.Document) (string, bool) {
	switch {
	case doc.Tree == nil:
		return "", false
	case doc.Tree.Lang != syntax.JSON:
		return "#", true
	case path.Ext(doc.Place.Path) == ".jsonc":
		return "//", true
	}
	for _, f := range doc.Tree.Relaxed {
		if f.Kind == syntax.FaultComment {
			return "//", true
		}
	}
	return "", false
}
