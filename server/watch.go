package server

import (
	"path"
	"slices"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/dialect"
	"agentls/analysis/workspace"
)

// Globs of what may be agents, skills, commands, instructions and the targets
// of links wherever they lie, and of what decides how everything is read.
var everywhere = []string{
	"**/*.md", "**/*.mdc", "**/*.toml", "**/agents/**/*.{json,jsonc,yaml,yml,txt}",
	"**/" + workspace.ConfigName, "**/.gitignore",
}

// watchGlobs returns the globs of all that the index is made of, relative to
// any workspace folder; and those below the home folder.
func watchGlobs() (anywhere, home []string) {
	anywhere = slices.Clone(everywhere)
	add := func(list *[]string, glob string) {
		if !slices.Contains(*list, glob) {
			*list = append(*list, glob)
		}
	}
	glob := func(g string) {
		below, atHome := strings.CutPrefix(g, "~/")
		switch {
		case g == "" || strings.HasPrefix(g, "/"):
		case atHome:
			add(&home, below)
		case !slices.Contains([]string{".md", ".mdc", ".toml"}, path.Ext(g)):
			add(&anywhere, "**/"+strings.TrimPrefix(g, "**/"))
		}
	}
	for _, d := range dialect.All() {
		for _, l := range d.Locations {
			glob(l.Glob)
			if l.Manifest != "" {
				glob("**/" + l.Manifest)
			}
		}
	}
	for _, c := range dialect.Companions() {
		for _, l := range c.Locations {
			glob(l.Glob)
		}
		for _, g := range c.Files {
			glob(g)
		}
	}
	glob("**/.claude-plugin/plugin.json")
	return anywhere, home
}

// watchers is what the client is asked to watch. Of a folder that vanishes with
// all that is in it only the folder is told, so every end counts.
func (s *Server) watchers() []protocol.FileSystemWatcher {
	anywhere, home := watchGlobs()
	list := []protocol.FileSystemWatcher{{GlobPattern: protocol.Pattern("**/*"), Kind: protocol.WatchKindDelete}}
	for _, g := range anywhere {
		list = append(list, protocol.FileSystemWatcher{GlobPattern: protocol.Pattern(g)})
	}
	if !s.client.around.relative {
		return list
	}
	relative := func(dir, glob string) {
		list = append(list, protocol.FileSystemWatcher{GlobPattern: &protocol.RelativePattern{
			BaseURI: protocol.URI(uri.File(dir)), Pattern: protocol.Pattern(glob),
		}})
	}
	if s.opts.Home != "" {
		for _, g := range home {
			relative(s.opts.Home, g)
		}
	}
	if s.opts.UserFile != "" {
		relative(path.Dir(s.opts.UserFile), path.Base(s.opts.UserFile))
	}
	return list
}

// didChangeWatchedFiles notes what changed; the files are read elsewhere. What
// kind of change it was does not matter: the disk says what is there now.
func (s *Server) didChangeWatchedFiles(p *protocol.DidChangeWatchedFilesParams) error {
	var paths []string
	for _, c := range p.Changes {
		if file, ok := filePath(c.URI); ok {
			paths = append(paths, strings.Clone(file))
		}
	}
	s.disk.changed(paths...)
	return nil
}
