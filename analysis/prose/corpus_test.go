package prose

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpusDir is a collection of real agent files beside the repository.
const corpusDir = "../../../shared/corpus"

// TestCorpus holds I1 and I2 and the range of every span to real files, as
// they are and every fourth with CRLF line ends, chunked as finely as possible
// and as usual.
func TestCorpus(t *testing.T) {
	if _, err := os.Stat(corpusDir); err != nil {
		t.Skip("no corpus beside the repository")
	}
	files, chunks, guarded := 0, 0, 0
	err := filepath.WalkDir(corpusDir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if files++; slowdown > 1 && files%8 > 0 {
			return nil
		}
		sources := []string{string(data)}
		if files%4 == 0 {
			sources = append(sources, strings.ReplaceAll(string(data), "\n", "\r\n"))
		}
		for _, src := range sources {
			start := bodyStart(src)
			b := Parse(src, start)
			checkTiles(t, src, start, b)
			for _, c := range b.Chunks {
				chunks++
				if c.Guarded {
					guarded++
					t.Logf("%s: a chunk of %d bytes is guarded", path, c.Len)
				}
			}
			if diff := wholeDifference(src[start:]); diff != "" {
				t.Errorf("%s: %s", path, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files, %d chunks, %d of them guarded", files, chunks, guarded)
}
