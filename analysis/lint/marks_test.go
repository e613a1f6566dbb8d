package lint

import (
	"strings"
	"testing"
)

// TestMarks asks that what is found in one pass is what each mark by itself finds.
func TestMarks(t *testing.T) {
	for _, token := range tokens {
		for _, mark := range token.marks {
			for _, s := range []string{mark, "x" + mark, mark + "x", mark[:1] + mark, strings.Repeat("ghx sk ", 40) + mark} {
				if !tokenMarks().in(s) {
					t.Errorf("%q is not found in %q", mark, s)
				}
			}
			for _, s := range []string{mark[1:], mark[:len(mark)-1], mark[:1] + " " + mark[1:]} {
				if got, want := tokenMarks().in(s), holdsToken(s); got != want {
					t.Errorf("%q: %v, want %v", s, got, want)
				}
			}
		}
	}
	if tokenMarks().in("") || tokenMarks().in("s") || tokenMarks().in("Though nights are long, ask for git.") {
		t.Error("found in what holds none")
	}
}

func holdsToken(s string) bool {
	for _, token := range tokens {
		if containsAny(s, token.marks) {
			return true
		}
	}
	return false
}
