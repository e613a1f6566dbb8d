package server

import (
	"maps"
	"slices"
	"time"

	"go.lsp.dev/uri"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/text"
)

// opened is a didOpen.
type opened struct{ doc *openDoc }

func (c opened) apply(s *snapshot) *snapshot { return s.set(c.doc) }

// closed is a didClose.
type closed struct{ uri uri.URI }

func (c closed) apply(s *snapshot) *snapshot {
	next := *s
	next.docs = maps.Clone(s.docs)
	delete(next.docs, c.uri)
	return &next
}

// edited is a didChange, whose edits were made already: only the read loop
// makes them, so nothing else changes a text meanwhile. What else may have
// changed is where the document lies.
type edited struct {
	uri     uri.URI
	version int32
	text    *text.Text
	doc     *agent.Document
	caret   int
	at      time.Time
}

func (c edited) apply(s *snapshot) *snapshot {
	next := s.calm(c.uri)
	d := *s.docs[c.uri]
	d.version, d.text, d.caret, d.typed = c.version, c.text, c.caret, c.at
	switch {
	case d.doc == nil: // it was found to be no agent meanwhile
	case c.doc == nil:
		d.parse()
	case c.doc.Place != d.doc.Place:
		d.doc = c.doc.At(d.doc.Place)
	default:
		d.doc = c.doc
	}
	return next.set(&d)
}

// saved is a didSave: whoever saves is not in the middle of a word.
type saved struct{ uri uri.URI }

func (c saved) apply(s *snapshot) *snapshot { return s.calm("") }

// quieted says that nobody has typed for a while since the version.
type quieted struct{ doc *openDoc }

func (c quieted) apply(s *snapshot) *snapshot {
	if s.docs[c.doc.uri] != c.doc {
		return s
	}
	d := *c.doc
	d.caret = -1
	return s.set(&d)
}

// calm returns the snapshot in which nobody types, save in one document.
func (s *snapshot) calm(but uri.URI) *snapshot {
	next := s
	for u, d := range s.docs {
		if u != but && d.caret >= 0 {
			still := *d
			still.caret = -1
			next = next.set(&still)
		}
	}
	return next
}

// placed is what the disk says about the surroundings of a document.
type placed struct {
	uri   uri.URI
	memo  *memo // of the didOpen that asked
	in    *folder
	place agent.Place
	file  *config.File
	guess bool // the disk has not answered; an answer that came is not undone
}

func (c placed) apply(s *snapshot) *snapshot {
	d, ok := s.docs[c.uri]
	if !ok || d.memo != c.memo || d.in != c.in || c.guess && d.ready {
		return s
	}
	return s.set(d.at(c.place, c.file))
}

// at returns the document with its surroundings known.
func (d *openDoc) at(place agent.Place, file *config.File) *openDoc {
	next := *d
	next.place, next.file, next.ready = place, file, true
	switch {
	case !mayHold(&next) && !next.held:
		next.doc = nil
	case d.doc == nil:
		next.parse()
	case d.doc.Place != place:
		next.doc = d.doc.At(place)
	}
	return &next
}

// begun is what initialize says.
type begun struct {
	settings *settings
	folders  []*folder
}

func (c begun) apply(s *snapshot) *snapshot {
	next := *s
	next.settings, next.folders, next.outside = c.settings, c.folders, newOutside()
	return &next
}

// refoldered is a change of the workspace folders.
type refoldered struct {
	added   []*folder
	removed map[string]bool // by root
}

func (c refoldered) apply(s *snapshot) *snapshot {
	next := *s
	next.folders = nil
	for _, f := range append(s.folders[:len(s.folders):len(s.folders)], c.added...) {
		if !c.removed[f.root] {
			next.folders = append(next.folders, f)
		}
	}
	return &next
}

// resettled is what the user has set in the editor now.
type resettled struct{ settings *settings }

func (c resettled) apply(s *snapshot) *snapshot {
	next := *s
	next.settings = c.settings
	return &next
}

// reopened has folders that see the disk afresh in place of those that
// remember what was read.
type reopened struct{ fresh map[*folder]*folder }

func (c reopened) apply(s *snapshot) *snapshot {
	next := *s
	next.folders, next.outside = slices.Clone(s.folders), newOutside()
	for i, f := range next.folders {
		if fresh := c.fresh[f]; fresh != nil {
			next.folders[i] = fresh
		}
	}
	return &next
}

// relocated says in which folder a document lies now. What is known of its
// surroundings stays until the new ones are known.
type relocated struct {
	uri  uri.URI
	memo *memo
	in   *folder
	name string
}

func (c relocated) apply(s *snapshot) *snapshot {
	d, ok := s.docs[c.uri]
	if !ok || d.memo != c.memo || d.in == c.in && d.name == c.name {
		return s
	}
	moved := *d
	moved.in, moved.name = c.in, c.name
	return s.set(&moved)
}

// parse reads the text where it lies. It is called while d is being made.
func (d *openDoc) parse() {
	d.doc = agent.Parse(d.place, d.text.String())
	d.text = d.doc.Text
}
