package workspace

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// corpus is a collection of real agent files, with the dialect of each in the
// second column of its index. It is no part of the project.
const corpus = "../../../shared/corpus"

// disagreements lists where we place files of the corpus otherwise than its
// index, which says how each file was found: what the index says, what we say,
// the collection, how many files, and why.
const disagreements = "testdata/corpus-disagreements.tsv"

// nobody stands for a file that is taken for no agent, missed for one that a
// search of its folder would not look at.
const (
	nobody = "nobody"
	missed = "missed"
)

// agreed says which dialects a word of the index stands for.
var agreed = map[string][]string{
	"claude":            {"claude-code"},
	"claude-plugin":     {"claude-code"},
	"claude-collection": {"claude-code", "generic"},
	"copilot":           {"copilot-vscode"},
	"opencode":          {"opencode"},
	"gemini":            {"gemini-cli"},
	"qwen":              {"qwen-code"},
	"cursor":            {"cursor"},
	"kiro":              {"kiro", "kiro-json"},
	"codex":             {"codex"},
	"factory":           {"factory-droid"},
	"pi":                {"generic"},
	"omp":               {"generic"},
	"roo":               {"roo-modes"},
	"config":            {nobody, "skills"},
	"support":           {nobody, "skills"},
}

// TestCorpusDialects places every file of the corpus as a search of its
// repository would, and holds the disagreements to the committed list.
func TestCorpusDialects(t *testing.T) {
	found := disagree(t)
	listed := map[string]string{}
	for line := range strings.Lines(read(t, disagreements)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 5 || cells[4] == "" {
			t.Fatalf("%s: no five cells with a reason: %q", disagreements, line)
		}
		listed[strings.Join(cells[:3], "\t")] = cells[3]
	}
	for _, key := range slices.Sorted(maps.Keys(found)) {
		if n := len(found[key]); listed[key] != fmt.Sprint(n) {
			t.Errorf("%s: %d files, listed are %q:\n\t%s", key, n, listed[key], strings.Join(found[key], "\n\t"))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(listed)) {
		if found[key] == nil {
			t.Errorf("%s is listed and does not happen", key)
		}
	}
}

// disagree returns the paths of the files that we place otherwise than the
// index, by what it says, what we say, and the collection.
func disagree(t *testing.T) map[string][]string {
	index, err := os.Open(filepath.Join(corpus, "INDEX.tsv"))
	if err != nil {
		t.Skip("the corpus is not here")
	}
	defer index.Close()
	folders := map[string]*Folder{}
	found, total := map[string][]string{}, 0
	lines := bufio.NewScanner(index)
	for lines.Scan() {
		cols := strings.Split(lines.Text(), "\t")
		if cols[0] == "path" {
			continue
		}
		repo, name, _ := strings.Cut(cols[0], "/")
		if folders[repo] == nil {
			folders[repo] = Open(os.DirFS(filepath.Join(corpus, repo)), Around{})
		}
		want, known := agreed[cols[1]]
		if !known {
			t.Errorf("the index has the new word %q", cols[1])
		}
		total++
		got, reason := placeOf(folders[repo], name, read(t, filepath.Join(corpus, cols[0])))
		if !slices.Contains(want, got) {
			key := strings.Join([]string{cols[1], got, repo}, "\t")
			found[key] = append(found[key], name+": "+reason)
		}
	}
	if total < 1000 {
		t.Errorf("only %d files in the index", total)
	}
	return found
}

// placeOf returns the id of the dialect in which a file is checked.
func placeOf(f *Folder, name, src string) (id, reason string) {
	doc := agent.Parse(f.Place(name), src)
	is := doc.Detection
	switch {
	case !doc.IsAgent():
		return nobody, is.Reason
	case !f.Wants(name):
		return missed, is.Reason
	case is.Strength <= dialect.Weak && doc.Dialect() != dialect.Generic():
		return doc.Dialect().ID + " (weak)", is.Reason
	}
	return doc.Dialect().ID, is.Reason
}

func read(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}
