package names

import "slices"

// Same reports whether a file exports the same as in another version: the
// same definitions and anchors, wherever they stand. The size of a prompt is no
// part of it, which changes with every key and is asked for when it is shown.
// What both versions share is not compared.
func (f *Facts) Same(other *Facts) bool {
	switch {
	case f == nil || other == nil:
		return f == other
	case !f.shares(other):
		return slices.EqualFunc(f.Defs(), other.Defs(), sameDef) && slices.EqualFunc(f.Anchors(), other.Anchors(), sameDef)
	}
	if !f.sameFront(other) && !slices.EqualFunc(f.Defs(), other.Defs(), sameDef) {
		return false
	}
	now, was := apart(f.chunks, other.chunks)
	return sameLists(now, was, func(p *piece) []anchor { return p.anchors }, func(a, b anchor) bool {
		return a.slug == b.slug && a.level == b.level && a.spoken == b.spoken
	})
}

// SameUses reports whether a file names the same in another version, in the
// same way and order, wherever it stands: then neither cycles of delegation nor
// what nobody names can have changed.
func (f *Facts) SameUses(other *Facts) bool {
	switch {
	case f == nil || other == nil:
		return f == other
	case !f.shares(other):
		return slices.EqualFunc(f.Mentions(), other.Mentions(), sameUse)
	}
	for _, lists := range [...][2][]*piece{{f.entries, other.entries}, {f.chunks, other.chunks}} {
		now, was := apart(lists[0], lists[1])
		if !sameLists(now, was, func(p *piece) []Mention { return p.mentions }, sameUse) {
			return false
		}
	}
	return true
}

// shares reports whether both are of open versions of one markdown file that
// are read alike, so that equal pieces say the same.
func (f *Facts) shares(other *Facts) bool {
	return f.doc != nil && other.doc != nil && f.world == other.world && f.doc.Place == other.doc.Place &&
		f.doc.Tree == nil && other.doc.Tree == nil && len(f.doc.Agents) == len(other.doc.Agents) && len(f.doc.Agents) <= 1
}

// sameFront reports whether two versions have the very same frontmatter.
func (f *Facts) sameFront(other *Facts) bool {
	a, b := f.doc, other.doc
	return slices.Equal(a.Front.Entries, b.Front.Entries) && a.Front.State == b.Front.State && a.Front.Lead.IsEmpty() == b.Front.Lead.IsEmpty() &&
		a.Condition == b.Condition && (a.Body.Start < a.Body.End) == (b.Body.Start < b.Body.End)
}

// apart returns what of two lists is not the same at either end.
func apart(a, b []*piece) ([]*piece, []*piece) {
	n := min(len(a), len(b))
	head, tail := 0, 0
	for head < n && a[head] == b[head] {
		head++
	}
	for tail < n-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return a[head : len(a)-tail], b[head : len(b)-tail]
}

// sameLists reports whether the lists of both rows of pieces, one behind the
// other, are equal.
func sameLists[T any](a, b []*piece, of func(*piece) []T, same func(x, y T) bool) bool {
	return slices.EqualFunc(joined(a, of), joined(b, of), same)
}

func joined[T any](pieces []*piece, of func(*piece) []T) []T {
	var all []T
	for _, p := range pieces {
		if p != nil {
			all = append(all, of(p)...)
		}
	}
	return all
}

func sameUse(a, b Mention) bool {
	return a.Kind == b.Kind && a.Form == b.Form && a.Name == b.Name && a.Root == b.Root && a.Anchor == b.Anchor &&
		a.Certain == b.Certain && a.In == b.In && a.Denied == b.Denied && a.Pattern == b.Pattern
}

func sameDef(a, b Def) bool {
	return a.Kind == b.Kind && a.Name == b.Name && a.Level == b.Level && a.Only == b.Only && a.At.IsEmpty() == b.At.IsEmpty() && sameProfile(a.Profile, b.Profile)
}

func sameProfile(a, b *Profile) bool {
	if a == nil || b == nil || a == b {
		return a == b
	}
	return a.Shown == b.Shown && a.Description == b.Description && a.Model == b.Model && a.HasTools == b.HasTools && a.Memory == b.Memory && a.Mode == b.Mode &&
		a.ByModel == b.ByModel && a.ByUser == b.ByUser && a.Loads == b.Loads && a.Why == b.Why &&
		slices.Equal(a.Tools, b.Tools) && slices.Equal(a.Denied, b.Denied)
}
