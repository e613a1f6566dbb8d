package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/bmatcuk/doublestar/v4"

	"agentls/analysis/dialect"
)

// TestSelector holds the VS Code extension to the sheets: a file that the
// editor keeps to itself gets no findings.
func TestSelector(t *testing.T) {
	src, err := os.ReadFile(filepath.Join(repository(t), "editors/vscode/src/selector.ts"))
	must(t, err)
	var patterns []string
	for _, m := range regexp.MustCompile(`'(\*\*/[^']+)'`).FindAllStringSubmatch(string(src), -1) {
		patterns = append(patterns, m[1])
	}
	file := strings.NewReplacer("~/", "home/u/", "**/", "deep/er/", "*", "some")
	for _, d := range dialect.All() {
		for _, l := range d.Locations {
			name := "w/" + file.Replace(l.Glob)
			told := slices.ContainsFunc(patterns, func(p string) bool { return doublestar.MatchUnvalidated(p, name) })
			if l.Glob != "" && !told {
				t.Errorf("%s: no pattern of the extension matches %s", d.ID, name)
			}
		}
	}
}
