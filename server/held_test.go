package server_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"agentls/server/internal/fake"
)

// said reports whether a list of diagnostics is of these codes, in any order.
func said(codes ...string) func(fake.Published) bool {
	slices.Sort(codes)
	return func(p fake.Published) bool {
		var got []string
		for _, d := range p.Diagnostics {
			got = append(got, d.Code)
		}
		slices.Sort(got)
		return slices.Equal(got, codes)
	}
}

// TestSettingsCount edits the configuration beside an open agent: what it says
// counts while it is typed, not while it is broken, and the disk's again when it
// is closed without being saved.
func TestSettingsCount(t *testing.T) {
	dir := workspace(t, map[string]string{
		".agentls.yaml":       "rules: {secret: off}\n",
		".claude/agents/a.md": "---\nname: a\ndescription: Reviews changes of a branch\ntools: Read, Grepp\n---\n\nYou review.\n",
		"docs/b.md":           "---\nname: b\ndescription: Reviews changes of a branch\ntools: Read, Grepp\n---\n\nYou review.\n",
	})
	p := serve(t)
	p.Initialize(folders(dir))
	agent, other := p.open(dir, ".claude/agents/a.md"), p.open(dir, "docs/b.md")
	p.WaitDiagnosed(agent, said("misspelt-tool"))
	uri := p.open(dir, ".agentls.yaml")

	p.replace(uri, "secret: off", "misspelt-tool: off")
	p.WaitDiagnosed(agent, said())
	p.replace(uri, "misspelt-tool: off", "misspelt-tool: error")
	p.WaitDiagnosed(agent, func(d fake.Published) bool { return len(d.Diagnostics) == 1 && d.Diagnostics[0].Severity == 1 })
	p.replace(uri, "}\n", "}\ntools: [\n")
	p.WaitDiagnosed(uri, said("config-syntax"))
	if d, _ := p.Published(agent); len(d.Diagnostics) != 1 || d.Diagnostics[0].Severity != 1 {
		t.Errorf("while the configuration is broken, the agent has %+v", d.Diagnostics)
	}
	p.replace(uri, "tools: [\n", "tools: [Grepp]\ndialects: {\"docs/**\": claude-code}\n")
	p.WaitDiagnosed(agent, said())
	p.WaitDiagnosed(uri, said())
	p.replace(uri, "tools: [Grepp]\n", "")
	p.WaitDiagnosed(other, said("misspelt-tool")) // it is an agent now
	p.Close(uri)
	p.WaitDiagnosed(other, said())
	p.WaitDiagnosed(agent, func(d fake.Published) bool { return len(d.Diagnostics) == 1 && d.Diagnostics[0].Severity == 2 })
	if log, _ := os.ReadFile(p.log); strings.Contains(string(log), "config-") {
		t.Errorf("what is wrong in an open file was logged, too:\n%s", log)
	}
}

// TestSettingsAppear creates a configuration in the editor, which the disk does
// not have yet.
func TestSettingsAppear(t *testing.T) {
	dir := workspace(t, map[string]string{
		"pkg/.claude/agents/a.md": "---\nname: a\ndescription: Reviews changes of a branch\ntools: Read, Grepp\n---\n\nYou review.\n",
	})
	p := serve(t)
	p.Initialize(folders(dir))
	agent := p.open(dir, "pkg/.claude/agents/a.md")
	p.WaitDiagnosed(agent, said("misspelt-tool"))
	uri := fileURI(dir, "pkg/.agentls.yaml")
	p.Open(uri, "yaml", "")
	for i, typed := 0, "tools: [Grepp]\nexclude: [\"vendor/**\"]\n"; i < len(typed); i++ {
		p.Change(uri, fake.Change{From: i, To: i, New: typed[i : i+1]})
	}
	p.WaitDiagnosed(agent, said())
	p.WaitDiagnosed(uri, said("unused-glob"))
	p.Close(uri)
	p.WaitDiagnosed(agent, said("misspelt-tool"))
}
