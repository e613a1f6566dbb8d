package server

import (
	"context"
	"encoding/json"
	"strconv"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
	"agentls/analysis/names"
)

// linkData is what comes back to resolve a link.
type linkData struct {
	URI    uri.URI    `json:"uri"`
	Kind   names.Kind `json:"kind"`
	Form   names.Form `json:"form"`
	Name   string     `json:"name"`
	Root   string     `json:"root,omitempty"`
	Anchor string     `json:"anchor,omitempty"`
}

// documentLink returns the paths in a document. Where they lead is looked up
// when somebody points at one.
func (s *Server) documentLink(ctx context.Context, at *snapshot, p *protocol.DocumentLinkParams) (any, error) {
	d, err := s.namesAt(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	list := []protocol.DocumentLink{}
	for _, l := range feature.DocumentLinks(s.scene(d)) {
		data, err := json.Marshal(linkData{d.uri, l.Kind, l.Form, l.Name, l.Root, l.Anchor})
		if err != nil {
			return nil, err
		}
		list = append(list, protocol.DocumentLink{Range: s.spanRange(d.text, l.Span), Data: data})
	}
	return list, nil
}

// resolveLink looks up where a link leads. One that leads nowhere stays without
// a target.
func (s *Server) resolveLink(ctx context.Context, at *snapshot, link *protocol.DocumentLink) (any, error) {
	var data linkData
	if err := json.Unmarshal(link.Data, &data); err != nil {
		return nil, invalid("the link is not one of ours")
	}
	d, err := s.namesAt(ctx, at, data.URI)
	if d == nil {
		return link, err
	}
	span, _ := s.rangeSpan(d.text, link.Range)
	l := feature.ResolveLink(s.scene(d), feature.DocLink{
		Span: span, Kind: data.Kind, Form: data.Form, Name: data.Name, Root: data.Root, Anchor: data.Anchor,
	})
	if l.Tooltip != "" && s.client.places.linkTips {
		link.Tooltip = &l.Tooltip
	}
	if l.Target.Path != "" {
		target := s.view(d.at).uri(l.Target.Path)
		if l.Anchor != "" {
			// Clients understand a line behind the hash; our slugs they do not.
			line := s.placeRange(l.Target, l.Target.Select).Start.Line + 1
			target += uri.URI("#L" + strconv.Itoa(int(line)))
		}
		link.Target = &target
	}
	return link, nil
}
