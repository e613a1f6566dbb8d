// Package watch tells what changes in directories, for sessions whose client
// cannot. It watches directories one by one, never a whole tree: which of them
// matter is for its user to say.
package watch

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Watcher watches a set of directories.
type Watcher struct {
	notify *fsnotify.Watcher
}

// New returns a watcher that calls changed for each path that something
// happened to, where written says that it only has other content, and lost when
// the system has dropped some news. Both are called from a goroutine of the
// watcher's own, which ends with Close.
func New(changed func(path string, written bool), lost func()) (*Watcher, error) {
	notify, err := fsnotify.NewBufferedWatcher(256)
	if err != nil {
		return nil, err
	}
	w := &Watcher{notify}
	go w.listen(changed, lost)
	return w, nil
}

func (w *Watcher) listen(changed func(string, bool), lost func()) {
	events, errs := w.notify.Events, w.notify.Errors
	for events != nil || errs != nil {
		select {
		case e, ok := <-events:
			if !ok {
				events = nil
			} else if e.Op != fsnotify.Chmod {
				changed(filepath.ToSlash(e.Name), e.Op&^fsnotify.Chmod == fsnotify.Write)
			}
		case err, ok := <-errs:
			if !ok {
				errs = nil
			} else if errors.Is(err, fsnotify.ErrEventOverflow) {
				lost()
			}
		}
	}
}

// Watch watches these directories and no others. Those that do not exist or
// cannot be read are passed over; they are tried again the next time. It
// returns how many are watched, and what has changed since a moment in those
// that were not watched before.
func (w *Watcher) Watch(dirs []string, since time.Time) (n int, missed []string) {
	// A directory that was removed is watched no longer, and one that took its
	// place not yet.
	still := map[string]bool{}
	for _, d := range w.notify.WatchList() {
		still[filepath.ToSlash(d)] = true
	}
	next := map[string]bool{}
	for _, d := range dirs {
		switch {
		case still[d]:
		case w.add(filepath.FromSlash(d)):
			missed = append(missed, changedSince(d, since)...)
		default:
			continue
		}
		next[d] = true
	}
	for d := range still {
		if !next[d] {
			_ = w.notify.Remove(filepath.FromSlash(d))
		}
	}
	return len(next), missed
}

// changedSince returns what in a directory has another content since a moment,
// and the directory itself where something came or went.
func changedSince(dir string, since time.Time) (all []string) {
	since = since.Add(-time.Second) // file systems round
	if stat, err := os.Stat(filepath.FromSlash(dir)); err == nil && stat.ModTime().After(since) {
		return []string{dir}
	}
	entries, _ := os.ReadDir(filepath.FromSlash(dir))
	for _, e := range entries {
		if info, err := e.Info(); err == nil && !e.IsDir() && info.ModTime().After(since) {
			all = append(all, path.Join(dir, e.Name()))
		}
	}
	return all
}

func (w *Watcher) add(dir string) bool {
	stat, err := os.Stat(dir)
	return err == nil && stat.IsDir() && w.notify.Add(dir) == nil
}

// Close ends the watching.
func (w *Watcher) Close() error { return w.notify.Close() }
