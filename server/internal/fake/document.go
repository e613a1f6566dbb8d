package fake

import (
	"encoding/json"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// doc is a document as the editor has it: all its versions, as plain strings.
type doc struct {
	version int
	text    string
	was     map[int]string
}

// Change is one content change: bytes From to To of the text as it is then
// become New.
type Change struct {
	From, To int
	New      string
	Whole    bool // send the whole document instead
}

// Open opens a document.
func (e *Editor) Open(uri, languageID, text string) {
	e.mu.Lock()
	e.docs[uri] = &doc{version: 1, text: text, was: map[int]string{1: text}}
	e.mu.Unlock()
	e.Notify("textDocument/didOpen", map[string]any{
		"textDocument": map[string]any{"uri": uri, "languageId": languageID, "version": 1, "text": text},
	})
}

// Change makes changes, one after the other, in one notification.
func (e *Editor) Change(uri string, changes ...Change) {
	e.mu.Lock()
	d := e.docs[uri]
	var list []any
	for _, c := range changes {
		wire := map[string]any{"text": c.New}
		if !c.Whole {
			wire["range"] = Range{e.position(d.text, c.From), e.position(d.text, c.To)}
			d.text = d.text[:c.From] + c.New + d.text[c.To:]
		} else {
			d.text = c.New
		}
		list = append(list, wire)
	}
	d.version++
	d.was[d.version] = d.text
	version := d.version
	e.mu.Unlock()
	e.Notify("textDocument/didChange", map[string]any{
		"textDocument": map[string]any{"uri": uri, "version": version}, "contentChanges": list,
	})
}

// Close closes a document.
func (e *Editor) Close(uri string) {
	e.Notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": uri}})
	e.mu.Lock()
	delete(e.docs, uri)
	e.mu.Unlock()
}

// Text returns the text and version of a document.
func (e *Editor) Text(uri string) (string, int) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.docs[uri].text, e.docs[uri].version
}

// WaitDiagnosed waits for diagnostics that the test accepts and returns them.
func (e *Editor) WaitDiagnosed(uri string, accept func(Published) bool) Published {
	e.t.Helper()
	var p Published
	e.Wait("diagnostics of "+uri, func() bool {
		if e.published[uri] == nil {
			return false
		}
		p = *e.published[uri]
		return accept(p)
	})
	return p
}

// Published returns the newest diagnostics of a document.
func (e *Editor) Published(uri string) (Published, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if p := e.published[uri]; p != nil {
		return *p, true
	}
	return Published{}, false
}

// publish files a publishDiagnostics and holds it against the text of its
// version: a version never goes back, a range lies in the document.
func (e *Editor) publish(params json.RawMessage) {
	var p struct {
		URI         string       `json:"uri"`
		Version     *int         `json:"version"`
		Diagnostics []Diagnostic `json:"diagnostics"`
	}
	if err := json.Unmarshal(params, &p); err != nil || p.Diagnostics == nil {
		e.t.Errorf("bad publish: %v in %s", err, params)
		return
	}
	last := e.published[p.URI]
	if last == nil {
		last = &Published{}
		e.published[p.URI] = last
	}
	d := e.docs[p.URI]
	if p.Version != nil && d != nil {
		if *p.Version < last.Version && last.Version <= d.version {
			e.t.Errorf("%s: version %d after %d", p.URI, *p.Version, last.Version)
		}
		text, known := d.was[*p.Version]
		if !known {
			e.t.Errorf("%s: diagnostics for version %d, which never was", p.URI, *p.Version)
		}
		for _, diag := range p.Diagnostics {
			if known && !e.lies(text, diag.Range) {
				e.t.Errorf("%s version %d: %s at %+v lies outside", p.URI, *p.Version, diag.Code, diag.Range)
			}
		}
		last.Version = *p.Version
	}
	last.Times++
	last.Diagnostics = p.Diagnostics
}

// Lies reports whether a range lies in the newest text and is not inverted.
func (e *Editor) Lies(uri string, r Range) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.lies(e.docs[uri].text, r)
}

func (e *Editor) lies(text string, r Range) bool {
	lines := Lines(text)
	for _, p := range []Position{r.Start, r.End} {
		if p.Line >= len(lines) || p.Character > e.units(lines[p.Line]) || p.Line < 0 || p.Character < 0 {
			return false
		}
	}
	return r.Start.Line < r.End.Line || r.Start.Line == r.End.Line && r.Start.Character <= r.End.Character
}

// At returns the position of a byte offset in the newest text.
func (e *Editor) At(uri string, off int) Position {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.position(e.docs[uri].text, off)
}

// position is written for clarity, not speed: it is what the server's own
// arithmetic is held against.
func (e *Editor) position(text string, off int) Position {
	lines := Lines(text[:off])
	if strings.HasSuffix(text[:off], "\r") && strings.HasPrefix(text[off:], "\n") {
		lines = Lines(text[:off-1]) // between CR and LF is the end of the line
	}
	return Position{len(lines) - 1, e.units(lines[len(lines)-1])}
}

// Lines splits at LF, CRLF and a lone CR.
func Lines(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n")
}

// units counts the columns of a line.
func (e *Editor) units(line string) int {
	switch e.Encoding {
	case "utf-8":
		return len(line)
	case "utf-32":
		return utf8.RuneCountInString(line)
	}
	return len(utf16.Encode([]rune(line)))
}
