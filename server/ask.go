package server

import (
	"context"
	"errors"
	"time"
)

// answerTime is how long a client may take to answer what waits for it.
const answerTime = 10 * time.Second

// errSilent says that the client was asked and did not answer.
var errSilent = errors.New("the client does not answer")

// ask sends a request whose answer says nothing. It must not run on the read
// loop, which reads the answer.
func (s *Server) ask(ctx context.Context, method string, params any) error {
	return s.askFor(ctx, method, params, nil)
}

// askFor sends a request and waits for its answer.
func (s *Server) askFor(ctx context.Context, method string, params, result any) error {
	if s.life.stopped() {
		return errSilent
	}
	ctx, done := context.WithTimeoutCause(ctx, answerTime, errSilent)
	defer done()
	_, err := s.conn.Call(ctx, method, params, result)
	if err != nil {
		s.log.Debug("the client refused", "method", method, "reason", err)
	}
	return err
}
