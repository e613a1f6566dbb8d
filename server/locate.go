package server

import (
	"path/filepath"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// positions turns an offset of a file into a position, with the text at hand
// or without.
func (s *Server) positionIn(in workspace.Positions, off int) protocol.Position {
	p := in.OffsetPosition(off, s.client.encoding)
	return protocol.Position{Line: uint32(p.Line), Character: uint32(p.Column)}
}

func (s *Server) rangeIn(in workspace.Positions, span text.Span) protocol.Range {
	return protocol.Range{Start: s.positionIn(in, span.Start), End: s.positionIn(in, max(span.Start, span.End))}
}

// uri returns the URI of a file, as the client writes it where it has the file
// open.
func (v *view) uri(path string) uri.URI {
	if u, ok := v.uris[path]; ok {
		return u
	}
	return uri.File(filepath.FromSlash(path))
}

// location returns where a place is. A file that the index does not hold is
// shown from its beginning.
func (s *Server) location(v *view, p feature.Place) protocol.Location {
	return protocol.Location{URI: v.uri(p.Path), Range: s.placeRange(p, p.Select)}
}

// locations converts places, leaving out those that are nowhere.
func (s *Server) locations(v *view, places []feature.Place) []protocol.Location {
	list := make([]protocol.Location, 0, len(places))
	for _, p := range places {
		if p.Path != "" {
			list = append(list, s.location(v, p))
		}
	}
	return list
}

func (s *Server) placeRange(p feature.Place, span text.Span) protocol.Range {
	if p.File == nil {
		return protocol.Range{}
	}
	return s.rangeIn(p.File.Positions(), span)
}
