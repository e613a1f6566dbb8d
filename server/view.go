package server

import (
	"maps"
	"slices"
	"sync"

	"go.lsp.dev/uri"

	"agentls/analysis/feature"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// view is the workspace as one snapshot sees it: what was read from the disk,
// and the open documents on top. It is made once, by whoever asks first, so that
// an edit that nobody asks about costs nothing.
type view struct {
	once  sync.Once
	index *workspace.Index
	files map[uri.URI]*workspace.File // of the open documents
	uris  map[string]uri.URI          // of those, by path
	// stamp is another one whenever findings of other files than the edited one
	// may be. Views with one stamp agree on all names.
	stamp uint64
}

// nothing is the index of a session that has read nothing yet.
var nothing = workspace.NewIndex()

// view returns the workspace as a snapshot sees it.
func (s *Server) view(at *snapshot) *view {
	at.view.once.Do(func() {
		v := at.view
		v.files = make(map[uri.URI]*workspace.File, len(at.docs))
		v.uris = make(map[string]uri.URI, len(at.docs))
		for u, d := range at.docs {
			if f := d.indexed(); f != nil {
				v.files[u], v.uris[f.Path] = f, u
			}
		}
		base := at.base
		if base == nil {
			base = nothing
		}
		v.index = base.Overlay(slices.Collect(maps.Values(v.files))...)
		v.stamp = s.stamps.of(at.base, v.files)
	})
	return at.view
}

// indexed returns what the document adds to the index, nil for nothing.
func (d *openDoc) indexed() *workspace.File {
	if d.in == nil || d.doc == nil || d.file != nil && d.file.Excluded {
		return nil
	}
	return d.memo.indexed(d)
}

// facts is what is kept of a document between its versions.
type facts struct {
	mu    sync.Mutex
	of    *openDoc
	facts *names.Facts
	file  *workspace.File
}

// indexed returns the file of the index that a version of a document is. What
// an edit did not touch is taken from the version that was asked for before.
func (m *memo) indexed(d *openDoc) *workspace.File {
	m.facts.mu.Lock()
	defer m.facts.mu.Unlock()
	f := &m.facts
	if was := f.of; was == nil || was.doc != d.doc {
		f.facts = names.Of(d.doc, f.facts)
	} else if was.in == d.in && was.name == d.name {
		return f.file
	}
	f.of, f.file = d, d.in.Opened(d.name, d.doc, f.facts)
	return f.file
}

// stamps numbers the views: two that agree on all names have one number, as
// long as no other was looked at between them.
type stamps struct {
	mu    sync.Mutex
	base  *workspace.Index
	files map[uri.URI]*workspace.File
	last  uint64
}

func (st *stamps) of(base *workspace.Index, files map[uri.URI]*workspace.File) uint64 {
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.last == 0 || st.base != base || !maps.EqualFunc(st.files, files, sameNames) {
		st.last++
	}
	st.base, st.files = base, files
	return st.last
}

// sameNames reports whether two versions of a file define and name the same,
// for the same product.
func sameNames(a, b *workspace.File) bool {
	x, y := a.Detection, b.Detection
	return a == b || a.Path == b.Path && a.Folder == b.Folder && a.Scope == b.Scope && a.Base == b.Base && a.Plugin == b.Plugin &&
		x.Dialect == y.Dialect && x.Location == y.Location && x.Guess == y.Guess &&
		a.Facts.Same(b.Facts) && a.Facts.SameUses(b.Facts)
}

// scene returns what features are asked about: a document in its workspace.
func (s *Server) scene(d *asked) feature.Scene {
	v := s.view(d.at)
	return feature.Scene{Env: s.env(d.openDoc), Index: v.index, File: v.files[d.uri], Doc: d.doc}
}
