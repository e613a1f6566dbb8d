package lint

import (
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// model is one model name where it stands.
type model struct {
	dialect.ModelMatch
	text string
	at   text.Span
	full text.Span // with quotes
}

// checkModels speaks of model names, be they one value or a list.
func checkModels(p *entryPass) {
	if p.field == nil || p.field.Role != dialect.ModelRole || p.e.Kind != syntax.Pair || p.broken || !p.w.fits(p.field, &p.e.Value) {
		return
	}
	p.modelValue(&p.e.Value)
}

func (p *entryPass) modelValue(v *syntax.Value) {
	switch {
	case v.Kind == syntax.Sequence:
		for i := range v.Items[:min(len(v.Items), longest)] {
			if it := &v.Items[i]; isText(it) {
				p.modelName(it)
			}
		}
	case isText(v) && p.severalModels(v):
	case isText(v):
		p.modelName(v)
	}
}

// severalModels speaks of several names in one text.
func (p *entryPass) severalModels(v *syntax.Value) bool {
	names := modelNamesIn(v.Text)
	if len(names) < 2 || p.w.accepts(config.ModelName, v.Text) || templated(v.Text) {
		return false
	}
	f := finding.Finding{
		Code: "model-shape", Span: v.Span, Consequence: max(finding.Lost, consequenceOf(p.w.d.Models.BadShape, false)),
		Message: "This is one model name, not " + number(len(names)) + ".",
	}
	switch {
	case accepts(p.field, dialect.ListShape):
		f.Message += " Fallbacks are a list."
		f.Fixes = []finding.Fix{replace("Make it a list", v.Span, flowList(names), true)}
	default:
		f.Message += " " + p.w.d.Name + " takes a single model here."
		if m := p.w.d.Model(names[0]); m.Class == dialect.Exact || m.Class == dialect.ByAlias || m.Class == dialect.NoName && m.Shape != nil {
			f.Fixes = []finding.Fix{replace("Keep "+tick(names[0]), v.Span, syntax.Quote(names[0], false), false)}
		}
	}
	p.report(f, dialect.Verified)
	return true
}

// modelNamesIn takes a text apart that holds several names, with commas or
// vertical bars between them and perhaps each in quotes.
func modelNamesIn(s string) []string {
	var names []string
	switch {
	case strings.Contains(s, "|"):
		names = strings.Split(s, "|")
	case strings.Contains(s, ","):
		names = splitNames(s)
	}
	kept := names[:0]
	for _, name := range names {
		if name = strings.Trim(name, " \t\n'\""); name != "" {
			kept = append(kept, name)
		}
	}
	return kept
}

var numbers = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// number writes a small number as a word.
func number(n int) string {
	if n < len(numbers) {
		return numbers[n]
	}
	return counted(n)
}
