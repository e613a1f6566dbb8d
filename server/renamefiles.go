package server

import (
	"context"
	"path"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
)

// fileOperations is what the client is asked to tell of files. Whatever is
// renamed, some link may lead to it.
func (s *Server) fileOperations() *protocol.FileOperationOptions {
	every := protocol.FileOperationRegistrationOptions{Filters: []protocol.FileOperationFilter{
		{Scheme: new("file"), Pattern: protocol.FileOperationPattern{Glob: "**/*"}},
	}}
	o := &protocol.FileOperationOptions{}
	if s.client.edits.willRename {
		o.WillRename = every
	}
	if s.client.edits.didChange {
		o.DidCreate, o.DidRename, o.DidDelete = every, every, every
	}
	return o
}

// willRenameFiles returns what must be edited before files are renamed.
func (s *Server) willRenameFiles(ctx context.Context, at *snapshot, p *protocol.RenameFilesParams) (any, error) {
	at, err := s.wholeAt(ctx, at)
	if err != nil {
		return nil, err
	}
	change, err := feature.WillMove(s.view(at).index, moves(p), s.asking())
	if err != nil {
		return nil, err
	}
	return s.changeEdit(at, change), nil
}

// moves returns the renames of files on the disk.
func moves(p *protocol.RenameFilesParams) (all []feature.Move) {
	for _, f := range p.Files {
		from, ok := fileNamed(f.OldURI)
		to, too := fileNamed(f.NewURI)
		if ok && too && from != to {
			all = append(all, feature.Move{From: from, To: to})
		}
	}
	return all
}

// fileNamed returns the path that a URI of the disk stands for.
func fileNamed(s string) (string, bool) {
	u, err := uri.Parse(s)
	if err != nil {
		return "", false
	}
	file, ok := filePath(u)
	return path.Clean(strings.Clone(file)), ok
}

// What happened to files is on the disk; where they were and are is noted.

func (s *Server) didRenameFiles(p *protocol.RenameFilesParams) error {
	for _, m := range moves(p) {
		s.disk.changed(m.From, m.To)
	}
	return nil
}

func (s *Server) didCreateFiles(p *protocol.CreateFilesParams) error {
	for _, f := range p.Files {
		s.touched(f.URI)
	}
	return nil
}

func (s *Server) didDeleteFiles(p *protocol.DeleteFilesParams) error {
	for _, f := range p.Files {
		s.touched(f.URI)
	}
	return nil
}

func (s *Server) touched(u string) {
	if file, ok := fileNamed(u); ok {
		s.disk.changed(file)
	}
}
