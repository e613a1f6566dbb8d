package workspace

import (
	"slices"

	"agentls/analysis/names"
)

// defTable finds the definitions of a file by name: a settings file may have
// thousands. It is nil for files in which looking at all of them is as good.
type defTable map[string][]int32

// fewDefs is up to how many definitions are looked at one by one.
const fewDefs = 16

func tableOf(facts *names.Facts) defTable {
	all := facts.Defs()
	if len(all) <= fewDefs {
		return nil
	}
	t := make(defTable, len(all))
	add := func(name string, i int) {
		if list := t[name]; !slices.Contains(list, int32(i)) {
			t[name] = append(list, int32(i))
		}
	}
	for i := range all {
		add(all[i].Name, i)
		if p := all[i].Profile; p != nil && p.Shown != "" {
			add(p.Shown, i)
		}
		if all[i].Kind == names.Server {
			add(Sanitized(all[i].Name), i)
		}
	}
	return t
}

// named calls found with the definitions of a kind that may have a name, in the
// order of the file.
func (f *File) named(kind names.Kind, name string, found func(*names.Def)) {
	all := f.Facts.Defs()
	if f.defs == nil {
		for i := range all {
			if all[i].Kind == kind {
				found(&all[i])
			}
		}
		return
	}
	for _, i := range f.defs[name] {
		if all[i].Kind == kind {
			found(&all[i])
		}
	}
}
