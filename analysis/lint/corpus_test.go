package lint_test

import (
	"bufio"
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

const corpusDir = "../../../shared/corpus"

// corpus returns the markdown files of the corpus of real agents, relative to
// it, or skips the test where the corpus is not there.
func corpus(t testing.TB) []string {
	index, err := os.Open(filepath.Join(corpusDir, "INDEX.tsv"))
	if err != nil {
		t.Skip("the corpus of real files is not there: skipped")
	}
	defer index.Close()
	var files []string
	for s := bufio.NewScanner(index); s.Scan(); {
		path, _, _ := strings.Cut(s.Text(), "\t")
		if strings.HasSuffix(path, ".md") {
			files = append(files, path)
		}
	}
	return files
}

// parseCorpus reads one file as it lies in its repository. A file beside a
// plugin manifest is a plugin's.
func parseCorpus(t testing.TB, path string) *agent.Document {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpusDir, path))
	if err != nil {
		t.Fatal(err)
	}
	_, inside, _ := strings.Cut(path, "/")
	return agent.Parse(agent.Place{Path: inside, Plugin: inPlugin(path)}, string(data))
}

func inPlugin(path string) bool {
	for dir := filepath.Dir(path); dir != "."; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(corpusDir, dir, ".claude-plugin", "plugin.json")); err == nil {
			return true
		}
	}
	return false
}

var today = lint.Env{Today: "2026-11-22"}

// TestCorpus runs the rules over real files. Every span lies in its file,
// every fix can be made, and the counts by code are printed with -v.
func TestCorpus(t *testing.T) {
	type kind struct {
		code finding.Code
		sev  finding.Severity
	}
	counts := map[kind]int{}
	files := corpus(t)
	for _, path := range files {
		doc := parseCorpus(t, path)
		for _, f := range lint.Run(today, doc, nil).Findings() {
			counts[kind{f.Code, f.Severity}]++
			checkFinding(t, doc, f)
			if f.Severity >= finding.Information {
				t.Logf("%s:%d %s %s %q %s [%s]", path, doc.Text.LineOf(f.Span.Start)+1, f.Severity, f.Code, clip(f.Span.Of(doc.Src())), f.Message, doc.Dialect().ID)
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b kind) int {
		return cmp.Or(cmp.Compare(b.sev, a.sev), cmp.Compare(a.code, b.code))
	})
	for _, k := range keys {
		t.Logf("COUNT %-12s %-22s %d", k.sev, k.code, counts[k])
	}
	t.Logf("COUNT files %d", len(files))
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
	corpus(t)
	doc := parseCorpus(t, "robertmnyborg__claude-oak-agents@836429728c65/agents/backend-architect.md")
	var said []finding.Finding
	for _, f := range lint.Run(today, doc, nil).Findings() {
		if f.Severity > finding.Hint {
			said = append(said, f)
		}
	}
	if len(said) != 1 || said[0].Code != "retired-tool" || said[0].Span.Of(doc.Src()) != "MultiEdit" {
		t.Errorf("findings: %+v", said)
	}
}
