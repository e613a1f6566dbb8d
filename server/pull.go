package server

import (
	"context"
	"errors"
	"hash/maphash"
	"strconv"

	"go.lsp.dev/protocol"
)

// seed makes result ids; they mean nothing in another process.
var seed = maphash.MakeSeed()

// diagnostic answers a pull (LSP 3.18, "Pull Diagnostics") from the same
// results that publishing reads. A document that is no agent has none.
func (s *Server) diagnostic(ctx context.Context, at *snapshot, p *protocol.DocumentDiagnosticParams) (any, error) {
	d, err := s.settled(ctx, at, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	list := []protocol.Diagnostic{}
	if d != nil && d.hasFindings() {
		show, held := s.spoken(d)
		if held {
			s.later(d.openDoc)
		}
		list = s.diagnostics(d, show)
	}
	id, ok := resultID(list)
	if !ok {
		return nil, errors.New("the findings cannot be encoded")
	}
	if d != nil {
		d.memo.tell(d.version, id)
		// Names may have come while this was worked out; whoever looked for
		// stale answers then did not know of this one.
		if s.store.load().base != at.base {
			s.refresh.diagnostics()
		}
	}
	if p.PreviousResultID != nil && *p.PreviousResultID == id {
		return &protocol.RelatedUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id},
		}, nil
	}
	return &protocol.RelatedFullDocumentDiagnosticReport{
		FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: list},
	}, nil
}

// resultID returns what tells one list of diagnostics from another.
func resultID(list []protocol.Diagnostic) (id string, ok bool) {
	encoded, err := protocol.Marshal(list)
	if err != nil {
		return "", false
	}
	return encodedID(encoded), true
}

// encodedID is resultID of a list that is encoded already.
func encodedID(list []byte) string { return strconv.FormatUint(maphash.Bytes(seed, list), 36) }
