package feature

import (
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// settingsSeeds are configurations in every state.
var settingsSeeds = []string{
	"", "\n", "\ufeff", "{", "{}", "[]", "- a\n", "---\n", "---\nrules:\n---\n", "# only this", "rules", "rules:", "rules: ", "rules:\n  ", "rules:\r\n  secret: off\r\n  ",
	"dialects: {\"packages/*/prompts/**\": claude-code}\nrules: {name-mismatch: off, unknown-tool: warning}\ntools: [deploy, \"mcp__corp__*\"]\nmodels:\n  - planner\n  - \nfields: category\nagents: [ ]\nexclude: [\"vendor/**\"]\ntemplates: []\nproducts: {claude-code: 2.1.268}\noverrides: [{files: \"legacy/**\", rules: {retired-model: off}}]\n",
	"overrides:\n  - files: [a]\n    rules:\n      secret: \n    \n  - \n  -\n    files:\n",
	"{\n  \"rules\": {\"secret\": \"off\", },\n  \"tools\": [\"a\", ],\n  \"overrides\": [{\"files\": \"x\"}]\n",
	"rules:\n\tsecret: off\n  name-mismatch off\ntools: [a, b\nmodels: {a}\nexclude:\n- vendor/**\n - docs\ntemplates: *.md\nfields category\nagents: @me\n",
	"rules: &r {secret: off}\noverrides:\n- {files: a, rules: *r}\n", "? rules\n: {secret: off}\n", "rules: !!map {\n", "tools: |\n  a\n  b\n", "tools: [\"a\nb\", 'c''d', é🦊]\nexclude: [{]\n", "\"rules\": {\"secret\": off}\n'tools': ['x']\n",
	"tools: [a\u2028b]\n", "\x00\xff", "rules: {secret: off", "a: &a [*a]\ntools: *a\n",
}

// checkSettings asks everything about a configuration at every caret.
func checkSettings(t *testing.T, src string, carets int) {
	t.Helper()
	s := settingsIn("/w/.agentls.yaml", src, fstest.MapFS{
		".claude/agents/a.md": {Data: []byte("---\nname: a\ndescription: Reviews changes\ntools: deploy_it, Read\nmodel: house\n---\nUse the `far-away` agent.\n")},
	})
	inside := func(what string, span text.Span) {
		if span.Start < 0 || span.End < span.Start || span.End > len(src) {
			t.Fatalf("%s: span %v outside of %q", what, span, src)
		}
	}
	all := lint.Settings(lint.Env{}, s)
	for i, f := range all {
		inside(f.Message, f.Span)
		if i > 0 && f.Span.Start < all[i-1].Span.Start {
			t.Fatalf("findings of %q are not in order", src)
		}
		if _, known := finding.Lookup(f.Code); !known || f.Message == "" || f.Severity == finding.Off {
			t.Fatalf("finding %+v of %q", f, src)
		}
		for _, a := range ConfigActions(s, all, f.Span) {
			if _, err := text.Apply(src, a.Edits); err != nil {
				t.Fatalf("%s in %q: %v", a.Title, src, err)
			}
		}
	}
	for caret := range s.Text.Len() + 1 {
		if caret > carets || s.Text.Boundary(caret) != caret {
			continue
		}
		if h, ok := ConfigHover(s, caret); ok {
			inside("hover", h.Span)
		}
		for _, it := range ConfigComplete(s, caret) {
			inside(it.Label, it.ReplaceAt)
			inside(it.Label, it.InsertAt)
			for _, e := range it.Also {
				inside(it.Label, e.Span)
			}
			if !it.ReplaceAt.Touches(caret) {
				t.Fatalf("%s is not written at caret %d of %q", it.Label, caret, src)
			}
		}
		lint.HoldSettings(s.Text, all, caret)
	}
}

func TestSettingsAnywhere(t *testing.T) {
	for _, src := range settingsSeeds {
		checkSettings(t, src, len(src))
		for cut := 0; cut < min(len(src), 250); cut += 1 + cut/20 {
			checkSettings(t, src[:cut], 1<<20)
		}
	}
}

func FuzzSettings(f *testing.F) {
	for _, s := range settingsSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) < 2000 {
			checkSettings(t, src, 300)
		}
	})
}

// TestSettingsTyping writes configurations letter by letter. What is right in
// the end has no finding on the way, but for hints.
func TestSettingsTyping(t *testing.T) {
	for _, src := range []string{
		"# ours\ndialects: {\".claude/agents/**\": claude-code}\nrules: {name-mismatch: off, unknown-tool: warning}\ntools: [deploy_it, \"mcp__corp__*\"]\nmodels: [planner-hard]\nexclude: [\".claude/**\"]\nproducts: {claude-code: 2.1.268}\noverrides: [{files: \".claude/**\", rules: {retired-model: off}}]\n",
		"dialects:\n  \".claude/agents/**\": claude-code\nrules:\n  name-mismatch: off\n  secret: information\ntools:\n  - deploy_it\n  - mcp__corp__*\nfields:\n  - category\ntemplates:\n  - .claude/agents/*.md\noverrides:\n  - files: .claude/agents\n    rules:\n      secret: hint\n    tools: [x]\n",
		"{\n  \"rules\": {\n    \"secret\": \"off\"\n  },\n  \"tools\": [\"deploy_it\"]\n}\n",
	} {
		for n := 1; n <= len(src); n++ {
			s := settingsIn("/w/.agentls.yaml", src[:n], fstest.MapFS{".claude/agents/a.md": {Data: []byte("---\nname: a\ndescription: Reviews changes\ntools: deploy_it\n---\n")}})
			now, _ := lint.HoldSettings(s.Text, lint.Settings(lint.Env{}, s), n)
			for _, f := range now {
				if f.Severity > finding.Hint {
					t.Errorf("after %q: %s: %s", src[max(0, n-20):n], f.Code, f.Message)
				}
			}
		}
	}
}

// TestSettingsAccept accepts every completion of a key or value where only a
// sound configuration can come out, and looks whether it does.
func TestSettingsAccept(t *testing.T) {
	for _, src := range []string{
		"rules:\n  ▮\n", "rules: {▮}\n", "rules: {\n  ▮\n}\n", "rules:\n  secret: ▮\n", "rules:\n  secret:▮\n", "rules: {secret: ▮}\n", "{\"rules\": {\"secret\": \"▮\"}}", "{\"rules\": {\"secret\": ▮}}",
		"dialects:\n  \"a/**\": ▮\n", "products: {claude-code: ▮}\n", "products:\n  claude-code: ▮\n", "tools: [▮]\n", "tools:\n  - ▮\n", "tools:▮\n", "models: ▮\n", "tools: [a, ▮]\n",
		"overrides:\n  - files: [▮]\n", "exclude: \"▮\"\n", "▮\n", "overrides:\n  - ▮\n    files: [\".claude/**\"]\n", "overrides: [{files: x, ▮}]\n", "{▮}", "rules:\n  sec▮: off\n",
	} {
		caret := strings.Index(src, mark)
		src = strings.Replace(src, mark, "", 1)
		disk := fstest.MapFS{".claude/agents/a.md": {Data: []byte("---\nname: a\ndescription: Reviews changes\ntools: deploy_it, Read\nmodel: house\n---\nUse the `far-away` agent.\n")}}
		items := ConfigComplete(settingsIn("/w/.agentls.yaml", src, disk), caret)
		if len(items) == 0 {
			t.Errorf("nothing is offered in %q at %d", src, caret)
		}
		for _, it := range items {
			after, err := text.Apply(src, append([]text.Edit{{Span: it.ReplaceAt, New: it.Insert}}, it.Also...))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range workspace.ParseSettings("/w/.agentls.yaml", after).Problems {
				if !f.Incomplete && !strings.Contains(f.Message, "matches no file") {
					t.Errorf("%s in %q gives %q: %s", it.Label, src, after, f.Message)
				}
			}
		}
	}
}
