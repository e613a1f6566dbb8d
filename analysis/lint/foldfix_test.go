package lint_test

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestRemoveAll takes out what stands twice, wherever in the list it stands:
// no separator may be left over, and none may be missing.
func TestRemoveAll(t *testing.T) {
	type file struct{ path, head, tail string }
	claude := file{
		".claude/agents/a.md", "---\nname: a\ndescription: Does what has to be done, and says so.\ntools:",
		"\n---\n\nDo what has to be done.\n",
	}
	kiro := file{
		".kiro/agents/a.json", "{\n  \"description\": \"Does what has to be done, and says so.\",\n  \"tools\": ",
		",\n  \"prompt\": \"Do what has to be done.\"\n}\n",
	}
	for _, tt := range []struct {
		file
		list, want string
	}{
		{claude, " Read, Edit, Bash, Grep, Read, Edit, Bash, Grep", " Read, Edit, Bash, Grep"},
		{claude, " Read, Read, Edit, Edit, Bash, Bash, Grep, Grep", " Read, Edit, Bash, Grep"},
		{claude, " Read, Edit, , Read, Read, Edit, Edit, Bash", " Read, Edit, , Bash"},
		{claude, " [Read, Edit, Bash, Grep, Read, Edit, Bash, Grep]", " [Read, Edit, Bash, Grep]"},
		{claude, " [Read, Read, Read, Read, Read, Edit]", " [Read, Edit]"},
		{claude, "\n  - Read\n  - Read\n  - Read\n  - Read\n  - Edit\n  - Edit", "\n  - Read\n  - Edit"},
		{kiro, `["read", "grep", "read", "read", "grep", "grep"]`, `["read", "grep"]`},
		{kiro, "[\n    \"read\",\n    \"read\",\n    \"read\",\n    \"read\",\n    \"read\"\n  ]", "[\n    \"read\"\n  ]"},
	} {
		src := tt.head + tt.list + tt.tail
		got := "no fix"
		for _, f := range lint.Run(today, agent.Parse(agent.Place{Path: tt.path}, src), nil).Findings() {
			for _, x := range f.Fixes {
				if after, err := text.Apply(src, x.Edits); err == nil && x.Title == "Remove all" {
					got = strings.TrimSuffix(strings.TrimPrefix(after, tt.head), tt.tail)
				}
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q becomes %q, want %q", tt.path, tt.list, got, tt.want)
		}
	}
}
