// Package fake is an editor for tests: it speaks LSP in plain JSON, without
// the libraries the server is built on, keeps each document as a plain string,
// and waits for conditions, never for time to pass.
package fake

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"
)

// patience bounds every wait; a test that reaches it has failed.
const patience = 30 * time.Second

// T is what the editor needs of a test.
type T interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Message is one JSON-RPC message as the server sent it.
type Message struct {
	Version string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
	Result  json.RawMessage `json:"result"`
	Error   *Error          `json:"error"`
}

// Error is an answer that is one.
type Error struct {
	Code    int    `json:"code"`
	Message string `json:"message"`
}

// Editor is one client. Its methods may be called from one goroutine.
type Editor struct {
	t    T
	conn io.ReadWriteCloser

	Encoding string // of positions: "utf-8", "utf-16" or "utf-32"
	next     int

	mu        sync.Mutex
	news      *sync.Cond
	answers   map[string]*Message // by id
	notes     []Message           // notifications and requests of the server
	refuses   []Message           // answers with a null id
	published map[string]*Published
	docs      map[string]*doc
	results   map[string]any // what requests of the server are answered with, by method
	ended     error
}

// Published is the newest list of diagnostics of a document.
type Published struct {
	Times       int
	Version     int
	Diagnostics []Diagnostic
}

// Diagnostic is what tests look at of one.
type Diagnostic struct {
	Range    Range           `json:"range"`
	Severity int             `json:"severity"`
	Code     string          `json:"code"`
	Source   string          `json:"source"`
	Message  string          `json:"message"`
	Data     json.RawMessage `json:"data,omitempty"`
}

// Range and Position are those of the protocol.
type Range struct {
	Start Position `json:"start"`
	End   Position `json:"end"`
}

// Position is zero-based, its character in units of the encoding.
type Position struct {
	Line      int `json:"line"`
	Character int `json:"character"`
}

// New returns an editor that talks over conn and reads until it ends.
func New(t T, conn io.ReadWriteCloser) *Editor {
	e := &Editor{t: t, conn: conn, Encoding: "utf-16", answers: map[string]*Message{}, published: map[string]*Published{}, docs: map[string]*doc{}, results: map[string]any{}}
	e.news = sync.NewCond(&e.mu)
	go e.read()
	return e
}

func (e *Editor) read() {
	in := bufio.NewReader(e.conn)
	for {
		m, err := readMessage(in)
		e.mu.Lock()
		if err != nil {
			e.ended = err
		} else {
			e.take(m)
		}
		e.news.Broadcast()
		e.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func readMessage(in *bufio.Reader) (*Message, error) {
	length := 0
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return nil, err
		}
		line = strings.TrimRight(line, "\r\n")
		if line == "" {
			break
		}
		if v, ok := strings.CutPrefix(line, "Content-Length: "); ok {
			if length, err = strconv.Atoi(v); err != nil {
				return nil, err
			}
		}
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(in, body); err != nil {
		return nil, err
	}
	m := new(Message)
	if err := json.Unmarshal(body, m); err != nil {
		return nil, fmt.Errorf("not JSON: %q", body)
	}
	if m.Version != "2.0" {
		return nil, fmt.Errorf("no version: %q", body)
	}
	return m, nil
}

// Answers sets what requests of the server are answered with from now on; null
// where nothing is set.
func (e *Editor) Answers(method string, result any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.results[method] = result
}

// take files a message, and answers requests of the server.
func (e *Editor) take(m *Message) {
	switch {
	case m.Method != "":
		e.notes = append(e.notes, *m)
		if m.Method == "textDocument/publishDiagnostics" {
			e.publish(m.Params)
		}
		if len(m.ID) > 0 {
			go e.Send(fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,"result":%s}`, m.ID, encode(e.results[m.Method])))
		}
	case string(m.ID) == "null" || len(m.ID) == 0:
		e.refuses = append(e.refuses, *m)
	default:
		if e.answers[string(m.ID)] != nil {
			e.t.Errorf("request %s was answered twice", m.ID)
		}
		e.answers[string(m.ID)] = m
	}
}

// Send frames a body, whatever it is.
func (e *Editor) Send(body string) {
	e.Raw(fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body))
}

// Raw writes bytes. That the server has gone is no mistake here.
func (e *Editor) Raw(s string) { _, _ = io.WriteString(e.conn, s) }

// Notify sends a notification.
func (e *Editor) Notify(method string, params any) {
	e.Send(encode(map[string]any{"jsonrpc": "2.0", "method": method, "params": params}))
}

// Start sends a request and returns its id.
func (e *Editor) Start(method string, params any) int {
	e.next++
	e.Send(encode(map[string]any{"jsonrpc": "2.0", "id": e.next, "method": method, "params": params}))
	return e.next
}

// Await waits for the answer to a request.
func (e *Editor) Await(id int) *Message {
	e.t.Helper()
	var m *Message
	key := strconv.Itoa(id)
	e.Wait("an answer to request "+key, func() bool {
		m = e.answers[key]
		return m != nil
	})
	return m
}

// Answered reports whether a request was answered.
func (e *Editor) Answered(id int) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.answers[strconv.Itoa(id)] != nil
}

// Call sends a request and waits for its answer.
func (e *Editor) Call(method string, params any) *Message {
	e.t.Helper()
	return e.Await(e.Start(method, params))
}

// WaitAnswer waits for the answer to an id as it is written, with this error.
func (e *Editor) WaitAnswer(id string, code int) {
	e.t.Helper()
	e.Wait("an answer to "+id, func() bool {
		m := e.answers[id]
		return m != nil && m.Error != nil && m.Error.Code == code
	})
}

// Result sends a request that must succeed and decodes its answer into v.
func (e *Editor) Result(v any, method string, params any) {
	e.t.Helper()
	m := e.Call(method, params)
	if m.Error != nil {
		e.t.Fatalf("%s: error %d: %s", method, m.Error.Code, m.Error.Message)
	}
	if err := json.Unmarshal(m.Result, v); err != nil {
		e.t.Fatalf("%s: %v in %s", method, err, m.Result)
	}
}

// Wait returns once the condition holds, which is looked at after each
// message. The condition may use what is reached without the editor's methods.
func (e *Editor) Wait(what string, holds func() bool) {
	e.t.Helper()
	timer := time.AfterFunc(patience, e.news.Broadcast)
	defer timer.Stop()
	start := time.Now()
	e.mu.Lock()
	defer e.mu.Unlock()
	for !holds() {
		if e.ended != nil {
			e.t.Fatalf("waiting for %s: the connection ended: %v", what, e.ended)
		}
		if time.Since(start) >= patience {
			e.t.Fatalf("waited in vain for %s", what)
		}
		e.news.Wait()
	}
}

// WaitEnd returns once the server has closed the connection.
func (e *Editor) WaitEnd() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for e.ended == nil {
		e.news.Wait()
	}
}

// Notes returns the parameters of everything the server sent by this method.
func (e *Editor) Notes(method string) []json.RawMessage {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.NotesLocked(method)
}

// NotesLocked is Notes for the condition of a [Editor.Wait].
func (e *Editor) NotesLocked(method string) []json.RawMessage {
	var all []json.RawMessage
	for _, n := range e.notes {
		if n.Method == method {
			all = append(all, n.Params)
		}
	}
	return all
}

// WaitNote waits until a message by this method holds the words.
func (e *Editor) WaitNote(method, words string) {
	e.t.Helper()
	e.Wait(method+" with "+words, func() bool {
		for _, p := range e.NotesLocked(method) {
			if strings.Contains(string(p), words) {
				return true
			}
		}
		return false
	})
}

// WaitRefusal waits for the n-th answer with a null id and returns its code.
func (e *Editor) WaitRefusal(n int) int {
	e.t.Helper()
	e.Wait("a refusal", func() bool { return len(e.refuses) >= n && e.refuses[n-1].Error != nil })
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.refuses[n-1].Error.Code
}

// Initialize opens a session. Options are merged into the parameters.
func (e *Editor) Initialize(params map[string]any) json.RawMessage {
	e.t.Helper()
	result := e.Begin(params)
	e.Notify("initialized", map[string]any{})
	return result
}

// Begin is Initialize without the notification that ends it.
func (e *Editor) Begin(params map[string]any) json.RawMessage {
	e.t.Helper()
	all := map[string]any{"processId": nil, "rootUri": nil, "capabilities": Capabilities(e.Encoding)}
	for k, v := range params {
		all[k] = v
	}
	m := e.Call("initialize", all)
	if m.Error != nil {
		e.t.Fatalf("initialize: %+v", m.Error)
	}
	return m.Result
}

// Capabilities returns what a capable client that does not pull announces.
func Capabilities(encoding string) map[string]any {
	return map[string]any{
		"general":   map[string]any{"positionEncodings": []string{encoding}},
		"workspace": map[string]any{"workspaceEdit": map[string]any{"documentChanges": true}, "workspaceFolders": true},
		"textDocument": map[string]any{
			"publishDiagnostics": map[string]any{"versionSupport": true, "relatedInformation": true, "tagSupport": map[string]any{"valueSet": []int{1, 2}}},
			"hover":              map[string]any{"contentFormat": []string{"markdown", "plaintext"}},
			"completion": map[string]any{"completionItem": map[string]any{
				"snippetSupport": true, "insertReplaceSupport": true, "documentationFormat": []string{"markdown"},
				"resolveSupport": map[string]any{"properties": []string{"documentation"}},
			}},
			"definition":     map[string]any{"linkSupport": true},
			"codeAction":     map[string]any{"codeActionLiteralSupport": map[string]any{"codeActionKind": map[string]any{"valueSet": []string{""}}}, "isPreferredSupport": true},
			"documentSymbol": map[string]any{"hierarchicalDocumentSymbolSupport": true},
		},
	}
}

// Watching adds to the capabilities of a client that it watches files, shows
// progress, is asked for settings, and applies whatever a rename may be.
func Watching(c map[string]any) map[string]any {
	c["window"] = map[string]any{"workDoneProgress": true}
	space := c["workspace"].(map[string]any)
	space["didChangeWatchedFiles"] = map[string]any{"dynamicRegistration": true, "relativePatternSupport": true}
	space["didChangeConfiguration"] = map[string]any{"dynamicRegistration": true}
	space["configuration"] = true
	space["codeLens"] = map[string]any{"refreshSupport": true}
	space["fileOperations"] = map[string]any{"didCreate": true, "didRename": true, "didDelete": true, "willRename": true}
	space["workspaceEdit"] = map[string]any{
		"documentChanges": true, "resourceOperations": []string{"create", "rename", "delete"},
		"changeAnnotationSupport": map[string]any{"groupsOnLabel": true},
	}
	space["textDocumentContent"] = map[string]any{}
	c["textDocument"].(map[string]any)["rename"] = map[string]any{"prepareSupport": true, "honorsChangeAnnotations": true}
	return c
}

// Pulling returns the capabilities of a newer client, which pulls diagnostics
// and lets the items of a list share what they have in common.
func Pulling(encoding string) map[string]any {
	c := Capabilities(encoding)
	c["textDocument"].(map[string]any)["diagnostic"] = map[string]any{}
	c["textDocument"].(map[string]any)["completion"].(map[string]any)["completionList"] = map[string]any{"itemDefaults": []string{"editRange", "data"}}
	c["workspace"].(map[string]any)["diagnostics"] = map[string]any{"refreshSupport": true}
	return c
}

func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}
