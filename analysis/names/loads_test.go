package names

import (
	"testing"

	"agentls/analysis/agent"
)

// An agent whose frontmatter its product cannot read does not load, unless the
// product reads it leniently or goes by the file name.
func TestLoadsBrokenYAML(t *testing.T) {
	open := "---\nname: x\ndescription: \"Not closed\ntools: Read\n---\nWork.\n"
	colon := "---\nname: x\ndescription: Use when: asked\n---\nWork.\n"
	for _, c := range []struct {
		path, src string
		plugin    bool
		loads     bool
	}{
		{".claude/agents/x.md", open, false, false},
		{".claude/agents/x.md", colon, false, true},
		{".gemini/agents/x.md", colon, false, false},
		{"kit/agents/x.md", open, true, true},
		{".claude/agents/x.md", "---\nname: x\ndescription: Sound.\n---\nWork.\n", false, true},
	} {
		doc := agent.Parse(agent.Place{Path: c.path, Plugin: c.plugin, Dialect: map[bool]string{true: "claude-code"}[c.plugin]}, c.src)
		p := Of(doc, nil).Defs()[0].Profile
		if p.Loads != c.loads || p.Loads != (p.Why == "") {
			t.Errorf("%s (plugin %v) loads: %v %q\n%s", c.path, c.plugin, p.Loads, p.Why, c.src)
		}
	}
}
