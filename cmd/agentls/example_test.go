package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/workspace"
)

// repository is the root of the source tree.
func repository(t testing.TB) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	must(t, err)
	return root
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		must(t, os.MkdirAll(filepath.Dir(name), 0o755))
		must(t, os.WriteFile(name, []byte(got), 0o644))
	}
	want, err := os.ReadFile(name)
	must(t, err)
	if got != string(want) {
		t.Errorf("%s differs (run with -update and read the diff):\n%s", filepath.Base(name), got)
	}
}

// The example workspace is what a newcomer runs first: its output is read as
// documentation in the golden files.
func TestExample(t *testing.T) {
	root := repository(t)
	here := filepath.Join(root, "cmd/agentls/testdata")
	for format, name := range map[string]string{"text": "example.txt", "json": "example.json"} {
		got := try(t, root, "check", "--format", format, "testdata/example")
		if got.code != 1 || got.err != "" {
			t.Errorf("exit %d, stderr %q", got.code, got.err)
		}
		golden(t, filepath.Join(here, name), got.out)
	}
}

func TestExampleSaysTheSameTwice(t *testing.T) {
	root := repository(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	first := ""
	for _, n := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(n)
		got := try(t, root, "check", "testdata/example").out
		if first == "" {
			first = got
		}
		if got != first {
			t.Errorf("with %d processors the output differs", n)
		}
	}
}

// Every dialect in the example has an agent that is right and one that is
// wrong, and the JSON form holds what its version promises.
func TestExampleShowsEveryDialect(t *testing.T) {
	root := repository(t)
	got := try(t, root, "check", "--format", "json", "--hints", "testdata/example")
	var r struct {
		Version, Files, Agents int
		Findings               []jsonFinding
	}
	must(t, json.Unmarshal([]byte(got.out), &r))
	if r.Version != 1 || r.Agents < 15 || r.Files < 15 {
		t.Errorf("version %d, %d agents in %d files", r.Version, r.Agents, r.Files)
	}
	spoken := map[string]bool{}
	for _, f := range r.Findings {
		spoken[f.Dialect] = true
		if _, ok := finding.Lookup(finding.Code(f.Code)); !ok {
			t.Errorf("%s is not in the catalogue", f.Code)
		}
		if f.Line < 1 || f.Column < 1 || f.EndLine < f.Line || f.EndLine == f.Line && f.EndColumn < f.Column {
			t.Errorf("%s has no place: %+v", f.Code, f)
		}
		if f.Fixes == nil || f.Message == "" || strings.HasPrefix(f.Path, "/") {
			t.Errorf("incomplete: %+v", f)
		}
	}
	sound := soundExamples(t, filepath.Join(root, "testdata/example"), r.Findings)
	for _, id := range shownDialects {
		if !spoken[id] {
			t.Errorf("no finding speaks for %s", id)
		}
		if !sound[id] {
			t.Errorf("no file of %s is without a finding", id)
		}
	}
}

// shownDialects have a sound and a broken file in the example.
var shownDialects = []string{
	"claude-code", "copilot-vscode", "opencode", "gemini-cli",
	"skills", "claude-code-commands", "codebuddy", "kimi-code", "antigravity", "shared-agents", "cline", "devin",
	"goose", "grok-build", "rovodev", "deepagents", "forge", "trae", "amp", "mistral-vibe",
	"codex", "opencode-json", "cursor", "qwen-code", "qwen-code-fork", "factory-droid", "kiro", "kiro-json",
	"kilo-code", "kilo-json", "roo-modes", "augment", "junie",
}

// soundExamples returns the dialects of the example's files that have no
// finding.
func soundExamples(t *testing.T, root string, found []jsonFinding) map[string]bool {
	t.Helper()
	faulty := map[string]bool{}
	for _, f := range found {
		faulty[strings.TrimPrefix(f.Path, "testdata/example/")] = true
	}
	folder := workspace.Open(os.DirFS(root), workspace.Around{})
	sound := map[string]bool{}
	must(t, filepath.WalkDir(root, func(disk string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(disk, root+string(filepath.Separator)))
		if !folder.MayHold(name) || faulty[name] {
			return nil
		}
		src, err := os.ReadFile(disk)
		if doc := agent.Parse(folder.Place(name), string(src)); doc.IsAgent() {
			sound[doc.Dialect().ID] = true
		}
		return err
	}))
	return sound
}
