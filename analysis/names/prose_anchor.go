package names

import (
	"strconv"
	"strings"
	"unicode"

	"agentls/analysis/prose"
	"agentls/analysis/text"
)

// anchor is a place in a chunk that a link can name. Spans are relative to the
// chunk.
type anchor struct {
	slug   string // as the text alone gives it, not yet numbered
	at     text.Span
	whole  text.Span
	level  int
	spoken bool // written out: an id in the text, which is not numbered
}

// chunkAnchors returns the anchors of a chunk whose text is src.
func chunkAnchors(c *prose.Chunk, src string) []anchor {
	var list []anchor
	for i := range c.Headings {
		if h := &c.Headings[i]; h.Kind == prose.ATX || h.Kind == prose.Setext {
			list = append(list, anchor{slug: Slug(h.Name), at: h.Title, whole: h.Span, level: h.Level})
		}
	}
	return list
}

// anchorDefs returns the headings of a body as definitions whose names are the
// anchors of links, unique in the file. chunks are the anchors of each of its
// chunks.
func anchorDefs(body *prose.Body, chunks [][]anchor) []Def {
	var defs []Def
	seen := map[string]int{}
	for i, list := range chunks {
		base := int(body.Starts[i])
		for _, a := range list {
			d := Def{Kind: Heading, Name: a.slug, At: a.at.Shift(base), Whole: a.whole.Shift(base), Level: a.level}
			d.Section = d.Whole
			if !a.spoken {
				d.Name = number(a.slug, seen)
			}
			defs = append(defs, d)
		}
	}
	sections(body, defs)
	return defs
}

// number returns the slug with the number that makes it unique.
func number(slug string, seen map[string]int) string {
	n, again := seen[slug]
	seen[slug] = n + 1
	if !again {
		return slug
	}
	name := slug + "-" + strconv.Itoa(n)
	for {
		if _, taken := seen[name]; !taken {
			seen[name] = 1
			return name
		}
		n++
		name = slug + "-" + strconv.Itoa(n)
	}
}

// sections gives each heading the section that it opens. Both lists rise.
func sections(body *prose.Body, defs []Def) {
	all, i := body.Sections(), 0
	for d := range defs {
		for i < len(all) && all[i].At.Start < defs[d].Whole.Start {
			i++
		}
		if i < len(all) && all[i].At.Start == defs[d].Whole.Start {
			defs[d].Section = all[i].Span
		}
	}
}

// Slug returns the anchor that GitHub gives a heading: lower case, punctuation
// removed, a hyphen for each blank.
func Slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.TrimSpace(heading) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.Nd, r) || unicode.Is(unicode.Nl, r) || unicode.Is(unicode.Pc, r):
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}
