package server_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"agentls/server/internal/fake"
)

// workspaceEdit is what a rename is answered with.
type workspaceEdit struct {
	Changes         map[string][]textEdit
	DocumentChanges []struct {
		TextDocument struct {
			URI     string
			Version *int
		}
		Edits                []textEdit
		Kind, OldURI, NewURI string
	}
	ChangeAnnotations map[string]struct {
		Label             string
		NeedsConfirmation bool
	}
}

// written applies an edit to the files of a folder and returns all of them by
// name; those with an annotation that asks are taken too.
func (e *workspaceEdit) written(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	_ = filepath.WalkDir(dir, func(file string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			text, _ := os.ReadFile(file)
			files[fileURI(file)] = string(text)
		}
		return err
	})
	for u, edits := range e.Changes {
		files[u] = edited(t, files[u], edits)
	}
	for _, c := range e.DocumentChanges {
		if c.Kind == "" {
			files[c.TextDocument.URI] = edited(t, files[c.TextDocument.URI], c.Edits)
			continue
		}
		for u, text := range files {
			if rest, ok := strings.CutPrefix(u, c.OldURI); ok && (rest == "" || rest[0] == '/') {
				delete(files, u)
				files[c.NewURI+rest] = text
			}
		}
	}
	named := map[string]string{}
	for u, text := range files {
		named[strings.TrimPrefix(u, fileURI(dir)+"/")] = text
	}
	return named
}

// edited applies edits of ASCII texts from the last to the first.
func edited(t *testing.T, text string, edits []textEdit) string {
	t.Helper()
	off := func(p fake.Position) int {
		at := 0
		for range p.Line {
			at += strings.IndexByte(text[at:], '\n') + 1
		}
		return at + p.Character
	}
	edits = slices.Clone(edits)
	slices.SortFunc(edits, func(a, b textEdit) int { return off(b.Range.Start) - off(a.Range.Start) })
	for _, e := range edits {
		text = text[:off(e.Range.Start)] + e.NewText + text[off(e.Range.End):]
	}
	return text
}

// more is what the team has beside it for renames.
var more = map[string]string{
	".claude/agents/task-helper.md": "---\nname: task-helper\ndescription: Does other things.\n---\nNot the helper.\n",
	"CLAUDE.md":                     "Ask the helper agent, or read @.claude/agents/helper.md.\n",
}

func TestRename(t *testing.T) {
	p, dir := teamOf(t, more, fake.Watching)
	uri := p.open(dir, lead)
	var prepared struct {
		Range       fake.Range
		Placeholder string
	}
	p.Result(&prepared, "textDocument/prepareRename", p.caret(uri, "Agent(hel|per"))
	if prepared.Placeholder != "helper" || prepared.Range.Start.Character != 19 {
		t.Errorf("%+v", prepared)
	}
	var e workspaceEdit
	p.Result(&e, "textDocument/rename", merge(p.caret(uri, "Agent(hel|per"), map[string]any{"newName": "builder"}))
	files := e.written(t, dir)
	for name, want := range map[string]string{
		lead:                            "Agent(builder)",
		".claude/agents/builder.md":     "name: builder\n",
		".claude/agents/task-helper.md": "name: task-helper\n",
		"CLAUDE.md":                     "Ask the builder agent, or read @.claude/agents/builder.md.\n",
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s: %q has no %q", name, files[name], want)
		}
	}
	if files[helper] != "" {
		t.Error("the file keeps its name")
	}
	open, asks := 0, 0
	for _, c := range e.DocumentChanges {
		if c.TextDocument.Version != nil {
			open++
		}
	}
	for _, a := range e.ChangeAnnotations {
		if a.NeedsConfirmation {
			asks++
		}
	}
	if open != 1 || asks != 1 || e.Changes != nil {
		t.Errorf("%d files are open, %d notes ask: %+v", open, asks, e)
	}
}

// A client that shows no notes gets what is certain, and no file is moved that
// need not be.
func TestRenameForOldClients(t *testing.T) {
	p, dir := teamOf(t, more, func(c map[string]any) map[string]any {
		delete(c["workspace"].(map[string]any), "workspaceEdit")
		return c
	})
	uri := p.open(dir, lead)
	var e workspaceEdit
	p.Result(&e, "textDocument/rename", merge(p.caret(uri, "Agent(hel|per"), map[string]any{"newName": "builder"}))
	if len(e.DocumentChanges) > 0 || len(e.Changes) != 2 || len(e.ChangeAnnotations) > 0 {
		t.Fatalf("%+v", e)
	}
	files := e.written(t, dir)
	if !strings.Contains(files[helper], "name: builder\n") || files["CLAUDE.md"] != more["CLAUDE.md"] {
		t.Errorf("%q", files)
	}
}

func TestRenameRefused(t *testing.T) {
	p, dir := teamOf(t, more, fake.Watching)
	uri := p.open(dir, lead)
	for mark, want := range map[string]string{"Agent(hel|per": "There is `lead` already", "tools: Re|ad": "no name here"} {
		m := p.Call("textDocument/rename", merge(p.caret(uri, mark), map[string]any{"newName": "lead"}))
		if m.Error == nil || m.Error.Code != -32803 || !strings.Contains(m.Error.Message, want) {
			t.Errorf("%s: %+v %s", mark, m.Error, m.Result)
		}
	}
	if m := p.Call("textDocument/prepareRename", p.caret(uri, "You pl|an")); m.Error == nil {
		t.Errorf("%s", m.Result)
	}
	if m := p.Call("textDocument/rename", map[string]any{"textDocument": map[string]any{"uri": fileURI(dir, "x.md")}, "position": map[string]any{"line": 0, "character": 0}, "newName": "x"}); m.Error != nil || string(m.Result) != "null" {
		t.Errorf("a file that is not open: %+v", m)
	}
}

func TestWillRenameFiles(t *testing.T) {
	p, dir := teamOf(t, more, fake.Watching)
	uri := p.open(dir, lead)
	renamed := map[string]any{"files": []any{
		map[string]any{"oldUri": fileURI(dir, helper), "newUri": fileURI(dir, ".claude/agents/builder.md")},
		map[string]any{"oldUri": fileURI(dir, "docs"), "newUri": fileURI(dir, "manual")},
	}}
	var e workspaceEdit
	p.Result(&e, "workspace/willRenameFiles", renamed)
	files := e.written(t, dir)
	for name, want := range map[string]string{
		lead:        "[how](../../manual/how.md#steps)",
		helper:      "name: builder\n",
		"CLAUDE.md": "@.claude/agents/builder.md.",
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s: %q has no %q", name, files[name], want)
		}
	}
	// What the client then does to the disk is seen.
	for old, now := range map[string]string{helper: ".claude/agents/builder.md", "docs": "manual"} {
		if err := os.Rename(filepath.Join(dir, filepath.FromSlash(old)), filepath.Join(dir, filepath.FromSlash(now))); err != nil {
			t.Fatal(err)
		}
	}
	p.Notify("workspace/didRenameFiles", renamed)
	p.eventually(uri, "Agent(hel|per", fileURI(dir, ".claude/agents/builder.md"))
}

// eventually asks where a name is defined until it is there.
func (p *process) eventually(uri, mark, want string) {
	p.t.Helper()
	var links []struct{ TargetURI string }
	for start := time.Now(); time.Since(start) < 20*time.Second; {
		p.Result(&links, "textDocument/definition", p.caret(uri, mark))
		if len(links) == 1 && links[0].TargetURI == want {
			return
		}
	}
	p.t.Errorf("the definition stays at %+v", links)
}

// What the server says it can follows from what the client can.
func TestRenameCapabilities(t *testing.T) {
	for name, caps := range map[string]func(map[string]any) map[string]any{
		`{"prepareProvider":true}`: fake.Watching,
		`true`:                     func(c map[string]any) map[string]any { return c },
	} {
		p := serve(t)
		var r struct {
			Capabilities struct {
				RenameProvider json.RawMessage
				Workspace      struct{ FileOperations json.RawMessage }
			}
		}
		if err := json.Unmarshal(p.Initialize(map[string]any{"capabilities": caps(fake.Capabilities("utf-16"))}), &r); err != nil {
			t.Fatal(err)
		}
		if got := string(r.Capabilities.RenameProvider); got != name {
			t.Errorf("%s, want %s", got, name)
		}
		if has := r.Capabilities.Workspace.FileOperations != nil; has != (name != "true") {
			t.Errorf("%s: %s", name, r.Capabilities.Workspace.FileOperations)
		}
	}
}
