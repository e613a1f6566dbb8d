package server

import "agentls/server/internal/watch"

// WatchDisk watches directories of this machine; see [Options].
func WatchDisk(changed func(path string), lost func()) (Watcher, error) {
	w, err := watch.New(changed, lost)
	if err != nil {
		return nil, err
	}
	return w, nil
}
