package feature

import (
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/lint"
	"agentls/analysis/text"
)

// benchDoc is an agent of about 8 KB with a list to complete and a heading to
// hover over.
func benchDoc() (doc *agent.Document, list, heading int) {
	head := "---\nname: bench\ndescription: Reviews changes. Use after code was written.\ntools: Read, Grep, MultiEdit, \nmodel: sonnet\n---\n\nYou review code with `Bash`.\n\n"
	part := "## Workflow\n\n1. Read the change with `git diff`.\n2. Look for bugs in `src/`.\n\n```sh\ngo test ./...\n```\n\n" +
		"Some prose that explains what matters, with a [link](docs/a.md) and *stress* on a word or two of it.\n\n"
	src := head + strings.Repeat(part, (8<<10-len(head))/len(part)+1)
	return agent.Parse(agent.Place{Path: ".claude/agents/bench.md"}, src),
		strings.Index(src, "\nmodel"), strings.Index(src, "Workflow") + 2
}

func BenchmarkComplete(b *testing.B) {
	doc, list, _ := benchDoc()
	env := lint.Env{Today: today}
	b.ReportAllocs()
	for b.Loop() {
		if len(Complete(env, doc, list)) < 20 {
			b.Fatal("too few items")
		}
	}
}

func BenchmarkHover(b *testing.B) {
	doc, list, heading := benchDoc()
	env := lint.Env{Today: today}
	name := strings.Index(doc.Src(), "bench")
	for label, off := range map[string]int{"tool": list - 4, "heading": heading, "name": name} {
		b.Run(label, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := HoverAt(env, doc, off); !ok {
					b.Fatal("no hover")
				}
			}
		})
	}
}

func BenchmarkActions(b *testing.B) {
	doc, list, _ := benchDoc()
	env := lint.Env{Today: today}
	findings := lint.Run(env, doc, nil).Findings()
	b.ReportAllocs()
	for b.Loop() {
		if len(Actions(doc, findings, text.At(list-4))) == 0 {
			b.Fatal("no actions")
		}
	}
}

func BenchmarkMendAll(b *testing.B) {
	doc, _, _ := benchDoc()
	env := lint.Env{Today: today}
	findings := lint.Run(env, doc, nil).Findings()
	b.ReportAllocs()
	for b.Loop() {
		if len(MendAll(env, doc, findings)) == 0 {
			b.Fatal("nothing mended")
		}
	}
}

func BenchmarkSymbols(b *testing.B) {
	doc, _, _ := benchDoc()
	b.ReportAllocs()
	for b.Loop() {
		if len(Symbols(doc)) < 5 {
			b.Fatal("too few symbols")
		}
	}
}

func BenchmarkFolds(b *testing.B) {
	doc, _, _ := benchDoc()
	b.ReportAllocs()
	for b.Loop() {
		if len(Folds(doc)) < 5 {
			b.Fatal("too few folds")
		}
	}
}
