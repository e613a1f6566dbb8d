package lint

import (
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// settingsSyntax says what YAML refuses of a configuration file: the tolerant
// reader knows the token, and one mistake from the next, where YAML only says
// that something is wrong. What it does not find stays as it was said.
func settingsSyntax(s *workspace.Settings) []finding.Finding {
	src := s.Text.String()
	tree := syntax.ReadTree(syntax.YAML, src)
	if tree.Lang != syntax.YAML || !s.Broken() {
		return s.Problems
	}
	front := tree.Front(src, &tree.Root, nil)
	var all []finding.Finding
	told := make([]bool, len(front.Entries))
	for i, e := range front.Entries {
		for _, f := range brokenEntry(e) {
			told[i] = true
			all = append(all, f.Shift(front.Starts[i]))
		}
	}
	for _, f := range s.Problems {
		i := front.IndexAt(f.Span.Start)
		if f.Code != "config-syntax" || i < 0 || !told[i] {
			all = append(all, f)
		}
	}
	return all
}

// ownLine are the kinds of fault that spoil one line: what follows is not for
// their sake.
var ownLine = map[syntax.FaultKind]bool{
	syntax.FaultNotPair: true, syntax.FaultTab: true, syntax.FaultIndicator: true, syntax.FaultColon: true, syntax.FaultEscape: true,
}

// brokenEntry returns what is wrong with one key, with spans in it.
func brokenEntry(e *syntax.Entry) (all []finding.Finding) {
	p := &entryPass{reporter: reporter{w: &world{d: dialect.Generic()}}, e: e}
	if e.Kind == syntax.Bare && len(e.Faults) == 0 {
		all = append(all, rated(finding.Finding{Code: "config-syntax", Span: text.Span{Start: e.Key.Span.Start, End: e.Body.End}, Message: "This line is no `key: value`, so it has no effect."}))
	}
	for i, fault := range e.Faults {
		if i > 0 && !ownLine[fault.Kind] {
			continue
		}
		f := finding.Finding{Code: "config-syntax", Span: fault.Span, Message: strings.TrimSuffix(fault.Message, ".") + ", so it has no effect."}
		if e.Kind == syntax.Pair {
			f.Message = strings.TrimSuffix(fault.Message, ".") + ", so `" + e.Key.Name + "` has no effect."
		}
		if i == 0 && fault.Kind == syntax.FaultColon {
			f.Fixes = p.quoteFixes(false)
		} else if i == 0 || fault.Kind == syntax.FaultTab {
			f.Fixes = p.syntaxFixes(fault)
		}
		if len(f.Fixes) > 1 {
			f.Fixes = f.Fixes[:1] // no value here wants to be a block
		}
		all = append(all, rated(f))
	}
	return all
}
