package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

func (s *Server) hover(ctx context.Context, at *snapshot, p *protocol.HoverParams) (any, error) {
	d, err := s.settled(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	var h feature.Hover
	if set := s.settingsAt(ctx, d); set != nil {
		h, _ = feature.ConfigHover(set, s.offset(d.text, p.Position))
	} else if d.speaks() {
		h, _ = feature.HoverIn(s.scene(d), s.findings(d), s.offset(d.text, p.Position))
	}
	if h.Markdown == "" {
		return nil, nil
	}
	r := s.spanRange(d.text, h.Span)
	if s.client.hoverMarkdown {
		return &protocol.Hover{Contents: markup(h.Markdown), Range: &r}, nil
	}
	plain := &protocol.MarkupContent{Kind: protocol.MarkupKindPlainText, Value: feature.Plain(h.Markdown)}
	return &protocol.Hover{Contents: plain, Range: &r}, nil
}
