package server

import (
	"maps"
	"sync"
	"sync/atomic"
	"time"

	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// snapshot is everything the server knows of the outside at one moment. It is
// immutable.
type snapshot struct {
	folders  []*folder
	outside  *outside
	settings *settings
	docs     map[uri.URI]*openDoc
	base     *workspace.Index // of the disk; nil until it was read for the first time
	view     *view            // of this snapshot alone
}

// openDoc is one version of an open document. It is immutable but for what
// the memo caches.
type openDoc struct {
	uri     uri.URI
	lang    string
	version int32
	in      *folder // nil for documents that are no files
	name    string  // in the folder
	text    *text.Text
	doc     *agent.Document // nil while nothing suggests that the file holds an agent
	place   agent.Place
	file    *config.File
	held    bool      // the index has the file, so that it is parsed whatever it is
	ready   bool      // the surroundings were looked at, or took too long
	caret   int       // the end of the last edit while its author may still type there; otherwise -1
	typed   time.Time // of the last edit
	memo    *memo     // shared by all versions from didOpen to didClose
}

// change is an event that makes the next snapshot. Implementations are pure.
type change interface {
	apply(*snapshot) *snapshot
}

// With returns the snapshot after an event.
func (s *snapshot) With(c change) *snapshot {
	next := c.apply(s)
	if next != s {
		next.view = &view{}
	}
	return next
}

// set returns the snapshot with one document replaced.
func (s *snapshot) set(d *openDoc) *snapshot {
	next := *s
	next.docs = maps.Clone(s.docs)
	if next.docs == nil {
		next.docs = map[uri.URI]*openDoc{}
	}
	next.docs[d.uri] = d
	return &next
}

// store holds the newest snapshot.
type store struct {
	newest atomic.Pointer[snapshot]

	mu      sync.Mutex
	waiting chan struct{} // closed with the next event; nil while nobody waits
}

// news returns a channel that is closed with the next event.
func (s *store) news() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiting == nil {
		s.waiting = make(chan struct{})
	}
	return s.waiting
}

// tell wakes who waits.
func (s *store) tell() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.waiting != nil {
		close(s.waiting)
		s.waiting = nil
	}
}

func (s *store) load() *snapshot { return s.newest.Load() }

// apply stores the snapshot after an event by compare-and-swap and returns it.
func (s *store) apply(c change) *snapshot {
	for {
		old := s.newest.Load()
		base := old
		if base == nil {
			base = &snapshot{}
		}
		next := base.With(c)
		if next == old {
			return next
		}
		if s.newest.CompareAndSwap(old, next) {
			s.tell()
			return next
		}
	}
}
