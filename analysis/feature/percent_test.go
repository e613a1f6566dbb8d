package feature

import (
	"math/rand/v2"
	"net/url"
	"testing"
)

// TestPercent reads back whatever was written, as the standard library does.
func TestPercent(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		raw := make([]byte, r.IntN(12))
		for i := range raw {
			raw[i] = byte(r.IntN(256))
		}
		s := string(raw)
		if got, ok := percentDecode(percentEncode(s)); !ok || got != s {
			t.Fatalf("%q comes back as %q", s, got)
		}
		want, err := url.PathUnescape(s)
		if got, ok := percentDecode(s); ok != (err == nil) || ok && got != want {
			t.Fatalf("%q is read as %q, %v; the library says %q, %v", s, got, ok, want, err)
		}
		if again, err := url.PathUnescape(percentEncode(s)); err != nil || again != s {
			t.Fatalf("the library reads %q as %q, %v", percentEncode(s), again, err)
		}
	}
	for _, s := range []string{"%", "%2", "%g0", "a%20b", "%2f%2F"} {
		want, err := url.PathUnescape(s)
		if got, ok := percentDecode(s); ok != (err == nil) || ok && got != want {
			t.Errorf("%q is read as %q, %v", s, got, ok)
		}
	}
}
