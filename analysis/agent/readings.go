package agent

import (
	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// Readings returns the set of lenient readings that a product tries where strict
// YAML refuses the frontmatter.
func Readings(d *dialect.Dialect) syntax.Reading {
	var set syntax.Reading
	for _, name := range d.Front.Lenient {
		switch name {
		case "quote-values":
			set |= syntax.QuoteValues
		case "block-values":
			set |= syntax.BlockValues
		}
	}
	return set
}
