package syntax

import (
	"strings"

	"agentls/analysis/text"
)

// unmark takes the marks out of src. ‹ and › enclose spans that do not nest, ¦
// is a place; both are returned in the order of the text.
func unmark(src string) (plain string, spans []text.Span, places []int) {
	var b strings.Builder
	start := 0
	for _, r := range src {
		switch r {
		case '‹':
			start = b.Len()
		case '›':
			spans = append(spans, text.Span{Start: start, End: b.Len()})
		case '¦':
			places = append(places, b.Len())
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans, places
}
