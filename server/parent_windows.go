package server

import (
	"context"
	"time"

	"golang.org/x/sys/windows"
)

// waitParent returns true once the process is gone, false once ctx ends. The
// handle keeps the process id from being given to another.
func waitParent(ctx context.Context, pid int, every time.Duration) bool {
	h, err := windows.OpenProcess(windows.SYNCHRONIZE, false, uint32(pid))
	if err != nil {
		return err == windows.ERROR_INVALID_PARAMETER // there is no such process
	}
	defer windows.CloseHandle(h)
	for ctx.Err() == nil {
		event, err := windows.WaitForSingleObject(h, uint32(every.Milliseconds()))
		if err != nil || event == windows.WAIT_OBJECT_0 {
			return err == nil
		}
	}
	return false
}
