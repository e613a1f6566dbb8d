package prose

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestLinkify holds our autolink and linkify parsers to goldmark's, on texts of
// what links are made of.
func TestLinkify(t *testing.T) {
	pieces := strings.Fields(`www. http:// https:// ftp:// http: a ab B 0 . .. - _ ~ * ( ) [ ] < > @ : :80 : / ? # % + = & &amp; ; , ! ' " $
		é .com .c .C a.b x@y x@y.z <a@b.c> <http://a> <A:b> <ab:c> \ | ^ { } ` + "`")
	pieces = append(pieces, " ", " ", "\t", "\n", strings.Repeat("a", 61), strings.Repeat("b", 63), strings.Repeat("c", 250), strings.Repeat("d-", 33))
	n := 60_000
	if testing.Short() || slowdown > 1 {
		n = 6_000
	}
	rng := rand.New(rand.NewPCG(5, 6))
	for range n {
		var b strings.Builder
		for range 1 + rng.IntN(9) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		checkWhole(t, b.String())
	}
}
