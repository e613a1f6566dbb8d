package server

import (
	"context"
	"slices"
	"time"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/workspace"
)

// still is how long the names of the workspace must have stayed the same before
// all its files are looked at again for a client that waits.
const still = 500 * time.Millisecond

// reportsAtOnce is how many reports go into one partial result.
const reportsAtOnce = 100

// workspaceDiagnostic answers for the files of the workspace that are not open
// (LSP 3.18, "Workspace Diagnostics Pull"); open ones are pulled by themselves.
//
// A client that takes partial results asks again as soon as it is answered, so
// it is answered when something is different from what it knows. Any other is
// answered at once, with what is unchanged.
func (s *Server) workspaceDiagnostic(ctx context.Context, at *snapshot, p *protocol.WorkspaceDiagnosticParams) (any, error) {
	r := &round{s: s, token: p.PartialResultToken, known: map[uri.URI]string{}}
	for _, id := range p.PreviousResultIds {
		r.known[id.URI] = id.Value
	}
	at, err := s.wholeAt(ctx, at)
	for err == nil {
		changes := s.store.news()
		if err = r.look(ctx, at); err != nil {
			break
		}
		if r.told || r.token == nil {
			return &protocol.WorkspaceDiagnosticReport{Items: r.items}, nil
		}
		at, err = s.other(ctx, at, changes)
	}
	return nil, err
}

// other waits until the workspace is another one than in a snapshot, and has
// been it for a while.
func (s *Server) other(ctx context.Context, at *snapshot, changes <-chan struct{}) (*snapshot, error) {
	for {
		select {
		case <-changes:
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-s.closing:
			return nil, context.Canceled
		}
		if !wait(ctx, still) {
			return nil, ctx.Err()
		}
		changes = s.store.news()
		now := s.store.load()
		if now.base != at.base || now.settings != at.settings || !sameOpen(now, at) || s.view(now).stamp != s.view(at).stamp {
			return now, nil
		}
	}
}

// sameOpen reports whether the same documents are open.
func sameOpen(a, b *snapshot) bool {
	for u := range a.docs {
		if b.docs[u] == nil {
			return false
		}
	}
	return len(a.docs) == len(b.docs)
}

// round is one request for the findings of all files.
type round struct {
	s     *Server
	token protocol.ProgressToken
	known map[uri.URI]string // result ids, as the client has them
	items []protocol.WorkspaceDocumentDiagnosticReport
	told  bool // something differs from what the client knows
}

// look goes through the files once.
func (r *round) look(ctx context.Context, at *snapshot) error {
	v := r.s.view(at)
	seen := map[uri.URI]bool{}
	for u := range at.docs {
		seen[u] = true
	}
	var files []answer
	for f := range v.index.Files() {
		if u := v.uri(f.Path); !seen[u] && at.holds(f) {
			files = append(files, answer{file: f, uri: u, known: r.known[u]})
		}
	}
	defer r.s.closed.forget()
	for some := range slices.Chunk(files, reportsAtOnce) {
		r.s.closed.answer(ctx, r.s, at, v, some)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for _, a := range some {
			if a.ok {
				seen[a.uri] = true
				r.report(a.uri, a.id, a.list)
			}
		}
	}
	for u, id := range r.known {
		if !seen[u] && id != "" { // it is gone
			r.known[u] = ""
			r.add(&protocol.WorkspaceFullDocumentDiagnosticReport{
				FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", Items: []protocol.Diagnostic{}}, URI: u,
			})
		}
	}
	r.flush()
	return nil
}

// report adds what is said of one file. list is nil when the client has it.
func (r *round) report(u uri.URI, id string, list []protocol.Diagnostic) {
	switch {
	case r.known[u] != id:
		r.known[u] = id
		r.add(&protocol.WorkspaceFullDocumentDiagnosticReport{
			FullDocumentDiagnosticReport: protocol.FullDocumentDiagnosticReport{Kind: "full", ResultID: &id, Items: list}, URI: u,
		})
	case r.token == nil:
		r.items = append(r.items, &protocol.WorkspaceUnchangedDocumentDiagnosticReport{
			UnchangedDocumentDiagnosticReport: protocol.UnchangedDocumentDiagnosticReport{Kind: "unchanged", ResultID: id}, URI: u,
		})
	}
}

func (r *round) add(item protocol.WorkspaceDocumentDiagnosticReport) {
	r.told = true
	if r.items = append(r.items, item); len(r.items) >= reportsAtOnce {
		r.flush()
	}
}

// flush sends what there is as a partial result; the answer is empty then.
func (r *round) flush() {
	if r.token != nil && len(r.items) > 0 {
		r.s.progress(r.token, &protocol.WorkspaceDiagnosticReportPartialResult{Items: r.items})
		r.items = nil
	}
	if r.items == nil {
		r.items = []protocol.WorkspaceDocumentDiagnosticReport{}
	}
}

// holds reports whether a file lies in a workspace folder, so that it is the
// client's to show: of what the user has at home nothing is said unasked.
func (s *snapshot) holds(f *workspace.File) bool {
	for _, in := range s.folders {
		if _, ok := in.holds(f.Path); ok {
			return !f.ReadOnly
		}
	}
	return false
}
