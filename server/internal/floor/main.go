// Package main is an empty server: it reads, decodes, encodes and writes what
// agentls does with the same libraries and analyses nothing. Its latency is
// the floor that agentls is measured against. With the argument "pull" it
// lets diagnostics be pulled.
package main

import (
	"context"
	"io"
	"log/slog"
	"os"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/server"
)

func main() {
	f := &floor{pull: len(os.Args) > 1 && os.Args[1] == "pull", left: make(chan struct{})}
	f.conn = jsonrpc2.NewConn(server.NewStream(standard{os.Stdin, os.Stdout}, slog.New(slog.DiscardHandler)), jsonrpc2.WithCodec(codec{}))
	f.conn.Go(context.Background(), f.handle)
	select {
	case <-f.conn.Done():
	case <-f.left:
	}
}

type standard struct {
	io.Reader
	io.Writer
}

func (standard) Close() error { return os.Stdin.Close() }

type codec struct{}

func (codec) Marshal(v any) ([]byte, error)      { return protocol.Marshal(v) }
func (codec) Unmarshal(data []byte, v any) error { return protocol.Unmarshal(data, v) }

type floor struct {
	conn jsonrpc2.Conn
	pull bool
	n    uint32 // changes seen, so that each list differs from the last
	left chan struct{}
}

func (f *floor) handle(ctx context.Context, req *jsonrpc2.Request) (any, error) {
	switch req.Method() {
	case protocol.MethodInitialize:
		return f.initialize(req)
	case protocol.MethodExit:
		close(f.left)
	case protocol.MethodTextDocumentDidOpen:
		var p protocol.DidOpenTextDocumentParams
		if err := protocol.Unmarshal(req.Params(), &p); err != nil {
			return nil, err
		}
		return nil, f.publish(p.TextDocument.URI, p.TextDocument.Version)
	case protocol.MethodTextDocumentDidChange:
		var p protocol.DidChangeTextDocumentParams
		if err := protocol.Unmarshal(req.Params(), &p); err != nil {
			return nil, err
		}
		return nil, f.publish(p.TextDocument.URI, p.TextDocument.Version)
	case protocol.MethodTextDocumentHover:
		jsonrpc2.Async(ctx)
		var p protocol.HoverParams
		err := protocol.Unmarshal(req.Params(), &p)
		return &protocol.Hover{Contents: &protocol.MarkupContent{Kind: protocol.MarkupKindMarkdown, Value: "nothing"}}, err
	case protocol.MethodTextDocumentCompletion:
		jsonrpc2.Async(ctx)
		var p protocol.CompletionParams
		err := protocol.Unmarshal(req.Params(), &p)
		return &protocol.CompletionList{Items: []protocol.CompletionItem{{Label: "nothing"}}}, err
	case protocol.MethodTextDocumentDiagnostic:
		jsonrpc2.Async(ctx)
		return &protocol.RelatedFullDocumentDiagnosticReport{
			FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", Items: f.list()},
		}, nil
	}
	return nil, nil
}

func (f *floor) initialize(req *jsonrpc2.Request) (any, error) {
	var p protocol.InitializeParams
	if err := protocol.Unmarshal(req.Params(), &p); err != nil {
		return nil, err
	}
	result := &protocol.InitializeResult{Capabilities: protocol.ServerCapabilities{
		TextDocumentSync: protocol.TextDocumentSyncKindIncremental,
		HoverProvider:    protocol.Boolean(true), CompletionProvider: &protocol.CompletionOptions{},
	}}
	if f.pull {
		result.Capabilities.DiagnosticProvider = &protocol.DiagnosticOptions{}
	}
	return result, nil
}

// list is one diagnostic that is never where it was before.
func (f *floor) list() []protocol.Diagnostic {
	f.n++
	return []protocol.Diagnostic{{
		Range:   protocol.Range{End: protocol.Position{Character: f.n % 3}},
		Message: protocol.String("nothing"),
	}}
}

func (f *floor) publish(u uri.URI, version int32) error {
	if f.pull {
		return nil
	}
	return f.conn.Notify(context.Background(), protocol.MethodTextDocumentPublishDiagnostics, &protocol.PublishDiagnosticsParams{
		URI: u, Version: protocol.NewOptional(version), Diagnostics: f.list(),
	})
}
