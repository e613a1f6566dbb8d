package server

import (
	"context"
	"encoding/json"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
)

// lensData is what comes back to resolve a lens. Its place comes back as a
// range.
type lensData struct {
	URI  uri.URI          `json:"uri"`
	Kind feature.LensKind `json:"kind"`
}

// codeLens returns the lenses of a document without their titles.
func (s *Server) codeLens(ctx context.Context, at *snapshot, p *protocol.CodeLensParams) (any, error) {
	d, err := s.wholeDoc(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	list := []protocol.CodeLens{}
	for _, l := range feature.Lenses(s.scene(d), d.at.settings.lenses) {
		data, err := json.Marshal(lensData{d.uri, l.Kind})
		if err != nil {
			return nil, err
		}
		list = append(list, protocol.CodeLens{Range: s.spanRange(d.text, l.Span), Data: data})
	}
	return list, nil
}

// resolveLens fills in what a lens says. One that is out of date is asked for
// again by the client.
func (s *Server) resolveLens(ctx context.Context, at *snapshot, lens *protocol.CodeLens) (any, error) {
	var data lensData
	if err := json.Unmarshal(lens.Data, &data); err != nil {
		return nil, invalid("the lens is not one of ours")
	}
	d, err := s.wholeDoc(ctx, at, data.URI)
	if err != nil {
		return nil, err
	}
	if d == nil {
		return nil, errModified
	}
	span, _ := s.rangeSpan(d.text, lens.Range)
	l, ok := feature.ResolveLens(s.scene(d), feature.Lens{Kind: data.Kind, Span: span})
	if !ok {
		return nil, errModified
	}
	lens.Command, err = s.lensCommand(s.view(d.at), d, lens.Range.Start, l)
	return lens, err
}

// lensCommand is what a lens does when somebody clicks it: it shows the places
// it counts, where the client has a command for that. A command without a name
// is a line to read.
func (s *Server) lensCommand(v *view, d *asked, at protocol.Position, l feature.Lens) (protocol.Command, error) {
	c := protocol.Command{Title: l.Title}
	if l.Kind != feature.ReferencesLens || s.client.references == "" || len(l.Places) == 0 {
		return c, nil
	}
	places, err := protocol.Marshal(s.locations(v, l.Places))
	if err != nil {
		return c, err
	}
	position, err := protocol.Marshal(&at)
	c.Command = s.client.references
	c.Arguments = []protocol.LSPAny{quote(string(d.uri)), position, places}
	return c, err
}

// errModified says that the document is another one by now.
var errModified = jsonrpc2.NewError(jsonrpc2.Code(protocol.LSPErrorCodesContentModified), "the document has changed")

// invalid is an answer to parameters that mean nothing.
func invalid(format string, args ...any) error {
	return jsonrpc2.Errorf(jsonrpc2.InvalidParams, format, args...)
}
