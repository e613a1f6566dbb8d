package main

import (
	"fmt"
	"net/url"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
	"agentls/cmd/agentls/picture"
)

// graphKinds are the kinds of node by the names that the picture has for them.
var graphKinds = []string{"agent", "skill", "command", "server"}

var kindNames = map[names.Kind]string{
	names.Agent: "agent", names.Skill: "skill", names.Command: "command", names.Server: "server",
}

var scopeNames = map[workspace.Scope]string{
	workspace.ProjectScope: "project", workspace.UserScope: "user", workspace.PluginScope: "plugin", workspace.OtherScope: "collection",
}

// formNames say how a name is written, for people.
var formNames = map[names.Form]string{
	names.InSpecifier: "in tools", names.InHandoff: "handoff", names.InAgents: "in agents", names.InSkills: "in skills",
	names.InServers: "in servers", names.InServerTool: "tool of a server", names.InPermission: "permission",
	names.InAgentKey: "agent key", names.InSettings: "settings", names.InHook: "hook", names.InAddress: "address", names.SubagentType: "subagent_type",
	names.AtAgent: "@agent", names.AtName: "@name", names.Marked: "in the prompt", names.Plain: "in the prompt",
	names.InLink: "link", names.InImport: "import", names.ToolMark: "#tool", names.FileMark: "#file", names.Slash: "slash command",
}

// graph draws what the paths hold and what it names.
func graph(c *console, o graphOptions, args []string) error {
	p, err := readProgram(c, args)
	if err != nil {
		return err
	}
	g := p.Graph()
	keep := p.kept(g, o)
	if o.only != "" && !keep.around(g, o.only) {
		return fmt.Errorf("nothing here is called `%s`; `agentls list` shows what is", o.only)
	}
	return writeGraph(c, o, p.drawn(g, keep, o))
}

// kept are the nodes to draw, by their index.
type kept []bool

// kept returns what lies in the paths and what that names. Where the user's own
// folders were asked for, they count as if they lay there too.
func (p *program) kept(g *workspace.Graph, o graphOptions) kept {
	keep := make(kept, len(g.Nodes))
	for i := range g.Nodes {
		f := g.Nodes[i].Target.File
		keep[i] = f != nil && (p.asked(f) || o.user && f.Scope == workspace.UserScope)
	}
	inside := slices.Clone(keep)
	for _, e := range g.Edges {
		if inside[e.From] {
			keep[e.To] = true
		}
	}
	if len(o.kinds) > 0 {
		for i := range g.Nodes {
			keep[i] = keep[i] && slices.Contains(o.kinds, kindNames[g.Nodes[i].Kind])
		}
	}
	return keep
}

// around leaves only what is tied to the nodes of a name, however far, in the
// direction of the edges: what they name, and what names them. It reports
// whether there is such a node.
func (k kept) around(g *workspace.Graph, name string) bool {
	var start []int
	for i := range g.Nodes {
		if k[i] && g.Nodes[i].Name == name {
			start = append(start, i)
		}
	}
	forth, back := make([][]int, len(g.Nodes)), make([][]int, len(g.Nodes))
	for _, e := range g.Edges {
		forth[e.From] = append(forth[e.From], e.To)
		back[e.To] = append(back[e.To], e.From)
	}
	reached := make(kept, len(g.Nodes))
	for _, next := range [][][]int{forth, back} {
		seen := make([]bool, len(g.Nodes))
		for work := slices.Clone(start); len(work) > 0; {
			i := work[len(work)-1]
			work = work[:len(work)-1]
			if !seen[i] && k[i] {
				seen[i], reached[i] = true, true
				work = append(work, next[i]...)
			}
		}
	}
	copy(k, reached)
	return len(start) > 0
}

// drawn turns the graph into the picture's own.
func (p *program) drawn(g *workspace.Graph, keep kept, o graphOptions) *picture.Graph {
	drawn := &picture.Graph{Version: picture.Version, Title: p.title()}
	var all []workspace.Target
	for i := range g.Nodes {
		if keep[i] && g.Nodes[i].Target.File != nil {
			all = append(all, g.Nodes[i].Target)
		}
	}
	p.judge(all)
	ids := make([]string, len(g.Nodes))
	taken := map[string]bool{}
	for i := range g.Nodes {
		if !keep[i] {
			continue
		}
		n := p.node(&g.Nodes[i], o)
		for unique, try := n.ID, 2; taken[n.ID]; try++ {
			n.ID = fmt.Sprintf("%s (%d)", unique, try)
		}
		taken[n.ID], ids[i] = true, n.ID
		drawn.Nodes = append(drawn.Nodes, n)
	}
	for _, e := range g.Edges {
		if keep[e.From] && keep[e.To] {
			drawn.Edges = append(drawn.Edges, picture.Edge{
				From: ids[e.From], To: ids[e.To], Form: formNames[e.Form], Count: e.Count, Denied: e.Denied, Cycle: e.Cycle,
			})
		}
	}
	shorten(drawn.Nodes)
	drawn.Sort()
	return drawn
}

// title names what is drawn: the folder of the first path.
func (p *program) title() string { return path.Base(p.paths[0]) }

func (p *program) node(from *workspace.Node, o graphOptions) picture.Node {
	n := picture.Node{Kind: kindNames[from.Kind], Name: from.Name, Missing: from.Missing, Builtin: from.Builtin}
	n.ID = n.Kind + " " + n.Name
	f := from.Target.File
	if f == nil {
		if from.Unknown {
			n.Description = "Nothing here defines it."
		} else if d := dialect.ByID(from.Dialect); d != nil && !from.Missing {
			n.Product, n.ProductName = d.ID, d.Name
		}
		return n
	}
	if d := f.Product(); d != nil {
		n.Product, n.ProductName = d.ID, d.Name
	}
	n.Path = p.folders.shown(filepath.FromSlash(f.Path))
	n.ID += " " + n.Path
	n.Scope, n.Group = scopeNames[f.Scope], group(f)
	n.Line = f.Positions().OffsetPosition(from.Target.Def.At.Start, text.UTF32).Line + 1
	n.Link = p.link(f.Path, o)
	if v := p.view(from.Target); v != nil {
		n.Model, n.Tokens = v.Model, v.Tokens
		if v.Inherits || from.Target.Def.Profile.Model == "" {
			n.Model = ""
		}
		if !v.Loads {
			n.Fails = v.Why
		}
		if !v.Tools.All {
			n.Tools = v.Tools.Given
		}
	}
	if from.Target.Def.Profile != nil {
		n.Description = from.Target.Def.Profile.Description
	}
	return n
}

// group names what a file belongs to: its plugin, else the folder it lies in
// without the last part that every product has.
func group(f *workspace.File) string {
	if f.Plugin != "" {
		return f.Plugin
	}
	dir := strings.TrimSuffix("/"+path.Dir(f.Name), "/agents")
	return strings.Trim(strings.TrimPrefix(dir, "/."), "/")
}

// shorten takes from the groups the folders that all of them lie in.
func shorten(all []picture.Node) {
	var common []string
	for _, n := range all {
		if n.Path == "" {
			continue
		}
		if parts := strings.Split(n.Group, "/"); common == nil {
			common = parts
		} else {
			same := 0
			for same < min(len(common), len(parts)) && common[same] == parts[same] {
				same++
			}
			common = common[:same]
		}
	}
	for i := range all {
		if all[i].Path == "" {
			continue
		}
		all[i].Group = strings.Join(strings.Split(all[i].Group, "/")[len(common):], "/")
	}
}

// link returns where a node leads: the file, seen from the picture, or below
// the address that somebody gave.
func (p *program) link(file string, o graphOptions) string {
	from := p.folders.cwd
	if o.output != "" && o.baseURL == "" {
		if abs, err := filepath.Abs(o.output); err == nil {
			from = filepath.Dir(abs)
		}
	}
	rel, err := filepath.Rel(from, filepath.FromSlash(file))
	if err != nil {
		return (&url.URL{Scheme: "file", Path: file}).String()
	}
	link := (&url.URL{Path: filepath.ToSlash(rel)}).String()
	if o.baseURL != "" {
		return strings.TrimSuffix(o.baseURL, "/") + "/" + link
	}
	return link
}
