package dialect

import (
	"slices"
	"testing"
)

func TestCompareVersions(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"2.1.9", "2.1.10", -1}, {"2.1", "2.1.0", 0}, {"v2", "1.99", 1}, {"2.1.0-beta.3", "2.1", 0}, {"10", "9.9.9", 1}, {"", "0", 0},
	} {
		if got := CompareVersions(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if back := CompareVersions(tt.b, tt.a); back != -tt.want {
			t.Errorf("%q and %q: %d, want %d", tt.b, tt.a, back, -tt.want)
		}
	}
}

// Versions are told of products whose sheets know since when something is
// read, and of no other.
func TestVersions(t *testing.T) {
	claude := ByID("claude-code").Versions()
	if len(claude) < 5 || !slices.IsSortedFunc(claude, func(a, b string) int { return CompareVersions(b, a) }) {
		t.Errorf("Claude Code: %v", claude)
	}
	if n := ByID("claude-code").Newest; n != "" && claude[0] != n {
		t.Errorf("the newest is %s, not %s", claude[0], n)
	}
	if other := ByID("generic").Versions(); other != nil {
		t.Errorf("generic: %v", other)
	}
}
