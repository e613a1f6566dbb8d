package feature

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
)

// headings offers the sections that the prompt lacks: what reads well after
// the section above first, then what should have come before.
func headings(doc *agent.Document, p *place) []Item {
	sections := doc.Body.Sections()
	have, above := map[string]bool{}, 0
	for i := range sections {
		s := &sections[i]
		if s.At.Touches(p.caret) {
			continue
		}
		if known := dialect.SectionLike(s.Name); known != nil {
			have[known.ID] = true
			if s.At.End <= p.caret {
				above = known.Order
			}
		}
	}
	var missing []*dialect.Section
	all := dialect.Sections()
	for i := range all {
		if s := &all[i]; s.Order > 0 && !have[s.ID] {
			missing = append(missing, s)
		}
	}
	slices.SortStableFunc(missing, func(a, b *dialect.Section) int {
		return cmp.Or(cmp.Compare(before(a, above), before(b, above)), cmp.Compare(a.Order, b.Order))
	})
	mark := strings.Repeat("#", headingLevel(sections, p))
	items := make([]Item, len(missing))
	for i, s := range missing {
		items[i] = headingItem(doc, p, mark, s)
	}
	return items
}

func before(s *dialect.Section, order int) int {
	if s.Order <= order {
		return 1
	}
	return 0
}

// headingLevel returns the level for a fresh section: the one that is typed,
// but not a second title where the prompt has one or has sections below it.
func headingLevel(sections []prose.Section, p *place) int {
	if p.level != 1 {
		return p.level
	}
	for i := range sections {
		if s := &sections[i]; s.Heading != nil && s.Level <= 2 && !s.At.Touches(p.caret) {
			return 2
		}
	}
	return p.level
}

// headingItem offers one section, with a body to begin with when nothing
// stands below the heading yet.
func headingItem(doc *agent.Document, p *place, mark string, s *dialect.Section) Item {
	title := mark + " " + s.Title
	it := Item{
		Label:   s.Title,
		Kind:    HeadingItem,
		Detail:  firstSentence(s.Purpose),
		Insert:  title,
		Filter:  title,
		Doc:     "section|" + s.ID,
		Snippet: "",
	}
	it.InsertAt.Start, it.InsertAt.End = p.token.Start, p.caret
	it.ReplaceAt = p.token
	if s.Outline != "" && isFresh(doc, p) {
		it.Snippet = escape(title) + "\n\n" + stops(s.Outline, new(int)) + "$0"
	}
	return it
}

// stops returns an outline as a snippet in which each … is a tab stop. n is
// the last number that was given out.
func stops(outline string, n *int) string {
	var b strings.Builder
	rest := strings.TrimRight(outline, "\n")
	for {
		before, after, ok := strings.Cut(rest, "…")
		b.WriteString(escape(before))
		if !ok {
			return b.String()
		}
		*n++
		b.WriteString("${" + strconv.Itoa(*n) + ":…}")
		rest = after
	}
}

// isFresh reports whether nothing belongs to the heading at the place: the
// next line that holds anything is another heading or tag, or the file ends.
func isFresh(doc *agent.Document, p *place) bool {
	if p.caret != p.token.End {
		return false
	}
	rest := strings.TrimLeft(doc.Src()[p.token.End:], " \t\r\n")
	return rest == "" || rest[0] == '#' || rest[0] == '<'
}
