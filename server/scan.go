package server

import (
	"context"
	"fmt"
	"runtime/debug"
	"time"

	"agentls/analysis/workspace"
)

// tender keeps the index as the disk is. It belongs to one goroutine.
type tender struct {
	s       *Server
	base    *workspace.Index // what the snapshot has, nil before the first scan
	scanned chan scanned
	cancel  context.CancelFunc // ends the scan in flight; nil when there is none
	began   time.Time          // when the scan did that the index comes from
	round   int                // counts scans
	missed  map[string]bool    // what happened while the scan in flight went on
	dirs    watching
}

// scanned is what a scan has read.
type scanned struct {
	round    int
	began    time.Time
	index    *workspace.Index
	report   workspace.Report
	progress *progress
}

// scan reads everything, in the background: what is asked meanwhile is answered
// from what was known before. A scan in flight ends, since it reads what counts
// no longer.
func (t *tender) scan(ctx context.Context) {
	t.stopScan()
	t.round++
	t.missed = map[string]bool{}
	ctx, t.cancel = context.WithCancel(ctx)
	at, round, before := t.s.store.load(), t.round, t.base
	t.s.tasks.Go(func() {
		defer t.s.contain("scan", nil)
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		r := scanned{round: round, began: time.Now()}
		if len(at.folders) > 0 {
			r.progress = t.s.begin("Reading agents", cancel)
		}
		folders := make([]*workspace.Folder, len(at.folders))
		for i, f := range at.folders {
			folders[i] = f.Folder
		}
		r.index, r.report = workspace.Scan(ctx, folders, workspace.Options{
			User: t.s.home(at), Progress: r.progress.at, Before: before,
		})
		debug.FreeOSMemory() // texts were read and let go of, all at once
		select {
		case t.scanned <- r:
		case <-t.s.ctx.Done():
		}
	})
}

func (t *tender) stopScan() {
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
}

func (t *tender) stop() {
	t.stopScan()
	t.dirs.close()
}

// home returns the home folder, where the user's own agents are looked for.
func (s *Server) home(at *snapshot) *workspace.Folder {
	if s.opts.Home == "" {
		return nil
	}
	return s.openFolder(at.settings, s.opts.Home, true).Folder
}

// land makes what a scan has read count, with what happened meanwhile. One that
// the user has ended says nothing of other files, and so makes no finding about
// them.
func (t *tender) land(ctx context.Context, r scanned) {
	if r.round != t.round {
		r.progress.end("Begun anew")
		return
	}
	t.stopScan()
	missed := t.missed
	t.missed = nil
	switch {
	case r.report.Canceled && ctx.Err() == nil:
		r.progress.end("Cancelled")
		t.s.warn("the workspace was not read to its end, so nothing is said about names of other files")
	default:
		r.progress.end(fmt.Sprintf("%d files", r.report.Files))
		t.tell(r.report)
		t.began = r.began
		t.renew(ctx, r.index, missed)
		if len(missed) > 0 {
			t.again() // what surrounds them was read before, perhaps
		}
	}
	t.s.complete()
}

// tell writes what could not be read into the log: it is nobody's mistake, and
// nothing to interrupt anybody for.
func (t *tender) tell(r workspace.Report) {
	t.s.log.Info("the workspace was read", "files", r.Files, "folders", r.Dirs, "unreadable", r.Failed)
	for _, why := range r.Bounded {
		t.s.inform(why)
	}
	for _, u := range r.Unreadable {
		t.s.log.Warn("cannot be read", "path", u.Path, "reason", u.Err)
	}
	if r.Failed > 0 {
		t.s.inform(fmt.Sprintf("%d files or folders cannot be read; what they define is not known (the first: %s).", r.Failed, r.Unreadable[0].Path))
	}
}

// renew looks again at what happened to paths and makes an index count.
func (t *tender) renew(ctx context.Context, x *workspace.Index, paths map[string]bool) {
	if len(paths) > 0 {
		x, _ = x.Refresh(ctx, sorted(paths)...)
	}
	t.base = x
	t.s.apply(indexed{x})
	t.dirs.follow(t.s, x, t.began)
}

// read looks at what was noted.
func (t *tender) read(ctx context.Context, n news) {
	defer t.s.contain("watch", nil)
	if n.isEmpty() || !n.hold(t.s) {
		return
	}
	if n.settings != nil {
		t.s.apply(resettled{n.settings})
	}
	if n.user {
		t.s.user.forget()
	}
	if n.all = n.all || n.settings != nil || n.user; n.all {
		t.reopen()
	}
	for p := range n.paths {
		if t.missed != nil {
			t.missed[p] = true
		}
		t.dirs.saw(p)
	}
	if t.base != nil {
		t.renew(ctx, t.base, n.paths)
	}
	if n.all {
		t.scan(ctx)
	}
	t.again()
}

// again looks at all open documents anew.
func (t *tender) again() {
	for _, d := range t.s.store.load().docs {
		t.s.lookAgain(d)
	}
}

// reopen opens every folder afresh, so that what was read of it is read again,
// until none is left that was opened with settings of before.
func (t *tender) reopen() {
	for again := false; ; again = true {
		at := t.s.store.load()
		fresh := map[*folder]*folder{}
		for _, f := range at.folders {
			if !again || f.settings != at.settings || f.user != t.s.user.get() {
				fresh[f] = t.s.openFolder(at.settings, f.Root(), false)
			}
		}
		if again && len(fresh) == 0 {
			return
		}
		t.s.apply(reopened{fresh})
	}
}
