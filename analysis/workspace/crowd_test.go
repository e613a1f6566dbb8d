package workspace

import (
	"fmt"
	"testing"
	"time"

	"agentls/analysis/names"
)

// TestThousandOfOneName asks that a name which everybody has stays cheap.
func TestThousandOfOneName(t *testing.T) {
	files := map[string]string{}
	const crowd = 1000
	for i := range crowd {
		files[fmt.Sprintf(".claude/agents/a%d.md", i)] = claude("runner", "tools: Agent(runner)\n", "Ask the `runner` agent.")
	}
	files[".claude/agents/lead.md"] = claude("lead", "tools: Agent(runner)\n", "Lead.")
	x := program(t, files)
	lead := agentAt(t, x, "/w/.claude/agents/lead.md")
	v := x.Effective(lead)
	if len(v.Delegates) != 1 {
		t.Errorf("lead delegates to %d agents", len(v.Delegates))
	}
	one := agentAt(t, x, "/w/.claude/agents/a5.md")
	start := time.Now()
	if n := len(x.References(one)); n != 2*crowd+1 {
		t.Errorf("%d references", n)
	}
	if before, beside, after := x.Namesakes(one); len(beside) != crowd-1 || len(before)+len(after) > 0 {
		t.Errorf("%d rivals", len(beside))
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("that took %v", took)
	}
	if r := x.Resolve(lead.File, lead.File.Facts.Mentions()[0]); r.Ties != crowd || len(r.Best()) != crowd {
		t.Errorf("%d ties", r.Ties)
	}
	x.Graph()
	x.Budgets()
	if len(x.Twins()) > 0 {
		t.Error("agents of one product are twins")
	}
	if len(x.Named(names.Agent, "runner")) != crowd {
		t.Error("some are lost")
	}
}
