package feature

import (
	"path"
	"testing"
)

// BenchmarkRename renames and moves in the workspace of [BenchmarkScene]:
//
//	go test ./analysis/feature -run '^$' -bench Rename -scale 10000
func BenchmarkRename(b *testing.B) {
	fresh, at := benchScene(b)
	all := Asking{Moves: true, Agree: true}
	run := func(name string, make func(s Scene) (*Change, error)) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				c, err := make(fresh())
				if err != nil {
					b.Fatal(err)
				}
				n = 0
				for _, f := range c.Files {
					n += len(f.Edits)
				}
			}
			b.ReportMetric(float64(n), "edits")
		})
	}
	run("agent", func(s Scene) (*Change, error) { return Rename(s, at["mention"], "brand-new-name", Asking{}) })
	run("server", func(s Scene) (*Change, error) { return Rename(s, at["server"], "brand-new-name", Asking{}) })
	run("agent with its file", func(s Scene) (*Change, error) { return Rename(s, at["mention"], "brand-new-name", all) })
	run("file", func(s Scene) (*Change, error) {
		return WillMove(s.Index, []Move{{From: s.File.Path, To: path.Dir(s.File.Path) + "/brand-new-name.md"}}, all)
	})
	run("folder", func(s Scene) (*Change, error) {
		return WillMove(s.Index, []Move{{From: stageRoot + "/docs", To: stageRoot + "/papers"}}, all)
	})
	run("folder of agents", func(s Scene) (*Change, error) {
		return WillMove(s.Index, []Move{{From: path.Dir(s.File.Path), To: path.Dir(s.File.Path) + "-new"}}, all)
	})
}
