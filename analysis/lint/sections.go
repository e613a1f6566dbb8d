package lint

import (
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// checkSections speaks of headings with nothing below them.
func checkSections(p *outlinePass) {
	said := len(p.list)
	for i, m := range p.marks {
		if len(p.list)-said >= most {
			return
		}
		if m.heading == nil || m.heading.Name == "" {
			continue
		}
		empty, last := !m.says, true
		for _, n := range p.marks[i+1:] {
			if n.loose != "" {
				continue
			} else if n.heading != nil {
				empty = empty && n.heading.Level <= m.heading.Level && !begins(m.heading, n.heading)
			} else if n.tag == nil || !n.tag.Close {
				empty = false
			} else {
				continue
			}
			last = false
			break
		}
		if empty && !(last && m.asks) {
			p.at(m, finding.Finding{
				Code: "empty-section", Span: m.heading.Title, Consequence: finding.Tidy,
				Message: "Nothing stands below " + tick(clip(m.heading.Name)) + ". Write the section or remove its heading.",
			}, "")
		}
	}
}

// says reports whether a title, as it is written, holds what its section would:
// "Reports to: `lead`", or a blank of a report, "Status: PASSED | FAILED".
func says(title string) bool {
	_, after, found := strings.Cut(title, ":")
	return found && strings.ContainsAny(after, "`[{<|")
}

// sampleTitle finds the words of a title that announce a text with headings of
// its own.
var sampleTitle = text.Lazy(`(?i)\b(?:examples?|samples?|templates?|formats?|reports?|outputs?|responses?|schemas?|skeletons?)\b`)

// begins reports whether the next heading is the first line of what stands
// below a heading though its level is higher: a sample has levels of its own,
// and only a sample or another document has a title in the middle of a text.
func begins(h, next *prose.Heading) bool {
	return next.Level < h.Level && (next.Level == 1 || sampleTitle().MatchString(h.Name))
}

// checkLevels speaks of headings that go down more than one level at a time. A
// title below smaller headings is that of a sample, which has levels of its own.
func checkLevels(p *outlinePass) {
	level, said := 0, len(p.list)
	for _, m := range p.marks {
		if m.heading == nil || len(p.list)-said >= most {
			continue
		}
		if was := level; was > 0 && m.heading.Level > was+1 {
			f := finding.Finding{
				Code: "heading-skip", Span: m.heading.Title, Consequence: finding.Tidy,
				Message: "This heading goes from level " + number(was) + " to level " + number(m.heading.Level) + ".",
			}
			p.at(m, f, "")
		}
		if m.heading.Level == 1 && level > 1 {
			level = 0
		} else {
			level = m.heading.Level
		}
	}
}
