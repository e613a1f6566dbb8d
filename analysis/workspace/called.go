package workspace

import (
	"iter"
	"path"
	"strings"
	"unicode/utf8"

	"agentls/analysis/names"
)

// otherKeys returns what a definition is found by beside its name: how it is
// shown, what a server is called in names of tools, and the empty name, by
// which all servers and plugins are found that are there for everybody.
func otherKeys(d *names.Def) []key {
	switch {
	case d.Profile != nil && d.Profile.Shown != "" && d.Profile.Shown != d.Name:
		return []key{{d.Kind, false, d.Profile.Shown}}
	case d.Kind == names.Plugin:
		return []key{{d.Kind, false, ""}}
	case d.Kind != names.Server:
		return nil
	}
	keys := []key{{d.Kind, false, Sanitized(d.Name)}}
	if d.Only == 0 {
		keys = append(keys, key{d.Kind, false, ""})
	}
	return keys
}

// called yields the definitions of a kind that go by a name: their own one, and
// with that of their plugin in front, plugin:name, between which the folders
// may stand that the file lies in.
func (x *Index) called(kind names.Kind, name string) iter.Seq[Target] {
	return func(yield func(Target) bool) {
		if kind == names.Server {
			x.servers(name, yield)
			return
		}
		for _, t := range x.Named(kind, name) {
			if !yield(t) {
				return
			}
		}
		for _, t := range x.shown(kind, name) {
			if !yield(t) {
				return
			}
		}
		plugin, rest, ok := strings.Cut(name, ":")
		if !ok {
			return
		}
		last := rest[strings.LastIndexByte(rest, ':')+1:]
		for _, t := range x.Named(kind, last) {
			if t.File.Plugin == plugin && (rest == last || t.File.folders()+last == rest) && !yield(t) {
				return
			}
		}
	}
}

// shown returns the definitions that have another name and are shown under the
// given one.
func (x *Index) shown(kind names.Kind, name string) []Target {
	var found []Target
	for _, f := range x.having(key{kind, false, name}) {
		f.named(kind, name, func(d *names.Def) {
			if d.Name != name && d.Profile != nil && d.Profile.Shown == name {
				found = append(found, Target{f, d})
			}
		})
	}
	return found
}

// folders returns what stands between the names of a plugin and its agent: the
// folders below that of the agents, each with a colon behind it.
func (f *File) folders() string {
	rel := strings.TrimPrefix(strings.TrimPrefix(f.Path, f.Base), "/")
	_, rel, _ = strings.Cut(rel, "/") // agents/
	dir := path.Dir(rel)
	if dir == "." {
		return ""
	}
	return strings.ReplaceAll(dir, "/", ":") + ":"
}

// servers yields the servers that go by a name in the names of tools: there
// stands an underscore for what is no letter, digit, hyphen or underscore, and
// a plugin's server has the plugin's name in front.
func (x *Index) servers(name string, yield func(Target) bool) {
	own := x.plain(name)
	if Sanitized(name) != name {
		own = x.Named(names.Server, name)
	}
	for _, t := range own {
		if !yield(t) {
			return
		}
	}
	rest, ok := strings.CutPrefix(name, pluginServer)
	for i := 0; ok && i < len(rest); i++ {
		if rest[i] != '_' || i == 0 || i+1 == len(rest) {
			continue
		}
		for _, t := range x.plain(rest[i+1:]) {
			if Sanitized(t.File.Plugin) == rest[:i] && !yield(t) {
				return
			}
		}
	}
}

// pluginServer is what the name of a plugin's server begins with in the names
// of its tools.
const pluginServer = "plugin_"

// plain returns the servers whose names are the given one in names of tools.
func (x *Index) plain(name string) []Target {
	var found []Target
	for _, f := range x.having(key{names.Server, false, name}) {
		f.named(names.Server, name, func(d *names.Def) {
			if serverNamed(d.Name, name) {
				found = append(found, Target{f, d})
			}
		})
	}
	return found
}

// serverNamed reports whether a server goes by a name.
func serverNamed(server, name string) bool {
	return server == name || len(server) >= len(name) && Sanitized(server) == name
}

// Sanitized returns the name of a server or plugin as it stands in the names of
// tools.
func Sanitized(name string) string {
	for i := range len(name) {
		if !isPlain(name[i]) {
			return sanitize(name)
		}
	}
	return name
}

func sanitize(name string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && isPlain(byte(r)) {
			return r
		}
		return '_'
	}, name)
}

// isPlain reports whether a byte stays as it is in the name of a tool.
func isPlain(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_'
}
