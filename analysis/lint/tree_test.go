package lint_test

import (
	"hash/fnv"
	"math/rand/v2"
	"path"
	"slices"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestTreeEdits drives agents in JSON, TOML and YAML through random edits: what
// is said is what is said of the same text read afresh, wherever it stands, and
// fixes do what they promise.
func TestTreeEdits(t *testing.T) {
	rounds := 12
	if testing.Short() {
		rounds = 2
	}
	shreds := append([]string{"\"", "\\", ",", ":", "{", "}", "[", "]", "=", "\n", "'", "#", "//", "/*", "*/", "\"\"\"", "'''", "- ", "  ", "|", "é", "\u200b", "```\n", "## X\n", "raed", "\"tools\": [\"raed\"],", "TODO\n", "\\n\\n## A\\n\\n"}, snippets...)
	n := 0
	for _, s := range samples(t) {
		if !slices.Contains([]string{".json", ".jsonc", ".toml", ".roomodes", ".kilocodemodes"}, path.Ext(s.path)) {
			continue
		}
		h := fnv.New64()
		_, _ = h.Write([]byte(s.path + s.src))
		for round := range rounds {
			r := rand.New(rand.NewPCG(h.Sum64(), uint64(round)))
			place := agent.Place{Path: s.path}
			doc := agent.Parse(place, s.src)
			result := lint.Run(today, doc, nil)
			for range 25 {
				src := doc.Src()
				at := doc.Text.Boundary(r.IntN(len(src) + 1))
				end := at
				if r.IntN(3) == 0 {
					end = max(at, doc.Text.Boundary(min(len(src), at+r.IntN(12))))
				}
				doc = doc.Edit(text.Edit{Span: text.Span{Start: at, End: end}, New: shreds[r.IntN(len(shreds))]})
				result = lint.Run(today, doc, result)
				want := lint.Run(today, agent.Parse(place, doc.Src()), nil).Findings()
				if !same(result.Findings(), want) {
					t.Fatalf("%s: findings after an edit differ\n--- text\n%q\n--- got\n%s\n--- want\n%s", s.path, doc.Src(), list(doc, result.Findings()), list(doc, want))
				}
				for _, x := range want {
					checkFinding(t, doc, x)
				}
				n++
				if doc.Tree != nil && len(doc.Tree.Faults) == 0 {
					checkFixes(t, place, doc.Src())
				}
			}
		}
	}
	if n < 500 {
		t.Errorf("only %d edits", n)
	}
}
