package server

import (
	"context"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

var symbolKinds = map[feature.SymbolKind]protocol.SymbolKind{
	feature.FieldSymbol:   protocol.SymbolKindProperty,
	feature.ItemSymbol:    protocol.SymbolKindConstant,
	feature.HeadingSymbol: protocol.SymbolKindString,
	feature.TagSymbol:     protocol.SymbolKindNamespace,
	feature.AgentSymbol:   protocol.SymbolKindClass,

	feature.SkillSymbol:        protocol.SymbolKindInterface,
	feature.CommandSymbol:      protocol.SymbolKindFunction,
	feature.ServerSymbol:       protocol.SymbolKindModule,
	feature.PluginSymbol:       protocol.SymbolKindPackage,
	feature.InstructionsSymbol: protocol.SymbolKindFile,
}

func (s *Server) documentSymbol(ctx context.Context, at *snapshot, p *protocol.DocumentSymbolParams) (any, error) {
	d, err := s.textAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	all := feature.Symbols(d.doc)
	if s.client.symbolTree {
		return s.symbolTree(d.openDoc, all), nil
	}
	return s.flatSymbols(d.openDoc, all, "", protocol.SymbolInformationSlice{}), nil
}

func (s *Server) symbolTree(d *openDoc, all []feature.Symbol) protocol.DocumentSymbolSlice {
	out := make(protocol.DocumentSymbolSlice, len(all))
	for i, sym := range all {
		out[i] = protocol.DocumentSymbol{
			Name: sym.Name, Kind: symbolKinds[sym.Kind],
			Range: s.spanRange(d.text, sym.Span), SelectionRange: s.spanRange(d.text, sym.Select),
			Children: s.symbolTree(d, sym.Children),
		}
		if sym.Detail != "" {
			out[i].Detail = &sym.Detail
		}
	}
	return out
}

// flatSymbols is the outline for clients that know no tree: each symbol names
// the one it stands in.
func (s *Server) flatSymbols(d *openDoc, all []feature.Symbol, in string, out protocol.SymbolInformationSlice) protocol.SymbolInformationSlice {
	for _, sym := range all {
		flat := protocol.SymbolInformation{
			BaseSymbolInformation: protocol.BaseSymbolInformation{Name: sym.Name, Kind: symbolKinds[sym.Kind]},
			Location:              protocol.Location{URI: d.uri, Range: s.spanRange(d.text, sym.Span)},
		}
		if in != "" {
			flat.ContainerName = &in
		}
		out = s.flatSymbols(d, sym.Children, sym.Name, append(out, flat))
	}
	return out
}
