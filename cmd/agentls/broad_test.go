package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// What holds the home folder is not walked through, and that is said.
func TestCheckOfEverythingIsBounded(t *testing.T) {
	dir := files(t, map[string]string{"project/.claude/agents/a.md": "---\nname: a\n---\nYou help.\n"})
	got := try(t, filepath.Dir(dir), "check")
	if got.code != 0 || !strings.Contains(got.err, "holds everything of yours") || strings.Contains(got.out, "project") {
		t.Errorf("exit %d\n%s%s", got.code, got.out, got.err)
	}
	// A project in it is read as ever.
	if got := try(t, dir, "check"); !strings.Contains(got.out, "project/.claude/agents/a.md") || got.err != "" {
		t.Errorf("a project: exit %d\n%s%s", got.code, got.out, got.err)
	}
	// The root of the file system comes to an end, too.
	if got := try(t, dir, "check", "/"); got.code != 0 || strings.Count(got.err, "\n") != 1 {
		t.Errorf("exit %d\n%s%s", got.code, got.out, got.err)
	}
}
