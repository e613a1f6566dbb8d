package lint_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"

	"golang.org/x/tools/txtar"
)

// bodyHead makes an agent of Claude Code of a body.
const bodyHead = "---\nname: a\ndescription: Tests bodies. Use to test.\ntools: Read, Grep\n---\n\n"

// surroundings are the places of a prompt that a text may stand in.
var surroundings = []struct {
	name string
	put  func(string) string
}{
	{"plain", func(s string) string { return s }},
	{"CRLF", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
	{"no line end", func(s string) string { return strings.TrimRight(s, "\n") }},
	{"below a title", func(s string) string { return "# Agent\n\nYou test.\n\n" + s }},
	{"with a title", func(s string) string { return "# Agent\n\nYou test.\n\n" + s + "\nThe end.\n" }},
	{"twice", func(s string) string { return s + "\nAnd again:\n\n" + s }},
	{"in a tag", func(s string) string { return "<instructions>\n" + s + "</instructions>\n" }},
	{"in a tag with blank lines", func(s string) string { return "<instructions>\n\n" + s + "\n</instructions>\n" }},
	{"in details", func(s string) string { return "<details>\n<summary>More</summary>\n\n" + s + "\n</details>\n" }},
	{"in a block quote", func(s string) string { return prefixed("> ", "> ", s) }},
	{"in a list", func(s string) string { return "- Do this:\n\n" + prefixed("  ", "  ", s) }},
	{"first in a list", func(s string) string { return prefixed("- ", "  ", s) }},
	{"in a numbered list", func(s string) string { return "1. One\n2. Two:\n\n" + prefixed("   ", "   ", s) + "3. Three\n" }},
	{"in a list in a list", func(s string) string { return "1. One\n   - Two:\n\n" + prefixed("     ", "     ", s) }},
	{"in a quote in a list, CRLF", func(s string) string {
		return strings.ReplaceAll("- Do this:\n\n"+prefixed("  > ", "  > ", s), "\n", "\r\n")
	}},
	{"in a long fence", func(s string) string { return "``````markdown\n" + s + "``````\n" }},
	{"behind a table", func(s string) string { return "| a | b |\n|---|---|\n| 1 | 2 |\n\n" + s }},
}

// prefixed puts first before the first line of s and rest before all others.
// Blank lines get no white space at their end.
func prefixed(first, rest, s string) string {
	var b strings.Builder
	lead := first
	for line := range strings.Lines(s) {
		if strings.TrimSpace(line) == "" {
			line = strings.TrimRight(lead, " ") + "\n"
		} else {
			line = lead + line
		}
		b.WriteString(line)
		lead = rest
	}
	return b.String()
}

// bodies calls each for every file of the archives in a folder of testdata.
func bodies(t *testing.T, folder string, each func(t *testing.T, comment, name, body string)) {
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives in %s: %v", folder, err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+f.Name, func(t *testing.T) {
				each(t, string(archive.Comment), f.Name, unescape(string(f.Data)))
			})
		}
	}
}

// vessels are the kinds of file that a prompt comes in, with what makes an agent
// of a body: one that has read access only, where the product limits tools so.
var vessels = []struct {
	path string
	put  func(string) string
}{
	{".claude/agents/a.md", func(s string) string { return bodyHead + s }},
	{".kiro/agents/a.json", func(s string) string {
		return `{"name": "a", "description": "Tests bodies.", "tools": ["read"], "prompt": ` + jsonString(s) + "}\n"
	}},
	{".codex/agents/a.toml", func(s string) string {
		return "name = \"a\"\ndescription = \"Tests bodies.\"\ndeveloper_instructions = \"\"\"\n" + tomlString(s) + "\"\"\"\n"
	}},
	{".roomodes", func(s string) string {
		return "customModes:\n  - slug: a\n    name: A\n    groups: [read]\n    roleDefinition: " + jsonString(s) + "\n"
	}},
	{".roomodes", func(s string) string {
		return "customModes:\n  - slug: a\n    name: A\n    groups: [read]\n    roleDefinition: |\n" + prefixed("      ", "      ", s)
	}},
}

func jsonString(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// tomlString escapes a text for a string in three quotation marks.
func tomlString(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\r", `\r`).Replace(s)
}

// lintAt runs the rules on a file.
func lintAt(path, src string) (*agent.Document, []finding.Finding) {
	doc := agent.Parse(agent.Place{Path: path}, src)
	return doc, lint.Run(today, doc, nil).Findings()
}

// TestQuiet reads bodies in which nothing is wrong, in every place of a prompt
// that they may stand in, and in every kind of file. Nothing is said of them, not
// even a hint.
func TestQuiet(t *testing.T) {
	bodies(t, "quiet", func(t *testing.T, _, _, body string) {
		for _, place := range surroundings {
			for _, v := range vessels {
				doc, said := lintAt(v.path, v.put(place.put(body)))
				for _, f := range said {
					t.Errorf("%s in %s: %s (%s) %q: %s", place.name, v.path, f.Code, f.Severity, f.Span.Of(doc.Src()), f.Message)
				}
			}
		}
	})
}
