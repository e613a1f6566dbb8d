package lint_test

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// benchFile is an agent of about size bytes with twenty findings.
func benchFile(size int) string {
	var b strings.Builder
	b.WriteString("---\nname: bench\ndescription: Measures how long an edit takes. Use it to test.\n")
	b.WriteString("tools: Raed, Gerp, Bahs, Read, Edit, Write, Glob\nmodel: sonet\nmaxTurns: 0\npermissionMode: paln\n---\n\nYou measure.\n")
	for n := 0; b.Len() < size; n++ {
		fmt.Fprintf(&b, "\n## Section %d\n\nRead the files in `src/part%d` and report *every* fault with [its place](docs/place.md).\n\n", n, n)
		b.WriteString("- First look at the tests, then at the code they call.\n- Never change what works.\n- Ask when a name is unclear.\n")
		if n < 14 {
			b.WriteString("\nTODO\n")
		}
	}
	return b.String()
}

var benchSizes = []struct {
	name string
	size int
}{{"2KB", 2 << 10}, {"8KB", 8 << 10}, {"200KB", 200 << 10}, {"1MB", 1 << 20}}

// BenchmarkEdit measures one run of the rules after one edit, without the
// edit itself: in the frontmatter and in the middle of the body.
func BenchmarkEdit(b *testing.B) {
	places := map[string]func(string) int{
		"front": func(src string) int { return strings.Index(src, "Measures") },
		"body":  func(src string) int { return len(src)/2 + strings.Index(src[len(src)/2:], "Read the") },
		"head":  func(src string) int { return len(src)/2 + strings.Index(src[len(src)/2:], "Section") },
	}
	for _, s := range benchSizes {
		for where, at := range places {
			b.Run(where+"/"+s.name, func(b *testing.B) {
				doc := agent.Parse(agent.Place{Path: ".claude/agents/bench.md"}, benchFile(s.size))
				result := lint.Run(today, doc, nil)
				off := at(doc.Src())
				typed := doc.Edit(text.Edit{Span: text.At(off), New: "x"})
				b.ReportMetric(float64(len(doc.Body.Chunks)), "chunks")
				b.ReportAllocs()
				for b.Loop() {
					result.Findings()
					after := lint.Run(today, typed, result)
					after.Findings()
				}
			})
		}
	}
}

// BenchmarkOpen measures a run from scratch.
func BenchmarkOpen(b *testing.B) {
	for _, s := range benchSizes {
		b.Run(s.name, func(b *testing.B) {
			doc := agent.Parse(agent.Place{Path: ".claude/agents/bench.md"}, benchFile(s.size))
			b.ReportMetric(float64(len(lint.Run(today, doc, nil).Findings())), "findings")
			b.ReportAllocs()
			for b.Loop() {
				lint.Run(today, doc, nil).Findings()
			}
		})
	}
}
