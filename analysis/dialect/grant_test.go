package dialect

import (
	"strings"
	"testing"
)

// TestGiven asks what is left of a list that grants after one that denies.
func TestGiven(t *testing.T) {
	for _, c := range []struct{ id, grant, deny, given, lost string }{
		{"claude-code", "Read, Write, Read", "Write", "Read", "Write: denied"},
		{"claude-code", "Task(a), Bash(git *)", "Agent", "Bash(git *)", "Task(a): denied"},
		{"claude-code", "mcp__a__x, mcp__a__y, mcp__b__x, mcp__b", "mcp__a", "mcp__b__x, mcp__b", "mcp__a__x: denied, mcp__a__y: denied"},
		{"claude-code", "mcp__a__x, mcp__b__x", "mcp__a__*", "mcp__b__x", "mcp__a__x: denied"},
		{"claude-code", "mcp__a__x, Read", "mcp__*", "Read", "mcp__a__x: denied"},
		{"claude-code", "mcp__a__x", "mcp__a__y", "mcp__a__x", ""},
		{"claude-code", "read_file, AskUserQuestion, MultiEdit, Nonsense", "", "", "read_file: of Gemini CLI, AskUserQuestion: never given to a subagent, MultiEdit: read no more, Nonsense: unknown"},
		{"gemini-cli", "read_file, Grep", "", "read_file", "Grep: of Claude Code"},
	} {
		list := func(s string) []string {
			if s == "" {
				return nil
			}
			return strings.Split(s, ", ")
		}
		given, lost, all := ByID(c.id).Given(list(c.grant), list(c.deny))
		var why []string
		for _, l := range lost {
			why = append(why, l.Name+": "+l.Why)
		}
		if got := strings.Join(given, ", "); all || got != c.given || strings.Join(why, ", ") != c.lost {
			t.Errorf("%s: %s without %s gives %q, not %q", c.id, c.grant, c.deny, got, why)
		}
	}
	if _, _, all := ByID("claude-code").Given([]string{"Read", "*"}, nil); !all {
		t.Error("the word for all tools is not understood")
	}
}
