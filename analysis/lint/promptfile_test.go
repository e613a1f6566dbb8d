package lint_test

import (
	"reflect"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// TestPromptFileEdited types into the prompt of an agent: each version has the
// findings of a fresh look (invariant I3), also when it becomes one.
func TestPromptFileEdited(t *testing.T) {
	const typed = "\n\n## Rules\n\nTODO\n\n```\ncode\n\n## More\n\n"
	env := lint.Env{Today: "2026-11-22"}
	place := agent.Place{Path: ".kiro/agents/a.md"}
	doc := agent.Parse(place, "You read the logs.\n")
	result := lint.Run(env, doc, nil)
	place.PromptOf = ".kiro/agents/a.json"
	doc = doc.At(place)
	spoken := 0
	for i := range len(typed) {
		at := text.At(doc.Text.Len())
		doc = doc.Edit(text.Edit{Span: at, New: typed[i : i+1]})
		result = lint.Run(env, doc, result)
		fresh := lint.Run(env, agent.Parse(place, doc.Src()), nil).Findings()
		if got := result.Findings(); len(got)+len(fresh) > 0 && !reflect.DeepEqual(got, fresh) {
			t.Fatalf("after %q: %+v, fresh %+v", typed[:i+1], got, fresh)
		}
		spoken += len(fresh)
	}
	if spoken == 0 {
		t.Error("nothing was ever said")
	}
}
