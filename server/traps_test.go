package server_test

import (
	"fmt"
	"net"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// The traps of the JSON-RPC library, each against the built binary. P6 and P7
// are seen by the race detector and the compiler, P12 by the poisoned build.

func dial(t *testing.T, socket string) net.Conn {
	t.Helper()
	conn, err := net.Dial("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	return conn
}

// P1: a context derived from a request's own crashes the process once the
// request is recycled. Cancellable requests by the hundred, some cancelled.
func TestP1DerivedContexts(t *testing.T) {
	p, uri := opened(t, bad)
	var ids []int
	for i := range 400 {
		id := p.Start("textDocument/hover", position(uri, i%6, 3))
		if i%3 == 0 {
			p.Notify("$/cancelRequest", map[string]any{"id": id})
		}
		ids = append(ids, id)
	}
	for _, id := range ids {
		if m := p.Await(id); m.Error != nil && m.Error.Code != -32800 {
			t.Fatalf("%+v", m.Error)
		}
	}
	p.alive()
}

// P2: changes out of order. Two thousand in one burst, each of which depends
// on the one before.
func TestP2ChangesInOrder(t *testing.T) {
	p, uri := opened(t, good)
	for i := range 2000 {
		text, _ := p.Text(uri)
		p.Change(uri, fake.Change{From: len(text), To: len(text), New: fmt.Sprintf("%d\n", i)})
	}
	p.same(uri)
}

// P3: notifications that no handler can make sense of.
func TestP3BadNotifications(t *testing.T) {
	p, uri := opened(t, good)
	for _, body := range []string{
		`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"` + uri + `","version":null},"contentChanges":"x"}}`,
		`{"jsonrpc":"2.0","method":"textDocument/didChange"}`,
		`{"jsonrpc":"2.0","method":"textDocument/didChange","params":[1,2]}`,
		`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":null}}`,
		`{"jsonrpc":"2.0","method":"$/foo"}`,
		`{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}`,
		`{"jsonrpc":"2.0","method":"$/cancelRequest"}`,
		`{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":7}}`,
		`{"jsonrpc":"2.0","method":"no/such","params":{"x":1}}`,
		`{"jsonrpc":"2.0","method":"textDocument/didClose","params":{}}`,
		`{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{}}}`,
		`{"jsonrpc":"2.0","method":"textDocument/hover","params":{}}`,
	} {
		p.Send(body)
	}
	p.same(uri)
}

// P4: a panic in a handler, of a request or of a notification, ends neither
// the process nor the connection.
func TestP4PanicsOnTheWire(t *testing.T) {
	p, uri := opened(t, good)
	for range 3 {
		if m := p.Await(p.Start("test/panic", nil)); m.Error == nil || m.Error.Code != -32603 {
			t.Fatalf("%+v", m)
		}
		p.Notify("test/panicked", nil)
	}
	p.same(uri)
	p.alive()
}

// P5: error codes.
func TestP5ErrorCodes(t *testing.T) {
	p, _ := opened(t, good)
	for i, test := range []struct {
		name, request string
		code          int
	}{
		{"unknown without params", `"method":"no/such"`, -32601},
		{"unknown with params", `"method":"no/such","params":{"a":1}`, -32601},
		{"unknown with a dollar", `"method":"$/no/such"`, -32601},
		{"not served", `"method":"textDocument/moniker","params":[]`, -32601},
		{"a notification, asked", `"method":"textDocument/didOpen","params":{}`, -32601},
		{"params of a wrong type", `"method":"textDocument/hover","params":{"textDocument":7}`, -32602},
		{"a position below zero", `"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x"},"position":{"line":-1,"character":0}}`, -32602},
		{"no params", `"method":"textDocument/hover"`, -32602},
		{"an unknown command", `"method":"workspace/executeCommand","params":{"command":"x"}`, -32602},
	} {
		p.Send(fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,%s}`, 1000+i, test.request))
		if m := p.Await(1000 + i); m.Error == nil || m.Error.Code != test.code {
			t.Errorf("%s: %+v, want %d", test.name, m.Error, test.code)
		}
	}
}

// P8: bodies that are no message are answered and the session lives; a header
// that announces too much takes no memory.
func TestP8BadBodies(t *testing.T) {
	p, uri := opened(t, good)
	for i, test := range []struct {
		body string
		code int
	}{
		{`{"jsonrpc":"2.0","id":1,`, -32700},
		{`garbage`, -32700},
		{`{"id":1,"method":"shutdown"}`, -32600},
		{`{"jsonrpc":"1.0","id":1,"method":"shutdown"}`, -32600},
		{`{"jsonrpc":"2.0","id":1.5,"method":"shutdown"}`, -32600},
		{`[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]`, -32600},
		{`[]`, -32600},
	} {
		p.Send(test.body)
		if code := p.WaitRefusal(i + 1); code != test.code {
			t.Errorf("%s: %d, want %d", test.body, code, test.code)
		}
	}
	p.Raw(fmt.Sprintf("Content-Length: %d\r\n\r\n", 65<<20))
	chunk := strings.Repeat(" ", 1<<20)
	for range 65 {
		p.Raw(chunk)
	}
	if code := p.WaitRefusal(8); code != -32600 {
		t.Errorf("65 MiB: %d", code)
	}
	p.same(uri)
}

// P9: exit closes nothing by itself, and closing from its handler deadlocks.
// A request is still running when it comes.
func TestP9ExitWithRequestsInFlight(t *testing.T) {
	p, uri := opened(t, good+strings.Repeat("A paragraph of text.\n\n", 20000))
	for range 20 {
		p.Start("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": uri}})
	}
	p.Start("shutdown", nil)
	p.Notify("exit", nil)
	if code := p.exitCode(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

// P10: a call to the client from a handler on the read loop deadlocks. The
// request to pull again is one, and an edit is what makes it due.
func TestP10CallsToTheClient(t *testing.T) {
	dir := workspace(t, map[string]string{agentFile: good})
	uri := fileURI(dir, agentFile)
	p := serve(t)
	params := folders(dir)
	params["capabilities"] = fake.Pulling("utf-16")
	p.Initialize(params)
	p.Open(uri, "markdown", good)
	p.type1(uri, "tools: Read", ", Gre")
	pull := map[string]any{"textDocument": map[string]any{"uri": uri}}
	p.Call("textDocument/diagnostic", pull)
	p.WaitNote("workspace/diagnostic/refresh", "")
	p.alive()
	if n := p.Notes("textDocument/publishDiagnostics"); len(n) != 0 {
		t.Errorf("pushed to a client that pulls: %s", n)
	}
}

// P11: answers must not be lost when the session's context ends: everything
// asked before shutdown is answered.
func TestP11AnswersBeforeShutdown(t *testing.T) {
	p, uri := opened(t, good)
	var ids []int
	for range 50 {
		ids = append(ids, p.Start("textDocument/foldingRange", map[string]any{"textDocument": map[string]any{"uri": uri}}))
	}
	p.Call("shutdown", nil)
	for _, id := range ids {
		p.Await(id)
	}
	p.Notify("exit", nil)
	p.exitCode()
}

// P13: a null range is the whole document, not an insertion at its top.
func TestP13NullRange(t *testing.T) {
	p, _ := opened(t, good)
	uri := p.unmodelled(bad)
	for v, wire := range []string{`"range":null,"text":%q`, `"text":%q,"range": null`, `"range" : null , "rangeLength":null,"text":%q`} {
		text := fmt.Sprintf("---\nname: n%d\n---\n\"range\":null\n", v)
		p.Send(fmt.Sprintf(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":%q,"version":%d},"contentChanges":[{%s}]}}`,
			uri, 2+v, fmt.Sprintf(wire, text)))
		if got := p.alive().doc(t, uri); got.Bytes != len(text) {
			t.Errorf("%s: %d bytes, want %d", wire, got.Bytes, len(text))
		}
	}
}

// P14: URIs are spelt in many ways; a document is found under each of them.
func TestP14Spelling(t *testing.T) {
	dir := workspace(t, map[string]string{".claude/agents/(b)@x+y&z.md": good})
	p := serve(t)
	p.Initialize(folders(dir))
	plain := "file://" + dir + "/.claude/agents/(b)@x+y&z.md"
	p.Open(plain, "markdown", bad)
	for _, spelling := range []string{
		plain,
		"file://" + dir + "/.claude/agents/%28b%29%40x%2By%26z.md",
		"file://" + dir + "/%2Eclaude/agents/(b)%40x%2by&z.md",
	} {
		if m := p.Call("textDocument/hover", position(spelling, 3, 1)); m.Error != nil || string(m.Result) == "null" {
			t.Errorf("%s: %+v %s", spelling, m.Error, m.Result)
		}
	}
	for _, odd := range []string{"", "not a uri%zz", "untitled:Untitled-1", "vscode-notebook-cell:/x/.claude/agents/a.ipynb#x", "file:///C:/x/.claude/agents/a.md", "git:/x/.claude/agents/a.md?ref"} {
		p.Open(odd, "markdown", good)
		p.Call("textDocument/hover", position(odd, 1, 1))
		p.Close(odd)
	}
	p.alive()
}
