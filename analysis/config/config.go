// Package config reads .agentls.yaml: it parses, merges and matches, and says
// for one file which rules speak how loudly and which names are accepted. It
// also reads the suppression comments of agent files and applies them. It
// reads no disk and knows nothing above finding.Code.
package config

import (
	"slices"
	"strings"
	"sync"

	"agentls/analysis/finding"
)

// NameKind says in which list of accepted names a name is looked up.
type NameKind uint8

// The kinds of accepted names.
const (
	ToolName NameKind = iota
	ModelName
	FieldName
	AgentName
	nameKinds
)

// Config is one merged configuration. The zero value is the default. What it
// says never changes; it remembers what it has worked out, and must not be
// copied.
type Config struct {
	layers []layer

	files    sync.Map // path → *File
	resolved sync.Map // which overrides apply → *settings
}

// layer is what one configuration file says.
type layer struct {
	path string // names the file
	root string // the folder its globs are relative to, without slash at the end
	settings
	overrides []override
	said      []Said
}

// override is a part of a layer that counts for some files only.
type override struct {
	files []string
	settings
}

// settings is what can be said both for all files and in an override. Later
// settings win key by key; lists grow.
type settings struct {
	dialects  []dialectRule
	rules     map[finding.Code]finding.Severity
	names     [nameKinds]names
	exclude   []string
	templates []string
	products  map[string]string
}

// dialectRule says which dialect the files have that a glob matches.
type dialectRule struct{ glob, id string }

// Merge returns the configuration in which later ones win over earlier ones:
// the user's own file first, then those of the workspace from the root down to
// the file, then the editor's settings. Rules, dialects and products are
// replaced one by one; accepted names, excludes, templates and overrides add
// up. Nil is passed over.
func Merge(configs ...*Config) *Config {
	merged := &Config{}
	for _, c := range configs {
		if c != nil {
			merged.layers = append(merged.layers, c.layers...)
		}
	}
	return merged
}

// Decides reports whether the configuration says of any files whose they are.
func (c *Config) Decides() bool {
	if c == nil {
		return false
	}
	for i := range c.layers {
		if len(c.layers[i].dialects) > 0 || slices.ContainsFunc(c.layers[i].overrides, func(o override) bool { return len(o.dialects) > 0 }) {
			return true
		}
	}
	return false
}

// For resolves the configuration for one file, whose path is slash-separated
// and speaks of the same folder as the roots given to [Parse]. The result is
// the same pointer for the same path as long as the Config lives, so that it
// can be compared; files that the same overrides match share their settings.
func (c *Config) For(path string) *File {
	if c == nil {
		return &File{Path: path}
	}
	if f, ok := c.files.Load(path); ok {
		return f.(*File)
	}
	f, _ := c.files.LoadOrStore(path, c.resolve(path))
	return f.(*File)
}

// resolve works out the configuration of a file that was not asked for before.
func (c *Config) resolve(path string) *File {
	f := &File{Path: path}
	var applied strings.Builder
	var parts []*settings
	for i := range c.layers {
		l := &c.layers[i]
		rel, inside := below(path, l.root)
		parts = append(parts, &l.settings)
		if inside {
			f.take(&l.settings, rel, l.path)
		}
		for j := range l.overrides {
			o := &l.overrides[j]
			matches := inside && matchAny(o.files, rel)
			applied.WriteByte("01"[boolInt(matches)])
			if matches {
				parts = append(parts, &o.settings)
				f.take(&o.settings, rel, l.path)
			}
		}
	}
	f.settings = c.merged(applied.String(), parts)
	return f
}

// merged joins settings; key tells which overrides are among them.
func (c *Config) merged(key string, parts []*settings) *settings {
	if s, ok := c.resolved.Load(key); ok {
		return s.(*settings)
	}
	m := &settings{rules: map[finding.Code]finding.Severity{}, products: map[string]string{}}
	for _, p := range parts {
		for code, sev := range p.rules {
			m.rules[code] = sev
		}
		for id, version := range p.products {
			m.products[id] = version
		}
		for kind := range p.names {
			m.names[kind] = m.names[kind].with(p.names[kind])
		}
	}
	s, _ := c.resolved.LoadOrStore(key, m)
	return s.(*settings)
}

// take reads off what depends on the path of the file.
func (f *File) take(s *settings, rel, from string) {
	for _, d := range s.dialects {
		if match(d.glob, rel) {
			f.Dialect, f.DialectFrom = d.id, from
		}
	}
	f.Excluded = f.Excluded || matchAny(s.exclude, rel)
	f.Template = f.Template || matchAny(s.templates, rel)
}

// below returns path relative to root.
func below(path, root string) (string, bool) {
	if root == "" || root == "." {
		return path, true
	}
	rest, ok := strings.CutPrefix(path, root)
	if !ok || !strings.HasPrefix(rest, "/") && !strings.HasSuffix(root, "/") {
		return "", false
	}
	return strings.TrimPrefix(rest, "/"), true
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// names is a list of accepted names.
type names struct {
	plain    []string
	patterns []string
}

// add sorts a name in.
func (n *names) add(name string) {
	list := &n.plain
	if strings.ContainsAny(name, "*?") {
		list = &n.patterns
	}
	if !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}

// with returns both lists as one.
func (n names) with(o names) names {
	both := names{slices.Clone(n.plain), slices.Clone(n.patterns)}
	for _, name := range slices.Concat(o.plain, o.patterns) {
		both.add(name)
	}
	return both
}
