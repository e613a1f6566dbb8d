package feature

import (
	"cmp"
	"slices"
	"strings"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// candidate is a name that could be written at a caret.
type candidate struct {
	name   string
	target workspace.Target
	near   nearness
}

// nearness says how close to the document a definition is; the closest are
// offered first.
type nearness uint8

const (
	sameFile nearness = iota
	sameFolder
	sameProduct
	sameBase
	userScope
	pluginScope
	elsewhereScope
)

// maxCandidates bounds how many names are looked up for one list. Whoever has
// more finds the rest by typing.
const maxCandidates = 300

// candidates returns the names of a kind that a mention of the given form in
// the document would find, the closest first. What was typed narrows them down
// only where there are too many.
func (s *Scene) candidates(kind names.Kind, form names.Form, typed string) []candidate {
	if s.Index == nil || s.File == nil {
		return nil
	}
	var all []candidate
	for f := range s.Index.Files() {
		near := s.nearness(f)
		defs := f.Facts.Defs()
		for i := range defs {
			d := &defs[i]
			if d.Name == "" || d.Only > 0 || d.Kind != kind && !(form == names.Slash && d.Kind == names.Skill) {
				continue
			}
			all = append(all, candidate{calledIn(d, form), workspace.Target{File: f, Def: d}, near})
		}
	}
	if len(all) > maxCandidates {
		all, s.more = narrowed(all, typed), true
	}
	return s.reachable(closest(all, maxCandidates), kind, form)
}

// compare orders candidates: the closer one first, then by name.
func (c *candidate) compare(o *candidate) int {
	return cmp.Or(cmp.Compare(c.near, o.near), cmp.Compare(c.name, o.name))
}

// closest returns the first few candidates, each name once. It sorts no more
// than it has to: most of many are farther off than those it has already.
func closest(all []candidate, few int) []candidate {
	compare := func(a, b candidate) int { return a.compare(&b) }
	best := make([]candidate, 0, min(len(all), 2*few))
	settle := func() {
		slices.SortFunc(best, compare)
		seen := make(map[string]bool, len(best))
		best = slices.DeleteFunc(best, func(c candidate) bool {
			known := seen[c.name]
			seen[c.name] = true
			return known
		})
		best = best[:min(len(best), few)]
	}
	full := false
	for i := range all {
		if full && all[i].compare(&best[few-1]) >= 0 {
			continue
		}
		if best = append(best, all[i]); len(best) == 2*few {
			settle()
			full = len(best) == few
		}
	}
	settle()
	return best
}

// calledIn returns the name that mentions of the form have for a definition:
// lists of agents go by what people are shown.
func calledIn(d *names.Def, form names.Form) string {
	if form == names.InAgents && d.Profile != nil && d.Profile.Shown != "" {
		return d.Profile.Shown
	}
	return d.Name
}

// narrowed keeps the candidates that match what was typed.
func narrowed(all []candidate, typed string) []candidate {
	f := newFuzzy(typed)
	return slices.DeleteFunc(all, func(c candidate) bool {
		_, ok := f.score(c.name)
		return !ok
	})
}

// reachable keeps the candidates that the document can name, each with the
// definition that it would get.
func (s *Scene) reachable(all []candidate, kind names.Kind, form names.Form) []candidate {
	kept := all[:0]
	for _, c := range all {
		found := s.Index.Resolve(s.File, names.Mention{Kind: kind, Form: form, Name: c.name, Certain: true, In: -1})
		if len(found.Targets) == 0 {
			continue
		}
		c.target = found.Targets[0]
		kept = append(kept, c)
	}
	return kept
}

// nearness says how close a file is to the document.
func (s *Scene) nearness(f *workspace.File) nearness {
	switch {
	case f.Path == s.File.Path:
		return sameFile
	case folderOf(f.Path) == folderOf(s.File.Path):
		return sameFolder
	case f.Scope == workspace.UserScope && s.File.Scope != workspace.UserScope:
		return userScope
	case f.Base == s.File.Base && f.Detection.Dialect == s.File.Detection.Dialect:
		return sameProduct
	case f.Base == s.File.Base:
		return sameBase
	case f.Scope == workspace.PluginScope:
		return pluginScope
	}
	return elsewhereScope
}

// folderOf is path.Dir for paths that are clean.
func folderOf(file string) string { return file[:max(0, strings.LastIndexByte(file, '/'))] }

// detail is the line beside a name in a list: what it is for, and whose it is
// where that is not the folder at hand.
func (c *candidate) detail() string {
	d := ""
	if p := c.target.Def.Profile; p != nil {
		d = preview(firstSentence(strings.TrimSpace(p.Description)))
	}
	if c.near > sameBase {
		if d != "" {
			d += " · "
		}
		d += scopeWord(c.target.File)
	}
	return d
}

// doc is the documentation key of the definition.
func (c *candidate) doc() string { return defKey(c.target) }
