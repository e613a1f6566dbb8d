package names_test

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// A caret anywhere in a mark means its name, and of two names in one token the
// one it stands in.
func TestAt(t *testing.T) {
	const src = "---\nname: lead\ntools: Read, Agent(planner, code-writer), mcp__github__find\nskills: [\"one\", two]\n---\nUse @agent-tester or the `reviewer` agent, see [x](a.md#part).\n"
	facts := names.Of(agent.Parse(agent.Place{Path: ".claude/agents/lead.md"}, src), nil)
	for place, want := range map[string]string{
		"^Read": "", "Agent^(": "", "^planner": "planner", "plan^ner": "planner", "planner^,": "planner", "^code-writer": "code-writer",
		"code-writer^)": "code-writer", "^mcp__": "github", "__fin^d": "github", "^\"one": "one", "one\"^": "one", "^two": "two",
		"^@agent-tester": "tester", "@agent^-": "tester", "^`reviewer": "reviewer", "(^a.md": "a.md", "#pa^rt": "a.md", "Use^ ": "",
	} {
		before, after, _ := strings.Cut(place, "^")
		i := strings.Index(src, before+after)
		if i < 0 {
			t.Fatalf("no %s", place)
		}
		m, ok := facts.At(i + len(before))
		if ok != (want != "") || m.Name != want {
			t.Errorf("at %s stands %q, want %q", place, m.Name, want)
		}
	}
	if d, ok := facts.DefAt(strings.Index(src, "lead") + 4); !ok || d.Name != "lead" {
		t.Errorf("the name is no definition: %v", d)
	}
}
