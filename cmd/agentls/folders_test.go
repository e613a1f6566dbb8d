package main

import (
	"path/filepath"
	"testing"
)

func TestWorkspaceRoot(t *testing.T) {
	dir := files(t, map[string]string{
		"repo/.git/HEAD":                    "ref: refs/heads/main\n",
		"repo/sub/.agentls.yaml":            "exclude: []\n",
		"repo/sub/.claude/agents/a.md":      sound,
		"set/.agentls.yaml":                 "exclude: []\n",
		"set/x/.gemini/agents/a.md":         sound,
		"loose/.claude/agents/deep/a.md":    sound,
		"loose/plugin/agents/a.md":          sound,
		"loose/plugin/agents/category/b.md": sound,
		"loose/notes/a.md":                  sound,
	})
	for _, tt := range []struct{ name, cwd, path, want string }{
		{"the repository wins over a nearer configuration", "", "repo/sub/.claude/agents/a.md", "repo"},
		{"the nearest configuration", "", "set/x", "set"},
		{"the working directory", "loose", "loose/plugin/agents", "loose"},
		{"a working directory that is itself an agents folder", "loose/plugin/agents", "loose/plugin/agents/a.md", "loose/plugin"},
		{"a file elsewhere", "", "loose/notes/a.md", "loose/notes"},
		{"a file in a product's folder elsewhere", "", "loose/.claude/agents/deep/a.md", "loose"},
		{"a file in a folder called agents elsewhere", "", "loose/plugin/agents/category/b.md", "loose/plugin"},
		{"a folder elsewhere", "", "loose", "loose"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			f := &folders{cwd: filepath.Join(dir, "nowhere")}
			if tt.cwd != "" {
				f.cwd = filepath.Join(dir, tt.cwd)
			}
			disk := filepath.Join(dir, filepath.FromSlash(tt.path))
			if got := f.rootOf(disk, filepath.Ext(disk) == ""); got != filepath.Join(dir, tt.want) {
				t.Errorf("got %s, want %s", got, filepath.Join(dir, tt.want))
			}
		})
	}
}
