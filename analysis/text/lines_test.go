package text

import "testing"

// FuzzLines asks that the table of a text and the text agree on every offset,
// those inside of runes and line ends too.
func FuzzLines(f *testing.F) {
	for _, src := range []string{
		"", "a", "\n", "\r", "\r\n", "a\nb\r\nc\rd", "\r\r\n\n\r", "a\r\nb\r\n", "a\r\nb\r\nc", "a\nb\r\n",
		"äöü\n日本語、です。\nx😀y😀😀z\r\n", "\xff\xe4\xb8\n\xf0\x9f\x98", "é😀é\u2028b\n", "\ufeff---\nname: ä\n",
	} {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		whole, table := New(src), NewLines(src)
		if table.Len() != whole.Len() {
			t.Fatalf("%d bytes, want %d", table.Len(), whole.Len())
		}
		for off := -1; off <= len(src)+1; off++ {
			for _, enc := range []Encoding{UTF16, UTF8, UTF32} {
				if got, want := table.OffsetPosition(off, enc), whole.OffsetPosition(off, enc); got != want {
					t.Fatalf("%q at %d in %v: %v, want %v", src, off, enc, got, want)
				}
			}
		}
	})
}
