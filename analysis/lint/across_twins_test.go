package lint_test

import (
	"testing"
)

// Copies of one agent are spoken of once, where the file says what it is.
func TestTwinsAreSaidOnce(t *testing.T) {
	body := "Look around first.\nThen read the plan.\nThen build what it says.\n"
	files := map[string]string{
		".opencode/agents/mason.md": "---\ndescription: Builds houses of stone and of bricks.\nmode: subagent\n---\n" + body,
		".qwen/agents/mason.md":     "---\nname: mason\ndescription: Builds houses of stone and of bricks.\n---\n" + body + "Then rest.\n",
		".gemini/agents/mason.md":   "---\nname: mason\ndescription: Points elsewhere.\n---\nDo what `.qwen/agents/mason.md` says.\n",
	}
	n := 0
	for file, all := range saidOfWorld(t, files) {
		for _, f := range all {
			if f.Code != "twin-differs" {
				continue
			}
			n++
			at := files[file][f.Span.Start:f.Span.End]
			if file != ".opencode/agents/mason.md" || at != "description" || len(f.Related) != 1 || f.Message != "`mason` is in `.qwen/agents/mason.md` too, and not the same: prompt differs." {
				t.Errorf("%s, at %q: %s", file, at, f.Message)
			}
		}
	}
	if n != 1 {
		t.Errorf("said %d times", n)
	}
}
