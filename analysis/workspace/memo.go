package workspace

import "sync"

// memo keeps the answers of one index. Another index has another one: what a
// name means depends on all files.
type memo struct {
	answers sync.Map // question → Resolution
	places  *places  // what the disk says, shared by all indexes of a workspace
}

// newMemo returns an empty memo that goes on with what an earlier one knows of
// the disk.
func newMemo(old *memo) *memo {
	if old == nil {
		return &memo{places: newPlaces()}
	}
	return &memo{places: old.places}
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
