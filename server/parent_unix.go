//go:build unix

package server

import (
	"context"
	"os"
	"syscall"
	"time"
)

// waitParent returns true once the process is gone, false once ctx ends. A
// dead parent that nobody has waited for still answers signals, so a changed
// parent counts too.
func waitParent(ctx context.Context, pid int, every time.Duration) bool {
	ours := os.Getppid() == pid
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		if ours && os.Getppid() != pid || syscall.Kill(pid, 0) == syscall.ESRCH {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-tick.C:
		}
	}
}
