package lint

import (
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
)

// reshape offers the value in a shape that the field takes. inner says that it
// stands inside a map or list, where only one-line values are offered.
func (p *entryPass) reshape(f *dialect.Field, v *syntax.Value, inner bool) (finding.Fix, bool) {
	switch {
	case v.Kind == syntax.Scalar && v.Type == syntax.String:
		return p.reshapeText(f, v, inner)
	case v.Kind == syntax.Scalar:
		if accepts(f, dialect.StringShape, dialect.CommaShape) && f.Role != dialect.ModelRole && f.Matches(v.Text) && p.isWord(f, v.Text) {
			return replace("Quote the value", v.Span, `"`+v.Span.Of(p.e.Text)+`"`, true), true
		}
		if accepts(f, dialect.IntShape) && v.Type == syntax.Float {
			return wholeNumber(f, v)
		}
	case v.Kind == syntax.Sequence:
		return p.reshapeList(f, v, inner)
	}
	return finding.Fix{}, false
}

// isWord reports whether a text is one of the words that a field takes, where
// it takes only these.
func (p *entryPass) isWord(f *dialect.Field, s string) bool {
	return len(f.Values) == 0 || f.Open || slices.Contains(valueNames(f), s)
}

// booleans are words that people write for true and false.
var booleans = map[string]string{
	"true": "true", "yes": "true", "on": "true", "1": "true",
	"false": "false", "no": "false", "off": "false", "0": "false",
}

func (p *entryPass) reshapeText(f *dialect.Field, v *syntax.Value, inner bool) (finding.Fix, bool) {
	if accepts(f, dialect.BoolShape) {
		word := strings.ToLower(strings.TrimSpace(v.Text))
		if b, ok := booleans[word]; ok {
			return replace("Write "+tick(b), v.Span, b, word == b), true
		}
	}
	if accepts(f, dialect.IntShape, dialect.FloatShape) {
		text := strings.TrimSpace(v.Text)
		n, ok := parseNumber(text)
		if _, err := strconv.Atoi(text); ok && (err == nil || accepts(f, dialect.FloatShape)) && inRange(f, n) {
			return replace("Write "+tick(text), v.Span, text, true), true
		}
	}
	names := splitNames(v.Text)
	switch {
	case len(names) == 0:
	case accepts(f, dialect.ListShape, dialect.MixedListShape):
		if (f.Role == dialect.NoRole || f.Role == dialect.AllowRole) && slices.ContainsFunc(names, func(n string) bool { return !f.Matches(n) }) {
			return finding.Fix{}, false // the list would be as wrong
		}
		return replace("Make it a list", v.Span, flowList(names), true), true
	case accepts(f, dialect.BoolMapShape) && !inner:
		return p.toolMap(v, names)
	}
	return finding.Fix{}, false
}

func (p *entryPass) reshapeList(f *dialect.Field, v *syntax.Value, inner bool) (finding.Fix, bool) {
	var names []string
	for _, it := range v.Items {
		if it.Kind != syntax.Scalar || it.Text == "" {
			return finding.Fix{}, false
		}
		names = append(names, it.Text)
	}
	switch {
	case len(names) == 0 || v.Open:
	case accepts(f, dialect.BoolMapShape) && !inner:
		return p.toolMap(v, names)
	case strings.HasPrefix(f.Example, `"[`) && v.Style == syntax.Flow:
		// The brackets belong to the text, which only lacks its quotes.
		if text := v.Span.Of(p.e.Text); !strings.ContainsAny(text, "\"\\\n") {
			return replace("Quote the value", v.Span, `"`+text+`"`, true), true
		}
	case accepts(f, dialect.CommaShape):
		return replace("Make it one line", v.Span, strings.Join(names, ", "), true), v.Style == syntax.Flow
	case len(names) == 1 && accepts(f, dialect.StringShape, dialect.EnumShape) && v.Style == syntax.Flow:
		return replace("Write the value without brackets", v.Span, syntax.Quote(names[0], false), true), true
	}
	return finding.Fix{}, false
}

func wholeNumber(f *dialect.Field, v *syntax.Value) (finding.Fix, bool) {
	n, ok := parseNumber(v.Text)
	if whole := float64(int64(n)); ok && inRange(f, whole) {
		return replace("Write "+tick(formatNumber(whole)), v.Span, formatNumber(whole), whole == n), true
	}
	return finding.Fix{}, false
}

func inRange(f *dialect.Field, n float64) bool {
	return (f.Min == nil || n >= *f.Min) && (f.Max == nil || n <= *f.Max)
}

// splitNames splits a text at commas outside parentheses.
func splitNames(s string) []string {
	var names []string
	depth, from := 0, 0
	cut := func(to int) {
		if name := strings.TrimSpace(s[from:to]); name != "" {
			names = append(names, name)
		}
		from = to + 1
	}
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth = max(0, depth-1)
		case ',', '\n':
			if depth == 0 {
				cut(i)
			}
		}
	}
	cut(len(s))
	return names
}

// flowList writes names as a list on one line.
func flowList(names []string) string {
	quoted := make([]string, len(names))
	for i, n := range names {
		quoted[i] = syntax.Quote(n, true)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// toolMap offers a list of tools as a map from our names to true. It offers
// nothing when one of them has no name here.
func (p *entryPass) toolMap(v *syntax.Value, names []string) (finding.Fix, bool) {
	var b strings.Builder
	seen := map[string]bool{}
	for _, name := range names {
		m := p.w.d.Tool(name, dialect.ToolsRole)
		ours := name
		switch m.Class {
		case dialect.Exact, dialect.ByAlias, dialect.ByPattern:
			if m.Pattern != nil && m.Pattern.Refused || m.HasSpec {
				return finding.Fix{}, false
			}
		case dialect.OtherCase, dialect.Near:
			if ours = m.Correct; m.Tool != nil && m.Tool.Status != dialect.Current && len(m.Tool.Use) > 0 {
				ours = m.Tool.Use[0]
			}
		default:
			if len(m.Ours) == 0 {
				return finding.Fix{}, false
			}
			ours = m.Ours[0]
		}
		if !seen[ours] {
			seen[ours] = true
			b.WriteString("\n  " + syntax.Quote(ours, false) + ": true")
		}
	}
	at := v.Span
	// The blanks between colon and value go too.
	for at.Start > 0 && (p.e.Text[at.Start-1] == ' ' || p.e.Text[at.Start-1] == '\t' || p.e.Text[at.Start-1] == '\n' || p.e.Text[at.Start-1] == '\r') {
		at.Start--
	}
	return replace("Make it a map", at, b.String(), false), true
}
