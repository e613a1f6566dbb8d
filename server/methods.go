package server

import (
	"context"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
)

// method is one message that the server understands: a call or a
// notification.
type method struct {
	name   string
	call   func(s *Server, ctx context.Context, at *snapshot, params []byte) (any, error)
	notify func(s *Server, params []byte) error
	inline bool // the call runs on the read loop, before the next message is read
}

// methods is everything that is served. What is not here is refused before
// its parameters are looked at.
var methods = table(
	inline(call(protocol.MethodInitialize, (*Server).initialize)),
	inline(call(protocol.MethodShutdown, (*Server).shutdown)),
	call(protocol.MethodTextDocumentCompletion, (*Server).completion),
	call(protocol.MethodCompletionItemResolve, (*Server).resolveCompletion),
	call(protocol.MethodTextDocumentHover, (*Server).hover),
	call(protocol.MethodTextDocumentCodeAction, (*Server).codeAction),
	call(protocol.MethodTextDocumentDocumentSymbol, (*Server).documentSymbol),
	call(protocol.MethodTextDocumentFoldingRange, (*Server).foldingRange),
	call(protocol.MethodTextDocumentDiagnostic, (*Server).diagnostic),
	call(protocol.MethodTextDocumentDefinition, (*Server).definition),
	call(protocol.MethodTextDocumentReferences, (*Server).references),
	call(protocol.MethodTextDocumentDocumentHighlight, (*Server).documentHighlight),
	call(protocol.MethodTextDocumentPrepareRename, (*Server).prepareRename),
	call(protocol.MethodTextDocumentRename, (*Server).rename),
	call(protocol.MethodWorkspaceWillRenameFiles, (*Server).willRenameFiles),
	call(protocol.MethodTextDocumentDocumentLink, (*Server).documentLink),
	call(protocol.MethodDocumentLinkResolve, (*Server).resolveLink),
	call(protocol.MethodTextDocumentCodeLens, (*Server).codeLens),
	call(protocol.MethodCodeLensResolve, (*Server).resolveLens),
	call(protocol.MethodTextDocumentPrepareCallHierarchy, (*Server).prepareCalls),
	call(protocol.MethodCallHierarchyIncomingCalls, (*Server).incomingCalls),
	call(protocol.MethodCallHierarchyOutgoingCalls, (*Server).outgoingCalls),
	call(protocol.MethodWorkspaceSymbol, (*Server).workspaceSymbol),
	call(protocol.MethodWorkspaceTextDocumentContent, (*Server).content),
	call(protocol.MethodWorkspaceDiagnostic, (*Server).workspaceDiagnostic),
	call(protocol.MethodWorkspaceExecuteCommand, (*Server).executeCommand),

	notification(protocol.MethodInitialized, (*Server).initialized),
	notification(protocol.MethodExit, (*Server).exit),
	notification(protocol.MethodSetTrace, (*Server).setTrace),
	notification(protocol.MethodTextDocumentDidOpen, (*Server).didOpen),
	notification(protocol.MethodTextDocumentDidChange, (*Server).didChange),
	notification(protocol.MethodTextDocumentDidSave, (*Server).didSave),
	notification(protocol.MethodTextDocumentDidClose, (*Server).didClose),
	notification(protocol.MethodWorkspaceDidChangeWorkspaceFolders, (*Server).didChangeWorkspaceFolders),
	notification(protocol.MethodWorkspaceDidChangeWatchedFiles, (*Server).didChangeWatchedFiles),
	notification(protocol.MethodWorkspaceDidCreateFiles, (*Server).didCreateFiles),
	notification(protocol.MethodWorkspaceDidRenameFiles, (*Server).didRenameFiles),
	notification(protocol.MethodWorkspaceDidDeleteFiles, (*Server).didDeleteFiles),
	notification(protocol.MethodWorkspaceDidChangeConfiguration, (*Server).didChangeConfiguration),
	notification(protocol.MethodWindowWorkDoneProgressCancel, (*Server).cancelProgress),
)

func table(all ...method) map[string]method {
	m := make(map[string]method, len(all))
	for _, one := range all {
		m[one.name] = one
	}
	return m
}

func call[P any](name string, f func(*Server, context.Context, *snapshot, *P) (any, error)) method {
	return method{name: name, call: func(s *Server, ctx context.Context, at *snapshot, params []byte) (any, error) {
		p, err := decode[P](params)
		if err != nil {
			return nil, err
		}
		return f(s, ctx, at, p)
	}}
}

func notification[P any](name string, f func(*Server, *P) error) method {
	return method{name: name, notify: func(s *Server, params []byte) error {
		p, err := decode[P](params)
		if err != nil {
			return err
		}
		return f(s, p)
	}}
}

func inline(m method) method {
	m.inline = true
	return m
}

// none is the type of parameters that a message does not have; whatever
// stands there is ignored.
type none struct{}

func decode[P any](params []byte) (*P, error) {
	p := new(P)
	if _, ok := any(p).(*none); ok {
		return p, nil
	}
	if len(params) == 0 {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, "parameters are missing")
	}
	if err := protocol.Unmarshal(withoutNullRanges(params), p); err != nil {
		return nil, jsonrpc2.NewError(jsonrpc2.InvalidParams, "parameters are not as the protocol has them: "+clip(err.Error()))
	}
	return p, nil
}
