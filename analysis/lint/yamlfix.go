package lint

import (
	"strings"
	"unicode"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// quoteFixes offers to quote a plain value or make it a block.
func (p *entryPass) quoteFixes(safe bool) []finding.Fix {
	v := p.e.Value
	if p.e.Kind != syntax.Pair || v.Kind != syntax.Scalar || v.Style != syntax.Plain || v.Span.IsEmpty() || v.Text == "" {
		return nil
	}
	if strings.Contains(v.Text, "\n") || p.field != nil && (!p.field.Matches(v.Text) || !p.takesText(v.Text)) {
		return nil // in quotes it would still not do
	}
	quoted := quote(v.Text)
	fixes := []finding.Fix{replace("Quote the value", v.Span, quoted, safe)}
	if block, ok := syntax.BlockScalar(v.Text, 2, "\n"); ok && strings.TrimSpace(v.Text) == v.Text {
		fixes = append(fixes, finding.Fix{Title: "Make it a block", Edits: []text.Edit{{Span: v.Span, New: block}}})
	}
	return fixes
}

// takesList reports whether a list may stand here.
func (p *entryPass) takesList() bool {
	return p.field == nil || accepts(p.field, dialect.AnyShape, dialect.ListShape, dialect.MixedListShape)
}

// takesText reports whether the field takes the text.
func (p *entryPass) takesText(s string) bool {
	if p.field.Role == dialect.ModelRole {
		return false // no model is called so
	}
	if len(p.field.Values) > 0 && !p.field.Open {
		class, _, _ := p.field.Value(s)
		return class == dialect.Exact || class == dialect.ByAlias
	}
	if binding(p.field.Role) && strings.ContainsAny(s, "[]\"'") {
		return false // a list that is not closed, and no names
	}
	return len(p.field.Shapes) == 0 || accepts(p.field, dialect.AnyShape, dialect.StringShape, dialect.CommaShape, dialect.EnumShape)
}

// unwritable reports whether YAML takes a character only with an escape.
func unwritable(r rune) bool { return r != '\t' && !unicode.IsPrint(r) }

// quote writes s in quotes, whether it needs them or not.
func quote(s string) string {
	if q := syntax.Quote(s, true); strings.HasPrefix(q, `"`) || strings.HasPrefix(q, `'`) {
		return q
	}
	return `"` + s + `"`
}

// syntaxFixes offers the mend of faults that have one.
func (p *entryPass) syntaxFixes(fault syntax.Fault) []finding.Fix {
	v := p.e.Value
	switch fault.Kind {
	case syntax.FaultIndicator:
		return p.quoteFixes(false)
	case syntax.FaultBracket:
		if !p.takesList() {
			return p.quoteFixes(false)
		}
		if raw := v.Span.Of(p.e.Text); strings.HasPrefix(raw, "[") && !strings.ContainsAny(raw[1:], "\n[]{}\"'#") {
			return []finding.Fix{replace("Close the list", text.At(v.Span.End), "]", false)}
		}
	case syntax.FaultQuote:
		if v.Open && !strings.Contains(v.Span.Of(p.e.Text), "\n") && v.Span.Len() > 0 {
			return []finding.Fix{replace("Close the quote", text.At(v.Span.End), p.e.Text[v.Span.Start:v.Span.Start+1], false)}
		}
	case syntax.FaultTab:
		if tabs := fault.Span.Of(p.e.Text); tabs != "" && strings.Trim(tabs, "\t") == "" {
			if m := keyLine().FindStringSubmatch(p.e.Text[fault.Span.End:]); m != nil && p.w.d.Field(m[1]) != nil {
				return []finding.Fix{replace("Remove the tab", fault.Span, "", false)}
			}
			return []finding.Fix{replace("Indent with blanks", fault.Span, strings.Repeat("  ", len(tabs)), false)}
		}
	}
	return nil
}
