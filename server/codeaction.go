package server

import (
	"context"
	"strings"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/feature"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// codeAction offers the fixes of every finding at the range, whether it is
// shown or not. Fix-all comes along where something else is offered, and
// wherever the client asks for its kind: alone on every line it is noise.
func (s *Server) codeAction(ctx context.Context, at *snapshot, p *protocol.CodeActionParams) (any, error) {
	d, err := s.settled(ctx, at, p.TextDocument.URI)
	if d == nil || !d.hasFindings() || !s.client.actionLiterals {
		return nil, err
	}
	span, _ := s.rangeSpan(d.text, p.Range)
	actions := []protocol.CommandOrCodeAction{}
	quick := false
	for _, a := range s.actions(ctx, d, span, p.Context.Only) {
		kind := protocol.CodeActionKind(a.Kind)
		quick = quick || kind == quickFix
		if len(p.Context.Only) == 0 && kind != quickFix && !quick || !wanted(p.Context.Only, kind) {
			continue
		}
		action := &protocol.CodeAction{
			Title:       a.Title,
			Kind:        &kind,
			Diagnostics: s.mended(d.openDoc, a.Findings, p.Context.Diagnostics),
			Edit:        s.workspaceEdit(d.openDoc, a.Edits),
		}
		if s.client.preferred && a.Preferred {
			action.IsPreferred = new(true)
		}
		actions = append(actions, action)
	}
	return actions, nil
}

// actions computes what mends everything only for a client that asks for it:
// the rules run again and again for it.
func (s *Server) actions(ctx context.Context, d *asked, span text.Span, only []protocol.CodeActionKind) []feature.Action {
	if set := s.settingsAt(ctx, d); set != nil {
		return s.settingsActions(d, set, span)
	}
	if len(only) > 0 && wanted(only, feature.FixAllOf) {
		return feature.ActionsWith(s.env(d.openDoc), d.doc, s.findings(d), span)
	}
	return feature.Actions(d.doc, s.findings(d), span)
}

// wanted reports whether a kind lies in one of those asked for; kinds are
// hierarchical (LSP 3.18, "CodeActionKind").
func wanted(only []protocol.CodeActionKind, kind protocol.CodeActionKind) bool {
	for _, o := range only {
		if o == "" || kind == o || strings.HasPrefix(string(kind), string(o)+".") {
			return true
		}
	}
	return len(only) == 0
}

// mended returns those of the client's diagnostics that an action mends. They
// are known by code and place, never by their words.
func (s *Server) mended(d *openDoc, findings []finding.Finding, all []protocol.Diagnostic) []protocol.Diagnostic {
	var list []protocol.Diagnostic
	for _, diag := range all {
		for _, f := range findings {
			if code, ok := diag.Code.(protocol.String); ok && string(code) == string(f.Code) && diag.Range == s.spanRange(d.text, f.Span) {
				list = append(list, diag)
				break
			}
		}
	}
	return list
}

// workspaceEdit says for which version the edits are meant, where the client
// understands it.
func (s *Server) workspaceEdit(d *openDoc, edits []text.Edit) *protocol.WorkspaceEdit {
	if !s.client.edits.versioned {
		list := make([]protocol.TextEdit, len(edits))
		for i, e := range edits {
			list[i] = s.textEdit(d.text, e)
		}
		return &protocol.WorkspaceEdit{Changes: map[uri.URI][]protocol.TextEdit{d.uri: list}}
	}
	change := &protocol.TextDocumentEdit{TextDocument: protocol.OptionalVersionedTextDocumentIdentifier{
		TextDocumentIdentifier: protocol.TextDocumentIdentifier{URI: d.uri}, Version: &d.version,
	}}
	for _, e := range edits {
		edit := s.textEdit(d.text, e)
		change.Edits = append(change.Edits, &edit)
	}
	return &protocol.WorkspaceEdit{DocumentChanges: []protocol.DocumentChange{change}}
}
