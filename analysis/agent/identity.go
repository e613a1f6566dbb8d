package agent

import (
	"path"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
	"agentls/analysis/text"

	"github.com/bmatcuk/doublestar/v4"
)

// agents returns the agents the file defines: one, unless the frontmatter is a
// list and the product reads such lists, or there is none where the product
// takes only files with frontmatter for agents.
func (d *Document) agents() []Agent {
	if d.Syntax != dialect.Markdown {
		return d.agentsOfParts()
	}
	if !d.IsAgent() || d.Dialect().Front.Required && d.Front.State == syntax.NoFront && d.Condition != TooLarge {
		return nil
	}
	if d.Dialect().Front.List {
		if all := d.listedAgents(); len(all) > 0 {
			return all
		}
	}
	// Where the path names an agent, a name in the file goes before it; where
	// the file name does, `name` is only what is shown.
	if d.Dialect().Identity.From != "file" {
		if e, start, _ := d.ByRole(dialect.NameRole); e != nil && e.Value.Kind == syntax.Scalar && e.Value.Text != "" {
			return []Agent{{Name: e.Value.Text, NameAt: e.Value.Inner.Shift(start)}}
		}
	}
	return []Agent{{Name: d.FileName()}}
}

// FileName returns the name that the path gives an agent: the file name
// without the dialect's suffix, with the folders below the agents folder where
// the product counts them. The agent of a map is called by its key, and that of
// a file whose name is always the same by its folder.
func (d *Document) FileName() string {
	if d.name != "" {
		return d.name
	}
	id := d.Dialect().Identity
	name := path.Base(d.Place.Path)
	if d.Dialect().NamedFolder(name) {
		return path.Base(path.Dir(d.Place.Path))
	}
	if id.From == "path" && d.Detection.Location != nil {
		name = below(d.Detection.Location.Glob, d.Place.Path)
	}
	longest := ""
	for _, s := range id.Suffixes {
		if strings.HasSuffix(name, s) && len(s) > len(longest) && len(s) < len(name) {
			longest = s
		}
	}
	if longest == "" {
		longest = path.Ext(name)
	}
	return strings.TrimSuffix(name, longest)
}

// below returns what of file lies below the folders that glob names before its
// first `**`, or the file name where it has none.
func below(glob, file string) string {
	dir, _, deep := strings.Cut(glob, "**")
	want := strings.Split(strings.Trim(dir, "/"), "/")
	segments := strings.Split(file, "/")
	if !deep || dir == "" {
		return path.Base(file)
	}
	// The last such folder wins: projects lie in folders of any name.
	for i := len(segments) - len(want) - 1; i >= 0; i-- {
		if matchAll(want, segments[i:i+len(want)]) {
			return strings.Join(segments[i+len(want):], "/")
		}
	}
	return path.Base(file)
}

func matchAll(patterns, names []string) bool {
	for i, p := range patterns {
		if ok, err := doublestar.Match(p, names[i]); err != nil || !ok {
			return false
		}
	}
	return true
}

// listedAgents reads the names of a frontmatter that is a list of agents.
func (d *Document) listedAgents() []Agent {
	var all []Agent
	for i, e := range d.Front.Entries {
		if name, at := listed(e); name != "" {
			all = append(all, Agent{Name: name, NameAt: at.Shift(d.Front.Starts[i])})
		}
	}
	return all
}

// listed returns the name in one item of a list of agents, with its span in
// the entry. The item may be read as a map, or as a sequence of maps.
func listed(e *syntax.Entry) (string, text.Span) {
	if e.Kind != syntax.Opaque {
		return "", text.Span{}
	}
	maps := e.Value.Items
	if e.Value.Kind == syntax.Mapping {
		maps = []syntax.Value{e.Value}
	}
	for _, m := range maps {
		for _, p := range m.Pairs {
			if p.Key.Name == "name" && p.Value.Kind == syntax.Scalar && p.Value.Text != "" {
				return p.Value.Text, p.Value.Inner
			}
		}
	}
	return "", text.Span{}
}

// agentsOfParts returns the agents of a file that is no markdown.
func (d *Document) agentsOfParts() []Agent {
	var all []Agent
	for _, p := range d.Parts {
		a := p.Doc.Agents[0]
		if !a.NameAt.IsEmpty() {
			a.NameAt = p.Span(a.NameAt)
		}
		all = append(all, a)
	}
	return all
}
