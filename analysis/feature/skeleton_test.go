package feature

import (
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

// TestSkeletonsAreClean writes the whole file that each product gets and asks
// the rules what they think of it.
func TestSkeletonsAreClean(t *testing.T) {
	env := lint.Env{Today: today}
	for _, path := range []string{".claude/agents/reviewer.md", ".github/agents/reviewer.agent.md", ".opencode/agents/reviewer.md", ".gemini/agents/reviewer.md"} {
		items := Complete(env, agent.Parse(agent.Place{Path: path}, ""), 0)
		if len(items) != 1 {
			t.Errorf("%s: %d skeletons", path, len(items))
			continue
		}
		for _, f := range lint.Run(env, agent.Parse(agent.Place{Path: path}, items[0].Insert), nil).Findings() {
			if f.Severity > finding.Hint {
				t.Errorf("%s: %s: %s\n%s", path, f.Code, f.Message, items[0].Insert)
			}
		}
	}
}
