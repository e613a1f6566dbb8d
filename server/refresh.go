package server

import (
	"context"
	"sync"

	"go.lsp.dev/protocol"
)

// refresher asks the client to ask again. While the client has not answered,
// further requests of a kind are one.
type refresher struct {
	wake chan struct{}

	mu  sync.Mutex
	due map[string]bool // methods
}

func newRefresher() refresher {
	return refresher{wake: make(chan struct{}, 1), due: map[string]bool{}}
}

// diagnostics makes a client that pulls pull again.
func (r *refresher) diagnostics() { r.note(protocol.MethodWorkspaceDiagnosticRefresh) }

// lenses makes the client ask for code lenses again.
func (r *refresher) lenses() { r.note(protocol.MethodWorkspaceCodeLensRefresh) }

func (r *refresher) note(method string) {
	r.mu.Lock()
	r.due[method] = true
	r.mu.Unlock()
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

func (r *refresher) take() map[string]bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	due := r.due
	r.due = map[string]bool{}
	return due
}

// askAgain sends what is due until ctx ends. The client reads its answers on
// the same loop that it reads ours, so this has a goroutine of its own.
func (s *Server) askAgain(ctx context.Context) {
	can := map[string]bool{
		protocol.MethodWorkspaceDiagnosticRefresh: s.client.pull && s.client.refresh,
		protocol.MethodWorkspaceCodeLensRefresh:   s.client.places.lensRefresh,
	}
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.refresh.wake:
			for method := range s.refresh.take() {
				if can[method] {
					_ = s.ask(ctx, method, nil)
				}
			}
		}
	}
}
