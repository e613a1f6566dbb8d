package server

import (
	"go.lsp.dev/uri"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// holds notes that a document was opened, edited or closed, if it is a
// configuration file: what it says counts from now on, or no longer.
func (s *Server) holds(d *openDoc) {
	if d == nil || !d.isSettings() {
		return
	}
	s.disk.note(func(n *news) {
		if n.buffers == nil {
			n.buffers = map[uri.URI]bool{}
		}
		n.buffers[d.uri] = true
	})
}

// hold makes the configuration files that were opened, edited or closed count
// as they are now, and reports whether anything is left to look at: an edit that
// changes nothing of what counts is none. Where other files count than before,
// the files are what has changed on the disk, too.
func (n *news) hold(s *Server) bool {
	at := s.store.load()
	left := len(n.paths) > 0 || n.settings != nil || n.user || n.all
	for u := range n.buffers {
		file, ok := filePath(u)
		if !ok {
			continue
		}
		var differs config.Difference
		if d := at.docs[u]; d != nil {
			differs = s.held.Hold(workspace.ParseSettings(file, d.text.String()), at.around(file)...)
		} else {
			differs = s.held.Release(file, at.around(file)...)
		}
		left = left || differs != config.SameConfig
		if differs == config.OtherFiles {
			if n.paths == nil {
				n.paths = map[string]bool{}
			}
			n.paths[file] = true
		}
	}
	return left
}

// around returns the folders that a file lies in, and the file systems of files
// in no folder.
func (s *snapshot) around(file string) []*workspace.Folder {
	var all []*workspace.Folder
	for _, f := range append(s.outside.all(), s.folders...) {
		if _, ok := f.holds(file); ok {
			all = append(all, f.Folder)
		}
	}
	return all
}

// all returns the file systems that were opened so far.
func (o *outside) all() []*folder {
	o.mu.Lock()
	defer o.mu.Unlock()
	var list []*folder
	for _, f := range o.roots {
		list = append(list, f)
	}
	return list
}

// edits reports whether the editor has a file open: what is wrong with it is
// said there.
func (s *Server) edits(file string) bool {
	for u := range s.store.load().docs {
		if open, ok := filePath(u); ok && open == file {
			return true
		}
	}
	return false
}
