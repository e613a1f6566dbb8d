package prose

import (
	"fmt"
	"strings"
	"testing"

	"agentls/analysis/text"
)

// prompt is a section as prompts have them: prose, lists, code, tables, links.
const prompt = `## Review the change %d

You are a careful reviewer. Read **every** changed file and the tests beside it,
then say what you found. Use the ` + "`Read`" + ` tool, see [the guide](docs/guide.md).

### When invoked

1. Run ` + "`git diff`" + ` and list the files
2. Read each file in full, with its callers
   - note what the change breaks
   - note what has no test

` + "```bash\ngit diff --stat main\ngo test ./...\n```" + `

<output_format>
Summary, then findings by severity, each with ` + "`file:line`" + `.
</output_format>

| severity | meaning |
|----------|---------|
| critical | must be fixed before merge |
| warning  | should be fixed |

`

// promptOf returns a body of about size bytes.
func promptOf(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, prompt, i)
	}
	return b.String()[:size]
}

var sizes = []struct {
	name string
	n    int
}{{"2KB", 2 << 10}, {"8KB", 8 << 10}, {"200KB", 200 << 10}, {"1MB", 1 << 20}}

func BenchmarkParse(b *testing.B) {
	for _, size := range sizes {
		src := promptOf(size.n)
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Parse(src, 0)
			}
		})
	}
	paragraph := strings.Repeat("word and `code` and *more* words ", 250)[:8<<10]
	b.Run("paragraph8KB", func(b *testing.B) {
		b.SetBytes(int64(len(paragraph)))
		for b.Loop() {
			Parse(paragraph, 0)
		}
	})
}

func BenchmarkEdit(b *testing.B) {
	for _, size := range sizes {
		benchmarkEdit(b, size.name, promptOf(size.n))
	}
	benchmarkEdit(b, "paragraph8KB", strings.Repeat("word and `code` and *more* words ", 250)[:8<<10])
}

// benchmarkEdit types a letter behind the middle.
func benchmarkEdit(b *testing.B, name, src string) {
	b.Run(name, func(b *testing.B) {
		at := strings.LastIndex(src[:len(src)*2/3], "e")
		typed := src[:at] + "x" + src[at:]
		body := Parse(src, 0)
		b.ReportAllocs()
		for b.Loop() {
			body.Edit(typed, 0, text.Edit{Span: text.At(at), New: "x"})
		}
	})
}

func BenchmarkSections(b *testing.B) {
	src := promptOf(1 << 20)
	body := Parse(src, 0)
	b.Run("1MB", func(b *testing.B) {
		for b.Loop() {
			body.Edit(src, 0, text.Edit{Span: text.At(len(src))}).Sections()
		}
	})
}
