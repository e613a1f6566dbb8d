package server_test

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"agentls/server/internal/fake"
)

// binary is the built program, which most tests here drive over stdio.
var binary string

func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	dir, err := os.MkdirTemp("", "agentls")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	binary = filepath.Join(dir, "agentls")
	build := exec.Command("go", "build", race, "-tags", tags, "-o", binary, "agentls/cmd/agentls")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// process is a running server with an editor at its other end.
type process struct {
	*fake.Editor
	t   *testing.T
	cmd *exec.Cmd
	in  io.Closer
	log string // file

	home string // of the user
}

// duplex is the pair of pipes to a process.
type duplex struct {
	io.Reader
	io.WriteCloser
}

// serve starts the binary in a home of its own.
func serve(t *testing.T, args ...string) *process {
	t.Helper()
	home := t.TempDir()
	log := filepath.Join(home, "log")
	cmd := exec.Command(binary, append([]string{"serve", "--log", log}, args...)...)
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"))
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{fake.New(t, duplex{out, in}), t, cmd, in, log, home}
	t.Cleanup(func() {
		in.Close()
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if t.Failed() {
			t.Logf("log of the server:\n%s", p.logged())
		}
	})
	return p
}

// exitCode waits for the process to end by itself.
func (p *process) exitCode() int {
	p.t.Helper()
	kill := time.AfterFunc(30*time.Second, func() { _ = p.cmd.Process.Kill() })
	defer kill.Stop()
	p.WaitEnd()
	_ = p.cmd.Wait()
	return p.cmd.ProcessState.ExitCode()
}

func (p *process) logged() string {
	b, _ := os.ReadFile(p.log)
	return string(b)
}

// alive proves that the session still answers, and that everything sent
// before was handled.
func (p *process) alive() state {
	p.t.Helper()
	var s state
	p.Result(&s, "workspace/executeCommand", map[string]any{"command": "agentls.dumpState"})
	return s
}

// state is what tests look at of a dump.
type state struct {
	Version, Client, Encoding string
	Pull                      bool
	Folders                   []string
	Documents                 []docState
	ConfigurationProblems     []string
}

type docState struct {
	URI, SHA256, Dialect, Reason, Place, Siblings string
	Version, Bytes, Findings                      int
	Parsed, Agent, Ready, Excluded, Plugin        bool
}

func (s state) doc(t *testing.T, uri string) docState {
	t.Helper()
	for _, d := range s.Documents {
		if d.URI == uri {
			return d
		}
	}
	t.Fatalf("no %s among %+v", uri, s.Documents)
	return docState{}
}

// workspace writes files and returns their folder.
func workspace(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func fileURI(elem ...string) string {
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(elem...))}
	return u.String()
}

func folders(dirs ...string) map[string]any {
	var list []any
	for _, d := range dirs {
		list = append(list, map[string]any{"uri": fileURI(d), "name": filepath.Base(d)})
	}
	return map[string]any{"workspaceFolders": list}
}

// good is an agent without findings, and bad one with one warning at least.
const (
	good = `---
name: release-notes
description: Writes release notes from merged changes. Use it when a release is cut.
tools: Read, Grep, Glob
---

You write release notes.

Read the changes since the last tag and group them by what users notice.
`
	bad = `---
name: release-notes
description: Writes release notes from merged changes. Use it when a release is cut.
tools: Raed, Grep
model: sonet
---

You write release notes.
`
)

const agentFile = ".claude/agents/release-notes.md"

// opened starts a session with one agent open and returns its URI.
func opened(t *testing.T, text string) (*process, string) {
	t.Helper()
	dir := workspace(t, map[string]string{agentFile: text})
	p := serve(t)
	p.Initialize(folders(dir))
	uri := fileURI(dir, agentFile)
	p.Open(uri, "markdown", text)
	return p, uri
}

func some(p fake.Published) bool { return len(p.Diagnostics) > 0 }
func none(p fake.Published) bool { return p.Times > 0 && len(p.Diagnostics) == 0 }
func at(v int) func(fake.Published) bool {
	return func(p fake.Published) bool { return p.Version >= v }
}

func position(uri string, line, character int) map[string]any {
	return map[string]any{
		"textDocument": map[string]any{"uri": uri},
		"position":     map[string]any{"line": line, "character": character},
	}
}
