package lint

import (
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// mostMarkers is how many markers of a form are looked at.
const mostMarkers = 50

// checkMarkers speaks of marks in the prompt that the product does not fill in,
// or fills in only from inputs, once a form.
func checkMarkers(p *filePass) {
	markers := p.w.d.Body.Markers
	if len(markers) == 0 || p.keys == 0 || p.w.template() || p.doc.Condition == agent.TooLarge || p.doc.Condition == agent.Binary {
		return
	}
	for i := range markers {
		m := &markers[i]
		if !m.Refused && !p.w.d.Body.Inputs {
			continue
		}
		prompt := p.doc.Src()[p.doc.Body.Start:]
		if !strings.Contains(prompt, "${") {
			return
		}
		var at []text.Span
		for _, s := range m.FindAll(prompt, mostMarkers) {
			// A name inside code is no finding, but a template engine does not
			// know what code is.
			span := text.Span{Start: s[0], End: s[1]}.Shift(p.doc.Body.Start)
			if !m.Refused || !p.inCode(span) {
				at = append(at, span)
			}
		}
		p.marker(m, at)
	}
}

func (p *filePass) marker(m *dialect.Pattern, at []text.Span) {
	if len(at) == 0 {
		return
	}
	f := finding.Finding{Code: "placeholder", Span: at[0], Consequence: finding.Lost, Severity: finding.Information}
	name := tick(at[0].Of(p.doc.Src()))
	if m.Refused {
		f.Message = name + " reaches the model as it stands. " + sentence(m.Doc)
	} else {
		f.Severity = finding.Hint
		f.Message = name + " is filled in from the inputs of the agent; without such an input it fails when it runs."
	}
	if n := len(at) - 1; n > 0 {
		f.Message = strings.TrimSuffix(f.Message, ".") + "; " + strconv.Itoa(n) + " more " + plural(n, "stands", "stand") + " below."
	}
	for _, s := range at[1:min(len(at), related+1)] {
		f.Related = append(f.Related, finding.Related{Span: s, Message: tick(s.Of(p.doc.Src())) + " is another one."})
	}
	p.report(f, m.Trust)
}

// inCode reports whether a span of the file lies in code.
func (p *filePass) inCode(s text.Span) bool {
	i := p.doc.Body.IndexAt(s.Start)
	if i < 0 {
		return false
	}
	base := p.doc.Body.Span(i).Start
	return slices.ContainsFunc(p.doc.Body.Chunks[i].Code, func(c text.Span) bool { return c.Shift(base).Covers(s) })
}
