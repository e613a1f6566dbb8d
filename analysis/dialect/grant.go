package dialect

import (
	"slices"
	"strings"
)

// Grant is what a list of tools covers, under whatever names.
type Grant struct {
	All bool // the word for every tool is listed

	d     *Dialect
	role  Role
	names map[string]bool
	asked map[string]bool // entries looked up already

	servers map[string]bool // MCP servers with all their tools; "" for every server
}

// maxEntries bounds how many different entries of a list are looked up. No
// list that a person wrote comes near.
const maxEntries = 2000

// Grant reads the names of a list in a field with the role.
func (d *Dialect) Grant(role Role, names []string) *Grant {
	g := &Grant{d: d, role: role, names: map[string]bool{}, asked: map[string]bool{}}
	for _, name := range names {
		g.Add(name)
	}
	return g
}

// Add counts one entry as listed, with whatever else means the same tool.
func (g *Grant) Add(name string) {
	if g.asked[name] || len(g.asked) == maxEntries {
		return
	}
	g.asked[name] = true
	m := g.d.Tool(name, g.role)
	if m.Class == Near || m.Class == Foreign || m.Class == NoName || m.Class == GoneName {
		return
	}
	if g.d.meansAll(name, &m) {
		g.All = true
	}
	g.mark(name)
	g.server(name, &m)
	if m.Tool == nil {
		return
	}
	g.mark(m.Tool.Name)
	for _, list := range [][]string{m.Tool.Aliases, m.Tool.Members} {
		for _, other := range list {
			g.mark(other)
		}
	}
	if m.Tool.Status == Older {
		for _, now := range m.Tool.Use {
			g.mark(now)
		}
	}
}

// server counts an entry that stands for all tools of an MCP server, or of all
// servers.
func (g *Grant) server(entry string, m *ToolMatch) {
	if m.Pattern == nil || m.Pattern.Refused || !slices.Contains(m.Pattern.Can, CapMCP) {
		return
	}
	if rest := entry[m.ServerAt+len(m.Server):]; rest != "" && !strings.HasSuffix(rest, "*") {
		return
	}
	if g.servers == nil {
		g.servers = map[string]bool{}
	}
	g.servers[m.Server] = true
}

// serves reports whether an entry is one of an MCP server that is covered as a
// whole.
func (g *Grant) serves(m *ToolMatch) bool {
	return m.Server != "" && (g.servers[m.Server] || g.servers[""])
}

// meansAll reports whether an entry stands for every tool.
func (d *Dialect) meansAll(name string, m *ToolMatch) bool {
	return name == d.Tools.Wildcard || m.Pattern != nil && m.Pattern.Form == "*"
}

func (g *Grant) mark(name string) { g.names[g.Fold(name)] = true }

// Fold returns a name as the product compares it.
func (g *Grant) Fold(name string) string {
	if g.d.Tools.AnyCase {
		return strings.ToLower(name)
	}
	return name
}

// Names reports whether the very name is covered.
func (g *Grant) Names(name string) bool { return g.names[g.Fold(name)] }

// Holds reports whether a tool is listed, by its name, an alias or its set.
func (g *Grant) Holds(t *Tool) bool {
	if g.Names(t.Name) || t.Set != "" && g.Names(t.Set) {
		return true
	}
	return slices.ContainsFunc(t.Aliases, g.Names)
}

// LostTool is an entry that gives an agent nothing, and why.
type LostTool struct{ Name, Why string }

// Given sorts the names of a list that grants into what an agent gets and what
// it does not, after the names of a list that denies. All says that one of them
// stands for every tool.
func (d *Dialect) Given(names, denied []string) (given []string, lost []LostTool, all bool) {
	taken := d.Grant(DenyRole, denied)
	for _, name := range names {
		m := d.Tool(name, ToolsRole)
		if d.meansAll(name, &m) {
			return nil, nil, true
		}
		switch why := d.lost(&m, taken); {
		case why != "":
			lost = append(lost, LostTool{name, why})
		case !slices.Contains(given, name):
			given = append(given, name)
		}
	}
	return given, lost, false
}

// lost says why an entry gives nothing; "" when it gives something.
func (d *Dialect) lost(m *ToolMatch, taken *Grant) string {
	known := m.Tool != nil && m.Class <= OldName
	switch {
	case known && m.Tool.Subagent == "never":
		return "never given to a subagent"
	case known && taken.Holds(m.Tool), taken.Names(m.Name), taken.serves(m):
		return "denied"
	case m.Class == GoneName && m.Correct == "":
		return "read no more"
	case m.Class == GoneName:
		return "no tool"
	case m.Class == OtherCase && d.Tools.AnyCase, m.Class < OtherCase, m.Class == OldName:
		if m.Pattern != nil && m.Pattern.Refused {
			return "not a form read here"
		}
		return ""
	case m.Class == Foreign && m.From != nil:
		return "of " + m.From.Name
	case m.Correct != "":
		return "here it is written `" + m.Correct + "`"
	}
	return "unknown"
}
