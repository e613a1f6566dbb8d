package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A file of the user's own that is checked beside a project stays the user's:
// the project goes before it.
func TestCheckOfTheUsersOwn(t *testing.T) {
	home := files(t, map[string]string{
		".claude/agents/reviewer.md":           sound,
		"work/project/.git/HEAD":               "x",
		"work/project/.claude/agents/again.md": sound,
	})
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	t.Chdir(filepath.Join(home, "work/project"))
	own := filepath.Join(home, ".claude/agents/reviewer.md")
	for _, args := range [][]string{{"check", ".", own}, {"check", own, "."}, {"check", ".", filepath.Join(home, ".claude")}} {
		var out, err bytes.Buffer
		run(args, &console{in: strings.NewReader(""), out: &out, err: &err, inTTY: true, today: time.Now})
		if s := out.String(); strings.Count(s, "[") != 1 || !strings.Contains(s, "In this workspace Claude Code takes `reviewer` from `project/.claude/agents/again.md` instead. [shadowed-agent]") {
			t.Errorf("%q: %s%s", args, s, err.String())
		}
	}
}
