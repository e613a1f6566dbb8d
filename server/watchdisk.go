package server

import (
	"path"
	"slices"

	"agentls/server/internal/watch"
)

// WatchDisk watches directories of this machine; see [Options].
func WatchDisk(changed func(path string), lost func()) (Watcher, error) {
	w, err := watch.New(func(file string, written bool) {
		if !written || isText(file) {
			changed(file)
		}
	}, lost)
	if err != nil {
		return nil, err
	}
	return w, nil
}

// isText reports whether the content of a file may matter. That there is one
// may matter of any: links lead there. Logs, which grow all the time, are not
// looked at for that.
func isText(file string) bool {
	base := path.Base(file)
	return base[0] == '.' || slices.Contains([]string{".md", ".mdc", ".markdown", ".toml", ".json", ".jsonc", ".yaml", ".yml", ".txt"}, path.Ext(base))
}
