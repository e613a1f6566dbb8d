package feature

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/finding"
	"agentls/analysis/lint"
)

// TestSkeletonsAreClean writes the whole file that each product gets and asks
// the rules what they think of it.
func TestSkeletonsAreClean(t *testing.T) {
	env := lint.Env{Today: today}
	for _, path := range []string{
		".claude/agents/reviewer.md", ".claude/commands/reviewer.md", ".claude/skills/reviewer/SKILL.md", ".github/agents/reviewer.agent.md",
		".opencode/agents/reviewer.md", ".gemini/agents/reviewer.md", ".cursor/agents/reviewer.md", ".qwen/agents/reviewer.md",
		".factory/droids/reviewer.md", ".kiro/agents/reviewer.md", ".cline/agents/reviewer.yaml", ".junie/agents/reviewer.md",
		".augment/agents/reviewer.md", ".codebuddy/agents/reviewer.md", ".kimi-code/agents/reviewer.md", ".kilo/agents/reviewer.md",
		".kiro/agents/reviewer.json", ".codex/agents/reviewer.toml", "opencode.json", "kilo.jsonc", ".roomodes",
	} {
		items := Complete(env, agent.Parse(agent.Place{Path: path}, ""), 0)
		if len(items) != 1 {
			t.Errorf("%s: %d skeletons", path, len(items))
			continue
		}
		doc := agent.Parse(agent.Place{Path: path}, items[0].Insert)
		if !doc.IsAgent() {
			t.Errorf("%s: no agent is in\n%s", path, items[0].Insert)
		}
		if strings.Contains(items[0].Insert, "SKILL") || strings.Contains(items[0].Insert, "reviewer.") {
			t.Errorf("%s: the agent is called as its file is\n%s", path, items[0].Insert)
		}
		for _, f := range lint.Run(env, doc, nil).Findings() {
			if f.Severity > finding.Hint {
				t.Errorf("%s: %s: %s\n%s", path, f.Code, f.Message, items[0].Insert)
			}
		}
	}
}
