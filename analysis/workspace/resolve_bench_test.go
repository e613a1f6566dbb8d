package workspace

import (
	"context"
	"path"
	"testing"

	"agentls/analysis/names"
	"agentls/analysis/workspace/synth"
)

// BenchmarkResolve measures what is asked of the names in a workspace of -scale
// agents.
func BenchmarkResolve(b *testing.B) {
	folder := synthetic(b)
	x, _ := Scan(context.Background(), []*Folder{folder}, Options{})
	name, file := synth.Agent(*scale, *scale/2)
	f := x.File(path.Join(folder.around.Root, file))
	var target Target
	for _, t := range x.Named(names.Agent, name) {
		if t.File == f {
			target = t
		}
	}
	if target.File == nil {
		b.Fatalf("%s is not there", name)
	}
	fresh := func() *Index { next := *x; next.memo = newMemo(x.memo); return &next }
	mentions := f.Facts.Mentions()
	b.Run("Cached", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			x.Resolve(f, mentions[i%len(mentions)])
		}
	})
	b.Run("FirstTime", func(b *testing.B) {
		next := fresh()
		for i := 0; b.Loop(); i++ {
			if i%len(mentions) == 0 {
				next = fresh()
			}
			next.Resolve(f, mentions[i%len(mentions)])
		}
	})
	b.Run("All", func(b *testing.B) {
		n := 0
		for b.Loop() {
			next := fresh()
			n = 0
			for f := range next.Files() {
				for _, m := range f.Facts.Mentions() {
					next.Resolve(f, m)
					n++
				}
			}
		}
		b.ReportMetric(float64(n), "mentions")
	})
	b.Run("References", func(b *testing.B) {
		n := 0
		for b.Loop() {
			n = len(fresh().References(target))
		}
		b.ReportMetric(float64(n), "uses")
	})
	b.Run("ReferencesOfMost", func(b *testing.B) {
		var most Target
		uses := 0
		for f := range x.Files() {
			defs := f.Facts.Defs()
			for i := range defs {
				if n := len(x.Uses(defs[i].Kind, defs[i].Name)); n > uses {
					most, uses = Target{f, &defs[i]}, n
				}
			}
		}
		for b.Loop() {
			uses = len(fresh().References(most))
		}
		b.ReportMetric(float64(uses), "uses")
	})
	b.Run("Effective", func(b *testing.B) {
		for b.Loop() {
			fresh().Effective(target)
		}
	})
	b.Run("CycleOf", func(b *testing.B) {
		for b.Loop() {
			fresh().CycleOf(target)
		}
	})
	b.Run("CycleOfUnread", func(b *testing.B) {
		for b.Loop() {
			next := fresh()
			next.memo.delegation = &delegation{}
			next.CycleOf(target)
		}
	})
	for _, q := range []struct {
		name string
		ask  func(*Index)
	}{
		{"Graph", func(x *Index) { x.Graph() }}, {"Budgets", func(x *Index) { x.Budgets() }},
		{"Twins", func(x *Index) { x.Twins() }}, {"Unreachable", func(x *Index) { x.Unreachable() }},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				q.ask(fresh())
			}
		})
	}
}
