package workspace

import (
	"strings"

	"agentls/analysis/names"
)

// unknowable says why nothing can be said of a name that no definition has;
// "" where everything that could define it is in sight.
func (x *Index) unknowable(f *File, from *sight, m *names.Mention, kind names.Kind, name string) string {
	if plugin, _, ok := strings.Cut(name, ":"); ok && kind != names.Server && !x.hasPlugin(plugin) {
		return "the plugin is not in the workspace"
	}
	switch kind {
	case names.Server:
		if rest, ok := strings.CutPrefix(name, pluginServer); ok && !x.hasPluginOf(rest) {
			return "the plugin is not in the workspace"
		}
		if f.Scope == OtherScope {
			return "a collection is used beside the servers of other projects"
		}
		if !x.servesAny(f, from) {
			return "no MCP servers are configured here"
		}
	case names.Plugin:
		return "plugins are installed outside of the workspace"
	case names.Command:
		if m.Form == names.Slash && !strings.Contains(name, ":") {
			return "the product has commands of its own"
		}
	}
	if from.loose && f.Scope != OtherScope && f.Scope != PluginScope {
		return "nothing tells whose file it is"
	}
	return ""
}

// hasPlugin reports whether the index holds files of a plugin.
func (x *Index) hasPlugin(name string) bool { return len(x.Named(names.Plugin, name)) > 0 }

// hasPluginOf reports whether the index holds the plugin that a server of is
// named after.
func (x *Index) hasPluginOf(server string) bool {
	for _, f := range x.defining(names.Plugin) {
		if strings.HasPrefix(server, Sanitized(f.Plugin)+"_") {
			return true
		}
	}
	return false
}

// servesAny reports whether some MCP server is configured where the product of
// a file finds it.
func (x *Index) servesAny(f *File, from *sight) bool {
	for _, t := range x.defining(names.Server) {
		if r := f.rank(from, t, names.Server); r.tier <= fromPlugin || from.loose && r.tier <= elsewhere {
			return true
		}
	}
	return false
}

// defining returns the files that define something of a kind for others.
func (x *Index) defining(kind names.Kind) []*File { return x.having(key{kind, false, ""}) }
