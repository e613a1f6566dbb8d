package names_test

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"
)

// file returns an agent of about size bytes with mentions all over it.
func file(size int) string {
	var b strings.Builder
	b.WriteString("---\nname: lead\ndescription: Leads the `planner` agent.\ntools: Read, Agent(planner, writer), mcp__github__list\nskills: [one, two]\n---\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "## Step %d\n\nUse the `agent-%d` agent, then read [the guide](docs/guide-%d.md#part).\n\n- Ask @reviewer-%d about it.\n- Write down what was found, and why it matters to whom.\n\n", i, i, i, i)
	}
	return b.String()
}

// One key in the body, and one in the list of tools.
func BenchmarkOfAfterKey(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"8KB", 8 << 10}, {"1MB", 1 << 20}} {
		src := file(size.bytes)
		doc := agent.Parse(agent.Place{Path: ".claude/agents/lead.md"}, src)
		facts := names.Of(doc, nil)
		for _, at := range []struct {
			name string
			off  int
		}{{"tools", strings.Index(src, ", mcp__")}, {"body", strings.Index(src, "Write down") + 3}} {
			next := doc.Edit(text.Edit{Span: text.At(at.off), New: "x"})
			b.Run(size.name+"/"+at.name, func(b *testing.B) {
				for b.Loop() {
					names.Of(next, facts)
				}
			})
			b.Run(size.name+"/"+at.name+"/Same", func(b *testing.B) {
				facts.Same(facts.Pack())
				for b.Loop() {
					names.Of(next, facts).Same(facts)
				}
			})
			b.Run(size.name+"/"+at.name+"/Mentions", func(b *testing.B) {
				for b.Loop() {
					names.Of(next, facts).Mentions()
				}
			})
		}
	}
}

func BenchmarkPack(b *testing.B) {
	doc := agent.Parse(agent.Place{Path: ".claude/agents/lead.md"}, file(8<<10))
	b.ReportAllocs()
	for b.Loop() {
		names.Of(doc, nil).Pack()
	}
}
