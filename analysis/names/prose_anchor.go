package names

import (
	"cmp"
	"slices"
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
	level  int  // 0 for what is no heading
	spoken bool // written out: an id in the text, which is not numbered
}

// chunkAnchors returns the anchors of a chunk whose text is src, by place.
func chunkAnchors(c *prose.Chunk, src string) []anchor {
	var list []anchor
	for i := range c.Headings {
		h := &c.Headings[i]
		if h.Kind != prose.ATX && h.Kind != prose.Setext {
			continue
		}
		name := h.Name
		if id, ok := headingID(h, src); ok {
			list = append(list, id)
			name = name[:strings.LastIndex(name, "{#")]
		}
		list = append(list, anchor{slug: Slug(name), at: h.Title, whole: h.Span, level: h.Level})
	}
	for _, raw := range c.Raw {
		list = rawAnchors(list, src, raw)
	}
	slices.SortStableFunc(list, func(a, b anchor) int { return cmp.Compare(a.whole.Start, b.whole.Start) })
	return list
}

// headingID reads the id that some renderers take from the end of a heading:
// `## Title {#id}`.
func headingID(h *prose.Heading, src string) (anchor, bool) {
	title := h.Title.Of(src)
	open := strings.LastIndex(title, "{#")
	if open < 0 || !strings.HasSuffix(title, "}") || !strings.HasSuffix(h.Name, title[open:]) {
		return anchor{}, false
	}
	id := title[open+2 : len(title)-1]
	if id == "" || strings.ContainsAny(id, " \t{}") {
		return anchor{}, false
	}
	at := text.Span{Start: h.Title.Start + open + 2, End: h.Title.End - 1}
	return anchor{slug: strings.Clone(id), at: at, whole: h.Span, level: h.Level, spoken: true}, true
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
			if a.slug == "" {
				continue
			}
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

// number returns the slug with the number that makes it unique. seen counts
// how often each slug, numbered or not, was asked for.
func number(slug string, seen map[string]int) string {
	name := slug
	for n := seen[slug]; ; n++ {
		if n > 0 {
			name = slug + "-" + strconv.Itoa(n)
		}
		if _, taken := seen[name]; !taken || n == 0 && seen[slug] == 0 {
			seen[slug] = n + 1
			if name != slug {
				seen[name] = 1
			}
			return name
		}
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

// SameAnchor reports whether a link means the anchor of that name, small
// differences apart: its case, and the marks that make a sign an emoji, which
// some renderers keep and nobody sees.
func SameAnchor(name, link string) bool {
	return name == link || strings.EqualFold(unseen.Replace(name), unseen.Replace(link))
}

var unseen = strings.NewReplacer("\ufe0f", "", "\u200d", "")
