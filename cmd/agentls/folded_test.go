package main

import (
	"strings"
	"testing"
)

// What is said of where files lie is printed once for many of a folder, and
// the machine-readable form still has each.
func TestFoldedPlaces(t *testing.T) {
	agent := "---\ndescription: Looks for bugs. Use after changes.\n---\n\nYou look for bugs.\n"
	set := map[string]string{}
	for _, name := range []string{"a/one", "a/two", "b/one", "b/c/one", "b/c/two"} {
		set[".github/agents/"+name+".agent.md"] = agent
	}
	dir := files(t, set)
	got := try(t, dir, "check")
	if n := strings.Count(got.out, "[wrong-location]"); n != 1 {
		t.Errorf("said %d times:\n%s", n, got.out)
	}
	if want := "= the same of 4 other files below .github/agents"; !strings.Contains(got.out, want) {
		t.Errorf("no %q in\n%s", want, got.out)
	}
	if !strings.Contains(got.out, "5 notes in 5 files") {
		t.Errorf("the files are not counted:\n%s", got.out)
	}
	if n := strings.Count(try(t, dir, "check", "--format", "json").out, `"wrong-location"`); n != 5 {
		t.Errorf("%d findings in JSON", n)
	}
	delete(set, ".github/agents/b/c/one.agent.md")
	delete(set, ".github/agents/b/c/two.agent.md")
	if n := strings.Count(try(t, files(t, set), "check").out, "[wrong-location]"); n != 3 {
		t.Errorf("three files: said %d times", n)
	}
}
