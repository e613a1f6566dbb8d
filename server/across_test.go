package server_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"agentls/server/internal/fake"
)

// coded accepts diagnostics with, or without, a code.
func coded(code string, want bool) func(fake.Published) bool {
	return func(p fake.Published) bool {
		return p.Times > 0 && want == slices.ContainsFunc(p.Diagnostics, func(d fake.Diagnostic) bool { return d.Code == code })
	}
}

// write changes a file behind the editor's back, and tells nobody.
func write(t *testing.T, dir, name, text string) string {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return fileURI(dir, name)
}

func remove(t *testing.T, dir, name string) string {
	t.Helper()
	if err := os.RemoveAll(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
		t.Fatal(err)
	}
	return fileURI(dir, name)
}

// watched tells the server that something happened to files, as a client that
// watches them does.
func (p *process) watched(kind int, uris ...string) {
	var changes []any
	for _, u := range uris {
		changes = append(changes, map[string]any{"uri": u, "type": kind})
	}
	p.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": changes})
}

// What an edit of one open file does to another is published there, and the
// finding leads to the other file.
func TestEditRepublishesOthers(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	one, two := p.open(dir, lead), p.open(dir, helper)
	p.WaitDiagnosed(one, coded("unknown-agent", false))
	p.replace(two, "name: helper", "name: hand")
	p.WaitDiagnosed(one, coded("unknown-agent", true))
	p.replace(two, "name: hand", "name: helper")
	p.WaitDiagnosed(one, coded("unknown-agent", false))
	// Closing goes back to what the disk has.
	p.replace(two, "name: helper", "name: hand")
	p.WaitDiagnosed(one, coded("unknown-agent", true))
	p.Close(two)
	p.WaitDiagnosed(one, coded("unknown-agent", false))
}

// Until everything was read, nothing is said of names of other files.
func TestOthersWaitForTheScan(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, lead)
	p.WaitDiagnosed(uri, func(fake.Published) bool { return true })
	p.alive()
	for _, note := range p.Notes("textDocument/publishDiagnostics") {
		if strings.Contains(string(note), "unknown-agent") {
			t.Errorf("said before it was known: %s", note)
		}
	}
}

func TestRelatedPlacesInOtherFiles(t *testing.T) {
	p, dir := teamOf(t, map[string]string{".claude/agents/again.md": strings.Replace(team[helper], "one step", "two steps", 1)}, nil)
	uri := p.open(dir, helper)
	p.WaitDiagnosed(uri, coded("duplicate-name", true))
	found := string(p.Notes("textDocument/publishDiagnostics")[len(p.Notes("textDocument/publishDiagnostics"))-1])
	if !strings.Contains(found, `"relatedInformation"`) || !strings.Contains(found, "again.md") {
		t.Errorf("%s", found)
	}
}

// What the client watches counts: files that come, change and go, folders that
// vanish with all that is in them, several at once.
func TestWatchedFiles(t *testing.T) {
	p, dir := teamOf(t, nil, fake.Watching)
	p.WaitNote("client/registerCapability", "workspace/didChangeWatchedFiles")
	uri := p.open(dir, lead)
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	p.watched(3, remove(t, dir, helper))
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
	p.watched(1, write(t, dir, helper, team[helper]))
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	p.watched(2, write(t, dir, helper, strings.Replace(team[helper], "name: helper", "name: hand", 1)))
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
	p.watched(1, write(t, dir, ".claude/agents/below/x.md", team[helper]))
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	p.watched(3, remove(t, dir, ".claude/agents/below"))
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
	// An open buffer wins over the disk.
	other := p.open(dir, helper)
	p.replace(other, "name: hand", "name: helper")
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	p.watched(3, remove(t, dir, helper))
	p.watched(1, write(t, dir, helper, strings.Replace(team[helper], "name: helper", "name: third", 1)))
	p.watched(1, write(t, dir, ".claude/agents/z.md", strings.Replace(team[helper], "name: helper", "name: zed", 1)))
	var found []location
	symbols := func() string {
		p.Result(&[]any{}, "workspace/symbol", map[string]any{"query": ""})
		var all []struct{ Name string }
		p.Result(&all, "workspace/symbol", map[string]any{"query": ""})
		var names []string
		for _, s := range all {
			names = append(names, s.Name)
		}
		slices.Sort(names)
		return strings.Join(names, " ")
	}
	until(t, func() bool { return symbols() == "helper lead zed" })
	p.Result(&found, "textDocument/definition", p.caret(uri, "Agent(hel|per"))
	p.Close(other)
	until(t, func() bool { return symbols() == "lead third zed" })
}

// until asks again and again; each question is answered by the server, so that
// no time is slept through.
func until(t *testing.T, holds func() bool) {
	t.Helper()
	for start := time.Now(); !holds(); {
		if time.Since(start) > 20*time.Second {
			t.Fatal("waited in vain")
		}
	}
}

// A client that cannot watch is helped out.
func TestOwnWatching(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, lead)
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	until(t, func() bool { p.alive(); return strings.Contains(p.logged(), "msg=watching") })
	remove(t, dir, helper)
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
	write(t, dir, ".claude/agents/deep/er/helper.md", team[helper])
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	remove(t, dir, ".claude/agents/deep")
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
	write(t, dir, ".agentls.yaml", "agents: [helper]\n")
	p.WaitDiagnosed(uri, coded("unknown-agent", false))
	remove(t, dir, ".agentls.yaml")
	p.WaitDiagnosed(uri, coded("unknown-agent", true))
}

// A configuration file counts as soon as it is changed.
func TestLiveConfiguration(t *testing.T) {
	p, dir := teamOf(t, nil, fake.Watching)
	uri := fileURI(dir, lead)
	p.Open(uri, "markdown", strings.Replace(team[lead], "tools: Read", "tools: Raed", 1))
	p.WaitDiagnosed(uri, coded("misspelt-tool", true))
	p.watched(1, write(t, dir, ".agentls.yaml", "tools: [Raed]\n"))
	p.WaitDiagnosed(uri, coded("misspelt-tool", false))
	p.watched(2, write(t, dir, ".agentls.yaml", "rules: {misspelt-tool: error}\n"))
	p.WaitDiagnosed(uri, coded("misspelt-tool", true))
	p.watched(2, write(t, dir, ".agentls.yaml", "exclude: [\".claude/**\"]\n"))
	p.WaitDiagnosed(uri, none)
	p.watched(3, remove(t, dir, ".agentls.yaml"))
	p.WaitDiagnosed(uri, coded("misspelt-tool", true))
}

// The settings of the editor may come with the notification, or be asked for.
func TestEditorSettings(t *testing.T) {
	misspelt := strings.Replace(team[lead], "tools: Read", "tools: Raed", 1)
	t.Run("push", func(t *testing.T) {
		p, dir := teamOf(t, nil, nil)
		uri := fileURI(dir, lead)
		p.Open(uri, "markdown", misspelt)
		p.WaitDiagnosed(uri, coded("misspelt-tool", true))
		settings := func(of any) { p.Notify("workspace/didChangeConfiguration", map[string]any{"settings": of}) }
		settings(map[string]any{"agentls": map[string]any{"path": "x", "settings": map[string]any{"tools": []string{"Raed"}}}})
		p.WaitDiagnosed(uri, coded("misspelt-tool", false))
		settings(nil)
		settings(map[string]any{"other": 1})
		settings(7)
		settings(map[string]any{"agentls": map[string]any{"rules": map[string]any{"misspelt-tool": "error"}}})
		p.WaitDiagnosed(uri, coded("misspelt-tool", true))
	})
	t.Run("pull", func(t *testing.T) {
		p := serve(t)
		dir := workspace(t, team)
		p.Answers("workspace/configuration", []any{map[string]any{"settings": map[string]any{"tools": []string{"Raed"}}}})
		p.Initialize(merge(folders(dir), map[string]any{"capabilities": fake.Watching(fake.Capabilities("utf-16"))}))
		uri := fileURI(dir, lead)
		p.WaitNote("client/registerCapability", "workspace/didChangeConfiguration")
		p.Open(uri, "markdown", misspelt)
		p.WaitDiagnosed(uri, coded("misspelt-tool", false))
		p.Answers("workspace/configuration", []any{map[string]any{}})
		p.Notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
		p.WaitDiagnosed(uri, coded("misspelt-tool", true))
	})
}

// Configuration files are documents with findings of their own.
func TestConfigurationFile(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := fileURI(dir, ".agentls.yaml")
	p.Open(uri, "yaml", "rules: {unknown-tol: off}\nexclude: [\"nothing/**\"]\nagents: [x]\n")
	p.WaitDiagnosed(uri, coded("unknown-code", true))
	p.WaitDiagnosed(uri, coded("unused-glob", true))
	var hover struct{ Contents struct{ Value string } }
	p.Result(&hover, "textDocument/hover", p.caret(uri, "ru|les"))
	if hover.Contents.Value == "" {
		t.Error("no hover")
	}
	var list struct{ Items []item }
	text, _ := p.Text(uri)
	p.Change(uri, fake.Change{From: len(text), To: len(text), New: "dial"})
	p.Result(&list, "textDocument/completion", p.caret(uri, "dial|"))
	if !slices.ContainsFunc(list.Items, func(i item) bool { return strings.HasPrefix(i.Label, "dialects") }) {
		t.Errorf("%+v", list.Items)
	}
	if all := p.actions(uri, "unknown-tol", nil); len(all) == 0 || all[0].Edit.DocumentChanges[0].Edits[0].NewText != "unknown-tool" {
		t.Errorf("%+v", all)
	}
}

// The scan shows how far it is, and ends it.
func TestProgress(t *testing.T) {
	p, _ := teamOf(t, nil, fake.Watching)
	p.WaitNote("window/workDoneProgress/create", "agentls/1")
	p.WaitNote("$/progress", `"begin"`)
	p.WaitNote("$/progress", `"end"`)
	p.Notify("window/workDoneProgress/cancel", map[string]any{"token": "agentls/1"})
	p.Notify("window/workDoneProgress/cancel", map[string]any{"token": 7})
	p.alive()
}

// A workspace that is everything is not read, and the log says so.
func TestRootOfEverything(t *testing.T) {
	for _, dir := range []string{"/", ""} {
		p := serve(t)
		if dir == "" {
			dir = p.home
		}
		write(t, p.home, ".claude/agents/mine.md", strings.Replace(team[helper], "name: helper", "name: mine", 1))
		write(t, p.home, "project/.claude/agents/other.md", team[lead])
		p.Initialize(folders(dir))
		var all []struct{ Name string }
		p.Result(&all, "workspace/symbol", map[string]any{"query": ""})
		if len(all) != 1 || all[0].Name != "mine" {
			t.Errorf("%s: %+v", dir, all)
		}
		p.WaitNote("window/logMessage", "only the products' own folders")
		if len(p.Notes("window/showMessage")) > 0 {
			t.Error("a popup")
		}
	}
}

// Folders come and go while others are read.
func TestFoldersDuringScan(t *testing.T) {
	one, two := workspace(t, team), workspace(t, map[string]string{".claude/agents/third.md": strings.Replace(team[helper], "name: helper", "name: third", 1)})
	p := serve(t)
	p.Initialize(folders(one))
	list := func(dir string) []any { return []any{map[string]any{"uri": fileURI(dir), "name": "x"}} }
	symbols := func() int {
		var all []struct{ Name string }
		p.Result(&all, "workspace/symbol", map[string]any{"query": ""})
		return len(all)
	}
	p.Notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": list(two), "removed": []any{}}})
	until(t, func() bool { return symbols() == 3 })
	p.Notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": []any{}, "removed": list(one)}})
	until(t, func() bool { return symbols() == 1 })
	p.Notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": []any{}, "removed": list(two)}})
	until(t, func() bool { return symbols() == 0 })
}

type workspaceReport struct {
	Items []struct {
		Kind, URI, ResultID string
		Items               []fake.Diagnostic
	}
}

func (r *workspaceReport) of(uri string) (kind string, codes []string) {
	for _, i := range r.Items {
		if i.URI == uri {
			for _, d := range i.Items {
				codes = append(codes, d.Code)
			}
			return i.Kind, codes
		}
	}
	return "", nil
}

// All files are answered for at once; then only what differs.
func TestWorkspacePull(t *testing.T) {
	dir := workspace(t, team)
	p := serve(t)
	p.Initialize(merge(folders(dir), map[string]any{"capabilities": fake.Watching(fake.Pulling("utf-16"))}))
	var r workspaceReport
	ask := func(ids []any) map[string]any {
		return map[string]any{"identifier": "agentls", "previousResultIds": ids}
	}
	p.Result(&r, "workspace/diagnostic", ask([]any{}))
	if len(r.Items) != 2 {
		t.Fatalf("%+v", r)
	}
	ids := []any{}
	for _, i := range r.Items {
		if i.Kind != "full" || i.ResultID == "" || len(i.Items) > 0 {
			t.Errorf("%+v", i)
		}
		ids = append(ids, map[string]any{"uri": i.URI, "value": i.ResultID})
	}
	p.Result(&r, "workspace/diagnostic", ask(ids))
	if kind, _ := r.of(fileURI(dir, lead)); kind != "unchanged" || len(r.Items) != 2 {
		t.Errorf("%+v", r)
	}
	// A client that takes partial results waits for something else to be true.
	held := p.Start("workspace/diagnostic", merge(ask(ids), map[string]any{"partialResultToken": "pull-1"}))
	p.alive()
	if p.Answered(held) {
		t.Error("answered though nothing has changed")
	}
	p.watched(3, remove(t, dir, helper))
	p.Await(held)
	var partial workspaceReport
	for _, note := range p.Notes("$/progress") {
		var one struct {
			Token any
			Value workspaceReport
		}
		if json.Unmarshal(note, &one) == nil && one.Token == "pull-1" {
			partial.Items = append(partial.Items, one.Value.Items...)
		}
	}
	if _, codes := partial.of(fileURI(dir, lead)); !slices.Contains(codes, "unknown-agent") {
		t.Errorf("%+v", partial)
	}
	if kind, codes := partial.of(fileURI(dir, helper)); kind != "full" || len(codes) > 0 {
		t.Errorf("a file that is gone: %s %v", kind, codes)
	}
	if got := p.Notes("textDocument/publishDiagnostics"); len(got) > 0 {
		t.Errorf("pushed as well: %s", got)
	}
	// Whoever waits can be told to stop, and is told when the session ends.
	ids = nil
	for _, i := range partial.Items {
		if i.ResultID != "" {
			ids = append(ids, map[string]any{"uri": i.URI, "value": i.ResultID})
		}
	}
	held = p.Start("workspace/diagnostic", merge(ask(ids), map[string]any{"partialResultToken": 2}))
	p.alive()
	p.Notify("$/cancelRequest", map[string]any{"id": held})
	p.WaitAnswer(strconv.Itoa(held), -32800)
	held = p.Start("workspace/diagnostic", merge(ask(ids), map[string]any{"partialResultToken": 3}))
	p.alive()
	p.Call("shutdown", nil)
	p.WaitAnswer(strconv.Itoa(held), -32800)
}

// A pulling client is asked to pull again when an edit changes what is said of
// another open file.
func TestPullAgainForOthers(t *testing.T) {
	dir := workspace(t, team)
	p := serve(t)
	p.Initialize(merge(folders(dir), map[string]any{"capabilities": fake.Pulling("utf-16")}))
	one, two := p.open(dir, lead), p.open(dir, helper)
	until(t, func() bool { return len(p.pull(one)) == 0 && len(p.pull(two)) == 0 })
	p.Result(&[]any{}, "workspace/symbol", map[string]any{"query": ""})
	before := len(p.Notes("workspace/diagnostic/refresh"))
	p.replace(two, "name: helper", "name: hand")
	p.Wait("a refresh", func() bool { return len(p.NotesLocked("workspace/diagnostic/refresh")) > before })
	if !strings.Contains(show(p.pull(one)), "unknown-agent") {
		t.Errorf("%s", show(p.pull(one)))
	}
}

// Who pulls before the workspace is read has an answer without names; it is
// asked to pull again once they are there.
func TestPullAgainAfterScan(t *testing.T) {
	dir := workspace(t, team)
	write(t, dir, lead, strings.Replace(team[lead], "helper", "stranger", 1))
	p := serve(t)
	p.Initialize(merge(folders(dir), map[string]any{"capabilities": fake.Pulling("utf-16")}))
	one := p.open(dir, lead)
	if first := show(p.pull(one)); strings.Contains(first, "unknown-agent") {
		return // the workspace was quicker
	}
	p.Wait("a refresh", func() bool { return len(p.NotesLocked("workspace/diagnostic/refresh")) > 0 })
	until(t, func() bool { return strings.Contains(show(p.pull(one)), "unknown-agent") })
}
