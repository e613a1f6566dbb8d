package server

import (
	"context"
	"io"
	"io/fs"
	"log/slog"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// Options is what a server needs of the machine it runs on.
type Options struct {
	Version string
	Log     *slog.Logger
	// Disk opens the file system below an absolute folder.
	Disk func(root string) fs.FS
	// User reads the user's own configuration; it is called off the read loop,
	// and again when the file has changed. It may be nil.
	User func() (*config.Config, []workspace.Problem)
	// UserFile is where that file lies, slash-separated, to be watched; may be empty.
	UserFile string
	Home     string // the user's home folder, slash-separated; may be empty
	// Watch returns a watcher for sessions whose client cannot watch: changed is
	// told of each path that something happened to, lost when news were dropped.
	// It may be nil.
	Watch func(changed func(path string), lost func()) (Watcher, error)
	// WatchParent ends the session when the process that the client names dies.
	WatchParent bool
}

// Server is one session with one client.
type Server struct {
	opts Options
	log  *slog.Logger
	user userFile
	conn jsonrpc2.Conn

	life    lifecycle
	cancels cancels
	store   store
	trace   atomic.Value // protocol.TraceValue
	code    atomic.Int32

	// Set by initialize before anything else runs, constant from then on.
	client client

	disk    disk
	held    workspace.Held // configuration files as the editor has them
	stamps  stamps
	refresh refresher
	closed  closedFiles
	closing chan struct{} // closed by shutdown: whoever waits for news gets none
	read    chan struct{} // closed when the workspace was read for the first time
	whole   sync.Once     // closes it

	configured struct { // what the client's settings were
		sync.Mutex
		raw []byte
	}
	works  sync.Map     // what ends a work whose progress is shown, by token
	tokens atomic.Int64 // of progress, given away

	wake     chan struct{} // holds one token when there is something to publish
	left     chan struct{} // closed by exit, or when nobody can send it
	leave    sync.Once
	ctx      context.Context // ends with the session
	tasks    sync.WaitGroup
	reported sync.Map // problems already told, by path and message
}

// Run serves one client on conn until it leaves, and returns the status the
// process should exit with: 0 after shutdown, otherwise 1.
func Run(ctx context.Context, conn io.ReadWriteCloser, opts Options) int {
	s, stop := start(ctx, NewStream(conn, opts.Log), opts)
	defer stop()
	select {
	case <-s.conn.Done(): // the input ended, or its framing was lost
		if s.life.is(down) {
			s.code.Store(0)
		}
		if err := s.conn.Err(); err != nil {
			s.log.Error("the connection ended", "reason", err)
		}
	case <-s.left:
	case <-s.ctx.Done():
	}
	return int(s.code.Load())
}

// start begins a session. The connection is stored before it is read: the
// library's own constructor does it the other way round, which is a race.
func start(ctx context.Context, stream jsonrpc2.Stream, opts Options) (*Server, func()) {
	ctx, cancel := context.WithCancel(ctx)
	s := &Server{
		opts: opts, log: opts.Log, ctx: ctx,
		user:    userFile{read: opts.User},
		disk:    newDisk(),
		refresh: newRefresher(),
		closing: make(chan struct{}),
		read:    make(chan struct{}),
		wake:    make(chan struct{}, 1),
		left:    make(chan struct{}),
	}
	s.code.Store(1)
	s.trace.Store(protocol.TraceValueOff)
	s.store.apply(begun{settings: &defaultSettings})
	s.background(func(context.Context) { s.user.get() })
	s.conn = jsonrpc2.NewConn(stream, jsonrpc2.WithCodec(codec{}))
	// The library drops answers once its context ends, so it gets one that
	// lives longer than the session.
	s.conn.Go(context.WithoutCancel(ctx), s.dispatch)
	return s, func() {
		cancel()
		s.cancels.all()
		done := make(chan struct{})
		go func() { s.tasks.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(time.Second): // a disk that does not answer keeps no process alive
		}
		_ = stream.Close()
	}
}

// orphan ends a session that nobody will end.
func (s *Server) orphan() { s.leave.Do(func() { close(s.left) }) }

// background runs f until it returns; the session waits for it.
func (s *Server) background(f func(ctx context.Context)) {
	if s.ctx.Err() != nil {
		return
	}
	s.tasks.Go(func() {
		defer s.contain("background work", nil)
		f(s.ctx)
	})
}

// apply makes the next snapshot and lets the publisher run. It gives way to it
// at once: the read loop would go on into a blocking read, and the publisher
// wait until the scheduler notices.
func (s *Server) apply(c change) *snapshot {
	next := s.store.apply(c)
	select {
	case s.wake <- struct{}{}:
		runtime.Gosched()
	default:
	}
	return next
}

// warn tells the log and the client, for whom a log file is far away.
func (s *Server) warn(msg string, args ...any) {
	s.log.Warn(msg, args...)
	s.tell(protocol.MessageTypeWarning, line(msg, args))
}

// tell sends a line to the client's own log. A client that has gone hears
// nothing, which is no mistake.
func (s *Server) tell(kind protocol.MessageType, text string) {
	if s.life.stopped() {
		return
	}
	ctx, cancel := context.WithTimeout(s.ctx, time.Second)
	defer cancel()
	_ = s.conn.Notify(ctx, protocol.MethodWindowLogMessage, &protocol.LogMessageParams{Type: kind, Message: text})
}
