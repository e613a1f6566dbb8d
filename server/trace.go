package server

import (
	"fmt"
	"strings"
	"time"

	"go.lsp.dev/protocol"
)

// setTrace switches $/logTrace; an unknown value switches it off.
func (s *Server) setTrace(p *protocol.SetTraceParams) error {
	s.trace.Store(p.Value)
	return nil
}

// tracef tells the client what was done and how long it took, if it asked.
func (s *Server) tracef(method string, start time.Time, id string) {
	level := s.trace.Load().(protocol.TraceValue)
	if level != protocol.TraceValueMessages && level != protocol.TraceValueVerbose || s.life.stopped() {
		return
	}
	p := &protocol.LogTraceParams{Message: fmt.Sprintf("%s took %s", method, time.Since(start).Round(time.Microsecond))}
	if id != "" {
		p.Message = fmt.Sprintf("%s (%s) took %s", method, id, time.Since(start).Round(time.Microsecond))
	}
	if level == protocol.TraceValueVerbose {
		at := s.store.load()
		verbose := fmt.Sprintf("%d open, %d folders", len(at.docs), len(at.folders))
		p.Verbose = &verbose
	}
	_ = s.conn.Notify(s.ctx, protocol.MethodLogTrace, p)
}

// line writes a log record as one line for people.
func line(msg string, args []any) string {
	var b strings.Builder
	b.WriteString("agentls: " + msg)
	for i := 0; i+1 < len(args); i += 2 {
		sep := ", "
		if i == 0 {
			sep = ": "
		}
		fmt.Fprintf(&b, "%s%v %v", sep, args[i], args[i+1])
	}
	return b.String()
}
