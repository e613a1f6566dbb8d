package feature

import (
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// silencers returns, for each code among the findings, the comment that
// silences it. Errors are left out: a file that does not load stays so,
// whatever agentls says of it.
func silencers(doc *agent.Document, touched []finding.Finding) []Action {
	var out []Action
	seen := map[string]bool{}
	for _, f := range touched {
		if f.Severity != finding.Warning && f.Severity != finding.Information {
			continue
		}
		edit, title, ok := silence(doc, f)
		if !ok || seen[title+edit.New] {
			continue
		}
		seen[title+edit.New] = true
		out = append(out, Action{Title: title, Kind: QuickFix, Edits: []text.Edit{edit}, Findings: []finding.Finding{f}})
	}
	return out
}

// silence returns the edit that silences one finding: a comment on the line
// before it, or one for the file where a comment would be read as text.
func silence(doc *agent.Document, f finding.Finding) (text.Edit, string, bool) {
	if isTree(doc) {
		return silenceTree(doc, f)
	}
	src := doc.Src()
	line := doc.Text.Line(doc.Text.LineOf(f.Span.Start))
	front := doc.Front
	inFront := front.State != syntax.NoFront && line.Start < front.Body
	switch {
	case front.State == syntax.Unclosed || front.State == syntax.LateClose:
		return text.Edit{}, "", false // nobody knows yet what is frontmatter and what is body
	case (inFront || inCode(doc, f.Span.Start)) && isLoose(front):
		return text.Edit{}, "", false
	}
	switch {
	case inFront && line.Start >= front.Inner.Start && commentable(doc, line.Start):
		return lineBefore(src, line, "# agentls-disable-next-line "+string(f.Code)), lineTitle(f), true
	case front.State != syntax.NoFront && (inFront || inCode(doc, f.Span.Start)):
		at := text.Span{Start: front.Inner.Start, End: front.Inner.Start}
		return lineBefore(src, at, "# agentls-disable "+string(f.Code)), "Disable " + code(string(f.Code)) + " in this file", true
	case inCode(doc, f.Span.Start):
		return text.Edit{}, "", false
	}
	return lineBefore(src, line, "<!-- agentls-disable-next-line "+string(f.Code)+" -->"), lineTitle(f), true
}

// isLoose reports whether the frontmatter holds a line of loose words. Beside
// one, a `#` line reads as the first heading of a body whose frontmatter was
// never closed.
func isLoose(front *syntax.Front) bool {
	return slices.ContainsFunc(front.Entries, func(e *syntax.Entry) bool {
		return e.Kind == syntax.Bare && strings.ContainsAny(e.Body.Of(e.Text), " \t")
	})
}

func lineTitle(f finding.Finding) string {
	return "Disable " + code(string(f.Code)) + " for this line"
}

// lineBefore puts a comment on a line of its own before line, indented alike.
func lineBefore(src string, line text.Span, comment string) text.Edit {
	return text.Edit{Span: text.At(line.Start), New: indentation(line.Of(src)) + comment + text.LineEnd(src)}
}

// commentable reports whether a `#` line before the line that begins at start
// is a comment to YAML and to whoever reads the file: not inside a scalar that
// goes over several lines, not before the closing fence, where it would look
// like a heading, and not behind an entry that is broken and may swallow it.
func commentable(doc *agent.Document, start int) bool {
	front := doc.Front
	i := front.IndexAt(start)
	switch {
	case i < 0 || start >= front.Inner.End:
		return false
	case i > 0 && front.Starts[i] == start && len(front.Entries[i-1].Faults) > 0:
		return false
	}
	return !insideScalar(&front.Entries[i].Value, start-front.Starts[i])
}

// insideScalar reports whether a line that begins at off, an offset in the
// entry of v, goes on with a scalar that began on an earlier line.
func insideScalar(v *syntax.Value, off int) bool {
	switch v.Kind {
	case syntax.Scalar:
		return v.Span.Start < off && off < v.Span.End
	case syntax.Sequence:
		for i := range v.Items {
			if insideScalar(&v.Items[i], off) {
				return true
			}
		}
	case syntax.Mapping:
		for i := range v.Pairs {
			if insideScalar(&v.Pairs[i].Value, off) {
				return true
			}
		}
	}
	return false
}
