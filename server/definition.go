package server

import (
	"context"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
)

// definition leads to where a name is defined. What a product itself defines
// has a page of ours, for clients that can show one.
func (s *Server) definition(ctx context.Context, at *snapshot, p *protocol.DefinitionParams) (any, error) {
	d, err := s.namesAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	v := s.view(d.at)
	links := protocol.DefinitionLinkSlice{}
	for _, l := range feature.Definition(s.scene(d), s.offset(d.text, p.Position)) {
		if link, ok := s.definitionLink(v, l); ok {
			link.OriginSelectionRange = new(s.spanRange(d.text, l.Origin))
			links = append(links, link)
		}
	}
	if s.client.places.links {
		return links, nil
	}
	plain := make(protocol.LocationSlice, len(links))
	for i, l := range links {
		plain[i] = protocol.Location{URI: l.TargetURI, Range: l.TargetSelectionRange}
	}
	return plain, nil
}

func (s *Server) definitionLink(v *view, l feature.Link) (link protocol.DefinitionLink, ok bool) {
	switch {
	case l.Virtual != "":
		link.TargetURI = uri.URI(l.Virtual)
		return link, s.client.places.contents
	case l.Target.Path == "":
		return link, false
	}
	link.TargetURI = v.uri(l.Target.Path)
	link.TargetRange = s.placeRange(l.Target, l.Target.Span)
	link.TargetSelectionRange = s.placeRange(l.Target, l.Target.Select)
	return link, true
}

// content returns a page of ours (LSP 3.18, "Text Document Content Request").
func (s *Server) content(_ context.Context, _ *snapshot, p *protocol.TextDocumentContentParams) (any, error) {
	page, ok := feature.Virtual(string(p.URI))
	if !ok {
		return nil, invalid("there is no page %s", clip(string(p.URI)))
	}
	return &protocol.TextDocumentContentResult{Text: page}, nil
}
