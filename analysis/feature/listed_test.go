package feature

import (
	"math/rand/v2"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/lint"
)

// TestNothingTwice lists random tools under random names of theirs and looks
// whether one of them is offered again.
func TestNothingTwice(t *testing.T) {
	env := lint.Env{Today: today}
	for _, path := range []string{".claude/agents/a.md", ".github/agents/a.agent.md", ".gemini/agents/a.md"} {
		d := agent.Parse(agent.Place{Path: path}, "---\nname: a\n---\n").Dialect()
		for seed := range 200 {
			r := rand.New(rand.NewPCG(uint64(seed), 5))
			has := map[string]bool{}
			var names []string
			for range 1 + r.IntN(6) {
				tool := d.Tools.Builtin[r.IntN(len(d.Tools.Builtin))]
				if tool.Status == dialect.Retired {
					continue
				}
				all := append([]string{tool.Name}, tool.Aliases...)
				names = append(names, all[r.IntN(len(all))])
				has[tool.Name] = true
				if tool.Status == dialect.Older {
					for _, now := range tool.Use {
						has[now] = true
					}
				}
			}
			src := "---\nname: a\ndescription: b\ntools: [" + strings.Join(append(names, ""), ", ") + "]\n---\nYou do it.\n"
			doc := agent.Parse(agent.Place{Path: path}, src)
			items := Complete(env, doc, strings.Index(src, "]"))
			if len(items) == 0 {
				t.Fatalf("nothing is offered in\n%s", src)
			}
			for _, it := range items {
				if m := d.Tool(it.Label, dialect.ToolsRole); it.Kind == ToolItem && m.Tool != nil && has[m.Tool.Name] {
					t.Errorf("%s is offered in\n%s", it.Label, src)
				}
			}
		}
	}
}
