package lint_test

import (
	"strings"
	"testing"
)

// Of several agents of one name all but one are never used.
func TestManyOfOneName(t *testing.T) {
	files := soundWorld(t, "claude-code")
	again := files[".claude/agents/reviewer.md"]
	files[".claude/agents/more/again.md"] = again
	all := saidOfWorld(t, files)[".claude/agents/reviewer.md"]
	if len(all) != 1 || !strings.HasSuffix(all[0].Message, "never uses the other.") {
		t.Errorf("got %v", all)
	}
	files[".claude/agents/most/again.md"] = again
	all = saidOfWorld(t, files)[".claude/agents/reviewer.md"]
	if len(all) != 1 || !strings.HasSuffix(all[0].Message, "and 1 other file; Claude Code takes one of them and never uses the others.") {
		t.Errorf("got %v", all)
	}
}
