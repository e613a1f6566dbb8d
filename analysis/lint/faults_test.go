package lint_test

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// marks takes the ⟦⟧ out of a text and returns what they held.
func marks(s string) (plain string, spans []text.Span) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "⟦")
		b.WriteString(before)
		if !ok {
			return b.String(), spans
		}
		inner, after, _ := strings.Cut(rest, "⟧")
		spans = append(spans, text.Span{Start: b.Len(), End: b.Len() + len(inner)})
		b.WriteString(inner)
		s = after
	}
}

// aside are the surroundings in which a fault of structure is another one, or
// none: it ends with its list or quote, or its neighbours are other ones.
var aside = []string{
	"no line end", "twice", "with a title", "in a tag", "in a tag with blank lines", "in details", "in a block quote", "in a list", "first in a list",
	"in a numbered list", "in a list in a list", "in a quote in a list, CRLF", "in a long fence",
}

// TestFaults is the twin of TestQuiet: each body holds faults of the code that
// its name begins with, in the marked places and nowhere else, in every kind of
// file. In an archive that
// says so they are found in every place of a prompt but in a sample.
func TestFaults(t *testing.T) {
	bodies(t, "faults", func(t *testing.T, comment, name, body string) {
		for _, place := range surroundings {
			everywhere := strings.Contains(comment, "everywhere: true")
			if place.name == "in a long fence" || !everywhere && slices.Contains(aside, place.name) {
				continue
			}
			for _, v := range vessels {
				if path.Dir(name) == "tool-not-granted" && v.path != ".claude/agents/a.md" {
					continue // tools have other names there
				}
				checkFaults(t, path.Dir(name), place.name, v.path, v.put(place.put(body)))
			}
		}
	})
}

// checkFaults compares the marked places of a file with what is said of it.
func checkFaults(t *testing.T, code, place, path, marked string) {
	t.Helper()
	src, spans := marks(marked)
	var want, got []string
	for _, s := range spans {
		want = append(want, fmt.Sprintf("%s at %d %q", code, s.Start, s.Of(src)))
	}
	doc, said := lintAt(path, src)
	for _, f := range said {
		got = append(got, fmt.Sprintf("%s at %d %q", f.Code, f.Span.Start, f.Span.Of(doc.Src())))
	}
	if code == "tool-not-granted" && len(got) < len(want) {
		want = want[:len(got)] // a tool is spoken of once
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s in %s: found %q, want %q", place, path, got, want)
	}
}
