package server

import (
	"context"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/config"
)

// patience is how long the first findings wait for the disk. A folder on a
// slow network share must not keep the rest from being said.
const patience = 250 * time.Millisecond

// look asks the disk, off the read loop, what surrounds a document. A document
// whose folder has changed since is located anew. It is called on the read
// loop.
func (s *Server) look(d *openDoc) {
	if d.in == nil {
		d.memo.settle()
		return
	}
	moved := *d
	if s.locate(&moved); moved.in != d.in {
		moved.ready = false
		s.apply(opened{&moved})
	}
	d = &moved
	s.background(func(context.Context) {
		late := time.AfterFunc(patience, func() { s.surround(d, d.place, defaults.For(d.name)) })
		file, place := d.in.Config(d.name), d.in.Place(d.name)
		late.Stop()
		s.surround(d, place, file)
		s.report(d.in.Folder)
	})
}

// surround stores what surrounds a document.
func (s *Server) surround(d *openDoc, place agent.Place, file *config.File) {
	s.apply(placed{d.uri, d.memo, d.in, place, file})
	d.memo.settle()
}

// settled returns the document once its surroundings are known, in the version
// it was asked about.
func (s *Server) settled(ctx context.Context, d *openDoc) (*openDoc, error) {
	if d == nil || d.ready {
		return d, nil
	}
	select {
	case <-d.memo.settled:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now := s.store.load().docs[d.uri]
	if now == nil || now.memo != d.memo {
		return d, nil
	}
	if now.version == d.version {
		return now, nil
	}
	return d.at(now.place, now.file), nil
}
