package dialect

import (
	"slices"
	"testing"
)

// TestEveryFactIsReachable looks every name of every sheet up under its own
// spelling.
func TestEveryFactIsReachable(t *testing.T) {
	for _, d := range All() {
		if ByID(d.ID) != d {
			t.Errorf("%s is not found by its id", d.ID)
		}
		reachFields(t, d)
		reachTools(t, d)
		reachModels(t, d)
	}
	for i := range Sections() {
		s := &Sections()[i]
		for _, a := range append([]string{s.Title}, s.Aliases...) {
			if got := SectionOf(a); got != s {
				t.Errorf("section %s is not found as %q", s.ID, a)
			}
		}
	}
}

func reachFields(t *testing.T, d *Dialect) {
	for i := range d.Fields {
		f := &d.Fields[i]
		if m := d.Key(f.Name); d.Field(f.Name) != f || m.Class != Exact || m.Field != f {
			t.Errorf("%s: field %s is not found", d.ID, f.Name)
		}
		reachValues(t, d.ID, f)
		reachKeys(t, d.ID, f)
		if f.Each != nil {
			reachValues(t, d.ID, f.Each)
			reachKeys(t, d.ID, f.Each)
		}
	}
	for i := range d.Mistakes {
		m := d.Key(d.Mistakes[i].Key)
		if m.Mistake != &d.Mistakes[i] || m.Ours != d.Mistakes[i].Use || (m.From != nil) != (d.Mistakes[i].From != "") {
			t.Errorf("%s: mistake %s is not found", d.ID, d.Mistakes[i].Key)
		}
	}
	for i := range d.Fields {
		r := d.Fields[i].Role
		if f := d.ByRole(r); r != NoRole && (f == nil || f.Role != r) {
			t.Errorf("%s: no field has the role of %s", d.ID, d.Fields[i].Name)
		}
	}
}

func reachKeys(t *testing.T, id string, f *Field) {
	for i := range f.Keys {
		k := &f.Keys[i]
		if m := f.Sub(k.Name); m.Class != Exact || m.Field != k {
			t.Errorf("%s: %s.%s is not found", id, f.Name, k.Name)
		}
		reachValues(t, id, k)
		reachKeys(t, id, k)
	}
	for i := range f.Mistakes {
		if m := f.Sub(f.Mistakes[i].Key); m.Mistake != &f.Mistakes[i] {
			t.Errorf("%s: the mistake %s.%s is not found", id, f.Name, f.Mistakes[i].Key)
		}
	}
}

func reachValues(t *testing.T, id string, f *Field) {
	for i := range f.Values {
		v := &f.Values[i]
		want := Exact
		if v.Alias != "" {
			want = ByAlias
		}
		if class, got, _ := f.Value(v.Name); got != v || class != want {
			t.Errorf("%s: value %s of %s is not found", id, v.Name, f.Name)
		}
		if !f.Matches(v.Name) {
			t.Errorf("%s: value %s of %s has not its form", id, v.Name, f.Name)
		}
	}
}

func reachTools(t *testing.T, d *Dialect) {
	class := map[Status]NameClass{Current: Exact, Older: OldName, Retired: GoneName}
	for i := range d.Tools.Builtin {
		tool := &d.Tools.Builtin[i]
		for _, entry := range []string{tool.Name, tool.Name + "(x, y)"} {
			m := d.Tool(entry, ToolsRole)
			if m.Tool != tool || m.Class != class[tool.Status] || m.Name != tool.Name || m.HasSpec != (entry != tool.Name) {
				t.Errorf("%s: tool %s is found as %+v", d.ID, entry, m)
			}
			if tool.Status != Current && !slices.Equal(m.Ours, tool.Use) {
				t.Errorf("%s: tool %s has lost its replacements", d.ID, entry)
			}
		}
		for _, a := range tool.Aliases {
			if m := d.Tool(a, ToolsRole); m.Tool != tool || m.Class != ByAlias {
				t.Errorf("%s: alias %s of %s is found as %+v", d.ID, a, tool.Name, m)
			}
		}
		for _, c := range tool.Can {
			if tool.Status == Current && c != CapOther && len(d.Counterparts([]Capability{c})) == 0 {
				t.Errorf("%s: nothing is found that can %s", d.ID, c)
			}
		}
	}
}

func reachModels(t *testing.T, d *Dialect) {
	class := map[Status]NameClass{Older: OldName, Retired: GoneName}
	for i := range d.Models.Builtin {
		model := &d.Models.Builtin[i]
		for _, name := range append([]string{model.Name}, model.Aliases...) {
			want, ok := class[model.Status]
			if !ok && name == model.Name {
				want = Exact
			} else if !ok {
				want = ByAlias
			}
			if m := d.Model(name); m.Model != model || m.Class != want {
				t.Errorf("%s: model %s is found as %+v", d.ID, name, m)
			}
			for _, s := range d.Models.Suffixes {
				if m := d.Model(name + s); m.Model != model || m.Suffix != s || m.Name != name {
					t.Errorf("%s: model %s is not found with %s", d.ID, name, s)
				}
			}
		}
	}
}
