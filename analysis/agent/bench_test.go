package agent

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/text"
)

var sizes = []int{2 << 10, 8 << 10, 200 << 10, 1 << 20}

// ofSize returns a file of about n bytes with a body as agents have it.
func ofSize(n int) string {
	const section = "\n## Section %d\n\nRead the change with `Read` and look at [the guide](docs/guide.md).\n\n- one fault a line\n- severity first, then `file:line`\n\n```go\nfunc f() {}\n```\n"
	var b strings.Builder
	b.WriteString(sample)
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, section, i)
	}
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	for _, n := range sizes {
		src := ofSize(n)
		b.Run(fmt.Sprintf("%dK", n>>10), func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Parse(places[0], src)
			}
		})
	}
}

// BenchmarkEdit types a letter and takes it back, each from the same document.
func BenchmarkEdit(b *testing.B) {
	for _, n := range sizes {
		src := ofSize(n)
		d := Parse(places[0], src)
		for _, where := range []struct {
			name string
			at   int
		}{
			{"body", strings.Index(src[len(src)/2:], "Read the") + len(src)/2 + 6},
			{"description", strings.Index(src, "Runs") + 2},
			{"tools", strings.Index(src, "Grep") + 2},
		} {
			b.Run(fmt.Sprintf("%s/%dK", where.name, n>>10), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					d.Edit(text.Edit{Span: text.At(where.at), New: "x"})
				}
			})
		}
	}
}
