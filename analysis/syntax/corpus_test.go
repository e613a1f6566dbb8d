package syntax

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/text"
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

// TestCorpusLineEnds: the same files with other line ends read the same.
func TestCorpusLineEnds(t *testing.T) {
	eachCorpusFile(t, func(path, src string) {
		if strings.Contains(src, "\r") {
			return
		}
		want := outline(Scan(src))
		for name, eol := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
			f := Scan(strings.ReplaceAll(src, "\n", eol))
			if got := outline(f); got != want {
				t.Errorf("%s with %s:\n%s\nwant\n%s", path, name, got, want)
			}
		}
		if f := Scan(bom + src); !f.BOM || outline(f) != want {
			t.Errorf("%s reads otherwise behind a byte order mark", path)
		}
	})
}

// outline writes what a frontmatter says, without places.
func outline(f *Front) string {
	var b strings.Builder
	fmt.Fprintf(&b, "state %d\n", f.State)
	for _, e := range f.Entries {
		fmt.Fprintf(&b, "%d %s: %s, accepts %b, %d comments", e.Kind, e.Key.Name, tree(&e.Value), e.Accepts, len(e.Comments))
		for _, x := range e.Faults {
			fmt.Fprintf(&b, ", fault %d", x.Kind)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestCorpusUnclosed takes the closing fence away from every sound file: the
// body must be found where it began, or, where a rule in the body takes the
// fence's place, in most cases.
func TestCorpusUnclosed(t *testing.T) {
	files, found := 0, 0
	eachCorpusFile(t, func(path, src string) {
		f := Scan(src)
		if f.State != Closed || slices.ContainsFunc(f.Entries, func(e *Entry) bool { return len(e.Faults) > 0 }) {
			return
		}
		files++
		body := src[f.Body:]
		blank := len(body) - len(strings.TrimLeft(body, " \n"))
		if at := Scan(src[:f.Close.Start]+body).Body - f.Close.Start; at == 0 || at == blank {
			found++
		}
	})
	t.Logf("without its closing fence the body of %d of %d files is found where it began", found, files)
	if found*100 < files*98 {
		t.Errorf("the body of only %d of %d files is found", found, files)
	}
}

// TestCorpusEdits types into every tenth file and compares with a fresh scan.
func TestCorpusEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	n := 0
	eachCorpusFile(t, func(path, src string) {
		if n++; n%10 != 0 || len(src) > 20000 {
			return
		}
		f := Scan(src)
		for range 30 {
			at := r.IntN(min(len(src), 1500) + 1)
			e := text.Edit{Span: text.Span{Start: at, End: min(len(src), at+r.IntN(8)*r.IntN(2))}, New: fragments[r.IntN(len(fragments))]}
			src = src[:e.Span.Start] + e.New + src[e.Span.End:]
			f = f.Edit(src, e)
			if want := Scan(src); !reflect.DeepEqual(f, want) {
				t.Fatalf("%s after %+v:\n got %s\nwant %s", path, e, dump(f), dump(want))
			}
		}
	})
}
