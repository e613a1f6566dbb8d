package workspace

import (
	"maps"
	"math/rand/v2"
	"testing"
)

// TestTable asks that a table is what a map of the same history is, and that no
// later change shows in an earlier table.
func TestTable(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	type version struct {
		table table[int, int]
		want  map[int]int
	}
	all := []version{{table[int, int]{}, map[int]int{}}}
	for range 400 {
		from := all[r.IntN(len(all))]
		w, want := from.table.edit(), maps.Clone(from.want)
		for range r.IntN(60) {
			k, v := r.IntN(500), r.Int()
			if r.IntN(3) == 0 {
				w.drop(k)
				delete(want, k)
			} else {
				w.set(k, v)
				want[k] = v
			}
		}
		all = append(all, version{w.table, want})
	}
	for i, v := range all {
		if v.table.len != len(v.want) {
			t.Fatalf("version %d holds %d pairs, want %d", i, v.table.len, len(v.want))
		}
		for k := range 500 {
			if got := v.table.get(k); got != v.want[k] {
				t.Fatalf("version %d: %d is %d, want %d", i, k, got, v.want[k])
			}
		}
	}
}

// TestPages asks the same of an array.
func TestPages(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	type version struct {
		pages pages[int]
		want  []int
	}
	all := []version{{}}
	for range 200 {
		from := all[r.IntN(len(all))]
		w, want := from.pages.edit(), append([]int{}, from.want...)
		for range r.IntN(300) {
			v := r.Int()
			if len(want) > 0 && r.IntN(2) == 0 {
				i := r.IntN(len(want))
				w.set(int32(i), v)
				want[i] = v
			} else {
				if at := w.add(v); int(at) != len(want) {
					t.Fatalf("added at %d, want %d", at, len(want))
				}
				want = append(want, v)
			}
		}
		all = append(all, version{w.pages, want})
	}
	for i, v := range all {
		for k, want := range v.want {
			if got := v.pages.get(int32(k)); got != want {
				t.Fatalf("version %d: %d is %d, want %d", i, k, got, want)
			}
		}
	}
}
