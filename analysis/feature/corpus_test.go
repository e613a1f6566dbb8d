package feature

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
)

// TestCorpus asks real files everything at a few places.
func TestCorpus(t *testing.T) {
	root := filepath.Join("..", "..", "..", "shared", "corpus")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no corpus beside the repository")
	}
	env := lint.Env{Today: today}
	r := rand.New(rand.NewPCG(1, 2))
	files, headings := 0, 0
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".md") {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, path)
		_, rel, _ = strings.Cut(filepath.ToSlash(rel), "/")
		doc := agent.Parse(agent.Place{Path: rel}, string(raw))
		files++
		if msg := survey(r, env, doc); msg != "" {
			t.Errorf("%s: %s", path, msg)
		}
		for _, s := range doc.Body.Sections() {
			if dialect.SectionOf(s.Name) == nil {
				continue
			}
			headings++
			if h, ok := HoverAt(env, doc, s.Title.Start); !ok || h.Markdown == "" {
				t.Errorf("%s: no hover on %q", path, s.Name)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, %d sections that the catalogue knows", files, headings)
}
