package lint_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/workspace"
)

// What descriptions cost is said of a project as it is, and of a collection for
// those who install all of it; what the user has is no part of that.
func TestBudgetWords(t *testing.T) {
	disk, home := fstest.MapFS{}, fstest.MapFS{}
	write := func(to fstest.MapFS, dir string) {
		for i := range 40 {
			to[fmt.Sprintf("%s/a%02d.md", dir, i)] = &fstest.MapFile{Data: []byte(fmt.Sprintf("---\nname: a%02d\ndescription: %s\ntools: Read\n---\nWork.\n", i, strings.Repeat("words ", 400+i)))}
		}
	}
	write(disk, ".claude/agents")
	write(disk, "shop/agents")
	home[".claude/agents/mine.md"] = &fstest.MapFile{Data: []byte("---\nname: mine\ndescription: " + strings.Repeat("words ", 900) + "\ntools: Read\n---\nWork.\n")}
	around := workspace.Around{Root: "/w", Home: "/home/me"}
	user := workspace.Open(home, workspace.Around{Root: "/home/me", Home: "/home/me", Outside: true})
	x, _ := workspace.Scan(t.Context(), []*workspace.Folder{workspace.Open(disk, around)}, workspace.Options{User: user})
	whole := lint.NewWhole(x)
	for file, want := range map[string]string{
		"/home/me/.claude/agents/mine.md": "The names and descriptions of 41 agents take about ",
		"/w/shop/agents/a39.md":           "Where all of these 40 agents are installed, their names and descriptions take about ",
	} {
		f := x.File(file)
		src, _ := f.Read()
		said := lint.Across(lint.Env{Today: today.Today, Whole: whole}, x, f, agent.Parse(f.Place, src), nil).Findings()
		n := 0
		for _, s := range said {
			if s.Code == "description-budget" && strings.HasPrefix(s.Message, want) {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%s: %v", file, said)
		}
	}
}
