package workspace

import (
	"agentls/analysis/config"
	"agentls/analysis/names"
)

// Resolution is what a mention stands for.
type Resolution struct {
	// Targets are the definitions that may be meant, the best first. The slice is
	// shared and must not be changed.
	Targets []Target
	// Ties is how many of the targets share the first place: one, or several
	// where one name is defined more than once in one scope, of which the product
	// takes any.
	Ties int
	// Far says that all targets belong to other projects than the mention: the
	// name is known, and no session has both.
	Far bool
	// Builtin is the name of the product's own agent, server or tool that is
	// meant where there is no target.
	Builtin string
	// Accepted says that the configuration accepts a name that has no target.
	Accepted bool
	// NoAnchor says that the file is there, and no heading that the anchor names.
	NoAnchor bool
	// Unknowable says why nothing can be said of a mention without a target: it
	// is no mistake then. It is empty where the name is unknown for certain.
	Unknowable string
}

// Found reports whether the mention stands for something.
func (r *Resolution) Found() bool { return len(r.Targets) > 0 || r.Builtin != "" || r.Accepted }

// Best returns the definitions of which the product takes one: the first, and
// those that tie with it.
func (r *Resolution) Best() []Target { return r.Targets[:r.Ties] }

// Resolve says what a mention in a file stands for.
func (x *Index) Resolve(f *File, m names.Mention) Resolution {
	if why := blank(&m); why != "" {
		return Resolution{Unknowable: why}
	}
	if m.Kind == names.File || m.Kind == names.Heading {
		return x.resolvePath(f, &m)
	}
	if own := f.inline(&m); len(own) > 0 {
		return Resolution{Targets: own, Ties: 1}
	}
	r := x.lookUp(f, &m)
	if len(r.Targets) == 0 && r.Builtin == "" {
		r.Accepted = f.accepts(&m)
	}
	return r
}

// blank says why a name is none: a program fills it in, or it is a pattern.
func blank(m *names.Mention) string {
	switch {
	case m.Pattern:
		return "it is a pattern"
	case names.IsTemplate(m.Name):
		return "a part of it is filled in later"
	}
	return ""
}

// inline returns the definition that only the agent has which mentions it: a
// server in its own frontmatter.
func (f *File) inline(m *names.Mention) []Target {
	if m.Kind != names.Server || m.In < 0 {
		return nil
	}
	defs := f.Facts.Defs()
	for i := range defs {
		if d := &defs[i]; d.Only == m.In+1 && serverNamed(d.Name, m.Name) {
			return []Target{{f, d}}
		}
	}
	return nil
}

// accepted says what the configuration calls names of a kind.
var accepted = map[names.Kind]config.NameKind{names.Agent: config.AgentName, names.Tool: config.ToolName}

// accepts reports whether the configuration accepts a name. The servers of
// accepted tools are accepted with them.
func (f *File) accepts(m *names.Mention) bool {
	if f.Folder == nil {
		return false
	}
	c := f.Folder.Config(f.Name)
	if m.Kind == names.Server {
		return c.Accepts(config.ToolName, "mcp__"+m.Name) || c.Accepts(config.ToolName, "mcp__"+m.Name+"__tool")
	}
	kind, ok := accepted[m.Kind]
	return ok && c.Accepts(kind, m.Name)
}
