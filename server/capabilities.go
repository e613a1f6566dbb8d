package server

import (
	"go.lsp.dev/protocol"

	"agentls/analysis/feature"
)

const (
	quickFix    = protocol.CodeActionKind("quickfix")
	fixAll      = protocol.CodeActionKind("source.fixAll.agentls")
	dumpCommand = "agentls.dumpState"
)

// triggers are the characters after which something can be completed that is
// no word the client would ask for by itself: a value after a key, an item
// after a comma, bracket, dash or quote, a value of TOML after its sign, a
// specifier after a parenthesis, a heading after a hash, the parts of
// `mcp__server__tool`, `search/codebase` and `@file`, the name of an agent after
// a back-tick.
var triggers = []string{":", " ", ",", "-", "[", "(", "_", "/", "@", "#", "\"", "=", "`"}

// capabilities says what the server does for this client.
func (s *Server) capabilities() *protocol.InitializeResult {
	sync := protocol.TextDocumentSyncKindIncremental
	c := protocol.ServerCapabilities{
		PositionEncoding: protocol.PositionEncodingKind(s.client.encoding.String()),
		TextDocumentSync: &protocol.TextDocumentSyncOptions{
			OpenClose: new(true), Change: &sync, Save: &protocol.SaveOptions{},
		},
		CompletionProvider: &protocol.CompletionOptions{
			TriggerCharacters: triggers, ResolveProvider: new(s.client.lazyDocs),
		},
		HoverProvider:          protocol.Boolean(true),
		DocumentSymbolProvider: protocol.Boolean(true),
		FoldingRangeProvider:   protocol.Boolean(true),

		DefinitionProvider:        protocol.Boolean(true),
		ReferencesProvider:        protocol.Boolean(true),
		DocumentHighlightProvider: protocol.Boolean(true),
		DocumentLinkProvider:      &protocol.DocumentLinkOptions{ResolveProvider: new(true)},
		CodeLensProvider:          &protocol.CodeLensOptions{ResolveProvider: new(true)},
		CallHierarchyProvider:     protocol.Boolean(true),
		WorkspaceSymbolProvider:   protocol.Boolean(true),

		RenameProvider: protocol.Boolean(true),

		ExecuteCommandProvider: protocol.ExecuteCommandOptions{Commands: []string{dumpCommand}},
		Workspace: &protocol.WorkspaceOptions{WorkspaceFolders: &protocol.WorkspaceFoldersServerCapabilities{
			Supported: new(true), ChangeNotifications: protocol.Boolean(true),
		}},
	}
	if s.client.edits.prepare {
		c.RenameProvider = &protocol.RenameOptions{PrepareProvider: new(true)}
	}
	if s.client.edits.willRename || s.client.edits.didChange {
		c.Workspace.FileOperations = s.fileOperations()
	}
	if s.client.places.contents {
		c.Workspace.TextDocumentContent = &protocol.TextDocumentContentOptions{Schemes: []string{feature.VirtualScheme()}}
	}
	if s.client.actionLiterals {
		c.CodeActionProvider = &protocol.CodeActionOptions{CodeActionKinds: []protocol.CodeActionKind{quickFix, fixAll}}
	}
	if s.client.pull {
		c.DiagnosticProvider = &protocol.DiagnosticOptions{
			Identifier: new("agentls"), InterFileDependencies: true, WorkspaceDiagnostics: true,
		}
	}
	return &protocol.InitializeResult{
		Capabilities: c,
		ServerInfo:   protocol.ServerInfo{Name: "agentls", Version: protocol.NewOptional(s.opts.Version)},
	}
}
