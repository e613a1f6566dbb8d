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
	f.looking.Do(func() {
		f.byAnchor = make(map[string]int, len(all))
		for i := len(all) - 1; i >= 0; i-- {
			f.byAnchor[folded(all[i].Name)] = i
		}
		for i := len(all) - 1; i >= 0; i-- {
			f.byAnchor["#"+all[i].Name] = i // no folded name begins so
		}
	})
	for _, key := range [...]string{"#" + link, folded(link)} {
		if i, ok := f.byAnchor[key]; ok {
			return &all[i]
		}
	}
	return nil
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
