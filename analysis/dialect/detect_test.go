package dialect

import "testing"

func TestDetectPath(t *testing.T) {
	for _, tt := range []struct{ path, id, scope string }{
		{".claude/agents/a.md", "claude-code", "project"},
		{".claude/agents/deep/er/a.md", "claude-code", "project"},
		{"~/.claude/agents/a.md", "claude-code", "user"},
		{"~/work/x/.claude/agents/a.md", "claude-code", "project"},
		{"sub/project/.claude/agents/a.md", "claude-code", "project"},
		{"/srv/work/.claude/agents/a.md", "claude-code", "project"},
		{"C:/Users/me/.claude/agents/a.md", "claude-code", "project"},
		{"x.claude/agents.md", "generic", ""},
	} {
		d := Detect(Evidence{Path: tt.path})
		scope := ""
		if d.Location != nil {
			scope = d.Location.Scope
		}
		if d.Dialect.ID != tt.id || scope != tt.scope || d.Reason == "" {
			t.Errorf("%s: %s, scope %q, want %s, %q (%s)", tt.path, d.Dialect.ID, scope, tt.id, tt.scope, d.Reason)
		}
	}
}
