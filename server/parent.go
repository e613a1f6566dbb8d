package server

import (
	"context"
	"time"
)

// parentInterval is how often the parent process is looked for where the
// system does not tell when it ends.
const parentInterval = 2 * time.Second

// watchParent ends the session when the process that started the client's
// side is gone (LSP 3.18, "processId"): nobody would send exit any more.
func (s *Server) watchParent(ctx context.Context, pid int) {
	if waitParent(ctx, pid, parentInterval) {
		s.log.Error("the session ends because its parent process is gone", "pid", pid)
		s.orphan()
	}
}
