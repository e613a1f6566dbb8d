package server

import (
	"context"
	"time"
)

// patience is how long the first findings wait for the disk. A folder on a
// slow network share must not keep the rest from being said.
const patience = 250 * time.Millisecond

// look asks the disk, off the read loop, what surrounds a document. The answer
// waits until the document is in a snapshot, which closes known: the disk is
// read while the text is parsed.
func (s *Server) look(d *openDoc, known <-chan struct{}) {
	if d.in == nil {
		d.memo.settle()
		return
	}
	asked := placed{uri: d.uri, memo: d.memo, in: d.in}
	in, name, quick := d.in, d.name, d.place
	s.background(func(context.Context) {
		late := time.AfterFunc(patience, func() {
			<-known
			guess := asked
			guess.place, guess.file, guess.guess = quick, defaults.For(name), true
			s.surround(guess)
		})
		answer := asked
		answer.file, answer.place = in.Config(name), in.Place(name)
		late.Stop()
		<-known
		s.surround(answer)
		s.report(in.Folder)
	})
}

// lookAgain locates a document anew after the folders have changed, and asks
// the disk about it. Any goroutine may call it: what is typed meanwhile stays.
func (s *Server) lookAgain(d *openDoc) {
	known := make(chan struct{})
	close(known)
	for {
		at := s.store.load()
		moved := *d
		s.locate(at, &moved)
		if at = s.apply(relocated{d.uri, d.memo, moved.in, moved.name}); at.knows(moved.in) {
			s.look(&moved, known)
			return
		}
	}
}

// surround stores what surrounds a document. A client that has pulled before
// the disk answered is asked to do it again.
func (s *Server) surround(p placed) {
	before := s.store.load().docs[p.uri]
	s.apply(p)
	p.memo.settle()
	if s.client.pull && before != nil && before.ready && !p.guess {
		s.refresh.diagnostics()
	}
}
