package server

import (
	"context"
	"maps"
	"path"
	"slices"
	"sync"
	"time"

	"go.lsp.dev/uri"
)

// batch is how long what changed on the disk waits for more: programs write
// many files in a row, and editors one file in several steps.
const batch = 40 * time.Millisecond

// disk is what has happened on the disk and waits to be looked at. Whoever
// hears of it leaves a note, on the read loop too; one goroutine reads.
type disk struct {
	wake chan struct{}

	mu   sync.Mutex
	news news
}

// news is what has happened since the last look.
type news struct {
	paths    map[string]bool  // files and folders, absolute
	settings *settings        // that the user has set now; nil: as before
	user     bool             // the user's own configuration is another one
	buffers  map[uri.URI]bool // configuration files that an editor has opened, edited or closed
	all      bool             // everything may be
}

func (n *news) isEmpty() bool {
	return len(n.paths) == 0 && len(n.buffers) == 0 && n.settings == nil && !n.user && !n.all
}

func newDisk() disk { return disk{wake: make(chan struct{}, 1)} }

// note leaves a note and wakes the goroutine that reads.
func (d *disk) note(write func(*news)) {
	d.mu.Lock()
	write(&d.news)
	d.mu.Unlock()
	select {
	case d.wake <- struct{}{}:
	default:
	}
}

// changed notes that something happened to files or folders.
func (d *disk) changed(paths ...string) {
	if len(paths) == 0 {
		return
	}
	d.note(func(n *news) {
		if n.paths == nil {
			n.paths = map[string]bool{}
		}
		for _, p := range paths {
			n.paths[path.Clean(p)] = true
		}
	})
}

// take returns what was noted and forgets it.
func (d *disk) take() news {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := d.news
	d.news = news{}
	return n
}

// settle is how long the first scan waits after the session has begun: the file
// in front of the user goes first, and has the machine for itself.
const settle = 25 * time.Millisecond

// tend keeps the index as the disk is, until the session ends. Everything that
// the index takes from the disk passes through here, one thing after the other.
func (s *Server) tend(ctx context.Context) {
	t := tender{s: s, scanned: make(chan scanned)}
	defer t.stop()
	if !wait(ctx, settle) {
		return
	}
	t.scan(ctx)
	for {
		select {
		case <-ctx.Done():
			return
		case r := <-t.scanned:
			t.land(ctx, r)
		case <-s.disk.wake:
			if !wait(ctx, batch) {
				return
			}
			t.read(ctx, s.disk.take())
		}
	}
}

// wait reports whether the time passed before ctx ended.
func wait(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// sorted returns the keys of a set in order.
func sorted(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
