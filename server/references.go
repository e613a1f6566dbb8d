package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

// references returns where a name is used. It waits for the workspace to be
// read: half of the places would pass for all of them.
func (s *Server) references(ctx context.Context, at *snapshot, p *protocol.ReferenceParams) (any, error) {
	d, err := s.wholeDoc(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	places := feature.References(s.scene(d), s.offset(d.text, p.Position), p.Context.IncludeDeclaration)
	return s.locations(s.view(d.at), places), nil
}

// documentHighlight marks what means the same in one document.
func (s *Server) documentHighlight(ctx context.Context, at *snapshot, p *protocol.DocumentHighlightParams) (any, error) {
	d, err := s.namesAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	list := []protocol.DocumentHighlight{}
	for _, h := range feature.Highlights(s.scene(d), s.offset(d.text, p.Position)) {
		kind := protocol.DocumentHighlightKindRead
		if h.Write {
			kind = protocol.DocumentHighlightKindWrite
		}
		list = append(list, protocol.DocumentHighlight{Range: s.spanRange(d.text, h.Span), Kind: kind})
	}
	return list, nil
}
