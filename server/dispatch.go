package server

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// dispatch handles one message on the read loop.
//
// The library pools the context of a request and hands it out again; a context
// derived from it outlives it and crashes the process. So everything here
// derives from the detached one, and the original serves only to call Async.
func (s *Server) dispatch(rctx context.Context, req *jsonrpc2.Request) (any, error) {
	base := jsonrpc2.DetachContext(rctx)
	if req.Method() == protocol.MethodCancelRequest {
		s.cancels.request(req.Params(), s.log)
		return nil, nil
	}
	m, known := methods[req.Method()]
	if !req.IsCall() {
		if known && m.notify != nil && s.admits(m.name) {
			s.notify(m, req.Params())
		}
		return nil, nil // an error for a notification would end the connection
	}
	if err := s.refusal(req.Method()); err != nil {
		return nil, err
	}
	if !known || m.call == nil {
		return nil, jsonrpc2.Errorf(jsonrpc2.MethodNotFound, "no request is called %q", clip(req.Method()))
	}
	ctx, done := s.cancels.begin(base, req.ID())
	defer done()
	at := s.store.load()
	if !m.inline {
		jsonrpc2.Async(rctx)
	}
	return s.call(ctx, m, at, req)
}

// notify runs a notification to its end before the next message is read.
func (s *Server) notify(m method, params []byte) {
	start := time.Now()
	defer s.contain(m.name, nil)
	if err := m.notify(s, params); err != nil {
		s.warn("a notification was dropped", "method", m.name, "reason", err)
		return
	}
	s.tracef(m.name, start, "")
}

// call answers a request from the snapshot as of its arrival.
func (s *Server) call(ctx context.Context, m method, at *snapshot, req *jsonrpc2.Request) (result any, err error) {
	start := time.Now()
	defer func() { s.tracef(m.name, start, fmt.Sprint(req.ID())) }()
	defer func() { err = wireError(ctx, err) }()
	defer s.contain(m.name, &err)
	return m.call(s, ctx, at, req.Params())
}

// contain keeps a panic from reaching the library, which would end the
// connection for it.
func (s *Server) contain(method string, err *error) {
	r := recover()
	if r == nil {
		return
	}
	s.warn("a handler failed", "method", method, "panic", r)
	s.log.Error("stack", "method", method, "stack", string(debug.Stack()))
	if err != nil {
		*err = jsonrpc2.Errorf(jsonrpc2.InternalError, "%s failed: %v", method, r)
	}
}

// wireError gives an error the code that LSP has for it: the library sends 0
// for errors without one.
func wireError(ctx context.Context, err error) error {
	var coded *jsonrpc2.Error
	switch {
	case ctx.Err() != nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded):
		return protocol.ErrRequestCancelled
	case err == nil || errors.As(err, &coded):
		return err
	}
	return jsonrpc2.NewError(jsonrpc2.Code(protocol.LSPErrorCodesRequestFailed), err.Error())
}
