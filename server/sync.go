package server

import (
	"bytes"
	"path"
	"strings"
	"time"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/text"
)

// didOpen parses by what the path says; what the disk says comes later.
func (s *Server) didOpen(p *protocol.DidOpenTextDocumentParams) error {
	item := p.TextDocument
	// Strings of a message keep the whole message alive.
	u := uri.URI(strings.Clone(string(item.URI)))
	at := s.store.load()
	if at.docs[u] != nil {
		s.warn("a document was opened twice; the newer text counts", "uri", u)
	}
	d := &openDoc{
		uri: u, lang: strings.Clone(string(item.LanguageID)), version: item.Version,
		text: text.New(item.Text), caret: -1, memo: newMemo(),
	}
	s.locate(at, d)
	known := make(chan struct{})
	defer close(known)
	s.look(d, known)
	if d.held = d.known(at.base); d.held || mayHold(d) {
		d.parse()
	}
	if at = s.apply(opened{d}); !at.knows(d.in) { // its folder was opened anew meanwhile
		s.lookAgain(d)
	}
	s.holds(d)
	return nil
}

// locate sets where a document lies, by its URI alone.
func (s *Server) locate(at *snapshot, d *openDoc) {
	file, ok := filePath(d.uri)
	if !ok {
		d.in, d.ready = nil, true
		d.name = path.Base(d.uri.Path())
		d.place = agent.Place{Path: "untitled:" + d.name}
		return
	}
	d.in, d.name = s.place(at, file)
	d.place = d.in.Quick(d.name)
}

// didChange makes each content change on the result of the one before.
func (s *Server) didChange(p *protocol.DidChangeTextDocumentParams) error {
	d := s.store.load().docs[p.TextDocument.URI]
	if d == nil {
		s.warn("a change for a document that is not open was dropped", "uri", p.TextDocument.URI)
		return nil
	}
	if p.TextDocument.Version <= d.version {
		s.warn("a version does not follow; its changes are made all the same", "uri", d.uri, "version", p.TextDocument.Version, "after", d.version)
	}
	next := edited{d.uri, p.TextDocument.Version, d.text, d.doc, d.caret, time.Now()}
	for _, c := range p.ContentChanges {
		next.change(s, c)
	}
	s.apply(next)
	s.holds(d)
	return nil
}

// change makes one content change.
func (e *edited) change(s *Server, c protocol.TextDocumentContentChangeEvent) {
	partial, ok := c.(*protocol.TextDocumentContentChangePartial)
	if !ok {
		if whole, ok := c.(*protocol.TextDocumentContentChangeWholeDocument); ok {
			e.replace(whole.Text)
		}
		return
	}
	span, exact := s.rangeSpan(e.text, partial.Range)
	if !exact {
		s.warn("a change outside of its document was clamped; the texts may differ now", "uri", e.uri, "version", e.version)
	}
	edit := text.Edit{Span: span, New: partial.Text}
	e.caret = span.Start + len(partial.Text)
	if e.doc == nil {
		e.text = e.text.Edit(edit)
		return
	}
	e.doc = e.doc.Edit(edit)
	e.text = e.doc.Text
}

// replace is a change of the whole document. Nobody types one.
func (e *edited) replace(src string) {
	e.caret = -1
	if e.doc == nil {
		e.text = text.New(src)
		return
	}
	e.doc = agent.Parse(e.doc.Place, src)
	e.text = e.doc.Text
}

func (s *Server) didSave(p *protocol.DidSaveTextDocumentParams) error {
	s.apply(saved{p.TextDocument.URI})
	return nil
}

func (s *Server) didClose(p *protocol.DidCloseTextDocumentParams) error {
	d := s.store.load().docs[p.TextDocument.URI]
	if d == nil {
		s.warn("a document that is not open was closed", "uri", p.TextDocument.URI)
		return nil
	}
	s.apply(closed{d.uri})
	s.holds(d)
	return nil
}

// nullRange is a range that is null, as a client may write "the whole
// document". The decoder would take it for an insertion at the top. No string
// holds these bytes: quotes are escaped there.
var nullRange = text.Lazy(`"range"\s*:\s*null\b`)

func withoutNullRanges(params []byte) []byte {
	if !bytes.Contains(params, []byte("null")) || !bytes.Contains(params, []byte(`"range"`)) || !nullRange().Match(params) {
		return params
	}
	return nullRange().ReplaceAll(params, []byte(`"norange":null`)) // unknown keys are ignored
}
