package text

import "testing"

func TestBoundary(t *testing.T) {
	for _, c := range []struct {
		src       string
		off, want int
	}{
		{"aé", 2, 1},
		{"aé", 3, 3},
		{"😀", 1, 0},
		{"😀", 3, 0},
		{"\x80\x80\x80\x80\x80", 4, 4},
		{"é\x80", 2, 2},
		{"", 0, 0},
		{"a", 9, 1},
		{"a", -1, 0},
	} {
		got := New(c.src).Boundary(c.off)
		if got != c.want {
			t.Errorf("Boundary(%d) of %q is %d, not %d", c.off, c.src, got, c.want)
		}
		if again := New(c.src).Boundary(got); again != got {
			t.Errorf("Boundary(%d) of %q moves on to %d", got, c.src, again)
		}
	}
}
