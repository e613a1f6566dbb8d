package names

import (
	"fmt"
	"strings"
	"testing"
)

func TestSketch(t *testing.T) {
	lines := func(from, to int) string {
		var b strings.Builder
		for i := from; i < to; i++ {
			fmt.Fprintf(&b, "  This is line %d of the text.\n\n", i)
		}
		return b.String()
	}
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{lines(0, 100), lines(0, 100), true},
		{lines(0, 100), strings.ReplaceAll(lines(0, 100), "\n", "\r\n"), true},
		{lines(0, 100), lines(2, 100), true},
		{lines(0, 100), lines(90, 190), false},
		{lines(0, 100), "Read the rules in the other folder.\n", false},
		{lines(0, 3), lines(0, 4), true},
		{lines(0, 3), lines(2, 9), false},
		{"", "", false},
		{"", lines(0, 3), false},
	} {
		a, b := sketch(c.a), sketch(c.b)
		if a.Shares(b) != c.want || b.Shares(a) != c.want || len(a) > sketched {
			t.Errorf("%d and %d bytes share: %v, want %v", len(c.a), len(c.b), a.Shares(b), c.want)
		}
	}
}
