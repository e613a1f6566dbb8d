package server

import (
	"bytes"
	"context"
	"time"

	"go.lsp.dev/jsonrpc2"
	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// quiet is how long nobody must have typed for a half-written word to be a
// mistake.
const quiet = 400 * time.Millisecond

// publish sends diagnostics until ctx ends. Nothing is delayed: while one
// snapshot is looked at newer ones replace each other, so a burst of edits
// costs one publish at its end. It is the only sender and looks at the newest
// snapshot only, so an older version never follows a newer one.
//
// To a client that pulls, nothing is sent: it is asked to pull again when an
// edit or the disk changes what there is to say of other documents.
func (s *Server) publish(ctx context.Context) {
	p := publisher{s: s, sent: map[uri.URI]*sent{}}
	for {
		select {
		case <-ctx.Done():
			return
		case <-s.wake:
			p.publish(ctx, s.store.load())
		}
	}
}

// publisher remembers what the client was told.
type publisher struct {
	s     *Server
	sent  map[uri.URI]*sent
	names uint64    // the stamp of the names that the lists depend on
	set   *settings // that they depend on, too
}

// sent is what was last looked at and last sent for one document.
type sent struct {
	doc  *openDoc
	list []byte // encoded; nil when nothing was ever sent
}

// publish goes through the documents: first those that changed themselves, whose
// author waits, then those that only name what has changed elsewhere.
func (p *publisher) publish(ctx context.Context, at *snapshot) {
	for u, d := range at.docs {
		last := p.sent[u]
		if last == nil {
			last = &sent{}
			p.sent[u] = last
		}
		if last.doc != d && d.ready {
			p.one(ctx, &asked{d, at}, last)
		}
	}
	p.others(ctx, at)
	for u, last := range p.sent {
		if at.docs[u] != nil {
			continue
		}
		if last.list != nil {
			p.send(ctx, u, nil, empty)
		}
		delete(p.sent, u)
	}
}

// others looks again at the documents that did not change, when a name did.
func (p *publisher) others(ctx context.Context, at *snapshot) {
	if at.base == nil {
		return
	}
	names := p.s.view(at).stamp
	if names == p.names && at.settings == p.set {
		return
	}
	p.names, p.set = names, at.settings
	stale := false
	for u, d := range at.docs {
		if last := p.sent[u]; last.doc == d {
			p.one(ctx, &asked{d, at}, last)
			stale = stale || last.list != nil && d.memo.believes(d.version, encodedID(last.list))
		}
	}
	if p.s.client.pull && stale {
		p.s.refresh.diagnostics()
	}
	p.s.refresh.lenses()
}

// empty is an empty list of diagnostics.
var empty = []byte("[]")

// one publishes the findings of one version if they differ from what was sent
// since the document was opened. A file that is no agent gets nothing, not
// even an empty list, unless it was one before.
func (p *publisher) one(ctx context.Context, d *asked, last *sent) {
	defer p.s.contain("publish", nil)
	if last.doc != nil && last.doc.memo != d.memo {
		last.list = nil
	}
	last.doc = d.openDoc
	list := empty
	if d.hasFindings() {
		show, held := p.s.spoken(d)
		if held {
			p.s.later(d.openDoc)
		}
		var err error
		if list, err = protocol.Marshal(p.s.diagnostics(d, show)); err != nil {
			p.s.log.Error("diagnostics cannot be encoded", "uri", d.uri, "reason", err)
			return
		}
	} else if last.list == nil {
		return
	}
	if !bytes.Equal(list, last.list) {
		last.list = list
		p.send(ctx, d.uri, &d.version, list)
	}
}

func (p *publisher) send(ctx context.Context, u uri.URI, version *int32, list []byte) {
	if p.s.client.pull {
		return
	}
	if !p.s.client.versions {
		version = nil
	}
	params := jsonrpc2.RawMessage(publishParams(u, version, list))
	if err := p.s.conn.Notify(ctx, protocol.MethodTextDocumentPublishDiagnostics, params); err != nil {
		p.s.log.Debug("diagnostics were not sent", "uri", u, "reason", err)
	}
}

// later makes the rest of a document's findings due once it has been quiet
// long enough. A newer version has its own turn.
func (s *Server) later(d *openDoc) {
	if !d.memo.time(d) {
		return
	}
	time.AfterFunc(max(0, quiet-time.Since(d.typed)), func() {
		before := s.store.load()
		if s.ctx.Err() != nil || before.docs[d.uri] != d {
			return
		}
		s.apply(quieted{d})
		s.refresh.diagnostics()
	})
}
