package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// exampleFiles lists every agent file of the example: its dialect, its path,
// and `sound` or the codes of the mistakes that were put into it.
const exampleFiles = "testdata/example-files.tsv"

const exampleRoot = "testdata/example/"

// Of a sound file nothing is said that is a warning or worse; of a broken one
// each mistake that it was given. Every dialect has one of either kind.
func TestExampleFiles(t *testing.T) {
	list, err := os.ReadFile(exampleFiles)
	must(t, err)
	root := repository(t)
	placed, findings := placedExamples(t, root), foundInExamples(t, root)
	kinds := map[string]map[bool]int{}
	for line := range strings.Lines(string(list)) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		id, path, codes := cells[0], exampleRoot+cells[1], strings.Fields(cells[2])
		if placed[path] != id {
			t.Errorf("%s is taken for %q, listed is %s", path, placed[path], id)
		}
		delete(placed, path)
		sound := slices.Equal(codes, []string{"sound"})
		if kinds[id] == nil {
			kinds[id] = map[bool]int{}
		}
		kinds[id][sound]++
		if sound {
			for _, f := range findings[path] {
				if s, _ := finding.ParseSeverity(f.Severity); s >= finding.Warning {
					t.Errorf("%s is sound, but: %s: %s", path, f.Code, f.Message)
				}
			}
			continue
		}
		for _, code := range codes {
			if !slices.ContainsFunc(findings[path], func(f jsonFinding) bool { return f.Code == code }) {
				t.Errorf("%s has a mistake that is not found: %s", path, code)
			}
		}
	}
	for path, id := range placed {
		t.Errorf("%s (%s) is not listed", path, id)
	}
	for _, d := range dialect.All() {
		if d != dialect.Generic() && (kinds[d.ID][true] == 0 || kinds[d.ID][false] == 0) {
			t.Errorf("%s has %d sound and %d broken files", d.ID, kinds[d.ID][true], kinds[d.ID][false])
		}
	}
}

// placedExamples returns the dialect of each agent file of the example.
func placedExamples(t *testing.T, root string) map[string]string {
	t.Helper()
	var r struct{ Files []placed }
	must(t, json.Unmarshal([]byte(try(t, root, "check", "--explain-dialect", "--format", "json", exampleRoot).out), &r))
	ids := map[string]string{}
	for _, p := range r.Files {
		if p.Agent {
			ids[p.Path] = p.Dialect
		}
	}
	return ids
}

// foundInExamples returns the findings of each file of the example.
func foundInExamples(t *testing.T, root string) map[string][]jsonFinding {
	t.Helper()
	var r struct{ Findings []jsonFinding }
	must(t, json.Unmarshal([]byte(try(t, root, "check", "--hints", "--format", "json", exampleRoot).out), &r))
	all := map[string][]jsonFinding{}
	for _, f := range r.Findings {
		all[f.Path] = append(all[f.Path], f)
	}
	return all
}
