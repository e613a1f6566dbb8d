package workspace

import (
	"slices"
	"sync"

	"agentls/analysis/names"
)

// memo keeps the answers of one index. Another index has another one: what a
// name means depends on all files.
type memo struct {
	answers sync.Map // question → *Resolution
	names   sync.Map // key → []Target: what goes by a name, whoever asks
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

// called returns the definitions that go by a name.
func (m *memo) called(x *Index, kind names.Kind, name string) []Target {
	if m == nil {
		return slices.Collect(x.called(kind, name))
	}
	k := key{kind, false, name}
	if all, ok := m.names.Load(k); ok {
		return all.([]Target)
	}
	all := slices.Collect(x.called(kind, name))
	m.names.Store(k, all)
	return all
}

func (m *memo) put(q question, r Resolution) {
	if m != nil {
		m.answers.Store(q, &r)
	}
}
