package workspace

import (
	"sync"
	"sync/atomic"
)

// memo keeps the answers of one index. Another index has another one: what a
// name means depends on all files.
type memo struct {
	answers sync.Map // question → *Resolution
	places  *places  // what the disk says, shared by all indexes of a workspace
	circles *atomic.Pointer[circles]
}

// newMemo returns an empty memo that goes on with what an earlier one knows of
// the disk, and with its circles, which say themselves of which files they are.
func newMemo(old *memo) *memo {
	if old != nil {
		return &memo{places: old.places, circles: old.circles}
	}
	return &memo{places: newPlaces(), circles: &atomic.Pointer[circles]{}}
}

func (m *memo) get(q question) (Resolution, bool) {
	if m == nil {
		return Resolution{}, false
	}
	r, ok := m.answers.Load(q)
	if !ok {
		return Resolution{}, false
	}
	return *r.(*Resolution), true
}

func (m *memo) put(q question, r Resolution) {
	if m != nil {
		m.answers.Store(q, &r)
	}
}

// sameAs reports whether the files of two indexes name and define the same, as
// is the rule between one key and the next.
func (x *Index) sameAs(old *Index) bool {
	if x.store != old.store {
		return false
	}
	for _, f := range x.open {
		if !f.sameAs(old.File(f.Path)) {
			return false
		}
	}
	for _, f := range old.open {
		if _, held := x.held(f.Path); !held && !f.sameAs(x.File(f.Path)) {
			return false
		}
	}
	return true
}

// sameAs reports whether a file names and defines the same as another version
// of it, for the same products.
func (f *File) sameAs(old *File) bool {
	if f == nil || old == nil || f == old {
		return f == old
	}
	return f.Detection.Dialect == old.Detection.Dialect && f.Detection.Location == old.Detection.Location &&
		f.Detection.Guess == old.Detection.Guess && f.Scope == old.Scope && f.Base == old.Base && f.Plugin == old.Plugin &&
		(f.Facts == old.Facts || f.Facts.Same(old.Facts) && f.Facts.SameUses(old.Facts))
}
