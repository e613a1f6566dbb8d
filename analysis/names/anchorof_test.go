package names

import (
	"testing"

	"agentls/analysis/agent"
)

// Looking an anchor up says what going through all headings does.
func TestAnchorOf(t *testing.T) {
	doc := agent.Parse(agent.Place{Path: ".claude/agents/a.md"}, "---\nname: a\n---\n\n# One\n\n# ONE\n\n## Café\n\n# ❤️ Love\n\n# #x\n\n# Straße\n")
	f := Of(doc, nil)
	for _, link := range []string{"one", "ONE", "one-1", "One-1", "café", "CAFÉ", "❤️-love", "❤-love", "x", "#x", "", "straße", "STRASSE", "nothing", "#one"} {
		var want *Def
		all := f.Anchors()
		for i := range all {
			if all[i].Name == link {
				want = &all[i]
				break
			}
		}
		for i := 0; i < len(all) && want == nil; i++ {
			if SameAnchor(all[i].Name, link) {
				want = &all[i]
			}
		}
		if got := f.AnchorOf(link); got != want {
			t.Errorf("%q: %+v, want %+v", link, got, want)
		}
	}
	if len(f.Anchors()) < 6 {
		t.Errorf("%+v", f.Anchors())
	}
}
