package prose

import (
	"strings"

	"agentls/analysis/text"
)

// comments reads the HTML comments (CommonMark 6.6) in raw HTML. A comment
// that nothing closes runs to the end of its block.
func (d *draft) comments() {
	for _, raw := range d.Raw {
		for pos := raw.Start; pos < raw.End && !(d.Guarded && len(d.Comments) >= maxFacts); {
			i := strings.Index(d.src[pos:raw.End], "<!--")
			if i < 0 {
				break
			}
			start := pos + i
			end, inner := raw.End, raw.End
			if j := strings.Index(d.src[start+4:raw.End], "-->"); j >= 0 {
				inner = start + 4 + j
				end = inner + 3
			}
			d.Comments = append(d.Comments, Comment{
				Span: text.Span{Start: start, End: end},
				Text: strings.Clone(strings.TrimSpace(d.src[start+4 : inner])),
			})
			pos = end
		}
	}
}
