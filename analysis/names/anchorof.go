package names

import (
	"strings"
	"unicode"
)

// AnchorOf returns the heading that an anchor in a link means, as [SameAnchor]
// has it, or nil. One that is written like the anchor goes before one that
// differs in what nobody sees. It is asked for every link, so it does not go
// through the headings.
func (f *Facts) AnchorOf(link string) *Def {
	all := f.Anchors()
	f.looking.Do(func() { f.byAnchor = firsts(all, func(name string) string { return name }) })
	i, ok := f.byAnchor[link]
	if !ok {
		f.folding.Do(func() { f.byFold = firsts(all, folded) })
		i, ok = f.byFold[folded(link)]
	}
	if !ok {
		return nil
	}
	return &all[i]
}

// firsts returns the first definition for each key of a name.
func firsts(all []Def, key func(name string) string) map[string]int {
	m := make(map[string]int, len(all))
	for i := len(all) - 1; i >= 0; i-- {
		m[key(all[i].Name)] = i
	}
	return m
}

// folded returns what all spellings of an anchor have in common.
func folded(anchor string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, unseen.Replace(anchor))
}
