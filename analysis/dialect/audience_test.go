package dialect

import "testing"

// TestAudiences asks who reads what lies where.
func TestAudiences(t *testing.T) {
	if n := len(audiences()); n > 64 {
		t.Fatalf("%d products do not fit", n)
	}
	at := func(path string) (speaks, readers Audience) {
		d := Detect(Evidence{Path: path})
		if d.Dialect == Generic() {
			t.Fatalf("%s is nobody's", path)
		}
		return d.Dialect.Speaks(d.Location), d.Dialect.ReadBy(d.Location)
	}
	product := func(id string) Audience { return ByID(id).Product() }
	for _, c := range []struct {
		path   string
		speaks []string
		reads  []string
		not    []string
	}{
		{".claude/agents/a.md", []string{"claude-code", "claude-code-commands"}, []string{"claude-code", "copilot-vscode", "cursor", "augment"}, []string{"gemini-cli", "opencode"}},
		{".github/agents/a.agent.md", []string{"copilot-vscode"}, []string{"copilot-vscode"}, []string{"claude-code", "cursor"}},
		{"opencode.json", []string{"opencode", "opencode-json"}, []string{"opencode"}, []string{"kilo-code", "claude-code"}},
		{".kilo/agents/a.md", []string{"kilo-code", "kilo-json"}, []string{"kilo-code"}, []string{"opencode"}},
		{".claude/skills/x/SKILL.md", []string{"claude-code"}, []string{"claude-code"}, []string{"gemini-cli", "kiro"}},
		{".github/skills/x/SKILL.md", []string{"copilot-vscode"}, []string{"copilot-vscode"}, []string{"gemini-cli", "claude-code"}},
		{".gemini/skills/x/SKILL.md", []string{"gemini-cli"}, []string{"gemini-cli"}, []string{"qwen-code"}},
		{".agents/skills/x/SKILL.md", []string{"gemini-cli", "codex", "amp"}, []string{"claude-code"}, nil},
	} {
		speaks, readers := at(c.path)
		for _, id := range c.speaks {
			if !speaks.Meets(product(id)) {
				t.Errorf("%s does not speak of %s", c.path, id)
			}
		}
		for _, id := range c.reads {
			if !readers.Meets(product(id)) {
				t.Errorf("%s is not read by %s", c.path, id)
			}
		}
		for _, id := range c.not {
			if readers.Meets(product(id)) {
				t.Errorf("%s is read by %s", c.path, id)
			}
		}
	}
	shared := Detect(Evidence{Path: ".agents/agents/a.md"})
	if a := shared.Dialect.Speaks(shared.Location); !a.Meets(product("kimi-code")) || a.Meets(product("claude-code")) {
		t.Error("the shared folder is not its readers'")
	}
}
