package dialect

import "testing"

// The path is looked at once a document, the keys after each edit of one, and
// every file of a workspace is turned away or kept by its path.
func BenchmarkDetect(b *testing.B) {
	e := Evidence{Front: true, Keys: keysOf("name", "description", "tools=a,b", "model=sonnet", "color=blue")}
	for name, path := range map[string]string{"own": "~/src/x/.claude/agents/a.md", "bare": "packages/x/agents/a.md", "shared": "x/.agents/agents/a.md"} {
		b.Run("survey-"+name, func(b *testing.B) {
			for b.Loop() {
				Survey(path, false, "")
			}
		})
		site := Survey(path, false, "")
		b.Run("keys-"+name, func(b *testing.B) {
			for b.Loop() {
				site.Detect(e)
			}
		})
	}
	for name, path := range map[string]string{"code": "internal/server/dispatch.go", "docs": "docs/guide/start.md", "agent": ".claude/agents/a.md"} {
		b.Run("mayhold-"+name, func(b *testing.B) {
			for b.Loop() {
				MayHold(path)
			}
		})
	}
}
