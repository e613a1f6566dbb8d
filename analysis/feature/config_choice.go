package feature

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"agentls/analysis/config"
	"agentls/analysis/dialect"
	naming "agentls/analysis/names"
	"agentls/analysis/workspace"
)

// maxChoice is how many words of the workspace are offered in a configuration
// file: the most used.
const maxChoice = 50

// configChoice returns the words of a kind that may stand below a key, best
// first: those that exist, or that the workspace has a use for.
func configChoice(s *workspace.Settings, k config.Key, w config.Word) []configWord {
	switch w {
	case config.DialectWord:
		return dialectsInUse(s, k)
	case config.GlobWord:
		return foldersOf(s)
	case config.ToolWord, config.ModelWord, config.AgentWord:
		return strangers(s, w)
	}
	return configWords(w)
}

// dialectsInUse returns all dialects, those of the workspace first. Below a key
// of versions there are only those of which versions are known.
func dialectsInUse(s *workspace.Settings, k config.Key) []configWord {
	files := map[string]int{}
	for f := range s.Governed() {
		if d := f.Detection.Dialect; d != nil {
			files[d.ID]++
		}
	}
	list := configWords(config.DialectWord)
	if k.Values == config.VersionWord {
		list = slices.DeleteFunc(list, func(w configWord) bool { return dialect.ByID(w.name).Versions() == nil })
	}
	slices.SortStableFunc(list, func(a, b configWord) int { return cmp.Compare(files[b.name], files[a.name]) })
	return list
}

// foldersOf returns globs of the folders in which files lie, those with the
// most first.
func foldersOf(s *workspace.Settings) []configWord {
	files := map[string]int{}
	for _, name := range s.Governed() {
		if dir := path.Dir(name); dir != "." {
			files[dir+"/**"]++
		}
	}
	return ranked(files, "file", "files")
}

// strangers returns the names in the workspace that are known to nobody, those
// that are used most first.
func strangers(s *workspace.Settings, w config.Word) []configWord {
	uses := map[string]int{}
	for f := range s.Governed() {
		d := f.Detection.Dialect
		if d == nil {
			continue
		}
		if w == config.AgentWord {
			for _, m := range f.Facts.Mentions() {
				if m.Kind == naming.Agent && m.Certain && !m.Pattern && !slices.Contains(d.Builtin, m.Name) && len(s.Index.Named(naming.Agent, m.Name)) == 0 {
					uses[m.Name]++
				}
			}
			continue
		}
		for _, def := range f.Facts.Defs() {
			for _, name := range strangersIn(d, def.Profile, w) {
				uses[name]++
			}
		}
	}
	return ranked(uses, "use", "uses")
}

// strangersIn returns the tools or the model of an agent that its product does
// not know, nor takes for those of another.
func strangersIn(d *dialect.Dialect, p *naming.Profile, w config.Word) (list []string) {
	if p == nil {
		return nil
	}
	if w == config.ModelWord {
		if m := d.Model(p.Model); p.Model != "" && m.Class == dialect.NoName {
			list = append(list, p.Model)
		}
		return list
	}
	for _, entry := range slices.Concat(p.Tools, p.Denied) {
		if m := d.Tool(entry, dialect.ToolsRole); m.Class == dialect.NoName && m.Name != "" {
			list = append(list, m.Name)
		}
	}
	return list
}

// ranked returns words by how often they are used.
func ranked(uses map[string]int, one, many string) []configWord {
	all := slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b))
	})
	list := make([]configWord, min(len(all), maxChoice))
	for i := range list {
		list[i] = configWord{name: all[i], detail: count(uses[all[i]], one, many) + " here"}
	}
	return list
}
