package main

import (
	"fmt"
	"time"
)

// showProgress tells somebody who waits at a terminal for longer than a
// second how far the run is. The function it returns wipes the line.
func (r *checkRun) showProgress() (stop func()) {
	if !r.console.errTTY {
		return func() {}
	}
	quit, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		wait, shown := time.NewTimer(time.Second), false
		defer wait.Stop()
		for {
			select {
			case <-quit:
				if shown {
					fmt.Fprint(r.console.err, "\r\x1b[K")
				}
				return
			case <-wait.C:
				fmt.Fprintf(r.console.err, "\r%s checked…\x1b[K", plural(int(r.done.Load()), "file", "files"))
				shown = true
				wait.Reset(100 * time.Millisecond)
			}
		}
	}()
	return func() {
		close(quit)
		<-gone
	}
}
