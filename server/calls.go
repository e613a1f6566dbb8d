package server

import (
	"context"
	"strconv"

	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// prepareCalls returns the agent at a caret as an item of the call hierarchy:
// who delegates is the caller.
func (s *Server) prepareCalls(ctx context.Context, at *snapshot, p *protocol.CallHierarchyPrepareParams) (any, error) {
	d, err := s.wholeDoc(ctx, at, p.TextDocument.URI)
	if d == nil {
		return nil, err
	}
	v := s.view(d.at)
	var items []protocol.CallHierarchyItem
	for _, c := range feature.PrepareCalls(s.scene(d), s.offset(d.text, p.Position)) {
		items = append(items, s.callItem(v, c))
	}
	if items == nil {
		return nil, nil
	}
	return items, nil
}

func (s *Server) callItem(v *view, c feature.Call) protocol.CallHierarchyItem {
	item := protocol.CallHierarchyItem{
		Name: c.Name, Kind: symbolKinds[c.Kind], URI: v.uri(c.Place.Path),
		Range: s.placeRange(c.Place, c.Place.Span), SelectionRange: s.placeRange(c.Place, c.Place.Select),
	}
	if c.Detail != "" {
		item.Detail = &c.Detail
	}
	item.Data = strconv.AppendInt(nil, int64(c.Place.Select.Start), 10)
	return item
}

// incomingCalls returns who hands work to an agent.
func (s *Server) incomingCalls(ctx context.Context, at *snapshot, p *protocol.CallHierarchyIncomingCallsParams) (any, error) {
	v, c, err := s.callAt(ctx, at, &p.Item)
	if err != nil || c == nil {
		return nil, err
	}
	list := []protocol.CallHierarchyIncomingCall{}
	for _, e := range feature.Incoming(v.index, *c) {
		list = append(list, protocol.CallHierarchyIncomingCall{From: s.callItem(v, e.Call), FromRanges: s.rangesIn(e.Call.Place.File, e.At)})
	}
	return list, nil
}

// outgoingCalls returns whom an agent hands work to.
func (s *Server) outgoingCalls(ctx context.Context, at *snapshot, p *protocol.CallHierarchyOutgoingCallsParams) (any, error) {
	v, c, err := s.callAt(ctx, at, &p.Item)
	if err != nil || c == nil {
		return nil, err
	}
	list := []protocol.CallHierarchyOutgoingCall{}
	for _, e := range feature.Outgoing(v.index, *c) {
		list = append(list, protocol.CallHierarchyOutgoingCall{To: s.callItem(v, e.Call), FromRanges: s.rangesIn(c.Place.File, e.At)})
	}
	return list, nil
}

func (s *Server) rangesIn(f *workspace.File, spans []text.Span) []protocol.Range {
	list := make([]protocol.Range, 0, len(spans))
	if f == nil {
		return list
	}
	for _, span := range spans {
		list = append(list, s.rangeIn(f.Positions(), span))
	}
	return list
}

// callAt finds the agent that an item stands for, as it is now; nil when it is
// gone.
func (s *Server) callAt(ctx context.Context, at *snapshot, item *protocol.CallHierarchyItem) (*view, *feature.Call, error) {
	file, ok := filePath(item.URI)
	at, err := s.wholeAt(ctx, at)
	if err != nil || !ok {
		return nil, nil, err
	}
	v := s.view(at)
	offset, _ := strconv.Atoi(string(item.Data)) // the nearest one will do
	for kind, wire := range symbolKinds {
		if wire != item.Kind {
			continue
		}
		if c, ok := feature.FindCall(v.index, file, item.Name, kind, offset); ok {
			return v, &c, nil
		}
	}
	return nil, nil, nil
}
