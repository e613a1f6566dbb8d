package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// same holds the server's text against the editor's (invariant I5).
func (p *process) same(uri string) {
	p.t.Helper()
	text, version := p.Text(uri)
	sum := sha256.Sum256([]byte(text))
	if d := p.alive().doc(p.t, uri); d.SHA256 != hex.EncodeToString(sum[:]) || d.Version != version {
		p.t.Fatalf("the server has %d bytes as version %d, the editor %d as %d", d.Bytes, d.Version, len(text), version)
	}
}

// unmodelled opens a document that the editor keeps no model of, for changes
// that no editor makes.
func (p *process) unmodelled(text string) string {
	const uri = "file:///w/.claude/agents/unmodelled.md"
	p.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "markdown", "version": 1, "text": text}})
	return uri
}

// type1 types words one letter at a time, after the first place of a text.
func (p *process) type1(uri, after, words string) {
	text, _ := p.Text(uri)
	off := strings.Index(text, after) + len(after)
	for i := range len(words) {
		p.Change(uri, fake.Change{From: off + i, To: off + i, New: words[i : i+1]})
	}
}

func TestChangesInOneNotification(t *testing.T) {
	p, uri := opened(t, "a\r\nb\n😀c\r")
	p.Change(uri, fake.Change{From: 0, To: 1, New: "xyz"}, fake.Change{From: 0, To: 2}, fake.Change{From: 1, To: 1, New: "\n"})
	p.same(uri)
	p.Change(uri, fake.Change{Whole: true, New: "new\n"}, fake.Change{From: 4, To: 4, New: "end"})
	p.same(uri)
}

func TestChangeOutsideIsClamped(t *testing.T) {
	p, _ := opened(t, good)
	uri := p.unmodelled("one\ntwo\n")
	p.Send(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"` + uri +
		`","version":2},"contentChanges":[{"range":{"start":{"line":90,"character":7},"end":{"line":4294967295,"character":4294967295}},"text":"x"}]}}`)
	if d := p.alive().doc(t, uri); d.Bytes != 9 {
		t.Errorf("%+v", d)
	}
	p.WaitNote("window/logMessage", "clamped")
	p.Send(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"` + uri +
		`","version":3},"contentChanges":[{"range":{"start":{"line":1,"character":3},"end":{"line":0,"character":0}},"text":""}]}}`)
	if d := p.alive().doc(t, uri); d.Bytes != 2 {
		t.Errorf("an inverted range: %+v", d)
	}
}

func TestOddOrders(t *testing.T) {
	p, uri := opened(t, good)
	other := fileURI("/nowhere/.claude/agents/x.md")
	p.Send(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"` + other + `","version":2},"contentChanges":[{"text":"x"}]}}`)
	p.WaitNote("window/logMessage", "not open")
	p.Notify("textDocument/didClose", map[string]any{"textDocument": map[string]any{"uri": other}})
	p.Notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": other}})
	p.same(uri)
	p.Open(uri, "markdown", bad)
	p.WaitNote("window/logMessage", "opened twice")
	p.same(uri)
	p.WaitDiagnosed(uri, some)
}

func TestCloseClears(t *testing.T) {
	p, uri := opened(t, bad)
	p.WaitDiagnosed(uri, some)
	p.Close(uri)
	p.WaitDiagnosed(uri, none)
	p.Open(uri, "markdown", bad)
	p.WaitDiagnosed(uri, some)
	if m := p.alive(); len(m.Documents) != 1 {
		t.Errorf("%+v", m.Documents)
	}
}

// Files that are no agents are kept in step and nothing else.
func TestOtherFilesGetNothing(t *testing.T) {
	dir := workspace(t, map[string]string{"README.md": "# Hi\n", "agents/notes.md": "# Notes\n"})
	p := serve(t)
	p.Initialize(folders(dir))
	quietFiles := map[string]string{
		fileURI(dir, "README.md"):               "# Hi\n\n[a](b.md)\n",
		fileURI(dir, "agents/notes.md"):         "# Notes\n",
		fileURI(dir, "src/main.go"):             "package main\n",
		"untitled:Untitled-1":                   "---\ntitle: A post\ndate: today\n---\n",
		"git:" + dir + "/.claude/agents/a.md?x": bad,
	}
	for uri, text := range quietFiles {
		p.Open(uri, "chat-markdown", text)
		p.Change(uri, fake.Change{From: 0, To: 0, New: "x"}, fake.Change{From: 0, To: 1})
		for _, method := range []string{"textDocument/hover", "textDocument/completion"} {
			if m := p.Call(method, position(uri, 0, 0)); m.Error != nil || string(m.Result) != "null" {
				t.Errorf("%s of %s: %+v %s", method, uri, m.Error, m.Result)
			}
		}
		p.same(uri)
	}
	last := fileURI(dir, agentFile)
	p.Open(last, "markdown", bad)
	p.WaitDiagnosed(last, some) // later than anything about the others would be
	for uri := range quietFiles {
		if _, ok := p.Published(uri); ok {
			t.Errorf("%s was published", uri)
		}
	}
}

// languageId decides nothing but for documents without a path.
func TestChosenByPath(t *testing.T) {
	dir := workspace(t, nil)
	p := serve(t)
	p.Initialize(folders(dir))
	uri := fileURI(dir, agentFile)
	for _, id := range []string{"markdown", "chatagent", "plaintext", ""} {
		p.Open(uri, id, bad)
		p.WaitDiagnosed(uri, some)
		p.Close(uri)
		p.WaitDiagnosed(uri, none)
	}
	p.Open("untitled:Untitled-1", "chatagent", "---\ntools: a\ntools: b\n---\nx\n")
	p.WaitDiagnosed("untitled:Untitled-1", some)
	p.Open("untitled:Untitled-2", "markdown", bad)
	p.WaitDiagnosed("untitled:Untitled-2", some)
}
