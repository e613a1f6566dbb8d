package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// The parts of README.md between marks are generated from what the program
// knows and prints (run with -update).
func TestReadme(t *testing.T) {
	root := repository(t)
	name := filepath.Join(root, "README.md")
	src, err := os.ReadFile(name)
	must(t, err)
	got := string(src)
	example := try(t, root, "check", "testdata/example").out
	for _, part := range []struct{ mark, content string }{
		{"example: the head of `agentls check testdata/example`", "```text\n" + head(example, 4) + "…\n```\n"},
		{"keys", keyTable()},
		{"findings", findingTable()},
		{"dialects", dialectTable()},
	} {
		word, _, _ := strings.Cut(part.mark, ":")
		got = between(t, got, "<!-- "+part.mark+" -->\n", "<!-- /"+word+" -->\n", part.content)
	}
	if got == string(src) {
		return
	}
	if !*update {
		t.Fatalf("README.md is not current (run with -update); it should read\n%s", got)
	}
	must(t, os.WriteFile(name, []byte(got), 0o644))
}

func between(t *testing.T, src, open, shut, content string) string {
	t.Helper()
	before, rest, ok := strings.Cut(src, open)
	_, after, ok2 := strings.Cut(rest, shut)
	if !ok || !ok2 {
		t.Fatalf("README.md has no %s", open)
	}
	return before + open + content + shut + after
}

// head returns the first paragraphs of a report, findings whole.
func head(out string, findings int) string {
	var b strings.Builder
	for line := range strings.Lines(out) {
		if strings.Contains(line, ": error: ") || strings.Contains(line, ": warning: ") || strings.Contains(line, ": info: ") {
			if findings--; findings < 0 {
				break
			}
		}
		b.WriteString(line)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func findingTable() string {
	var b strings.Builder
	b.WriteString("| code | severity | consequence | what it says |\n|---|---|---|---|\n")
	for _, r := range finding.Catalogue() {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s |\n", r.Code, r.Severity, r.Consequence, strings.ReplaceAll(r.Means, "|", `\|`))
	}
	return b.String()
}

func keyTable() string {
	var b strings.Builder
	b.WriteString("| key | what it says |\n|---|---|\n")
	for _, k := range config.Keys() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", k.Name, k.Doc)
	}
	return b.String()
}

func dialectTable() string {
	var b strings.Builder
	b.WriteString("| dialect | product | looks in |\n|---|---|---|\n")
	for _, d := range dialect.All() {
		if d == dialect.Generic() {
			continue
		}
		var globs, legacy []string
		for _, l := range d.Locations {
			switch {
			case l.Glob == "":
			case l.Legacy:
				legacy = append(legacy, "`"+l.Glob+"`")
			default:
				globs = append(globs, "`"+l.Glob+"`"+packaged(l))
			}
		}
		if len(globs) == 0 {
			globs = legacy
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", d.ID, d.Name, strings.Join(globs, ", "))
	}
	return b.String()
}
