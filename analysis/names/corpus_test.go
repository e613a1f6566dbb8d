package names_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// corpus holds real files; a fresh clone has none.
const corpus = "../../../shared/corpus"

// TestCorpus holds the places of names in real files to the text, and prints
// with -v how many there are of each form, with a few of each.
func TestCorpus(t *testing.T) {
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("the corpus is not at hand")
	}
	seen := map[string][]string{}
	note := func(what, path, name string) { seen[what] = append(seen[what], fmt.Sprintf("%s (%s)", name, path)) }
	err := filepath.WalkDir(corpus, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(corpus, path)
		_, rel, nested := strings.Cut(filepath.ToSlash(rel), "/")
		switch filepath.Ext(path) {
		case ".md", ".json", ".jsonc", ".toml", ".yaml", ".yml", ".mdc", "":
		default:
			return nil
		}
		if !nested {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		doc := agent.Parse(agent.Place{Path: rel, Collection: strings.Contains("/"+rel, "agents/")}, string(src))
		facts := names.Of(doc, nil)
		checkPlaces(t, doc, facts)
		checkRenames(t, doc, facts, names.InHook)
		for _, d := range facts.Defs() {
			note("def "+d.Kind.String(), rel, d.Name)
		}
		for _, m := range facts.Mentions() {
			what := m.Form.String() + " " + m.Kind.String()
			if !m.Certain {
				what += " uncertain"
			}
			note(what, rel, m.Name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !testing.Verbose() {
		return
	}
	for _, what := range slices.Sorted(maps.Keys(seen)) {
		list := seen[what]
		t.Logf("%s: %d", what, len(list))
		step := max(1, len(list)/samples)
		for i := 0; i < len(list); i += step {
			t.Log("   ", list[i])
		}
	}
}

// samples is how many of each form are printed.
const samples = 12
