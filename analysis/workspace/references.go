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
func (x *Index) References(t Target) []Use {
	var uses []Use
	for _, k := range t.mentionedAs() {
		for _, u := range x.Uses(k.kind, k.name) {
			if x.stands(u, t) {
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
		if u := (Use{f, m}); m.Kind == names.Heading && x.stands(u, t) {
			uses = append(uses, u)
		}
	}
	return uses
}

// stands reports whether a mention stands for a definition.
func (x *Index) stands(u Use, t Target) bool {
	r := x.Resolve(u.File, u.Mention)
	return slices.ContainsFunc(r.Best(), t.Is)
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
