package workspace

import (
	"fmt"
	"slices"
)

// Postings returns the tables of the closed files: for each name who defines or
// mentions it.
func (x *Index) Postings() map[string][]string {
	all := map[string][]string{}
	n := 0
	for _, s := range x.store.names.shards {
		if s == nil {
			continue
		}
		for _, p := range *s {
			n++
			var paths []string
			for _, id := range p.val {
				paths = append(paths, x.store.slots.get(id).Path)
			}
			slices.Sort(paths)
			all[fmt.Sprint(p.key)] = paths
		}
	}
	if n != x.store.names.len || n != len(all) {
		panic(fmt.Sprintf("the table holds %d names, %d of them different, and counts %d", n, len(all), x.store.names.len))
	}
	return all
}
