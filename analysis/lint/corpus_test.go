package lint_test

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

const corpusDir = "../../../shared/corpus"

// specimen is one real file with what the rules say of it.
type specimen struct {
	path string // relative to the corpus
	doc  *agent.Document
	said []finding.Finding
}

// specimens reads the corpus once for all tests that ask.
var specimens = sync.OnceValues(func() ([]specimen, error) {
	index, err := os.Open(filepath.Join(corpusDir, "INDEX.tsv"))
	if err != nil {
		return nil, err
	}
	defer index.Close()
	var all []specimen
	folders := map[string]*workspace.Folder{}
	s := bufio.NewScanner(index)
	s.Scan() // the names of the columns
	for s.Scan() {
		path, _, _ := strings.Cut(s.Text(), "\t")
		x, err := readSpecimen(folders, path)
		if err != nil {
			return nil, err
		}
		all = append(all, x)
	}
	return all, s.Err()
})

// readSpecimen reads a file as check would, with its repository for workspace.
func readSpecimen(folders map[string]*workspace.Folder, path string) (specimen, error) {
	repo, inside, _ := strings.Cut(path, "/")
	folder := folders[repo]
	if folder == nil {
		folder = workspace.Open(os.DirFS(filepath.Join(corpusDir, repo)), workspace.Around{})
		folders[repo] = folder
	}
	src, err := os.ReadFile(filepath.Join(corpusDir, path))
	if err != nil {
		return specimen{}, err
	}
	x := specimen{path: path, doc: agent.Parse(folder.Place(inside), string(src))}
	x.said = lint.Run(today, x.doc, nil).Findings()
	return x, nil
}

// corpus returns the files of the corpus of real agents, or skips the test
// where the corpus is not there.
func corpus(t testing.TB) []specimen {
	t.Helper()
	all, err := specimens()
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the corpus of real files is not at %s: skipped", corpusDir)
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var today = lint.Env{Today: "2026-11-22"}

// TestCorpus holds the findings in real files to what every finding promises.
func TestCorpus(t *testing.T) {
	for _, x := range corpus(t) {
		for _, f := range x.said {
			checkFinding(t, x.doc, f)
		}
	}
}

func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}

// checkFinding checks what every finding promises (I6).
func checkFinding(t testing.TB, doc *agent.Document, f finding.Finding) {
	t.Helper()
	src := doc.Src()
	whole := text.Span{Start: 0, End: len(src)}
	if !whole.Covers(f.Span) || f.Span.Start > f.Span.End {
		t.Errorf("%s: span %v outside the file of %d bytes", f.Code, f.Span, len(src))
	}
	if f.Message == "" || f.Dialect == "" || f.Severity == finding.Off {
		t.Errorf("%s: incomplete finding %+v", f.Code, f)
	}
	if _, known := finding.Lookup(f.Code); !known {
		t.Errorf("%s is not in the catalogue", f.Code)
	}
	for _, r := range f.Related {
		if r.Path == "" && (!whole.Covers(r.Span) || r.Span.Start > r.Span.End) {
			t.Errorf("%s: related span %v outside the file", f.Code, r.Span)
		}
	}
	for _, x := range f.Fixes {
		after, err := text.Apply(src, x.Edits)
		if err != nil {
			t.Errorf("%s: fix %q: %v", f.Code, x.Title, err)
		} else if after == src {
			t.Errorf("%s: fix %q changes nothing", f.Code, x.Title)
		}
	}
}

// TestSeed holds the file that started it all to what it deserves: its retired
// tool can go, and there is nothing else to say.
func TestSeed(t *testing.T) {
	const seed = "robertmnyborg__claude-oak-agents@836429728c65/agents/backend-architect.md"
	for _, x := range corpus(t) {
		if x.path != seed {
			continue
		}
		var said []finding.Finding
		for _, f := range x.said {
			if f.Severity > finding.Hint {
				said = append(said, f)
			}
		}
		if len(said) != 1 || said[0].Code != "retired-tool" || said[0].Span.Of(x.doc.Src()) != "MultiEdit" {
			t.Errorf("findings: %+v", said)
		}
		return
	}
	t.Errorf("%s is not in the index", seed)
}
