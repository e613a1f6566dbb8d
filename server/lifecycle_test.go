package server_test

import (
	"encoding/json"
	"net"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"agentls/server/internal/fake"
)

func TestSessionEnds(t *testing.T) {
	for name, test := range map[string]struct {
		end  func(p *process)
		code int
	}{
		"shutdown, exit":            {func(p *process) { p.Call("shutdown", nil); p.Notify("exit", nil) }, 0},
		"exit right after shutdown": {func(p *process) { p.Start("shutdown", nil); p.Notify("exit", nil) }, 0},
		"shutdown twice":            {func(p *process) { p.Call("shutdown", nil); p.Call("shutdown", nil); p.Notify("exit", nil) }, 0},
		"shutdown without params": {func(p *process) {
			p.Send(`{"jsonrpc":"2.0","id":99,"method":"shutdown"}`)
			p.Await(99)
			p.Send(`{"jsonrpc":"2.0","method":"exit"}`)
		}, 0},
		"exit alone":             {func(p *process) { p.Notify("exit", nil) }, 1},
		"end of input":           {func(p *process) { p.in.Close() }, 1},
		"shutdown, end of input": {func(p *process) { p.Call("shutdown", nil); p.in.Close() }, 0},
		"end inside a message":   {func(p *process) { p.Raw("Content-Length: 100\r\n\r\n{"); p.in.Close() }, 1},
		"bad header":             {func(p *process) { p.Raw("Content-Length: much\r\n\r\n{}") }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := serve(t)
			p.Initialize(nil)
			test.end(p)
			if code := p.exitCode(); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
		})
	}
}

func TestExitBeforeInitialize(t *testing.T) {
	p := serve(t)
	p.Notify("exit", nil)
	if code := p.exitCode(); code != 1 {
		t.Errorf("exit code %d", code)
	}
}

func TestBadHeaderIsLogged(t *testing.T) {
	p := serve(t)
	p.Initialize(nil)
	p.Raw("Nonsense\r\n\r\n")
	p.exitCode()
	if !strings.Contains(p.logged(), "bad message header") {
		t.Errorf("no reason in the log: %s", p.logged())
	}
}

func TestLifecycleGate(t *testing.T) {
	p := serve(t)
	if m := p.Call("textDocument/hover", position("file:///x.md", 0, 0)); m.Error == nil || m.Error.Code != -32002 {
		t.Errorf("before initialize: %+v", m)
	}
	p.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": "file:///early.md", "languageId": "markdown", "version": 1, "text": ""}})
	p.Initialize(nil)
	if m := p.Call("initialize", map[string]any{"capabilities": map[string]any{}, "processId": nil, "rootUri": nil}); m.Error == nil || m.Error.Code != -32600 {
		t.Errorf("second initialize: %+v", m)
	}
	if s := p.alive(); len(s.Documents) != 0 {
		t.Errorf("a notification before initialize counted: %+v", s.Documents)
	}
	if m := p.Call("shutdown", nil); m.Error != nil || string(m.Result) != "null" {
		t.Errorf("shutdown: %+v", m)
	}
	if m := p.Call("textDocument/hover", position("file:///x.md", 0, 0)); m.Error == nil || m.Error.Code != -32600 {
		t.Errorf("after shutdown: %+v", m)
	}
}

// Everything that a client may leave out or send as null.
func TestInitializeTolerates(t *testing.T) {
	for name, params := range map[string]string{
		"bare":                   `{"processId":null,"rootUri":null,"capabilities":{}}`,
		"empty":                  `{"capabilities":{}}`,
		"nulls":                  `{"processId":null,"clientInfo":null,"rootPath":null,"rootUri":null,"workspaceFolders":null,"initializationOptions":null,"capabilities":{"textDocument":{"completion":{}},"workspace":{}}}`,
		"options of wrong types": `{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":["x"]}`,
		"options with wrong":     `{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":{"diagnostics":7,"hints":"yes","settings":3,"rules":[]}}`,
		"folder of no file":      `{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":[{"uri":"vscode-vfs://github/x","name":"x"}]}`,
		"dead folder":            `{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":[{"uri":"file:///there/is/nothing","name":"x"}]}`,
		"capabilities of null":   `{"processId":null,"rootUri":null,"capabilities":{"general":null,"workspace":null,"textDocument":null,"window":null}}`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := serve(t)
			p.Send(`{"jsonrpc":"2.0","id":0,"method":"initialize","params":` + params + `}`)
			if m := p.Await(0); m.Error != nil {
				t.Fatalf("%+v", m.Error)
			}
			p.Notify("initialized", map[string]any{})
			p.Open("file:///w/.claude/agents/a.md", "markdown", good)
			p.WaitDiagnosed("file:///w/.claude/agents/a.md", at(0))
			if strings.Contains(name, "wrong") {
				p.WaitNote("window/logMessage", "initializationOptions")
			}
		})
	}
}

func TestPositionEncoding(t *testing.T) {
	for offered, want := range map[string]string{
		`["utf-8","utf-16"]`:  "utf-8",
		`["utf-16","utf-8"]`:  "utf-8",
		`["utf-16"]`:          "utf-16",
		`["utf-32","utf-16"]`: "utf-16",
		`["utf-32"]`:          "utf-32",
		`["utf-7"]`:           "utf-16",
		`[]`:                  "utf-16",
	} {
		p := serve(t)
		result := p.Initialize(map[string]any{"capabilities": map[string]any{"general": map[string]any{"positionEncodings": json.RawMessage(offered)}}})
		if !strings.Contains(string(result), `"positionEncoding":"`+want+`"`) {
			t.Errorf("%s: want %s in %s", offered, want, result)
		}
	}
}

// The parent is a process of its own, which is killed while the pipes to the
// server stay open.
func TestParentDeath(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no sleep to start")
	}
	parent := exec.Command("sleep", "600")
	if err := parent.Start(); err != nil {
		t.Skip("there is no sleep to start:", err)
	}
	p := serve(t)
	p.Initialize(map[string]any{"processId": parent.Process.Pid})
	p.alive()
	_ = parent.Process.Kill()
	_ = parent.Wait()
	if code := p.exitCode(); code != 1 {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(p.logged(), "parent process is gone") {
		t.Errorf("no reason in the log: %s", p.logged())
	}
}

func TestTrace(t *testing.T) {
	p, uri := opened(t, good)
	p.Call("textDocument/hover", position(uri, 1, 1))
	p.alive()
	if n := p.Notes("$/logTrace"); len(n) != 0 {
		t.Errorf("traced unasked: %s", n)
	}
	p.Notify("$/setTrace", map[string]any{"value": "verbose"})
	p.Call("textDocument/hover", position(uri, 1, 1))
	p.WaitNote("$/logTrace", "textDocument/hover")
	p.Notify("$/setTrace", map[string]any{"value": "off"})
	p.alive()
	n := len(p.Notes("$/logTrace"))
	p.Call("textDocument/hover", position(uri, 1, 1))
	p.alive()
	if more := len(p.Notes("$/logTrace")); more != n {
		t.Errorf("%d traces after it was switched off", more-n)
	}
}

func TestListen(t *testing.T) {
	for _, addr := range []string{"0.0.0.0:0", "example.com:80", "nonsense", "192.0.2.1:99"} {
		out, err := exec.Command(binary, "serve", "--listen", addr).CombinedOutput()
		if exit, ok := err.(*exec.ExitError); !ok || exit.ExitCode() != 2 {
			t.Errorf("%s: %v, want exit 2: %s", addr, err, out)
		}
	}
	if runtime.GOOS == "windows" {
		return
	}
	socket := filepath.Join(t.TempDir(), "s")
	cmd := exec.Command(binary, "serve", "--listen", "unix:"+socket)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	// The file is there before anybody listens on it.
	for deadline := time.Now().Add(20 * time.Second); ; {
		if conn, err := net.Dial("unix", socket); err == nil {
			_ = conn.Close()
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("no socket")
		}
		runtime.Gosched()
	}
	for range 2 { // one session after the other, and the process stays
		e := fake.New(t, dial(t, socket))
		e.Initialize(nil)
		e.Call("shutdown", nil)
		e.Notify("exit", nil)
		e.WaitEnd()
	}
}
