package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

// maxSymbols bounds the answer to a query that matches much; typing on finds
// the others.
const maxSymbols = 500

// workspaceSymbol finds definitions by a part of their names.
func (s *Server) workspaceSymbol(ctx context.Context, at *snapshot, p *protocol.WorkspaceSymbolParams) (any, error) {
	at, err := s.wholeAt(ctx, at)
	if err != nil {
		return nil, err
	}
	v := s.view(at)
	list := protocol.SymbolInformationSlice{}
	for _, sym := range feature.WorkspaceSymbols(v.index, p.Query, maxSymbols) {
		out := protocol.SymbolInformation{
			BaseSymbolInformation: protocol.BaseSymbolInformation{Name: sym.Name, Kind: symbolKinds[sym.Kind]},
			Location:              s.location(v, sym.Place),
		}
		if sym.Container != "" {
			out.ContainerName = &sym.Container
		}
		list = append(list, out)
	}
	return list, nil
}
