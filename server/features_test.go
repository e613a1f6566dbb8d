package server_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// caret finds the mark ‸ in a text and returns the text without it and the
// place where it stood.
func caret(t *testing.T, marked string) (text string, off int) {
	t.Helper()
	off = strings.Index(marked, "‸")
	if off < 0 {
		t.Fatalf("no mark in %q", marked)
	}
	return marked[:off] + marked[off+len("‸"):], off
}

// asked opens a marked text and returns parameters that ask about the mark.
func asked(t *testing.T, marked string, caps func(string) map[string]any, change func(map[string]any)) (*process, string, map[string]any) {
	t.Helper()
	text, off := caret(t, marked)
	p := serve(t)
	capabilities := caps("utf-16")
	if change != nil {
		change(capabilities)
	}
	params := folders(workspace(t, nil))
	uri := params["workspaceFolders"].([]any)[0].(map[string]any)["uri"].(string) + "/" + agentFile
	params["capabilities"] = capabilities
	p.Initialize(params)
	p.Open(uri, "markdown", text)
	return p, uri, map[string]any{"textDocument": map[string]any{"uri": uri}, "position": p.At(uri, off)}
}

type item struct {
	Label, SortText, InsertText, FilterText string
	InsertTextFormat                        int
	Documentation                           json.RawMessage
	TextEdit                                struct {
		Range, Insert, Replace fake.Range
		NewText                string
	}
}

const inTools = "---\nname: release-notes\ndescription: Writes release notes. Use it when a release is cut.\ntools: Read, Gr‸x\n---\n\nYou write release notes.\n"

func TestCompletionEdits(t *testing.T) {
	p, uri, at := asked(t, inTools, fake.Capabilities, nil)
	var list struct {
		IsIncomplete bool
		Items        []item
	}
	p.Result(&list, "textDocument/completion", at)
	i := slices.IndexFunc(list.Items, func(i item) bool { return i.Label == "Grep" })
	if i < 0 || list.IsIncomplete {
		t.Fatalf("no Grep in %+v", list)
	}
	edit := list.Items[i].TextEdit
	text, _ := p.Text(uri)
	start := strings.Index(text, "Grx")
	if edit.Insert != (fake.Range{Start: p.At(uri, start), End: p.At(uri, start+2)}) || edit.Replace != (fake.Range{Start: p.At(uri, start), End: p.At(uri, start+3)}) {
		t.Errorf("edit %+v", edit)
	}
	if !slices.IsSortedFunc(list.Items, func(a, b item) int { return strings.Compare(a.SortText, b.SortText) }) {
		t.Error("the sort texts do not keep the order")
	}
	if slices.ContainsFunc(list.Items, func(i item) bool { return i.Label == "Read" }) {
		t.Error("what is listed already is offered")
	}
}

// What all items of a list share is said once, and with it each item means what
// it means alone.
func TestCompletionDefaults(t *testing.T) {
	type list struct {
		ItemDefaults *struct {
			EditRange struct{ Insert, Replace fake.Range }
			Data      json.RawMessage
		}
		Items []struct {
			item
			TextEdit     *struct{ Insert, Replace fake.Range }
			TextEditText string
			Data         json.RawMessage
		}
	}
	var alone struct {
		Items []struct {
			item
			Data json.RawMessage
		}
	}
	type resolved struct{ Documentation struct{ Value string } }
	documented := func(p *process, label string, data json.RawMessage) string {
		var r resolved
		p.Result(&r, "completionItem/resolve", map[string]any{"label": label, "data": data})
		return r.Documentation.Value
	}
	p, _, at := asked(t, inTools, fake.Capabilities, nil)
	p.Result(&alone, "textDocument/completion", at)
	docs := make([]string, len(alone.Items))
	for i, item := range alone.Items {
		docs[i] = documented(p, item.Label, item.Data)
	}
	p, _, at = asked(t, inTools, fake.Capabilities, func(c map[string]any) {
		c["textDocument"].(map[string]any)["completion"].(map[string]any)["completionList"] = map[string]any{"itemDefaults": []string{"editRange", "data"}}
	})
	var shared list
	p.Result(&shared, "textDocument/completion", at)
	if shared.ItemDefaults == nil || len(shared.Items) != len(alone.Items) {
		t.Fatalf("%d items alone, shared %+v", len(alone.Items), shared)
	}
	for i, got := range shared.Items {
		want := alone.Items[i]
		edit, written := shared.ItemDefaults.EditRange, got.Label
		if got.TextEditText != "" {
			written = got.TextEditText
		}
		if got.TextEdit != nil || got.Label != want.Label || written != want.TextEdit.NewText || got.InsertTextFormat != want.InsertTextFormat ||
			edit.Insert != want.TextEdit.Insert || edit.Replace != want.TextEdit.Replace {
			t.Errorf("shared %+v %+v, alone %+v", edit, got, want)
		}
		if got.Data == nil {
			got.Data = shared.ItemDefaults.Data
		}
		if doc := documented(p, got.Label, got.Data); doc != docs[i] || doc == "" {
			t.Errorf("%s: documentation %q, alone %q", got.Label, doc, docs[i])
		}
	}
}

func TestCompletionDocumentation(t *testing.T) {
	p, _, at := asked(t, inTools, fake.Capabilities, nil)
	var list struct{ Items []json.RawMessage }
	p.Result(&list, "textDocument/completion", at)
	var first item
	_ = json.Unmarshal(list.Items[0], &first)
	if first.Documentation != nil {
		t.Errorf("sent at once: %s", first.Documentation)
	}
	var resolved struct {
		Label         string
		Documentation struct{ Kind, Value string }
	}
	p.Result(&resolved, "completionItem/resolve", list.Items[0])
	if resolved.Label != first.Label || resolved.Documentation.Kind != "markdown" || resolved.Documentation.Value == "" {
		t.Errorf("%+v", resolved)
	}
	p.Call("completionItem/resolve", map[string]any{"label": "ours it is not", "data": []int{1}})

	p, _, at = asked(t, inTools, fake.Capabilities, func(c map[string]any) {
		c["textDocument"].(map[string]any)["completion"] = map[string]any{}
	})
	var plain struct{ Items []item }
	p.Result(&plain, "textDocument/completion", at)
	var doc string
	if err := json.Unmarshal(plain.Items[0].Documentation, &doc); err != nil || doc == "" {
		t.Errorf("documentation for a client that can neither: %s", plain.Items[0].Documentation)
	}
	for _, i := range plain.Items {
		if i.InsertTextFormat == 2 || i.TextEdit.Replace != (fake.Range{}) {
			t.Errorf("a snippet or a replace edit for a client without: %+v", i)
		}
	}
}

func TestHoverFormats(t *testing.T) {
	marked := strings.Replace(good, "tools:", "too‸ls:", 1)
	for kind, formats := range map[string]any{"markdown": []string{"markdown", "plaintext"}, "plaintext": []string{"plaintext", "markdown"}, "": nil} {
		p, uri, at := asked(t, marked, fake.Capabilities, func(c map[string]any) {
			c["textDocument"].(map[string]any)["hover"] = map[string]any{"contentFormat": formats}
		})
		var h struct {
			Contents struct{ Kind, Value string }
			Range    fake.Range
		}
		p.Result(&h, "textDocument/hover", at)
		if kind == "" {
			kind = "plaintext"
		}
		if h.Contents.Kind != kind || h.Contents.Value == "" || !p.Lies(uri, h.Range) {
			t.Errorf("%+v", h)
		}
		if kind == "plaintext" && strings.Contains(h.Contents.Value, "`") {
			t.Errorf("markdown for a client without: %s", h.Contents.Value)
		}
	}
}

type action struct {
	Title, Kind string
	IsPreferred bool
	Diagnostics []fake.Diagnostic
	Edit        struct {
		Changes         map[string][]textEdit
		DocumentChanges []struct {
			TextDocument struct {
				URI     string
				Version int
			}
			Edits []textEdit
		}
	}
}

type textEdit struct {
	Range   fake.Range
	NewText string
}

// actions asks for code actions at every character of a range of the text.
func (p *process) actions(uri, of string, diagnostics []fake.Diagnostic, only ...string) []action {
	p.t.Helper()
	text, _ := p.Text(uri)
	start := strings.Index(text, of)
	context := map[string]any{"diagnostics": diagnostics}
	if only != nil {
		context["only"] = only
	}
	var list []action
	p.Result(&list, "textDocument/codeAction", map[string]any{
		"textDocument": map[string]any{"uri": uri},
		"range":        fake.Range{Start: p.At(uri, start), End: p.At(uri, start+len(of))},
		"context":      context,
	})
	return list
}

func TestQuickFix(t *testing.T) {
	p, uri, _ := asked(t, bad+"‸", fake.Capabilities, nil)
	shown := p.WaitDiagnosed(uri, some)
	var data struct {
		Code, Consequence, Dialect string
		Fixes                      []string
	}
	if err := json.Unmarshal(shown.Diagnostics[0].Data, &data); err != nil || data.Code != shown.Diagnostics[0].Code || data.Dialect != "claude-code" || data.Consequence == "" || len(data.Fixes) == 0 {
		t.Errorf("%v in data %s", err, shown.Diagnostics[0].Data)
	}
	list := p.actions(uri, "Raed", shown.Diagnostics)
	if len(list) == 0 || list[0].Kind != "quickfix" || len(list[0].Diagnostics) != 1 || list[0].Diagnostics[0].Message == "" {
		t.Fatalf("%+v", list)
	}
	change := list[0].Edit.DocumentChanges[0]
	if change.TextDocument.URI != uri || change.TextDocument.Version != 1 || change.Edits[0].NewText != "Read" {
		t.Errorf("%+v", change)
	}
	if !slices.ContainsFunc(list, func(a action) bool { return a.Kind == "source.fixAll.agentls" }) {
		t.Errorf("no fix-all beside a quick fix: %+v", list)
	}
	for _, a := range p.actions(uri, "release", nil) {
		t.Errorf("offered where there is nothing to mend: %+v", a)
	}
	for _, only := range []string{"source", "source.fixAll", "source.fixAll.agentls"} {
		if list := p.actions(uri, "release", nil, only); len(list) != 1 || list[0].Kind != "source.fixAll.agentls" {
			t.Errorf("only %s: %+v", only, list)
		}
	}
	if list := p.actions(uri, "Raed", shown.Diagnostics, "refactor", "source.fixAllX"); len(list) != 0 {
		t.Errorf("only refactor: %+v", list)
	}
}

// What fix-all writes has none of the findings left that it mends.
func TestFixAllApplied(t *testing.T) {
	p, uri, _ := asked(t, bad+"‸", fake.Capabilities, func(c map[string]any) { delete(c["workspace"].(map[string]any), "workspaceEdit") })
	p.WaitDiagnosed(uri, some)
	list := p.actions(uri, "name", nil, "source.fixAll")
	if len(list) != 1 {
		t.Fatalf("%+v", list)
	}
	edits := list[0].Edit.Changes[uri]
	slices.SortFunc(edits, func(a, b textEdit) int { return b.Range.Start.Line - a.Range.Start.Line })
	for _, e := range edits {
		text, _ := p.Text(uri)
		lines := strings.SplitAfter(text, "\n")
		at := func(q fake.Position) int { return len(strings.Join(lines[:q.Line], "")) + q.Character }
		p.Change(uri, fake.Change{From: at(e.Range.Start), To: at(e.Range.End), New: e.NewText})
	}
	p.WaitDiagnosed(uri, none)
}

func TestOutline(t *testing.T) {
	nested := good + "\n# Role\n\n## Steps\n\ntext\n"
	p, uri, _ := asked(t, nested+"‸", fake.Capabilities, nil)
	type symbol struct {
		Name                  string
		Range, SelectionRange fake.Range
		Children              []symbol
	}
	doc := map[string]any{"textDocument": map[string]any{"uri": uri}}
	var tree []symbol
	p.Result(&tree, "textDocument/documentSymbol", doc)
	var names []string
	var walk func(all []symbol, in fake.Range)
	walk = func(all []symbol, in fake.Range) {
		for _, s := range all {
			names = append(names, s.Name)
			if s.Name == "" || !p.Lies(uri, s.Range) || !p.Lies(uri, s.SelectionRange) {
				t.Errorf("%+v", s)
			}
			walk(s.Children, s.Range)
		}
	}
	walk(tree, fake.Range{})
	if !slices.Contains(names, "tools") || !slices.Contains(names, "Steps") {
		t.Errorf("%v", names)
	}

	p, uri, _ = asked(t, nested+"‸", fake.Capabilities, func(c map[string]any) { delete(c["textDocument"].(map[string]any), "documentSymbol") })
	var flat []struct {
		Name, ContainerName string
		Location            struct{ URI string }
	}
	p.Result(&flat, "textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": uri}})
	if len(flat) != len(names) || flat[0].Location.URI != uri {
		t.Errorf("%+v", flat)
	}
}

func TestFolds(t *testing.T) {
	p, uri, _ := asked(t, good+"\n# Role\n\ntext\n\n# Output\n\ntext\n‸", fake.Capabilities, func(c map[string]any) {
		c["textDocument"].(map[string]any)["foldingRange"] = map[string]any{"rangeLimit": 2, "lineFoldingOnly": true}
	})
	var folds []struct{ StartLine, EndLine int }
	p.Result(&folds, "textDocument/foldingRange", map[string]any{"textDocument": map[string]any{"uri": uri}})
	if len(folds) != 2 || folds[0].StartLine != 0 || folds[0].EndLine <= folds[0].StartLine {
		t.Errorf("%+v", folds)
	}
}

func TestDumpNamesButDoesNotQuote(t *testing.T) {
	secret := strings.Replace(good, "You write", "The word is xyzzy. You write", 1)
	p, uri, _ := asked(t, secret+"‸", fake.Capabilities, nil)
	p.WaitDiagnosed(uri, at(1))
	m := p.Call("workspace/executeCommand", map[string]any{"command": "agentls.dumpState"})
	if strings.Contains(string(m.Result), "xyzzy") || !strings.Contains(string(m.Result), "claude-code") {
		t.Errorf("%s", m.Result)
	}
	if d := p.alive().doc(t, uri); !d.Agent || !d.Ready || d.Reason == "" || d.Version != 1 {
		t.Errorf("%+v", d)
	}
}
