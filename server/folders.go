package server

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/config"
	"agentls/analysis/workspace"
)

// folder is a workspace folder, or a file system that files outside of every
// folder lie in.
type folder struct {
	*workspace.Folder
	root string // slash-separated, without a slash at the end

	user     *userConfig // that it was opened with
	settings *settings
}

// holds returns the name of a file in the folder.
func (f *folder) holds(file string) (string, bool) {
	return strings.CutPrefix(file, f.root+"/")
}

// roots returns the folders the client opened: workspaceFolders, or what older
// clients send in their place.
func roots(p *protocol.InitializeParams) []string {
	if all, ok := p.WorkspaceFolders.Get(); ok && len(all) > 0 {
		return folderPaths(all)
	}
	//lint:ignore SA1019 clients from before workspace folders send nothing else
	if u := p.RootURI; u != nil {
		if root, ok := filePath(*u); ok {
			return []string{root}
		}
	}
	//lint:ignore SA1019 as above
	if root, ok := p.RootPath.Get(); ok && root != "" {
		return []string{filepath.ToSlash(root)}
	}
	return nil
}

func folderPaths(all []protocol.WorkspaceFolder) []string {
	var paths []string
	for _, f := range all {
		if root, ok := filePath(f.URI); ok {
			paths = append(paths, root)
		}
	}
	return paths
}

// filePath returns the slash-separated path of a file URI. Other schemes
// (untitled, git, notebook cells) name nothing on the disk.
func filePath(u uri.URI) (string, bool) {
	if u.Scheme() != "file" {
		return "", false
	}
	return filepath.ToSlash(u.FsPath()), true
}

// openFolders makes folders of roots. Nothing is read yet.
func (s *Server) openFolders(set *settings, roots []string) []*folder {
	var all []*folder
	for _, root := range roots {
		all = append(all, s.openFolder(set, path.Clean(root), false))
	}
	return all
}

func (s *Server) openFolder(set *settings, root string, outside bool) *folder {
	user := s.user.get()
	around := workspace.Around{
		User: user.config, Editor: set.config, Root: root, Home: s.opts.Home, Outside: outside, Held: &s.held,
	}
	return &folder{workspace.Open(s.opts.Disk(root), around), strings.TrimSuffix(root, "/"), user, set}
}

// place finds the folder that a file lies in, the deepest one if several hold
// it, and the file's name there.
func (s *Server) place(at *snapshot, file string) (in *folder, name string) {
	for _, f := range at.folders {
		if n, ok := f.holds(file); ok && (in == nil || len(f.root) > len(in.root)) {
			in, name = f, n
		}
	}
	if in != nil {
		return in, name
	}
	root := "/"
	if volume := filepath.VolumeName(filepath.FromSlash(file)); volume != "" {
		root = filepath.ToSlash(volume) + "/"
	}
	in = at.outside.folder(root, func() *folder { return s.openFolder(at.settings, root, true) })
	name, _ = in.holds(file)
	return in, name
}

// outside has the file systems that files in no folder lie in. They are opened
// when the first such file is.
type outside struct {
	mu    sync.Mutex
	roots map[string]*folder
}

func newOutside() *outside { return &outside{roots: map[string]*folder{}} }

func (o *outside) folder(root string, open func() *folder) *folder {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.roots[root] == nil {
		o.roots[root] = open()
	}
	return o.roots[root]
}

func (o *outside) has(f *folder) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, known := range o.roots {
		if known == f {
			return true
		}
	}
	return false
}

// knows reports whether a folder is one of the snapshot's.
func (s *snapshot) knows(f *folder) bool {
	return f == nil || slices.Contains(s.folders, f) || s.outside.has(f)
}

// didChangeWorkspaceFolders keeps the folders that stay, with what was read
// of them, and looks at every open file again.
func (s *Server) didChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) error {
	removed := map[string]bool{}
	for _, root := range folderPaths(p.Event.Removed) {
		removed[strings.TrimSuffix(path.Clean(root), "/")] = true
	}
	added := s.openFolders(s.store.load().settings, folderPaths(p.Event.Added))
	for _, d := range s.apply(refoldered{added, removed}).docs {
		s.lookAgain(d)
	}
	s.disk.note(func(n *news) { n.all = true })
	return nil
}

// report tells each mistake in the configuration files of a folder once.
func (s *Server) report(f *workspace.Folder) {
	for _, p := range f.Problems() {
		if file := path.Join(f.Root(), p.Path); !s.edits(file) {
			s.reportOne(file, p)
		}
	}
}

func (s *Server) reportUser() {
	for _, p := range s.user.get().problems {
		s.reportOne(p.Path, p)
	}
}

func (s *Server) reportOne(file string, p workspace.Problem) {
	where := fmt.Sprintf("%s:%d", file, p.Text.LineOf(p.Span.Start)+1)
	if _, told := s.reported.LoadOrStore(where+p.Message, true); !told {
		s.warn(where + ": " + p.Message)
	}
}

// defaults is the configuration of a file of which nothing is known.
var defaults = new(config.Config)
