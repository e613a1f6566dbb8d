package workspace

import "sync"

// memo keeps the answers of one index. Another index has another one: what a
// name means depends on all files.
type memo struct {
	answers sync.Map // question → *Resolution
	places  *places  // what the disk says, shared by all indexes of a workspace
	// delegation is shared likewise; it says itself of which index it is.
	delegation *delegation
	near       *nearby // likewise
}

// newMemo returns an empty memo that goes on with what an earlier one knows of
// the disk, and of who hands work to whom.
func newMemo(old *memo) *memo {
	if old != nil {
		return &memo{places: old.places, delegation: old.delegation, near: old.near}
	}
	return &memo{places: newPlaces(), delegation: &delegation{}, near: &nearby{}}
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
