package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// roleHover explains the sentence that tells an agent who it is, where the
// body begins with it and no heading stands above it but the file's title.
func roleHover(doc *agent.Document, off int) (Hover, bool) {
	sections := doc.Body.Sections()
	at, end := doc.Body.Start, doc.Body.End
	if len(sections) > 0 && sections[0].Heading != nil && sections[0].Level == 1 && strings.TrimSpace(doc.Src()[at:sections[0].At.Start]) == "" {
		at = sections[0].At.End
		sections = sections[1:]
	}
	if len(sections) > 0 {
		end = sections[0].At.Start
	}
	lead := trimSpan(doc.Src(), text.Span{Start: at, End: end})
	said := text.Span{Start: lead.Start, End: lead.Start + sentenceLen(lead.Of(doc.Src()))}
	known := sectionByID("role")
	if known == nil || !strings.HasPrefix(said.Of(doc.Src()), "You are ") || !said.Touches(off) {
		return Hover{}, false
	}
	facts := words("Here: "+tokens(lead.Len())+".", missingParts(known, lead.Of(doc.Src())), lacking(doc.Body.Sections(), known))
	return Hover{said, article(sectionHead(known), facts, moreOn(known))}, true
}

// sentenceLen returns the length of the first sentence of a paragraph. It
// ends at a blank line at the latest.
func sentenceLen(s string) int {
	for i := range len(s) {
		switch s[i] {
		case '.', '!', '?':
			if i+1 == len(s) || isBlank(s[i+1]) {
				return i + 1
			}
		case '\n':
			if strings.TrimSpace(firstLine(s[i+1:])) == "" {
				return len(strings.TrimRight(s[:i], "\r"))
			}
		}
	}
	return len(s)
}
