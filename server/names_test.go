package server_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// team is a workspace of two agents that name each other.
var team = map[string]string{
	".claude/agents/lead.md": `---
name: lead
description: Plans the work. Use it for anything large.
tools: Read, Agent(helper)
---

You plan. Use the ` + "`helper`" + ` agent for the rest, and read [how](../../docs/how.md#steps).
`,
	".claude/agents/helper.md": `---
name: helper
description: Does what the lead plans. Use it for small steps.
tools: Read
---

You do one step. Ask @agent-lead when it is not clear.
`,
	"docs/how.md": "# How\n\n## Steps\n\nOne by one.\n",
}

const (
	lead   = ".claude/agents/lead.md"
	helper = ".claude/agents/helper.md"
)

// teamOf opens the team in an editor and returns its folder.
func teamOf(t *testing.T, more map[string]string, caps func(map[string]any) map[string]any) (*process, string) {
	t.Helper()
	files := map[string]string{}
	for _, some := range []map[string]string{team, more} {
		for name, text := range some {
			files[name] = text
		}
	}
	dir := workspace(t, files)
	p := serve(t)
	params := folders(dir)
	c := fake.Capabilities("utf-16")
	if caps != nil {
		c = caps(c)
	}
	params["capabilities"] = c
	p.Initialize(params)
	return p, dir
}

func (p *process) open(dir, name string) string {
	p.t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		p.t.Fatal(err)
	}
	uri := fileURI(dir, name)
	p.Open(uri, "markdown", string(text))
	return uri
}

// caret returns the parameters of a request at the marked place: in `Agent(|helper`
// the bar marks it.
func (p *process) caret(uri, marked string) map[string]any {
	p.t.Helper()
	text, _ := p.Text(uri)
	before, after, _ := strings.Cut(marked, "|")
	i := strings.Index(text, before+after)
	if i < 0 {
		p.t.Fatalf("%q is not in %s", marked, uri)
	}
	return map[string]any{"textDocument": map[string]any{"uri": uri}, "position": p.At(uri, i+len(before))}
}

func (p *process) replace(uri, old, new string) {
	p.t.Helper()
	text, _ := p.Text(uri)
	i := strings.Index(text, old)
	if i < 0 {
		p.t.Fatalf("%q is not in %s", old, uri)
	}
	p.Change(uri, fake.Change{From: i, To: i + len(old), New: new})
}

type location struct {
	URI   string
	Range fake.Range
}

// shown writes places as file:line:column, for comparison.
func shown(dir string, all []location) string {
	var out []string
	for _, l := range all {
		name := strings.TrimPrefix(l.URI, fileURI(dir)+"/")
		b, _ := json.Marshal([]int{l.Range.Start.Line, l.Range.Start.Character, l.Range.End.Character})
		out = append(out, filepath.Base(name)+string(b))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func TestDefinitionAcrossFiles(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, lead)
	p.alive()
	var links []struct {
		OriginSelectionRange, TargetRange, TargetSelectionRange fake.Range
		TargetURI                                               string
	}
	for mark, want := range map[string]string{"Agent(hel|per": helper, "the `hel|per": helper, "how.md#st|eps": "docs/how.md", "docs/h|ow.md": "docs/how.md"} {
		p.Result(&[]any{}, "textDocument/references", merge(p.caret(uri, mark), map[string]any{"context": map[string]any{"includeDeclaration": true}}))
		p.Result(&links, "textDocument/definition", p.caret(uri, mark))
		if len(links) != 1 || links[0].TargetURI != fileURI(dir, want) || links[0].OriginSelectionRange == (fake.Range{}) {
			t.Errorf("%s: %+v, want %s", mark, links, want)
		}
	}
	if p.Result(&links, "textDocument/definition", p.caret(uri, "docs/how.md#st|eps")); len(links) == 1 && links[0].TargetSelectionRange.Start.Line != 2 {
		t.Errorf("the heading stands on line 2: %+v", links)
	}
}

func merge(a, b map[string]any) map[string]any {
	for k, v := range b {
		a[k] = v
	}
	return a
}

// A client without link support gets plain places.
func TestDefinitionForOldClients(t *testing.T) {
	p, dir := teamOf(t, nil, func(c map[string]any) map[string]any {
		delete(c["textDocument"].(map[string]any), "definition")
		return c
	})
	uri := p.open(dir, lead)
	p.Result(&[]any{}, "workspace/symbol", map[string]any{"query": ""})
	var found []location
	p.Result(&found, "textDocument/definition", p.caret(uri, "Agent(hel|per"))
	if got := shown(dir, found); got != "helper.md[1,6,12]" {
		t.Errorf("%s", got)
	}
}

func TestReferencesAcrossFiles(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, helper)
	var found []location
	p.Result(&found, "textDocument/references", merge(p.caret(uri, "name: hel|per"), map[string]any{"context": map[string]any{"includeDeclaration": true}}))
	if got := shown(dir, found); got != "helper.md[1,6,12] lead.md[3,19,25] lead.md[6,19,25]" {
		t.Errorf("%s", got)
	}
	// What an editor holds is what counts, whether it is saved or not.
	other := p.open(dir, lead)
	p.replace(other, "Use the `helper` agent", "Work")
	p.Result(&found, "textDocument/references", merge(p.caret(uri, "name: hel|per"), map[string]any{"context": map[string]any{"includeDeclaration": false}}))
	if got := shown(dir, found); got != "lead.md[3,19,25]" {
		t.Errorf("after an edit: %s", got)
	}
	// And when it is closed, the disk.
	p.Close(other)
	p.Result(&found, "textDocument/references", merge(p.caret(uri, "name: hel|per"), map[string]any{"context": map[string]any{"includeDeclaration": false}}))
	if got := shown(dir, found); got != "lead.md[3,19,25] lead.md[6,19,25]" {
		t.Errorf("after closing: %s", got)
	}
	var marks []struct {
		Range fake.Range
		Kind  int
	}
	p.Result(&marks, "textDocument/documentHighlight", p.caret(uri, "name: hel|per"))
	if len(marks) != 1 || marks[0].Kind != 3 {
		t.Errorf("%+v", marks)
	}
}

func TestWorkspaceSymbols(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	var found []struct {
		Name, ContainerName string
		Kind                int
		Location            location
	}
	p.Result(&found, "workspace/symbol", map[string]any{"query": "hlp"})
	if len(found) != 1 || found[0].Name != "helper" || found[0].Location.URI != fileURI(dir, helper) || !strings.Contains(found[0].ContainerName, "Claude Code") {
		t.Errorf("%+v", found)
	}
}

func TestCallHierarchy(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, lead)
	var items []map[string]any
	p.Result(&items, "textDocument/prepareCallHierarchy", p.caret(uri, "name: le|ad"))
	if len(items) != 1 || items[0]["name"] != "lead" {
		t.Fatalf("%+v", items)
	}
	var out []struct {
		To         struct{ Name, URI string }
		FromRanges []fake.Range
	}
	p.Result(&out, "callHierarchy/outgoingCalls", map[string]any{"item": items[0]})
	if len(out) != 1 || out[0].To.Name != "helper" || len(out[0].FromRanges) != 2 {
		t.Errorf("%+v", out)
	}
	var in []struct {
		From       struct{ Name, URI string }
		FromRanges []fake.Range
	}
	p.Result(&in, "callHierarchy/incomingCalls", map[string]any{"item": items[0]})
	if len(in) != 1 || in[0].From.URI != fileURI(dir, helper) || len(in[0].FromRanges) != 1 {
		t.Errorf("%+v", in)
	}
	items[0]["uri"] = fileURI(dir, "gone.md")
	p.Call("callHierarchy/incomingCalls", map[string]any{"item": items[0]})
}

func TestDocumentLinks(t *testing.T) {
	p, dir := teamOf(t, nil, nil)
	uri := p.open(dir, lead)
	p.Result(&[]any{}, "workspace/symbol", map[string]any{"query": ""})
	var links []map[string]any
	p.Result(&links, "textDocument/documentLink", map[string]any{"textDocument": map[string]any{"uri": uri}})
	if len(links) != 1 || links[0]["target"] != nil {
		t.Fatalf("%+v", links)
	}
	var link struct{ Target string }
	p.Result(&link, "documentLink/resolve", links[0])
	if link.Target != fileURI(dir, "docs/how.md")+"#L3" {
		t.Errorf("%s", link.Target)
	}
}

type lens struct {
	Range   fake.Range      `json:"range"`
	Data    json.RawMessage `json:"data"`
	Command *struct {
		Title, Command string
		Arguments      []json.RawMessage
	} `json:"command,omitempty"`
}

func TestCodeLenses(t *testing.T) {
	p, dir := teamOf(t, nil, fake.Watching)
	uri := p.open(dir, helper)
	doc := map[string]any{"textDocument": map[string]any{"uri": uri}}
	var all []lens
	p.Result(&all, "textDocument/codeLens", doc)
	if len(all) != 1 {
		t.Fatalf("%+v", all)
	}
	var one lens
	p.Result(&one, "codeLens/resolve", all[0])
	if one.Command == nil || one.Command.Title != "2 references" {
		t.Errorf("%+v", one)
	}
	// Another file names it no more: the lenses are to be asked for again.
	before := len(p.Notes("workspace/codeLens/refresh"))
	p.replace(p.open(dir, lead), "Use the `helper` agent", "Work")
	p.Wait("a refresh of lenses", func() bool { return len(p.NotesLocked("workspace/codeLens/refresh")) > before })
	p.Result(&one, "codeLens/resolve", all[0])
	if one.Command == nil || one.Command.Title != "1 reference" {
		t.Errorf("%+v", one)
	}
	// Off in the settings.
	p.Answers("workspace/configuration", []any{map[string]any{"lenses": false}})
	p.Notify("workspace/didChangeConfiguration", map[string]any{"settings": nil})
	for len(all) > 0 {
		p.Result(&all, "textDocument/codeLens", doc)
	}
}

// A client that has a command for showing places is told it.
func TestReferencesCommand(t *testing.T) {
	dir := workspace(t, team)
	p := serve(t)
	p.Initialize(merge(folders(dir), map[string]any{"initializationOptions": map[string]any{"referencesCommand": "show.places", "lenses": map[string]any{"tokens": true}}}))
	uri := p.open(dir, helper)
	var all []lens
	p.Result(&all, "textDocument/codeLens", map[string]any{"textDocument": map[string]any{"uri": uri}})
	titles := map[string]string{}
	for _, l := range all {
		var one lens
		p.Result(&one, "codeLens/resolve", l)
		titles[one.Command.Title] = one.Command.Command
		if one.Command.Command != "" {
			var places []location
			if err := json.Unmarshal(one.Command.Arguments[2], &places); err != nil || len(places) != 2 {
				t.Errorf("%v %s", err, one.Command.Arguments)
			}
		}
	}
	if len(titles) != 2 || titles["2 references"] != "show.places" {
		t.Errorf("%v", titles)
	}
}

// Pages about what a product itself defines are for clients that can show them.
func TestPages(t *testing.T) {
	for name, caps := range map[string]func(map[string]any) map[string]any{"able": fake.Watching, "unable": nil} {
		p, dir := teamOf(t, nil, caps)
		uri := p.open(dir, helper)
		var links []struct{ TargetURI string }
		p.Result(&links, "textDocument/definition", p.caret(uri, "tools: Re|ad"))
		if name == "unable" {
			if len(links) > 0 {
				t.Errorf("%+v", links)
			}
			continue
		}
		if len(links) != 1 {
			t.Fatalf("%+v", links)
		}
		var page struct{ Text string }
		p.Result(&page, "workspace/textDocumentContent", map[string]any{"uri": links[0].TargetURI})
		if !strings.Contains(page.Text, "Read") {
			t.Errorf("%q", page.Text)
		}
	}
}
