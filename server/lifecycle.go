package server

import (
	"context"
	"sync/atomic"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// phase is where a session stands (LSP 3.18, "Server lifecycle").
type phase int32

const (
	fresh   phase = iota // before initialize
	running              // after it
	down                 // after shutdown
	gone                 // after exit
)

// lifecycle is written on the read loop only.
type lifecycle struct{ now atomic.Int32 }

func (l *lifecycle) phase() phase    { return phase(l.now.Load()) }
func (l *lifecycle) become(p phase)  { l.now.Store(int32(p)) }
func (l *lifecycle) is(p phase) bool { return l.phase() == p }
func (l *lifecycle) stopped() bool   { return l.phase() >= down }

// admits reports whether a notification counts now.
func (s *Server) admits(method string) bool {
	return s.life.is(running) || method == protocol.MethodExit
}

// refusal returns why a request may not be served now. Some clients send
// shutdown twice; both get an answer.
func (s *Server) refusal(method string) error {
	first := method == protocol.MethodInitialize
	switch {
	case s.life.is(fresh) && !first:
		return jsonrpc2.NewError(jsonrpc2.ServerNotInitialized, "initialize comes first")
	case s.life.is(running) && first:
		return jsonrpc2.NewError(jsonrpc2.InvalidRequest, "initialize comes only once")
	case s.life.stopped() && method != protocol.MethodShutdown:
		return jsonrpc2.NewError(jsonrpc2.InvalidRequest, "the server is shut down")
	}
	return nil
}

func (s *Server) initialize(_ context.Context, _ *snapshot, p *protocol.InitializeParams) (any, error) {
	opts, problems := readOptions(p.InitializationOptions)
	s.client = flatten(p, opts)
	s.store.apply(begun{opts.settings, s.openFolders(opts.settings, roots(p))})
	if p.Trace != "" {
		s.trace.Store(p.Trace)
	}
	for _, problem := range problems {
		s.warn(problem)
	}
	s.log.Info("session", "client", s.client.name, "encoding", s.client.encoding, "pull", s.client.pull)
	if p.ProcessID != nil && s.opts.WatchParent {
		s.background(func(ctx context.Context) { s.watchParent(ctx, int(*p.ProcessID)) })
	}
	s.background(s.publish)
	s.background(s.askAgain)
	s.background(s.warm)
	s.life.become(running)
	return s.capabilities(), nil
}

// initialized reads the configuration of the workspace ahead of the first file.
func (s *Server) initialized(*none) error {
	folders := s.store.load().folders
	s.background(func(ctx context.Context) {
		for _, f := range folders {
			f.Folder.Config("warm")
			s.report(f.Folder)
		}
		s.reportUser()
	})
	s.background(func(ctx context.Context) {
		s.register(ctx)
		if s.client.around.pullsConfig {
			s.pullConfiguration(ctx)
		}
		s.tend(ctx)
	})
	return nil
}

func (s *Server) shutdown(context.Context, *snapshot, *none) (any, error) {
	if !s.life.stopped() {
		close(s.closing)
	}
	s.life.become(down)
	return nil, nil
}

// exit ends the session. The connection must not be closed from a handler: it
// waits for its handlers.
func (s *Server) exit(*none) error {
	if s.life.is(gone) {
		return nil
	}
	if s.life.is(down) {
		s.code.Store(0)
	}
	s.life.become(gone)
	s.orphan()
	return nil
}
