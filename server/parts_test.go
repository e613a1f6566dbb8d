package server_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// typedFiles are agents in other languages than markdown, with mistakes: the
// codes that are said of each and the words they stand on.
var typedFiles = []struct {
	name, text string
	want       []string
}{
	{
		".codex/agents/reviewer.toml",
		"name = \"reviewer\"\ndescription = \"Reviews changes. Use after edits.\"\nsandbox_mode = \"read_only\"\n" +
			"nickname_candidates = \"Ann\"\ndeveloper_instructions = \"\"\"\nYou review.\n\n```sh\ngit diff\n\"\"\"\n\n[mcp_servers.docs]\nurl = \"x\"\n",
		[]string{"bad-value \"read_only\"", "wrong-type \"Ann\"", "unclosed-fence ```"},
	},
	{
		"opencode.json",
		"{\n  \"agent\": {\n    \"a\": {\"description\": \"Does a. Use for a.\", \"mode\": \"subagnet\"},\n" +
			"    \"b\": {\n      \"description\": \"Does b. Use for b.\",\n      \"prompt\": \"You \\u201cdo\\u201d it.\\u200b\\n\"\n    }\n  }\n}\n",
		[]string{"bad-value \"subagnet\"", "hidden-unicode \\u200b"},
	},
	{
		".roomodes",
		"customModes:\n  - slug: docs\n    name: Docs\n    roleDefinition: |-\n      You write.\n\n      ```sh\n      x\n    groups:\n      - raed\n",
		[]string{"unclosed-fence ```", "misspelt-tool raed"},
	},
}

// Agents in TOML, JSON and YAML are typed a key at a time: what is said at the
// end, and after each line, is what is said of the same text opened afresh.
func TestTypedParts(t *testing.T) {
	for _, file := range typedFiles {
		t.Run(file.name, func(t *testing.T) {
			t.Parallel()
			one, two := workspace(t, nil), workspace(t, nil)
			p := serve(t)
			params := folders(one, two)
			params["capabilities"] = fake.Pulling("utf-16")
			p.Initialize(params)
			uri, again := fileURI(one, file.name), fileURI(two, file.name)
			p.Open(uri, "", "")
			for line := range strings.Lines(file.text) {
				for i := range len(line) {
					at := len(p.textOf(uri))
					p.Change(uri, fake.Change{From: at, To: at, New: line[i : i+1]})
				}
				p.Notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": uri}})
				p.Open(again, "", p.textOf(uri))
				if got, want := p.pull(uri), p.pull(again); !reflect.DeepEqual(got, want) {
					t.Fatalf("of\n%q\nthe server says %s\nand of the same text opened afresh %s", p.textOf(uri), show(got), show(want))
				}
				p.Close(again)
			}
			p.same(uri)
			var got []string
			for _, d := range p.pull(uri) {
				got = append(got, d.Code+" "+p.words(uri, d.Range))
			}
			for _, want := range file.want {
				if !slices.Contains(got, want) {
					t.Errorf("%q is not among %q", want, got)
				}
			}
			if len(got) != len(file.want) {
				t.Errorf("said %q", got)
			}
		})
	}
}

// words returns what stands in a range of a text without wide characters.
func (p *process) words(uri string, r fake.Range) string {
	lines := strings.SplitAfter(p.textOf(uri), "\n")
	at := func(q fake.Position) int { return len(strings.Join(lines[:q.Line], "")) + q.Character }
	return p.textOf(uri)[at(r.Start):at(r.End)]
}

// The requests of a file of several agents go to the one at the place.
func TestPartFeatures(t *testing.T) {
	dir := workspace(t, nil)
	p := serve(t)
	params := folders(dir)
	params["capabilities"] = fake.Capabilities("utf-16")
	p.Initialize(params)
	uri := fileURI(dir, "opencode.json")
	text := typedFiles[1].text
	p.Open(uri, "json", text)
	p.WaitDiagnosed(uri, some)
	var list struct{ Items []item }
	p.Result(&list, "textDocument/completion", map[string]any{"textDocument": map[string]any{"uri": uri}, "position": p.At(uri, strings.Index(text, "subagnet")+3)})
	if !slices.ContainsFunc(list.Items, func(i item) bool { return i.Label == "subagent" && i.TextEdit.NewText == "subagent" }) {
		t.Errorf("completion: %+v", list.Items)
	}
	var hover struct{ Range fake.Range }
	p.Result(&hover, "textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": uri}, "position": p.At(uri, strings.Index(text, "prompt")+1)})
	if got := p.words(uri, hover.Range); got != "prompt" {
		t.Errorf("hover on %q", got)
	}
	var outline []struct{ Name string }
	p.Result(&outline, "textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": uri}})
	if len(outline) != 2 || outline[0].Name != "a" || outline[1].Name != "b" {
		t.Errorf("outline: %+v", outline)
	}
	if list := p.actions(uri, "subagnet", nil); len(list) == 0 || list[0].Edit.DocumentChanges[0].Edits[0].NewText != "subagent" {
		t.Errorf("actions: %+v", list)
	}
	closed := fileURI(dir, "package.json")
	p.Open(closed, "json", "{\"name\": \"x\", \"description\": \"y\"}\n")
	if m := p.Call("textDocument/documentSymbol", map[string]any{"textDocument": map[string]any{"uri": closed}}); string(m.Result) != "null" {
		t.Errorf("a file of nobody: %s", m.Result)
	}
}
