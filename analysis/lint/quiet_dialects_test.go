package lint_test

import (
	"strings"
	"testing"
)

// folders are places of agents written in markdown, and of files that are
// nobody's: outside every workspace, or among notes.
var folders = []string{
	".agents/agents/a.md", ".augment/agents/a.md", ".claude/skills/a/SKILL.md", ".codebuddy/agents/a.md", ".cursor/agents/a.md",
	".factory/droids/a.md", ".gemini/agents/a.md", ".junie/agents/a.md", ".kimi-code/agents/a.md", ".kiro/agents/a.md", ".qwen/agents/a.md",
	".claude/commands/a.md", ".github/agents/a.agent.md", ".kilo/agents/a.md", ".opencode/agents/a.md",
	"/home/somebody/agents/a.md", "~/.claude/agents/a.md", "notes/a.md",
}

// headOf is the frontmatter that a file in the place needs.
func headOf(path string) string {
	head := "description: Tests bodies. Use to test.\n---\n\n"
	switch {
	case strings.HasPrefix(path, ".opencode/"), strings.HasPrefix(path, ".kilo/"):
		return "---\nmode: subagent\n" + head
	case strings.HasPrefix(path, ".claude/commands/"), strings.HasPrefix(path, ".github/"):
		return "---\n" + head
	}
	return "---\nname: a\n" + head
}

// TestQuietFolders says nothing of the quiet bodies in any product's folder. What
// a product fills in, or does not, is a matter of the product.
func TestQuietFolders(t *testing.T) {
	bodies(t, "quiet", func(t *testing.T, _, _, body string) {
		for _, path := range folders {
			doc, said := lintAt(path, headOf(path)+body)
			for _, f := range said {
				if product := doc.Dialect().Body; strings.HasPrefix(f.Span.Of(doc.Src()), "${") && (product.Inputs || len(product.Markers) > 0) {
					continue
				}
				t.Errorf("%s: %s (%s) %q: %s", path, f.Code, f.Severity, f.Span.Of(doc.Src()), f.Message)
			}
		}
	})
}
