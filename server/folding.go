package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

// foldingRange folds whole lines, which every client can do.
func (s *Server) foldingRange(ctx context.Context, at *snapshot, p *protocol.FoldingRangeParams) (any, error) {
	d, err := s.textAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	list := []protocol.FoldingRange{}
	for _, f := range feature.Folds(d.doc) {
		from, to := d.text.LineOf(f.Span.Start), d.text.LineOf(f.Span.End)
		if to <= from {
			continue
		}
		if s.client.foldLimit > 0 && len(list) == s.client.foldLimit {
			break
		}
		list = append(list, protocol.FoldingRange{
			StartLine: uint32(from), EndLine: uint32(to), Kind: protocol.FoldingRangeKind(f.Kind),
		})
	}
	return list, nil
}
