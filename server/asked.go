package server

import (
	"context"

	"go.lsp.dev/uri"
)

// asked is a document that something is asked about, in the snapshot it is
// asked in.
type asked struct {
	*openDoc
	at *snapshot
}

// settled returns a document once its surroundings are known, in the version
// it was asked about; nil when it is not open.
func (s *Server) settled(ctx context.Context, at *snapshot, u uri.URI) (*asked, error) {
	d := at.docs[u]
	if d == nil {
		return nil, nil
	}
	if d.ready {
		return &asked{d, at}, nil
	}
	select {
	case <-d.memo.settled:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	newest := s.store.load()
	now := newest.docs[u]
	switch {
	case now == nil || now.memo != d.memo:
		return &asked{d, at}, nil
	case now.version == d.version:
		return &asked{now, newest}, nil
	}
	d = d.at(now.place, now.file)
	return &asked{d, at.With(opened{d})}, nil
}

// textAt returns the document a request is about, with its surroundings known:
// an agent, the prompt of one, or what accompanies agents; nil when there is
// nothing to say about it.
func (s *Server) textAt(ctx context.Context, at *snapshot, u uri.URI) (*asked, error) {
	d, err := s.settled(ctx, at, u)
	if err != nil || d == nil || !d.speaks() {
		return nil, err
	}
	return d, nil
}

// namesAt returns the document a request about names is about: it may be an
// agent, or any file that the index knows.
func (s *Server) namesAt(ctx context.Context, at *snapshot, u uri.URI) (*asked, error) {
	d, err := s.settled(ctx, at, u)
	if err != nil || d == nil || d.doc == nil {
		return nil, err
	}
	return d, nil
}

// wholeDoc is namesAt for requests whose answer would be wrong while the
// workspace is not read.
func (s *Server) wholeDoc(ctx context.Context, at *snapshot, u uri.URI) (*asked, error) {
	if at.docs[u] == nil {
		return nil, nil
	}
	at, err := s.wholeAt(ctx, at)
	if err != nil {
		return nil, err
	}
	return s.namesAt(ctx, at, u)
}
