package lint_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"

	"golang.org/x/tools/txtar"
)

// sample is a file of the golden archives, or an agent with one of the bodies
// under testdata.
type sample struct{ path, src string }

func samples(t testing.TB) []sample {
	files, err := filepath.Glob(goldenDir + "/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in %s: %v", goldenDir, err)
	}
	var all []sample
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if f.Name != "want" && f.Name != ".agentls.yaml" {
				all = append(all, sample{f.Name, unescape(string(f.Data))})
			}
		}
	}
	for _, folder := range []string{"quiet", "faults"} {
		bodies, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
		if err != nil || len(bodies) == 0 {
			t.Fatalf("no archives in %s: %v", folder, err)
		}
		for _, file := range bodies {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range archive.Files {
				body, _ := marks(unescape(string(f.Data)))
				all = append(all, sample{".claude/agents/a.md", bodyHead + body})
			}
		}
	}
	return all
}

// snippets are what the fuzzer types: pieces at which rules begin or end to
// speak.
var snippets = []string{
	"", "a", " ", "\n", "\n\n", "\r\n", "\t", ":", ": ", "---\n", "---", "name: x\n", "tools: ", "Read, ", "Raed, ", "MultiEdit, ",
	"model: sonet\n", "disalowedTools: Write\n", "description: a: b\n", "  - Grep\n", "[", "]", "{", "}", "\"", "'", "#", "# agentls-disable-next-line misspelt-tool\n",
	"<!-- agentls-disable placeholder -->\n", "## Heading\n", "#### Deep\n", "```\n", "```go\n", "<rules>\n", "</rules>\n", "</rule>\n", "TODO\n",
	"<own>\n", "</own>\n", "Do this:\n", "<own src=\"a\">\n", "## Rules: `x`\n", "# Sample\n", "[blank]", "\"", "`Write` or `Read`", "<T>",
	"[YOUR DOMAIN HERE]", "`Bash`", "\u200b", "\u202e", "\ufeff", "é", "permission:\n  write: deny\n", "max_turns: 0\n", "kind: local\n", "text\n\ntext\n", "{{x}}",
	"\\n", "\\u200b", "\"agent\": {\"b\": {\"mode\": \"al\"}},", "\"prompt\": \"p\",", "// agentls-disable\n", "\"\"\"\n", "'''", "sandbox_mode = \"x\"\n", "[mcp_servers.x]\n", "- slug: x\n", "\x00", "\xff",
}

func FuzzLintEdit(f *testing.F) {
	for i, s := range samples(f) {
		f.Add(s.path, s.src, []byte{byte(i), 3, 200, 0, byte(i * 7), 100, 3, 40, byte(i * 11), 10, 90})
	}
	f.Fuzz(func(t *testing.T, path, src string, script []byte) {
		if len(src) > 4000 || len(path) > 80 || len(script) > 60 {
			t.Skip()
		}
		place := agent.Place{Path: path, Plugin: len(script)%5 == 4}
		doc := agent.Parse(place, src)
		result := lint.Run(today, doc, nil)
		for ; len(script) >= 3; script = script[3:] {
			doc = doc.Edit(editOf(doc.Src(), script))
			result = lint.Run(today, doc, result)
			got := result.Findings()
			want := lint.Run(today, agent.Parse(place, doc.Src()), nil).Findings()
			if !same(got, want) {
				t.Fatalf("findings after an edit differ from those of a fresh parse\n--- text\n%q\n--- got\n%s\n--- want\n%s", doc.Src(), list(doc, got), list(doc, want))
			}
			for _, x := range got {
				checkFinding(t, doc, x)
			}
		}
	})
}

func editOf(src string, script []byte) text.Edit {
	at := len(src) * int(script[0]) / 256
	end := at
	if script[1] < 128 {
		end = min(len(src), at+int(script[1])%24)
	}
	return text.Edit{Span: text.Span{Start: at, End: end}, New: snippets[int(script[2])%len(snippets)]}
}

func same(a, b []finding.Finding) bool {
	return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b)
}

func list(doc *agent.Document, all []finding.Finding) string {
	var b strings.Builder
	for _, f := range all {
		b.WriteString(string(f.Code) + " " + f.Severity.String() + " ⟦" + f.Span.Of(doc.Src()) + "⟧ " + f.Message + "\n")
	}
	return b.String()
}

// TestManyEdits drives the golden files through a fixed series of edits, so
// that the property holds on every run and not only when the fuzzer is asked.
func TestManyEdits(t *testing.T) {
	for n, s := range samples(t) {
		place := agent.Place{Path: s.path}
		doc := agent.Parse(place, s.src)
		result := lint.Run(today, doc, nil)
		state := uint32(n + 1)
		next := func() byte { state = state*1664525 + 1013904223; return byte(state >> 24) }
		for range 40 {
			doc = doc.Edit(editOf(doc.Src(), []byte{next(), next(), next()}))
			result = lint.Run(today, doc, result)
			want := lint.Run(today, agent.Parse(place, doc.Src()), nil).Findings()
			if !same(result.Findings(), want) {
				t.Fatalf("%s: findings after an edit differ\n--- text\n%q\n--- got\n%s\n--- want\n%s", s.path, doc.Src(), list(doc, result.Findings()), list(doc, want))
			}
		}
	}
}

// TestConfigurationDropsResults checks that nothing is reused once the user's
// configuration, the day or the place is another.
func TestConfigurationDropsResults(t *testing.T) {
	doc := agent.Parse(agent.Place{Path: ".claude/agents/a.md"}, "---\nname: a\ndescription: Tests the rules. Use it.\ntools: Raed\nmodel: claude-3-opus-20240229\n---\n\nYou test.\n")
	before := lint.Run(today, doc, nil)
	if len(before.Findings()) != 2 {
		t.Fatalf("findings: %s", list(doc, before.Findings()))
	}
	cfg, _ := config.Parse(".agentls.yaml", "", "tools: [Raed]\n")
	after := lint.Run(lint.Env{Today: today.Today, Config: cfg.For(".claude/agents/a.md")}, doc, before)
	if len(after.Findings()) != 1 || after.Findings()[0].Code != "retired-model" {
		t.Errorf("with the name accepted: %s", list(doc, after.Findings()))
	}
	earlier := lint.Run(lint.Env{Today: "2025-01-01"}, doc, before).Findings()
	if len(earlier) == 2 && earlier[1].Code == "retired-model" {
		t.Errorf("before the model retired: %s", list(doc, earlier))
	}
	elsewhere := lint.Run(today, doc.At(agent.Place{Path: ".gemini/agents/a.md"}), before).Findings()
	if len(elsewhere) == 0 || elsewhere[0].Dialect != "gemini-cli" {
		t.Errorf("in another place: %s", list(doc, elsewhere))
	}
}
