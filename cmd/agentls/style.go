package main

import (
	"strings"

	"github.com/fatih/color"

	"agentls/analysis/finding"
)

// style holds the colours of one run; without colours each is the identity.
type style struct {
	bold, dim, name func(string) string
	severity        map[finding.Severity]func(string) string
	consequence     map[finding.Consequence]func(string) string
}

func newStyle(colored bool) *style {
	ink := func(attrs ...color.Attribute) func(string) string {
		c := color.New(attrs...)
		if !colored {
			return func(s string) string { return s }
		}
		c.EnableColor()
		return func(s string) string { return c.Sprint(s) }
	}
	red, yellow := ink(color.FgRed, color.Bold), ink(color.FgYellow, color.Bold)
	blue, dim := ink(color.FgBlue, color.Bold), ink(color.Faint)
	return &style{
		bold: ink(color.Bold),
		dim:  dim,
		name: ink(color.FgCyan),
		severity: map[finding.Severity]func(string) string{
			finding.Error: red, finding.Warning: yellow, finding.Information: blue, finding.Hint: dim,
		},
		consequence: map[finding.Consequence]func(string) string{
			finding.NotLoaded: red, finding.NotBound: ink(color.FgMagenta, color.Bold),
			finding.Lost: yellow, finding.Fragile: blue, finding.Tidy: dim,
		},
	}
}

// prose colours the names in back-ticks.
func (s *style) prose(text string) string {
	parts := strings.Split(text, "`")
	if len(parts)%2 == 0 {
		return text
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = s.name("`" + parts[i] + "`")
	}
	return strings.Join(parts, "")
}
