package config

import (
	"cmp"
	"slices"

	"agentls/analysis/finding"
	"agentls/analysis/text"
)

const (
	configSyntax      finding.Code = "config-syntax"
	configValue       finding.Code = "config-value"
	unknownCode       finding.Code = "unknown-code"
	unusedSuppression finding.Code = "unused-suppression"
)

// ours reports whether a code speaks of directives themselves.
func ours(c finding.Code) bool { return c == unknownCode || c == unusedSuppression }

// Findings writes the outcome up as findings with fixes, sorted by place. They
// can be silenced too, by any directive that is not unused itself, but never
// by the one that they speak of.
func (o Outcome) Findings(directives []Suppression, t *text.Text) []finding.Finding {
	var all []finding.Finding
	s := newSuppressor(directives, t)
	idle := map[int]bool{}
	for _, u := range o.Unused {
		idle[u.Directive] = idle[u.Directive] || u.Code == nil
	}
	silenced := func(f finding.Finding, owner int) bool {
		line := t.LineOf(f.Span.Start)
		for i, d := range directives {
			if i != owner && !idle[i] && s.covers(i, line) && d.names(f.Code) {
				return true
			}
		}
		return false
	}
	for _, c := range o.Unknown {
		owner := slices.IndexFunc(directives, func(d Suppression) bool { return d.Whole.Covers(c.Span) })
		if f := unknownFinding(c); !silenced(f, owner) {
			all = append(all, f)
		}
	}
	for _, u := range o.Unused {
		if f := unusedFinding(u, directives[u.Directive], t); !silenced(f, u.Directive) {
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b finding.Finding) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return all
}

// names reports whether the directive speaks of a code.
func (d Suppression) names(code finding.Code) bool {
	return len(d.Codes) == 0 || slices.ContainsFunc(d.Codes, func(c CodeAt) bool { return c.Code == code })
}

func unknownFinding(c CodeAt) finding.Finding {
	f := cataloguedFinding(unknownCode, c.Span)
	f.Message = "No finding has the code `" + string(c.Code) + "`, so it silences nothing."
	if near, ok := nearest(string(c.Code), finding.Codes()); ok {
		f.Message += " Did you mean `" + near + "`?"
		f.Fixes = []finding.Fix{replaceFix(c.Span, near)}
	} else {
		f.Message += " A reason for people goes after ` -- `."
	}
	return f
}

func unusedFinding(u Unused, d Suppression, t *text.Text) finding.Finding {
	f := cataloguedFinding(unusedSuppression, u.Span)
	f.Tags = []finding.Tag{finding.Unnecessary}
	if u.Code == nil {
		f.Message = "This comment silences nothing; delete it."
		f.Fixes = []finding.Fix{deleteFix("Delete the comment", wholeLine(d.Whole, t))}
		return f
	}
	f.Message = "There is no `" + string(u.Code.Code) + "` here to silence; delete the code."
	f.Fixes = []finding.Fix{deleteFix("Delete `"+string(u.Code.Code)+"`", d.drop(u.Span, t.String()))}
	return f
}

func deleteFix(title string, span text.Span) finding.Fix {
	return finding.Fix{Title: title, Edits: []text.Edit{{Span: span}}, Preferred: true}
}

// cataloguedFinding returns a finding with what the catalogue says of its code.
func cataloguedFinding(code finding.Code, span text.Span) finding.Finding {
	rule, _ := finding.Lookup(code)
	return finding.Finding{Code: code, Severity: rule.Severity, Consequence: rule.Consequence, Span: span}
}

// wholeLine widens a comment to its whole line when nothing else stands on
// it, and to the blanks before it otherwise.
func wholeLine(span text.Span, t *text.Text) text.Span {
	src := t.String()
	for span.Start > 0 && (src[span.Start-1] == ' ' || src[span.Start-1] == '\t') {
		span.Start--
	}
	last := t.LineOf(span.End)
	alone := span.Start == t.Line(t.LineOf(span.Start)).Start && span.End == t.Line(last).End
	if alone && last+1 < t.Lines() {
		span.End = t.Line(last + 1).Start
	}
	return span
}

// drop returns what to delete so that a code and one separator go: up to the
// next code, or back to the one before.
func (d Suppression) drop(code text.Span, src string) text.Span {
	for _, c := range d.Codes {
		if next := d.inFile(c).Span; next.Start > code.Start {
			return text.Span{Start: code.Start, End: next.Start}
		}
	}
	for code.Start > 0 && (src[code.Start-1] == ' ' || src[code.Start-1] == '\t' || src[code.Start-1] == ',') {
		code.Start--
	}
	return code
}
