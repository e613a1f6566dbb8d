package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	scale = flag.Int("scale", 1000, "how many agent files BenchmarkCheck writes")
	keep  = flag.String("keep", "", "a folder where BenchmarkCheck leaves its files, to measure the built program with")
)

// BenchmarkCheck checks a workspace of files of about 6 KB, one in eight with
// mistakes. For wall time and memory of the program itself:
//
//	go test ./cmd/agentls -run '^$' -bench Check -benchtime 1x -scale 10000 -keep DIR
//	/usr/bin/time -v agentls check --format json DIR
func BenchmarkCheck(b *testing.B) {
	dir := *keep
	if dir == "" {
		dir = b.TempDir()
	}
	writeMany(b, dir, *scale)
	b.Setenv("HOME", b.TempDir())
	b.Setenv("XDG_CONFIG_HOME", b.TempDir())
	b.Chdir(dir)
	for b.Loop() {
		c := system()
		c.out, c.err, c.errTTY = io.Discard, io.Discard, false
		if code := run([]string{"check", "--format", "json", "--today", "2026-11-22"}, c); code == 2 {
			b.Fatal("check failed")
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(*scale), "ns/file")
}

// writeMany writes n agent files into the folders of several products.
func writeMany(t testing.TB, dir string, n int) {
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		// A folder of 200 is large for people and ordinary for collections.
		folder := filepath.Join(dir, fmt.Sprintf("team-%02d", i/200), []string{".claude/agents", ".claude/agents/more", "plugin/agents", ".claude/agents/old"}[i%4])
		must(t, os.MkdirAll(folder, 0o755))
		must(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("agent-%05d.md", i)), []byte(manyAgent(random, i)), 0o644))
	}
}

var (
	manySubjects = []string{"the timetable", "bookings that were paid twice", "a harbour without a pilot", "fares for islanders", "the queue of mails", "logs of the last night", "an index nobody uses", "pages for telephones"}
	manyVerbs    = []string{"Read", "Compare", "Explain", "Check", "Write down", "Question", "Measure", "Describe"}
	manyReasons  = []string{"because passengers notice it first", "so that nobody waits on the quay", "unless the weather says otherwise", "and prove it with a place in the code", "before anything is changed", "in the words of the people who asked"}
	manySections = []string{"Role", "Steps", "What to look at", "Rules", "Never", "Examples", "Output format"}
)

// manyAgent writes one agent of about 6 KB.
func manyAgent(r *rand.Rand, i int) string {
	pick := func(words []string) string { return words[r.IntN(len(words))] }
	tools, model := "Read, Grep, Glob, Bash", "sonnet"
	if i%8 == 0 {
		tools, model = "Raed, Grep, MultiEdit, Bash", "claude-3-opus-20240229"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "---\nname: agent-%05d\ndescription: %s %s. Use it %s.\ntools: %s\nmodel: %s\ncolor: blue\n---\n\n",
		i, pick(manyVerbs), pick(manySubjects), pick(manyReasons), tools, model)
	fmt.Fprintf(&b, "You look after %s, %s.\n", pick(manySubjects), pick(manyReasons))
	for s := 0; b.Len() < 5800; s = (s + 1) % len(manySections) {
		fmt.Fprintf(&b, "\n## %s\n\n", manySections[s])
		for k := range 5 {
			switch s % 3 {
			case 0:
				fmt.Fprintf(&b, "%s %s %s. %s **%s** with `go test ./%d`.\n", pick(manyVerbs), pick(manySubjects), pick(manyReasons), pick(manyVerbs), pick(manySubjects), k)
			case 1:
				fmt.Fprintf(&b, "%d. %s %s %s.\n", k+1, pick(manyVerbs), pick(manySubjects), pick(manyReasons))
			default:
				fmt.Fprintf(&b, "- %s %s, %s.\n", pick(manyVerbs), pick(manySubjects), pick(manyReasons))
			}
		}
		if s == 5 {
			b.WriteString("\n```go\nfunc fare(cents int) int { return cents }\n```\n")
		}
	}
	return b.String()
}
