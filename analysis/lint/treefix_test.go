package lint

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
)

// A sign that is missing is written by a fix. Each case has one fault, marked
// by what the file holds with its first fix applied.
func TestTreeFixes(t *testing.T) {
	for _, test := range []struct{ path, src, want, title string }{
		{"a.json", "{\"name\": \"a\"\n \"tools\": [\"read\"]}", "{\"name\": \"a\",\n \"tools\": [\"read\"]}", "Insert the comma"},
		{"a.json", "{\"tools\": [\"read\" \"write\"]}", "{\"tools\": [\"read\", \"write\"]}", "Insert the comma"},
		{"a.json", "{\"name\": \"a\",, \"tools\": []}", "{\"name\": \"a\", \"tools\": []}", "Remove the comma"},
		{"a.json", "{\"name\" \"a\"}", "{\"name\": \"a\"}", "Insert the colon"},
		{"a.json", "{\"name\" = \"a\"}", "{\"name\" : \"a\"}", "Write `:`"},
		{"a.json", "{\"name\": 'a'}", "{\"name\": \"a\"}", "Write double quotes"},
		{"a.json", "{name: \"a\"}", "{\"name\": \"a\"}", "Put `name` into quotes"},
		{"a.json", "{\"name\": a}", "{\"name\": \"a\"}", "Put `a` into quotes"},
		{"a.json", "{\"includeMcpJson\": True}", "{\"includeMcpJson\": true}", "Write `true`"},
		{"a.json", "{\"name\": \"a,\n \"tools\": []}", "{\"name\": \"a\",\n \"tools\": []}", "Close the quote"},
		{"a.toml", "name = \"a\"\nmodel = gpt-5\n", "name = \"a\"\nmodel = \"gpt-5\"\n", "Put `gpt-5` into quotes"},
		{"a.toml", "name = \"a\"\ndescription = 'x\n", "name = \"a\"\ndescription = 'x'\n", "Close the quote"},
		{"a.toml", "tools = [\"a\" \"b\"]\n", "tools = [\"a\", \"b\"]\n", "Insert the comma"},
	} {
		path := ".kiro/agents/" + test.path
		if strings.HasSuffix(path, ".toml") {
			path = ".codex/agents/" + test.path
		}
		doc := agent.Parse(agent.Place{Path: path}, test.src)
		done := false
		for _, f := range Run(Env{}, doc, nil).Findings() {
			if !strings.HasSuffix(string(f.Code), "-syntax") || len(f.Fixes) == 0 {
				continue
			}
			done = true
			e := f.Fixes[0].Edits[0]
			got := test.src[:e.Span.Start] + e.New + test.src[e.Span.End:]
			if f.Fixes[0].Title != test.title || got != test.want {
				t.Errorf("%q: %s gives %q, want %s, %q", test.src, f.Fixes[0].Title, got, test.title, test.want)
			}
			if next := agent.Parse(agent.Place{Path: path}, got); len(next.Tree.Faults) > 0 {
				t.Errorf("%q: is still broken: %v", got, next.Tree.Faults)
			}
		}
		if !done {
			t.Errorf("%q: no fix; %v", test.src, doc.Tree.Faults)
		}
	}
}

// A number where one of a few words is meant is not put into quotes: it would
// be no such word.
func TestQuotesNoOtherWord(t *testing.T) {
	src := "{\"agent\": {\"a\": {\"description\": \"Reviews changes of a branch\", \"permission\": 5}}}"
	for _, f := range Run(Env{}, agent.Parse(agent.Place{Path: "opencode.json"}, src), nil).Findings() {
		if f.Code == "wrong-type" && len(f.Fixes) > 0 {
			t.Errorf("%s: offers %s", f.Message, f.Fixes[0].Title)
		}
	}
}
