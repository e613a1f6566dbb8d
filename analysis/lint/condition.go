package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// met returns the first of several conditions that the file meets, or nil.
func (p *blockPass) met(list []dialect.Sign) *dialect.Sign {
	if len(list) == 0 {
		return nil
	}
	return p.w.d.Met(list, func(key string) (string, bool) {
		i := p.find(key)
		if i < 0 {
			return "", false
		}
		return p.front.Entries[i].Value.Text, true
	})
}

// uncertain reports whether the key of one of several conditions has a value
// that nobody knows before a generator has filled it in.
func (p *blockPass) uncertain(list []dialect.Sign) bool {
	return slices.ContainsFunc(list, func(s dialect.Sign) bool {
		i := p.find(s.Key)
		return i >= 0 && templated(p.front.Entries[i].Value.Span.Of(p.front.Entries[i].Text))
	})
}

// conditionSay writes a condition down as it stands in a file: "`kind: local`".
func conditionSay(s *dialect.Sign) string {
	if len(s.Values) == 0 {
		return tick(s.Key)
	}
	lines := make([]string, len(s.Values))
	for i, v := range s.Values {
		lines[i] = s.Key + ": " + v
	}
	return either(lines)
}

// checkIdle speaks of keys that do nothing beside another one.
func checkIdle(p *blockPass) {
	for i, e := range p.entries {
		if e.field == nil || len(e.field.Idle) == 0 || p.front.Entries[i].Kind != syntax.Pair || p.isLost(i) {
			continue
		}
		s := p.met(e.field.Idle)
		if s == nil || p.uncertain(e.field.Idle) || !p.says(i) {
			continue
		}
		f := finding.Finding{
			Code: "ignored-field", Span: p.keyAt(i), Consequence: finding.Lost,
			Message: tick(e.field.Name) + " does nothing with " + tick(s.Key+": "+p.valueFor(s)) + ".",
		}
		if at := p.find(s.Key); at >= 0 {
			f.Related = []finding.Related{{Span: p.keyAt(at), Message: tick(s.Key) + " is here."}}
		} else {
			f.Message = tick(e.field.Name) + " does nothing without " + tick(s.Key) + ", whose default is " + tick(p.valueFor(s)) + "."
		}
		p.report(f, e.field.Trust)
	}
}

// says reports whether an entry has a value that is not its default.
func (p *blockPass) says(i int) bool {
	v := &p.front.Entries[i].Value
	return v.Kind != syntax.Absent && !isNull(v) && (v.Kind != syntax.Scalar || v.Text != "false" && v.Text != p.entries[i].field.Default)
}

// valueFor is the value with which the file meets a condition.
func (p *blockPass) valueFor(s *dialect.Sign) string {
	if at := p.find(s.Key); at >= 0 {
		return p.front.Entries[at].Value.Text
	}
	return p.w.d.Field(s.Key).Default
}

// checkNeeds speaks of tools that an agent gets only together with a key.
func checkNeeds(p *blockPass) {
	for i, e := range p.entries {
		if e.field == nil || e.field.Role != dialect.ToolsRole {
			continue
		}
		for n := range e.tools {
			t := &e.tools[n]
			if !t.resolves() || t.Tool == nil || len(t.Tool.Needs) == 0 || p.met(t.Tool.Needs) != nil || p.uncertain(t.Tool.Needs) {
				continue
			}
			p.report(finding.Finding{
				Code: "tool-unavailable", Span: t.at.Shift(p.front.Starts[i]), Consequence: finding.Lost, Severity: finding.Information,
				Message: tick(t.Name) + " is given to an agent only with " + conditionSay(&t.Tool.Needs[0]) + ".",
			}, t.Tool.Trust)
		}
	}
}

// checkBackground speaks of tools that the product keeps from agents which run
// beside their caller, where the file asks to be run so.
func checkBackground(p *blockPass) {
	at := p.byRole(dialect.BackgroundRole)
	if at < 0 || p.front.Entries[at].Value.Text != "true" || !p.w.d.HasBackground() {
		return
	}
	for i, e := range p.entries {
		if e.field == nil || e.field.Role != dialect.ToolsRole {
			continue
		}
		for n := range e.tools {
			t := &e.tools[n]
			if !t.resolves() || t.Tool == nil || t.Tool.Background || t.Tool.Status != dialect.Current || t.Tool.Subagent != "" || len(t.Tool.Needs) > 0 {
				continue
			}
			p.report(finding.Finding{
				Code: "tool-unavailable", Span: t.at.Shift(p.front.Starts[i]), Consequence: finding.Lost, Severity: finding.Information,
				Message: tick(t.Name) + " is not given to an agent that runs in the background.",
				Related: []finding.Related{{Span: p.keyAt(at), Message: "This makes it run in the background."}},
			}, t.Tool.Trust)
		}
	}
}

// checkPrompt speaks of a prompt under a key of a markdown file that has a body
// too: the body is the prompt.
func checkPrompt(p *filePass) {
	if p.w.d.Syntax != dialect.Markdown || p.w.lang != syntax.FrontYAML || p.keys == 0 {
		return
	}
	e, start, f := p.doc.ByRole(dialect.PromptRole)
	if e == nil || f == nil || e.Kind != syntax.Pair || e.Value.Kind == syntax.Absent || p.doc.Front.Close.IsEmpty() || blank(p.doc.Src()[p.doc.Body.Start:]) {
		return
	}
	p.report(finding.Finding{
		Code: "ignored-field", Span: e.Key.Span.Shift(start), Consequence: finding.Lost, Severity: finding.Information,
		Message: "The text below the frontmatter is the prompt; what stands under " + tick(f.Name) + " is for files without such a text.",
	}, f.Trust)
}
