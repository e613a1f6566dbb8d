package workspace

import (
	"context"
	"flag"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace/synth"
)

// scale is how many agents the workspace of the benchmarks has. The table of
// times and memory at full size:
//
//	go test ./analysis/workspace -run '^$' -bench Scale -scale 10000
var scale = flag.Int("scale", 200, "how many agents the workspace of the benchmarks has")

// synthetic writes a workspace to the disk and opens it.
func synthetic(b *testing.B) *Folder {
	b.Helper()
	dir := b.TempDir()
	for name, src := range synth.Workspace(*scale) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		must(b, os.MkdirAll(filepath.Dir(file), 0o755))
		must(b, os.WriteFile(file, []byte(src), 0o644))
	}
	return Open(os.DirFS(dir), Around{Root: filepath.ToSlash(dir), Home: "/home/u"})
}

// heap returns the live bytes of the heap.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkScaleScan(b *testing.B) {
	folder := synthetic(b)
	before := heap()
	var x *Index
	for b.Loop() {
		x, _ = Scan(context.Background(), []*Folder{Open(folder.fsys, folder.around)}, Options{})
	}
	b.ReportMetric(float64(heap()-before)/1e6, "MB-kept")
	b.ReportMetric(float64(x.Len()), "files")
	stats := x.Stats()
	b.ReportMetric(float64(stats.Mentions), "mentions")
}

// BenchmarkScale measures what is asked of an index of the size, each in its
// own sub-benchmark.
func BenchmarkScale(b *testing.B) {
	folder := synthetic(b)
	x, _ := Scan(context.Background(), []*Folder{folder}, Options{})
	name, file := synth.Agent(*scale, *scale/2)
	root := folder.around.Root
	src, err := os.ReadFile(filepath.FromSlash(path.Join(root, file)))
	must(b, err)
	doc := agent.Parse(folder.Place(file), string(src))
	facts := names.Of(doc, nil)
	next := doc.Edit(text.Edit{Span: text.At(len(src)), New: "\nUse the `" + name + "` agent.\n"})

	b.Run("Named", func(b *testing.B) {
		for b.Loop() {
			if len(x.Named(names.Agent, name)) == 0 {
				b.Fatal("nobody is called so")
			}
		}
	})
	b.Run("Uses", func(b *testing.B) {
		for b.Loop() {
			x.Uses(names.Agent, name)
		}
	})
	b.Run("UsesOfEverybody", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n = len(x.Uses(names.Server, "billing-server"))
		}
		b.ReportMetric(float64(n), "uses")
	})
	b.Run("Files", func(b *testing.B) {
		for b.Loop() {
			for range x.Files() {
			}
		}
	})
	b.Run("Overlay", func(b *testing.B) {
		for b.Loop() {
			x.Overlay(folder.Opened(file, next, names.Of(next, facts)))
		}
	})
	b.Run("With", func(b *testing.B) {
		changes := []Change{
			{path.Join(root, file), folder.closed(file, next)},
			{path.Join(root, file), folder.closed(file, doc)},
		}
		for i := 0; b.Loop(); i++ {
			x.With(changes[i%2])
		}
	})
	b.Run("WithNew", func(b *testing.B) {
		fresh := strings.TrimSuffix(file, ".md") + "-new.md"
		change := Change{path.Join(root, fresh), folder.closed(fresh, agent.Parse(folder.Place(fresh), string(src)))}
		for b.Loop() {
			x.With(change)
		}
	})
	b.Run("Refresh", func(b *testing.B) {
		for b.Loop() {
			x.Refresh(context.Background(), path.Join(root, file))
		}
	})
	b.Run("RefreshHundred", func(b *testing.B) {
		var many []string
		for f := range x.Files() {
			if many = append(many, f.Path); len(many) == 100 {
				break
			}
		}
		for b.Loop() {
			x.Refresh(context.Background(), many...)
		}
	})
	b.Run("RefreshConfig", func(b *testing.B) {
		for b.Loop() {
			x.Refresh(context.Background(), path.Join(root, ".claude", ConfigName))
		}
	})
}
