package workspace

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"agentls/analysis/names"
)

// References returns the mentions that stand for a definition, by path and
// place: those whose resolution has it in the first place, alone or beside
// others that the product may take as well.
func (x *Index) References(t Target) []Use { return x.uses(t, true) }

// NamedBy returns the mentions of a definition elsewhere, in the projects that
// have it.
func (x *Index) NamedBy(t Target) []Use {
	return slices.DeleteFunc(x.uses(t, false), func(u Use) bool { return t.speaks(u) })
}

// uses returns the mentions that stand for a definition; those of other projects
// only where far is true.
func (x *Index) uses(t Target, far bool) []Use {
	var uses []Use
	in := standing{t: t, far: far}
	for _, k := range t.mentionedAs() {
		for _, u := range x.Uses(k.kind, k.name) {
			if in.holds(x.Resolve(u.File, u.Mention)) {
				uses = append(uses, u)
			}
		}
	}
	if t.Def.Kind == names.Heading {
		uses = append(uses, x.headingUses(t)...)
	}
	slices.SortFunc(uses, compareUses)
	return slices.CompactFunc(uses, func(a, b Use) bool { return compareUses(a, b) == 0 })
}

// headingUses returns the mentions of a heading in its own file.
func (x *Index) headingUses(t Target) (uses []Use) {
	f := t.File
	if now := x.File(f.Path); now != nil {
		f = now
	}
	for _, m := range f.Facts.Mentions() {
		if u := (Use{f, m}); m.Kind == names.Heading && (&standing{t: t, far: true}).holds(x.Resolve(f, m)) {
			uses = append(uses, u)
		}
	}
	return uses
}

// standing says of answers whether they mean a definition. Those of mentions
// that ask the same are one and the same, and are looked through once: a
// thousand files may define one name.
type standing struct {
	t    Target
	far  bool // in other projects, too
	last []Target
	was  bool
}

func (s *standing) holds(r Resolution) bool {
	best := r.Best()
	if len(best) == 0 || r.Far && !s.far {
		return false
	}
	if len(s.last) != len(best) || &s.last[0] != &best[0] {
		s.last, s.was = best, slices.ContainsFunc(best, s.t.Is)
	}
	return s.was
}

// Is reports whether two targets are one definition.
func (t Target) Is(other Target) bool {
	return t.File.Path == other.File.Path && t.Def.Kind == other.Def.Kind && t.Def.Name == other.Def.Name && t.Def.Whole == other.Def.Whole
}

func compareUses(a, b Use) int {
	return cmp.Or(
		strings.Compare(a.File.Path, b.File.Path),
		cmp.Compare(a.Mention.Whole.Start, b.Mention.Whole.Start), cmp.Compare(a.Mention.Whole.End, b.Mention.Whole.End),
		cmp.Compare(a.Mention.At.Start, b.Mention.At.Start), cmp.Compare(a.Mention.Kind, b.Mention.Kind),
	)
}

// mentionedAs returns the kinds and names under which a definition may be
// mentioned.
func (t Target) mentionedAs() []key {
	switch d := t.Def; d.Kind {
	case names.File, names.Heading:
		return t.linkedAs()
	case names.Server:
		plain := Sanitized(d.Name)
		keys := []key{{d.Kind, true, d.Name}, {names.Tool, true, d.Name}}
		if plain != d.Name {
			keys = append(keys, key{d.Kind, true, plain}, key{names.Tool, true, plain})
		}
		if t.File.Plugin != "" {
			keys = append(keys, key{d.Kind, true, pluginServer + Sanitized(t.File.Plugin) + "_" + plain})
		}
		return keys
	}
	list := []string{t.Def.Name}
	if p := t.Def.Profile; p != nil && p.Shown != "" && p.Shown != t.Def.Name {
		list = append(list, p.Shown)
	}
	if plugin := t.File.Plugin; plugin != "" {
		list = append(list, plugin+":"+t.Def.Name)
		if below := t.File.folders(); below != "" {
			list = append(list, plugin+":"+below+t.Def.Name)
		}
	}
	var keys []key
	for _, kind := range []names.Kind{names.Agent, names.Skill, names.Command, names.Plugin, names.Instructions} {
		if slices.Contains(standsFor(kind), t.Def.Kind) {
			for _, name := range list {
				keys = append(keys, key{kind, true, name})
			}
		}
	}
	return keys
}

// linkedAs returns the last elements that paths of a file may have: its name, or
// that of its folder where the file stands for it.
func (t Target) linkedAs() []key {
	base := path.Base(t.File.Path)
	list := []key{{names.File, true, base}}
	if slices.Contains(folderFiles, base) {
		for _, name := range []string{path.Base(path.Dir(t.File.Path)), ".", ".."} {
			list = append(list, key{names.File, true, name})
		}
	}
	return list
}
