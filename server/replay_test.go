package server_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"unicode/utf8"

	"agentls/server/internal/fake"
)

// pieces are what random edits insert: structure, line ends of every kind, and
// characters of every width.
var pieces = []string{
	"\n", "\r\n", "\r", "---\n", "---", "name: x\n", "tools: Read, Raed\n", "tools:\n  - Grep\n", "model: [\n", "  - ", ": ", ",",
	"description: a: b\n", "\"", "'", "#", "# Role\n", "## Output\n\n", "```", "```go\n", "<example>", "</example>\n", "[a](b)", "[a]", "*", "|",
	"é", "e\u0301", "😀", "𝒳", "\u2028", "\u0085", "漢字", "\t", " ", "x", "word ", "\ufeff", "- item\n", "> quote\n", "\n\n",
}

// Invariant I5: after thousands of random edits the server's text is the
// editor's, and what it says is what it says of the same text opened afresh.
func TestReplay(t *testing.T) {
	edits := 10000
	if testing.Short() {
		edits = 1000
	}
	for _, encoding := range []string{"utf-8", "utf-16", "utf-32"} {
		t.Run(encoding, func(t *testing.T) {
			t.Parallel()
			one, two := workspace(t, nil), workspace(t, nil)
			p := serve(t)
			p.Encoding = encoding
			params := folders(one, two)
			params["capabilities"] = fake.Pulling(encoding)
			p.Initialize(params)
			uri, again := fileURI(one, agentFile), fileURI(two, agentFile)
			p.Open(uri, "markdown", bad)
			random := rand.New(rand.NewPCG(20261122, uint64(len(encoding))+uint64(encoding[4])))
			for done := 0; done < edits; {
				for step := 0; step < 250; {
					changes := randomChanges(random, p.textOf(uri))
					p.Change(uri, changes...)
					step += len(changes)
					done += len(changes)
				}
				p.same(uri)
				p.Notify("textDocument/didSave", map[string]any{"textDocument": map[string]any{"uri": uri}})
				p.Open(again, "markdown", p.textOf(uri))
				if got, want := p.pull(uri), p.pull(again); !reflect.DeepEqual(got, want) {
					t.Fatalf("after %d edits of\n%q\nthe server says %s\nof the same text opened afresh %s", done, p.textOf(uri), show(got), show(want))
				}
				p.Close(again)
			}
		})
	}
}

func (p *process) textOf(uri string) string {
	text, _ := p.Text(uri)
	return text
}

// pull returns the diagnostics of a document, all of which must lie in it
// (invariant I6).
func (p *process) pull(uri string) []fake.Diagnostic {
	p.t.Helper()
	var r struct{ Items []fake.Diagnostic }
	p.Result(&r, "textDocument/diagnostic", map[string]any{"textDocument": map[string]any{"uri": uri}})
	for _, d := range r.Items {
		if !p.Lies(uri, d.Range) {
			p.t.Errorf("%s at %+v lies outside", d.Code, d.Range)
		}
	}
	return r.Items
}

func show(all []fake.Diagnostic) string {
	s := ""
	for _, d := range all {
		s += fmt.Sprintf("\n\t%s %+v %s", d.Code, d.Range, d.Message)
	}
	return s
}

// randomChanges returns one to four changes, each of which speaks of the text
// after the one before. A text that has grown is cut back.
func randomChanges(random *rand.Rand, text string) []fake.Change {
	var all []fake.Change
	for range 1 + random.IntN(4) {
		from := boundary(text, random.IntN(len(text)+1))
		to := boundary(text, min(len(text), from+random.IntN(8)))
		c := fake.Change{From: from, To: max(from, to)}
		switch n := random.IntN(100); {
		case n < 2 || len(text) > 3000:
			c = fake.Change{Whole: true, New: bad + pieces[random.IntN(len(pieces))]}
		case n < 60:
			c.To = c.From
			c.New = pieces[random.IntN(len(pieces))]
		case n < 80:
			c.New = pieces[random.IntN(len(pieces))]
		}
		if c.Whole {
			text = c.New
		} else {
			text = text[:c.From] + c.New + text[c.To:]
		}
		all = append(all, c)
	}
	return all
}

// boundary returns the place at or before off where an editor's caret can
// stand: between characters, and not inside a CRLF.
func boundary(text string, off int) int {
	for off > 0 && off < len(text) && !utf8.RuneStart(text[off]) {
		off--
	}
	if off > 0 && off < len(text) && text[off-1] == '\r' && text[off] == '\n' {
		off--
	}
	return off
}
