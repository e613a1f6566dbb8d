package prose

import (
	"strings"
	"testing"
	"time"

	"agentls/analysis/text"
)

// FuzzHostile repeats a piece between a head and a tail and holds reading and
// editing the text to a time that grows with its length (I8).
func FuzzHostile(f *testing.F) {
	for i, piece := range repeated {
		f.Add("", piece, "", uint8(8+i%8))
	}
	f.Add("|a|b|\n|-|-|\n", "|\n", "", uint8(60))
	f.Add("- - - - a\n", "\n", "x", uint8(60))
	f.Add("<a>\n```\n", "x\n\n", "```\n", uint8(60))
	f.Add("[[[[", "*a ", "]]]](b)", uint8(60))
	f.Fuzz(func(t *testing.T, head, piece, tail string, kilobytes uint8) {
		if piece == "" || len(head)+len(piece)+len(tail) > 4000 {
			return
		}
		src := head + strings.Repeat(piece, int(kilobytes)<<10/len(piece)) + tail
		limit := 200*time.Millisecond + slowdown*time.Duration(len(src))*8*time.Microsecond
		var b *Body
		if took := fastest(limit, func() { b = Parse(src, 0) }); took > limit {
			t.Fatalf("%d bytes read in %v, want %v", len(src), took, limit)
		}
		at := len(src) / 2
		edited := src[:at] + "x" + src[at:]
		if took := fastest(limit, func() { b.Edit(edited, 0, text.Edit{Span: text.At(at), New: "x"}) }); took > limit {
			t.Fatalf("%d bytes edited in %v, want %v", len(src), took, limit)
		}
		var c *Chunk
		if took := fastest(limit, func() { c = Plain(src) }); took > limit {
			t.Fatalf("%d bytes read as plain text in %v, want %v", len(src), took, limit)
		}
		checkSpans(t, c)
	})
}

// fastest returns how long f takes, tried again while that is over the limit:
// others may use the machine.
func fastest(limit time.Duration, f func()) time.Duration {
	best := time.Hour
	for range 4 {
		start := time.Now()
		f()
		if best = min(best, time.Since(start)); best <= limit {
			break
		}
	}
	return best
}
