package dialect

import (
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	for _, tt := range []struct{ word, names, want string }{
		{"sonet", "opus sonnet haiku", "sonnet"},
		{"Raed", "Read Write", "Read"},
		{"raed", "Read Write", "Read"},
		{"aRed", "Read Write", ""},
		{"Rea", "Read Write", "Read"},
		{"Bashh", "Bash Batch", "Bash"},
		{"tool", "tools model", "tools"},
		{"Exit", "Edit Glob", ""},
		{"Editt", "Edit Exit", "Edit"},
		{"LS", "LSP L", ""},
		{"web_fetch", "WebFetch", "WebFetch"},
		{"maxTokens", "maxTurns", ""},
		{"deploy", "delete replay", ""},
		{"TaskStart", "TaskStop TaskList", ""},
		{"TaskLits", "TaskList TaskGet", "TaskList"},
		{"claude-opus-4-9", "claude-opus-4-8 claude-opus-4-7", ""},
		{"claude-opus-48", "claude-opus-4-8", "claude-opus-4-8"},
		{"gpt-5.4", "gpt-5.5 gpt-4.5", ""},
		{"clude-opus-4-8", "claude-opus-4-8 claude-opus-4-7", "claude-opus-4-8"},
		{"grean", "green gray", "green"},
		{"wrong", "strong", ""},
		{"hook", "hooks", "hooks"},
		{"", "a", ""},
		{"read", "", ""},
		{"same", "other same", "same"},
		{strings.Repeat("x", 100), strings.Repeat("x", 101), ""},
	} {
		got, ok := Nearest(tt.word, strings.Fields(tt.names))
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("Nearest(%q, %s) = %q, want %q", tt.word, tt.names, got, tt.want)
		}
	}
}

// TestNearestOneSlip makes each slip of the finger in each name of some
// length, and asks that the name comes back.
func TestNearestOneSlip(t *testing.T) {
	for _, d := range All() {
		var names []string
		for i := range d.Tools.Builtin {
			names = append(names, d.Tools.Builtin[i].Name)
		}
		for i := range d.Fields {
			names = append(names, d.Fields[i].Name)
		}
		for _, n := range names {
			for i := 1; i+1 < len(n) && len(n) > 5; i++ {
				for _, slip := range []string{n[:i] + n[i+1:], n[:i] + string(n[i]) + n[i:], n[:i] + string(n[i+1]) + string(n[i]) + n[i+2:]} {
					if got, ok := Nearest(slip, names); !ok || !strings.EqualFold(got, n) && newSearch(slip).distance(got) > newSearch(slip).distance(n) {
						t.Errorf("%s: %s is not found as %s but as %q", d.ID, n, slip, got)
					}
				}
			}
		}
	}
}

func TestPrefix(t *testing.T) {
	names := []string{"Read", "WebFetch"}
	for word, want := range map[string]bool{"Re": true, "web": true, "": true, "Read": false, "Reads": false, "x": false} {
		if Prefix(word, names) != want {
			t.Errorf("Prefix(%q) is %v", word, !want)
		}
	}
}

// TestLookUpsDoNotAllocate holds for names that are right, which is what most
// keystrokes leave behind.
func TestLookUpsDoNotAllocate(t *testing.T) {
	d := ByID("claude-code")
	for name, f := range map[string]func(){
		"tool":    func() { d.Tool("Bash(git *)", ToolsRole) },
		"alias":   func() { d.Tool("Task", ToolsRole) },
		"model":   func() { d.Model("sonnet[1m]") },
		"key":     func() { d.Key("omitClaudeMd") },
		"value":   func() { d.Field("color").Value("cyan") },
		"section": func() { SectionOf("Your Output Format:") },
		"like":    func() { SectionLike("System Design Workflow") },
		"nearest": func() { Nearest("sonet", []string{"opus", "sonnet"}) },
		"may":     func() { MayHold("src/deep/folder/readme.txt.go") },
	} {
		if n := testing.AllocsPerRun(100, f); n > 0 {
			t.Errorf("%s: %v allocations", name, n)
		}
	}
}

// A few names are what looking again and again without the last one finds.
func TestNearestOfNames(t *testing.T) {
	names := []string{"reviewer", "review", "reviewers", "revewer", "Reviewer", "tester", "re-viewer", "writer", "reviewer-2", "REVIEW-ER", "rréviewer", "Kelvin", "kelvin", "aab", "ab", "class", "classes", "clas"}
	for _, word := range append([]string{"reviwer", "testr", "x", "REVIEWER", "writers", "kelvinn", "\u212aelvin", "abb", "clss", "codereviewer", "code_reviewerr", "rveiewer", "reeviewwer"}, names...) {
		var want []string
		for left := slices.Clone(names); len(want) < 3; {
			near, ok := Nearest(word, left)
			if !ok {
				break
			}
			want = append(want, near)
			left = slices.DeleteFunc(left, func(n string) bool { return n == near })
		}
		if got := NewNames(names).Nearest(word, 3); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
