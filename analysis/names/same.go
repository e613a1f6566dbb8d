package names

import (
	"hash/maphash"
	"slices"
	"strings"

	"agentls/analysis/text"
)

// Same reports whether a file exports the same as in another version: the
// same definitions and anchors, wherever they stand. The size of a prompt is no
// part of it, which changes with every key and is asked for when it is shown.
func (f *Facts) Same(other *Facts) bool {
	if f == other {
		return true
	}
	if f == nil || other == nil {
		return false
	}
	return slices.EqualFunc(f.Defs(), other.Defs(), sameDef) && slices.EqualFunc(f.Anchors(), other.Anchors(), sameDef)
}

func sameDef(a, b Def) bool {
	return a.Kind == b.Kind && a.Name == b.Name && a.Level == b.Level && a.Only == b.Only && a.At.IsEmpty() == b.At.IsEmpty() && sameProfile(a.Profile, b.Profile)
}

func sameProfile(a, b *Profile) bool {
	if a == nil || b == nil || a == b {
		return a == b
	}
	return a.Description == b.Description && a.Model == b.Model && a.HasTools == b.HasTools && a.Memory == b.Memory && a.Mode == b.Mode &&
		a.ByModel == b.ByModel && a.ByUser == b.ByUser && a.Loads == b.Loads && a.Why == b.Why &&
		slices.Equal(a.Tools, b.Tools) && slices.Equal(a.Denied, b.Denied)
}

// SameUses reports whether a file names the same in another version, in the
// same way and order, wherever it stands: then neither cycles of delegation nor
// what nobody names can have changed.
func (f *Facts) SameUses(other *Facts) bool {
	if f == other {
		return true
	}
	if f == nil || other == nil {
		return false
	}
	return slices.EqualFunc(f.Mentions(), other.Mentions(), func(a, b Mention) bool {
		return a.Kind == b.Kind && a.Form == b.Form && a.Name == b.Name && a.Root == b.Root && a.Anchor == b.Anchor &&
			a.Certain == b.Certain && a.In == b.In && a.Denied == b.Denied && a.Pattern == b.Pattern
	})
}

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
	p := &Facts{hash: Hash(f.doc.Src()), lines: text.NewLines(f.doc.Src())}
	k := keeper{}
	for _, d := range f.Defs() {
		p.defs = append(p.defs, k.def(d))
	}
	for _, d := range f.Anchors() {
		p.headings = append(p.headings, k.def(d))
	}
	for _, m := range f.Mentions() {
		m.Name, m.Anchor, m.Root = k.keep(m.Name), k.keep(m.Anchor), k.keep(m.Root)
		p.mentions = append(p.mentions, m)
	}
	p.defs, p.headings, p.mentions = slices.Clip(p.defs), slices.Clip(p.headings), slices.Clip(p.mentions)
	p.once.Do(func() {})
	p.anchors.Do(func() {})
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

func (k keeper) def(d Def) Def {
	d.Name = k.keep(d.Name)
	if d.Profile != nil {
		p := *d.Profile
		for _, s := range []*string{&p.Description, &p.Model, &p.Memory, &p.Mode, &p.Why} {
			*s = k.keep(*s)
		}
		p.Tools, p.Denied = k.all(p.Tools), k.all(p.Denied)
		d.Profile = &p
	}
	return d
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
