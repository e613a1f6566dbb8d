package server_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// recorder stands between the editor and the server, and holds what they said
// against the official meta-model. It is no part of the project.
type recorder struct{ node, folder, file string }

func record(t *testing.T) recorder {
	t.Helper()
	r := recorder{folder: filepath.Join("..", "..", "shared", "lsp"), file: filepath.Join(t.TempDir(), "traffic.jsonl")}
	var err error
	if r.node, err = exec.LookPath("node"); err != nil {
		t.Skip("skipped: there is no node")
	}
	if _, err := os.Stat(filepath.Join(r.folder, "metaModel.json")); err != nil {
		t.Skip("skipped: the meta-model is not here")
	}
	return r
}

// while runs what starts a server, with the recorder in front of it.
func (r recorder) while(t *testing.T, start func()) {
	t.Helper()
	real := binary
	defer func() { binary = real }()
	binary = filepath.Join(t.TempDir(), "tee")
	script := "#!/bin/sh\nexec " + r.node + " " + filepath.Join(r.folder, "tee.mjs") + " " + r.file + " -- " + real + " \"$@\"\n"
	if err := os.WriteFile(binary, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	start()
}

// check ends the session and asks for violations.
func (r recorder) check(t *testing.T, p *process) {
	t.Helper()
	p.Call("shutdown", nil)
	p.Notify("exit", nil)
	p.WaitEnd()
	out, err := exec.Command(r.node, filepath.Join(r.folder, "metamodel-check.mjs"), filepath.Join(r.folder, "metaModel.json"), r.file, "--side", "server", "--strict").CombinedOutput()
	if err != nil || !strings.Contains(string(out), " 0 violation(s)") {
		t.Errorf("%v\n%s", err, out)
	}
}

// Recorded traffic of a whole session, both channels, holds against the
// official meta-model.
func TestMetaModel(t *testing.T) {
	for name, caps := range map[string]func(string) map[string]any{"push": fake.Capabilities, "pull": fake.Pulling} {
		r := record(t)
		var p *process
		var uri string
		var at map[string]any
		r.while(t, func() { p, uri, at = asked(t, strings.Replace(bad, "Raed", "Ra‸ed", 1), caps, nil) })
		doc := map[string]any{"textDocument": map[string]any{"uri": uri}}
		if name == "pull" {
			p.pull(uri)
		} else {
			p.WaitDiagnosed(uri, some)
		}
		text, _ := p.Text(uri)
		p.Change(uri, fake.Change{From: len(text), To: len(text), New: "\n## Output\n\n- one\n"})
		for method, params := range map[string]map[string]any{
			"textDocument/hover": at, "textDocument/completion": at, "textDocument/documentSymbol": doc, "textDocument/foldingRange": doc,
			"workspace/executeCommand": {"command": "agentls.dumpState"},
		} {
			p.Call(method, params)
		}
		var list struct{ Items []json.RawMessage }
		p.Result(&list, "textDocument/completion", at)
		if len(list.Items) > 0 {
			p.Call("completionItem/resolve", list.Items[0])
		}
		p.actions(uri, "Raed", nil)
		p.Notify("textDocument/didSave", doc)
		p.Close(uri)
		r.check(t, p)
	}
}

// So does that about names across files, for clients of every kind.
func TestMetaModelAcross(t *testing.T) {
	for name, caps := range map[string]func(map[string]any) map[string]any{
		"old": nil, "watching": fake.Watching,
		"pulling": func(map[string]any) map[string]any { return fake.Watching(fake.Pulling("utf-16")) },
	} {
		t.Run(name, func(t *testing.T) {
			r := record(t)
			var p *process
			var dir string
			r.while(t, func() { p, dir = teamOf(t, nil, caps) })
			uri := p.open(dir, lead)
			p.throughNames(dir, uri)
			if name == "pulling" {
				p.Call("workspace/diagnostic", map[string]any{"identifier": "agentls", "previousResultIds": []any{}})
				p.Call("workspace/diagnostic", map[string]any{"previousResultIds": []any{}, "partialResultToken": "w"})
			}
			p.replace(uri, "`helper` agent", "`hand` agent")
			p.watched(3, remove(t, dir, helper))
			p.Notify("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"agentls": map[string]any{"hints": true}}})
			p.alive()
			r.check(t, p)
		})
	}
}

// throughNames asks everything that there is to ask about names.
func (p *process) throughNames(dir, uri string) {
	p.t.Helper()
	at := func() map[string]any { return p.caret(uri, "Agent(hel|per") }
	doc := map[string]any{"textDocument": map[string]any{"uri": uri}}
	p.Call("workspace/symbol", map[string]any{"query": "e"})
	p.Call("textDocument/definition", at())
	p.Call("textDocument/definition", p.caret(uri, "tools: Re|ad"))
	p.Call("workspace/textDocumentContent", map[string]any{"uri": "agentls:/tool/claude-code/Read.md"})
	p.Call("textDocument/references", merge(at(), map[string]any{"context": map[string]any{"includeDeclaration": true}}))
	p.Call("textDocument/documentHighlight", at())
	p.Call("textDocument/hover", at())
	p.Call("textDocument/completion", at())
	p.Call("textDocument/prepareRename", at())
	p.Call("textDocument/prepareRename", p.caret(uri, "tools: Re|ad"))
	p.Call("textDocument/rename", merge(at(), map[string]any{"newName": "mason"}))
	p.Call("workspace/willRenameFiles", map[string]any{"files": []any{map[string]any{"oldUri": fileURI(dir, "docs/how.md"), "newUri": fileURI(dir, "docs/why.md")}}})
	for ask, resolve := range map[string]string{"textDocument/documentLink": "documentLink/resolve", "textDocument/codeLens": "codeLens/resolve"} {
		var all []json.RawMessage
		p.Result(&all, ask, doc)
		for _, one := range all {
			p.Call(resolve, one)
		}
	}
	var items []json.RawMessage
	p.Result(&items, "textDocument/prepareCallHierarchy", at())
	for _, item := range items {
		p.Call("callHierarchy/incomingCalls", map[string]any{"item": item})
		p.Call("callHierarchy/outgoingCalls", map[string]any{"item": item})
	}
}
