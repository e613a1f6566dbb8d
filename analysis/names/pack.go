package names

import (
	"hash/maphash"
	"slices"
	"strings"

	"agentls/analysis/text"
)

// seed makes hashes of one run of the program comparable.
var seed = maphash.MakeSeed()

// Hash returns the hash of a content, by which a file that is read again is
// known to be what its facts speak of. It means nothing to another process.
func Hash(src string) uint64 { return maphash.String(seed, src) }

// Pack returns what is kept of a closed file: the lists, and neither text nor
// document.
func (f *Facts) Pack() *Facts {
	if f.doc == nil {
		return f
	}
	p := &Facts{hash: Hash(f.doc.Src()), lines: f.doc.Text.Table()}
	k := keeper{}
	p.defs, p.anchors = k.defs(f.Defs()), k.defs(f.Anchors())
	p.mentions = slices.Clone(f.Mentions())
	for i := range p.mentions {
		m := &p.mentions[i]
		m.Name, m.Anchor, m.Root = k.keep(m.Name), k.keep(m.Anchor), k.keep(m.Root)
	}
	p.defining.Do(func() {})
	p.mentioning.Do(func() {})
	p.anchoring.Do(func() {})
	return p
}

// keeper copies strings out of the texts that they are pieces of, each once.
type keeper map[string]string

func (k keeper) keep(s string) string {
	if s == "" {
		return ""
	}
	if own, ok := k[s]; ok {
		return own
	}
	own := strings.Clone(s)
	k[own] = own
	return own
}

func (k keeper) defs(list []Def) []Def {
	own := slices.Clone(list)
	for i := range own {
		d := &own[i]
		d.Name = k.keep(d.Name)
		if d.Profile == nil {
			continue
		}
		p := *d.Profile
		for _, s := range []*string{&p.Description, &p.Model, &p.Memory, &p.Mode, &p.Why} {
			*s = k.keep(*s)
		}
		p.Tools, p.Denied = k.all(p.Tools), k.all(p.Denied)
		d.Profile = &p
	}
	return own
}

func (k keeper) all(list []string) []string {
	if list == nil {
		return nil
	}
	own := make([]string, len(list))
	for i, s := range list {
		own[i] = k.keep(s)
	}
	return own
}

// Lines is the line table of a packed file; nil of an open one, whose text is
// at hand.
func (f *Facts) Lines() *text.Lines { return f.lines }

// Hash is that of the content of a packed file.
func (f *Facts) Hash() uint64 { return f.hash }

// Packed reports whether the facts have let go of their document.
func (f *Facts) Packed() bool { return f.doc == nil }
