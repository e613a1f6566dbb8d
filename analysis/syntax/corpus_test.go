package syntax

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpus lies beside the repository on the machines of those who have it.
const corpus = "../../../shared/corpus"

// eachCorpusFile calls f for every markdown file of the corpus.
func eachCorpusFile(t *testing.T, f func(path, src string)) {
	t.Helper()
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("skipped: no corpus of real agent files beside the repository")
	}
	err := filepath.WalkDir(corpus, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f(path, string(raw))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestCorpus reads every real file: entries tile the frontmatter, and what
// strict YAML says of a block as a whole is what the entries say together.
func TestCorpus(t *testing.T) {
	files, fronts, refused, faulty := 0, 0, 0, 0
	eachCorpusFile(t, func(path, src string) {
		files++
		f := Scan(src)
		if err := tiles(f, src); err != "" {
			t.Errorf("%s: %s", path, err)
		}
		if f.State == NoFront || !strings.HasSuffix(path, ".md") {
			return
		}
		fronts++
		block := f.Inner.Of(src)
		if f.State == LateClose || f.State == Closed {
			block = src[f.Inner.Start:f.Close.Start]
		}
		strict := !accepts(block)
		found := f.Fault != nil || f.State == LateClose || f.State == Unclosed
		for _, e := range f.Entries {
			found = found || len(e.Faults) > 0
		}
		if strict {
			refused++
		}
		if found {
			faulty++
		}
		if strict != found {
			t.Logf("%s: strict YAML refuses the block: %v, we find a fault: %v (state %d)", path, strict, found, f.State)
		}
	})
	t.Logf("%d files, %d frontmatters, %d refused by strict YAML as a whole, %d with a fault, late or missing fence", files, fronts, refused, faulty)
}

// tiles checks invariant I1 and returns what breaks it.
func tiles(f *Front, src string) string {
	at := f.Inner.Start
	for i, e := range f.Entries {
		if f.Starts[i] != at {
			return "an entry does not begin where the last one ends"
		}
		if e.Len() == 0 || at+e.Len() > f.Inner.End || src[at:at+e.Len()] != e.Text {
			return "an entry does not hold its text"
		}
		at += e.Len()
	}
	if at != f.Inner.End {
		return "entries do not cover the frontmatter"
	}
	return ""
}
