package workspace

import (
	"context"
	"slices"
	"testing"
	"testing/fstest"

	"agentls/analysis/agent"
	"agentls/analysis/names"
)

// scanned is the index of one folder.
func scanned(t *testing.T, disk fstest.MapFS) (*Index, *Folder) {
	t.Helper()
	f := Open(disk, Around{Root: "/w", Home: "/home/u"})
	x, report := Scan(context.Background(), []*Folder{f}, Options{})
	if report.Failed > 0 || report.Canceled || len(report.Bounded) > 0 {
		t.Fatalf("%+v", report)
	}
	return x, f
}

func paths(x *Index) []string {
	var all []string
	for f := range x.Files() {
		all = append(all, f.Path)
	}
	return all
}

const (
	planner     = "---\nname: planner\ndescription: Plans.\ntools: Task(implementer)\n---\nUse the `implementer` agent.\n"
	implementer = "---\nname: implementer\ndescription: Builds.\n---\nBuild it.\n"
)

func TestIndex(t *testing.T) {
	x, f := scanned(t, fstest.MapFS{
		".claude/agents/planner.md":     file(planner),
		".claude/agents/implementer.md": file(implementer),
		"src/main.go":                   file("package main\n"),
	})
	if got, want := paths(x), []string{"/w/.claude/agents/implementer.md", "/w/.claude/agents/planner.md"}; !slices.Equal(got, want) {
		t.Fatalf("%q, want %q", got, want)
	}
	targets := x.Named(names.Agent, "implementer")
	if len(targets) != 1 || targets[0].File.Path != "/w/.claude/agents/implementer.md" || targets[0].File.Base != "/w" {
		t.Fatalf("%+v", targets)
	}
	if uses := x.Uses(names.Agent, "implementer"); len(uses) != 2 {
		t.Fatalf("%+v", uses)
	}
	src, ok := targets[0].File.Read()
	if !ok || src != implementer {
		t.Errorf("read %q, %v", src, ok)
	}

	doc := agent.Parse(f.Place(".claude/agents/planner.md"), "---\nname: planner\ndescription: Plans.\n---\n")
	over := x.Overlay(f.Opened(".claude/agents/planner.md", doc, names.Of(doc, nil)))
	if uses := over.Uses(names.Agent, "implementer"); len(uses) != 0 || over.Len() != 2 {
		t.Errorf("%+v", uses)
	}
	if uses := over.Disk().Uses(names.Agent, "implementer"); len(uses) != 2 {
		t.Errorf("the disk's facts are lost: %+v", uses)
	}
	less := x.With(Change{Path: "/w/.claude/agents/implementer.md"})
	if less.Len() != 1 || x.Len() != 2 || len(less.Named(names.Agent, "implementer")) != 0 {
		t.Errorf("%q", paths(less))
	}
}
