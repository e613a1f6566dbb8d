package feature

import (
	"strings"
	"testing"
	"time"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestHostile asks large files that are built to be slow. The bound is far
// above what an answer takes, and far below what anything quadratic would.
func TestHostile(t *testing.T) {
	const size = 1 << 20
	front := func(value string) string { return "---\nname: a\ndescription: b\n" + value + "\n---\nYou do it.\n" }
	rep := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, src := range map[string]string{
		"comma":         front("tools: " + rep("Read, ")),
		"flow":          front("tools: [" + rep("Read,")),
		"flow comments": front("tools: [" + rep(" # x")),
		"flow quotes":   front("tools: [" + rep(`"a" `)),
		"brackets":      front("tools: " + rep("[{")),
		"parentheses":   front("tools: " + rep("Bash(")),
		"quotes":        front("tools: " + rep(`"`)),
		"block":         front("tools:" + rep("\n  - Raed")),
		"map":           front("hooks:" + rep("\n  a: b")),
		"deep map":      front("hooks:" + deep(1400)),
		"keys":          front(rep("k: v\n")),
		"loose":         front(rep("word\n")),
		"headings":      front("") + rep("# a\n"),
		"tags":          front("") + rep("<role>\n"),
		"mentions":      front("tools: Read, ") + rep("`Bash` "),
		"items":         front("") + "## Workflow\n" + rep("- a\n"),
	} {
		t.Run(name, func(t *testing.T) {
			doc := agent.Parse(agent.Place{Path: ".claude/agents/a.md"}, src)
			env := lint.Env{Today: today}
			findings := lint.Run(env, doc, nil).Findings()
			for what, ask := range map[string]func(off int){
				"complete": func(off int) { Complete(env, doc, off) },
				"hover":    func(off int) { HoverWith(env, doc, findings, off) },
				"actions":  func(off int) { Actions(doc, findings, text.Span{Start: off, End: min(len(src), off+100)}) },
				"symbols":  func(int) { Symbols(doc) },
				"folds":    func(int) { Folds(doc) },
			} {
				for _, off := range []int{40, size / 2, size - 10} {
					start := time.Now()
					ask(off)
					if took := time.Since(start); took > 10*time.Second {
						t.Errorf("%s at %d took %v", what, off, took)
					} else if took > 20*time.Millisecond {
						t.Logf("%s: %s at %d took %v", name, what, off, took)
					}
				}
			}
		})
	}
}

// deep returns n maps, each inside the one before.
func deep(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("\n" + strings.Repeat(" ", i%700+1) + "k:")
	}
	return b.String()
}
