package workspace

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// question is what the answer to who is meant depends on.
type question struct {
	from         dialect.Audience
	loose        bool
	scope        Scope
	base, plugin string
	kind         names.Kind
	slash        bool
	name         string
}

// lookUp finds the definitions of a name that a file may mean.
func (x *Index) lookUp(f *File, m *names.Mention) Resolution {
	from := f.sight()
	q := question{from.speaks, from.loose, f.Scope, f.Base, f.Plugin, m.Kind, m.Form == names.Slash, m.Name}
	r, ok := x.memo.get(q)
	if !ok {
		r = x.ask(f, from, m)
		x.memo.put(q, r)
	}
	if len(r.Targets) == 0 && r.Builtin == "" && !x.Covers(f) {
		r.Unknowable = "not everything around the file was read"
	}
	return r
}

func (x *Index) ask(f *File, from *sight, m *names.Mention) Resolution {
	kind, name := m.Kind, m.Name
	if kind == names.Tool {
		server, tool, ok := strings.Cut(name, "/")
		if own := builtinTool(from, name); own != "" {
			return Resolution{Builtin: own}
		}
		if !ok || server == "" || tool == "" {
			return Resolution{Unknowable: "extensions bring tools of their own"}
		}
		kind, name = names.Server, server
	}
	found := x.candidates(f, from, kind, name)
	if len(found) == 0 {
		r := Resolution{Builtin: builtin(from, kind, name)}
		if r.Builtin == "" {
			r.Unknowable = x.unknowable(f, from, m, kind, name)
		}
		return r
	}
	slices.SortStableFunc(found, func(a, b meant) int {
		switch {
		case a.rank.less(b.rank):
			return -1
		case b.rank.less(a.rank):
			return 1
		}
		return 0
	})
	r := Resolution{Targets: make([]Target, len(found)), Builtin: builtin(from, kind, name)}
	r.Far = !from.loose && found[0].rank.tier == elsewhere
	for i := range found {
		r.Targets[i] = found[i].Target
		if found[i].rank == found[0].rank {
			r.Ties = i + 1
		}
	}
	return r
}

// meant is a definition that a mention may mean.
type meant struct {
	Target
	rank
}

// stand says which kinds of definition a mention of a kind may stand for. A
// skill is called like a command, and a skill goes before a command of its name.
var stand = map[names.Kind][]names.Kind{
	names.Skill:   {names.Skill, names.Command},
	names.Command: {names.Skill, names.Command},
}

func standsFor(kind names.Kind) []names.Kind {
	if kinds := stand[kind]; kinds != nil {
		return kinds
	}
	return []names.Kind{kind}
}

// candidates returns the definitions of a name that the file can mean.
func (x *Index) candidates(f *File, from *sight, kind names.Kind, name string) []meant {
	var found []meant
	for i, k := range standsFor(kind) {
		for _, t := range x.memo.called(x, k, name) {
			if t.Def.Only > 0 {
				continue
			}
			r := f.rank(from, t.File, kind)
			if r.tier == outOfReach {
				continue
			}
			r.prec = 4*r.prec + 2*i
			if t.Def.Profile != nil && t.Def.Name != name && t.Def.Profile.Shown == name {
				r.prec++ // its own name goes before what one is shown as
			}
			found = append(found, meant{t, r})
		}
	}
	return found
}

// builtin returns the product's own thing of a name. Products write the names
// of their own agents in one case here and in another there.
func builtin(from *sight, kind names.Kind, name string) (own string) {
	for _, d := range from.sheets {
		var list []string
		switch kind {
		case names.Agent:
			list = d.Builtin
		case names.Server:
			list = d.Servers
		}
		for _, s := range list {
			switch {
			case s == name:
				return s
			case own == "" && kind == names.Agent && strings.EqualFold(s, name):
				own = s
			}
		}
	}
	return own
}

// builtinTool returns the name of the product's own tool.
func builtinTool(from *sight, name string) string {
	for _, d := range from.sheets {
		if !d.Apart {
			if m := d.Tool(name, dialect.ToolsRole); m.Tool != nil && m.Class <= dialect.OldName {
				return m.Tool.Name
			}
		}
	}
	return ""
}
