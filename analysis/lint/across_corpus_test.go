package lint_test

import (
	"context"
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

// program is one collection of the corpus as a workspace.
type program struct {
	index  *workspace.Index
	folder *workspace.Folder
}

// programs are indexed once for all tests that ask.
var programs = sync.OnceValue(func() map[string]program {
	all := map[string]program{}
	collections, _ := os.ReadDir(corpusDir)
	for _, c := range collections {
		if !c.IsDir() {
			continue
		}
		root := filepath.Join(corpusDir, c.Name())
		folder := workspace.Open(os.DirFS(root), workspace.Around{Root: "/" + c.Name()})
		index, _ := workspace.Scan(context.Background(), []*workspace.Folder{folder}, workspace.Options{})
		all[c.Name()] = program{index, folder}
	}
	return all
})

// acrossFile is a file of the corpus with what the rules of workspace scope say.
type acrossFile struct {
	path string
	doc  *agent.Document
	said []finding.Finding
}

// across looks at every file of every collection, agents and companions.
func across(t testing.TB) []acrossFile {
	t.Helper()
	corpus(t) // skips the test where there is none
	var all []acrossFile
	for name, p := range programs() {
		for f := range p.index.Files() {
			src, ok := f.Read()
			if !ok {
				t.Fatalf("%s cannot be read again", f.Path)
			}
			doc := agent.Parse(p.folder.Place(f.Name), src)
			a := lint.Across(lint.Env{Today: today.Today, Config: p.folder.Config(f.Name)}, p.index, f, doc, nil)
			all = append(all, acrossFile{name + "/" + f.Name, doc, a.Findings()})
		}
	}
	return all
}

// TestCorpusAcross prints what is said across the files of each collection, with
// -v, and holds it to what every finding promises.
func TestCorpusAcross(t *testing.T) {
	for _, x := range across(t) {
		for _, f := range x.said {
			if f.Span.Start < 0 || f.Span.End > len(x.doc.Src()) || f.Span.Start > f.Span.End {
				t.Errorf("%s: %s has the span %v", x.path, f.Code, f.Span)
				continue
			}
			at := x.doc.Text.OffsetPosition(f.Span.Start, text.UTF8)
			var fixes []string
			for _, fix := range f.Fixes {
				fixes = append(fixes, fix.Title)
			}
			t.Logf("%s\t%s\t%s:%d\t%q\t%s\t%s", f.Code, f.Severity, x.path, at.Line+1, f.Span.Of(x.doc.Src()), f.Message, strings.Join(fixes, " · "))
		}
	}
}
