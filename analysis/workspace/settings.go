package workspace

import (
	"iter"
	"path"
	"slices"
	"strings"

	"agentls/analysis/config"
	"agentls/analysis/finding"
	"agentls/analysis/text"
)

// Settings is one version of one configuration file, with what it governs. It
// is immutable.
type Settings struct {
	Path   string         // absolute, slash-separated
	Text   *text.Text     //
	Config *config.Config // what the file alone says
	// Problems are the mistakes that the file alone shows, by place.
	Problems []finding.Finding

	// Index is the workspace; nil while it is not known, or not known whole.
	Index *Index
	// Finds reports whether a glob of the file matches anything on the disk; ok
	// is false where that is not known. It may be nil.
	Finds func(glob string) (found, ok bool)
}

// IsSettings reports whether a file is a configuration of agentls: that of a
// folder, or the user's own.
func IsSettings(file string) bool {
	return path.Base(file) == ConfigName || strings.HasSuffix(file, "/"+UserConfigName)
}

// ParseSettings reads a configuration file that is called so.
func ParseSettings(file, src string) *Settings {
	s := &Settings{Path: file, Text: text.New(src)}
	if s.Own() {
		s.Config, s.Problems = Known().Parse(file, "", src)
	} else {
		s.Config, s.Problems = Known().Parse(file, path.Dir(file), src)
	}
	return s
}

// isSyntax reports whether a finding says that YAML refuses a part of the file.
func isSyntax(f finding.Finding) bool { return f.Code == "config-syntax" }

// Broken reports whether a part of the file cannot be read.
func (s *Settings) Broken() bool { return slices.ContainsFunc(s.Problems, isSyntax) }

// Own reports whether the file is the user's own, which counts in every
// workspace.
func (s *Settings) Own() bool { return strings.HasSuffix(s.Path, "/"+UserConfigName) }

// Asks reports whether what the file says can be held against the files of an
// index.
func (s *Settings) Asks() bool {
	return slices.ContainsFunc(s.Config.Said(), func(w config.Said) bool {
		switch w.Kind {
		case config.GlobWord:
			return w.Key != config.Exclude
		case config.ToolWord, config.ModelWord, config.FieldWord, config.AgentWord:
			return true
		}
		return false
	})
}

// Among returns the settings in a workspace. Of an index that does not hold all
// files nothing could be said that is missing: pass nil then.
func (s *Settings) Among(x *Index, finds func(glob string) (found, ok bool)) *Settings {
	next := *s
	next.Index, next.Finds = x, finds
	return &next
}

// Governed returns the files of the index that the settings count for, with
// their paths as its globs see them.
func (s *Settings) Governed() iter.Seq2[*File, string] {
	return func(yield func(*File, string) bool) {
		if s.Index == nil {
			return
		}
		if s.Own() {
			for f := range s.Index.Files() {
				if !yield(f, f.Name) {
					return
				}
			}
			return
		}
		root := s.below()
		for f := range s.Index.below(root) {
			if !yield(f, f.Path[len(root):]) {
				return
			}
		}
	}
}

// Governs reports whether the settings count for a file.
func (s *Settings) Governs(f *File) bool { return s.Own() || strings.HasPrefix(f.Path, s.below()) }

// below returns the folder of the file with a slash at its end.
func (s *Settings) below() string { return strings.TrimSuffix(path.Dir(s.Path), "/") + "/" }

// Matching returns how many files of the index a glob matches, and the first of
// them; it stops counting at most.
func (s *Settings) Matching(glob string, most int) (n int, first *File) {
	for f, name := range s.Governed() {
		if config.Matches(glob, name) {
			if n++; first == nil {
				first = f
			}
			if n == most {
				break
			}
		}
	}
	return n, first
}
