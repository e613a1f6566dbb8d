package names_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// shapes writes names as the value of a field in each shape that lists of names
// have, in the languages of the product.
var shapes = map[dialect.Shape]map[dialect.Syntax]func([]string) string{
	dialect.CommaShape: {
		dialect.Markdown: func(n []string) string { return strings.Join(n, ", ") },
		dialect.JSON:     func(n []string) string { return `"` + strings.Join(n, ", ") + `"` },
	},
	dialect.ListShape: {
		dialect.Markdown: func(n []string) string { return "\n  - " + n[0] + "\n  - \"" + n[1] + "\"" },
		dialect.JSON:     func(n []string) string { return `["` + strings.Join(n, `", "`) + `"]` },
		dialect.TOML:     func(n []string) string { return `["` + strings.Join(n, `", "`) + `"]` },
	},
	dialect.MixedListShape: {
		dialect.Markdown: func(n []string) string { return "['" + n[0] + "', " + n[1] + "]" },
	},
}

// lists says how names are written for the roles of fields that list them.
var lists = map[dialect.Role]struct {
	kind names.Kind
	form names.Form
}{
	dialect.AgentsRole:  {names.Agent, names.InAgents},
	dialect.SkillsRole:  {names.Skill, names.InSkills},
	dialect.ServersRole: {names.Server, names.InServers},
}

// Each field of each sheet that lists agents, skills or servers gives mentions
// of them in every shape that it takes.
func TestListsOfSheets(t *testing.T) {
	n := 0
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			want, ok := lists[f.Role]
			if !ok || len(f.Shapes) == 1 && f.Shapes[0] == dialect.StringShape {
				continue
			}
			for _, s := range accepted(f.Shapes) {
				write := shapes[s][d.Syntax]
				if write == nil {
					continue
				}
				n++
				doc := inDialect(t, d, f.Name, write([]string{"first-name", "second-name"}))
				if got := told(doc, want.kind, want.form); !slices.Equal(got, []string{"first-name", "second-name"}) {
					t.Errorf("%s: %s\nmentions %q", d.ID, doc.Src(), got)
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d shapes of lists were met", n)
	}
}

// accepted are the shapes of a field, all of them where any will do.
func accepted(list []dialect.Shape) []dialect.Shape {
	if slices.Contains(list, dialect.AnyShape) {
		return []dialect.Shape{dialect.CommaShape, dialect.ListShape, dialect.MixedListShape}
	}
	return list
}

// Each list of tools gives a mention of the server of an MCP tool in the form of
// its product, and of the agents and skills behind tools that take some.
func TestToolsOfSheets(t *testing.T) {
	n := 0
	for _, d := range dialect.All() {
		for _, f := range d.Fields {
			if f.Role != dialect.ToolsRole && f.Role != dialect.DenyRole {
				continue
			}
			for _, entry := range entries(d) {
				for _, s := range accepted(f.Shapes) {
					write := shapes[s][d.Syntax]
					if write == nil {
						continue
					}
					n++
					doc := inDialect(t, d, f.Name, write([]string{"Filler", entry.text}))
					if got := told(doc, entry.kind, entry.form); !slices.Equal(got, entry.names) {
						t.Errorf("%s: %s\nmentions %q, not %q", d.ID, doc.Src(), got, entry.names)
					}
					for _, m := range names.Of(doc, nil).Mentions() {
						if m.Denied != (f.Role == dialect.DenyRole) {
							t.Errorf("%s: %s\nsays of %s that it is denied: %v", d.ID, doc.Src(), m.Name, m.Denied)
						}
					}
				}
			}
		}
	}
	if n < 30 {
		t.Errorf("only %d entries were met", n)
	}
}

type entry struct {
	text  string
	kind  names.Kind
	form  names.Form
	names []string
}

// entries returns the entries of a product that name something.
func entries(d *dialect.Dialect) []entry {
	var list []entry
	if d.Tools.MCP != "" {
		list = append(list, entry{strings.NewReplacer("{server}", "tracker", "{tool}", "find").Replace(d.Tools.MCP), names.Server, names.InServerTool, []string{"tracker"}})
	}
	if !d.Tools.Specifier {
		return list
	}
	for _, tool := range d.Tools.Builtin {
		for _, name := range append([]string{tool.Name}, tool.Aliases...) {
			switch {
			case tool.Status != dialect.Current || len(tool.Can) == 0:
			case tool.Can[0] == dialect.CapDelegate:
				list = append(list, entry{name + "(one, two)", names.Agent, names.InSpecifier, []string{"one", "two"}})
			case tool.Can[0] == dialect.CapSkill:
				list = append(list, entry{name + "(one)", names.Skill, names.InSpecifier, []string{"one"}})
			}
		}
	}
	return list
}

// inDialect writes a file of a dialect with one key.
func inDialect(t *testing.T, d *dialect.Dialect, key, value string) *agent.Document {
	t.Helper()
	src, ext := "---\nname: x\ndescription: Does it.\n"+key+": "+value+"\n---\nBody.\n", ".md"
	switch d.Syntax {
	case dialect.JSON:
		ext = ".json"
		src = fmt.Sprintf(`{"name": "x", "description": "Does it.", %q: %s}`, key, value)
		if len(d.Agents) > 0 {
			src = fmt.Sprintf(`{%q: {"x": {"description": "Does it.", %q: %s}}}`, d.Agents[0].Path, key, value)
		}
	case dialect.TOML:
		ext = ".toml"
		src = fmt.Sprintf("name = \"x\"\ndescription = \"Does it.\"\n%s = %s\n", key, value)
	case dialect.YAML:
		ext = ".yaml"
		src = fmt.Sprintf("%s:\n  - slug: x\n    name: X\n    %s: %s\n", d.Agents[0].Path, key, value)
	}
	doc := agent.Parse(agent.Place{Path: "agents/x" + ext, Dialect: d.ID}, src)
	if doc.Dialect() != d {
		t.Fatalf("%s is read as %s", d.ID, doc.Dialect().ID)
	}
	return doc
}

// told returns the names that a document mentions in one form.
func told(doc *agent.Document, kind names.Kind, form names.Form) []string {
	var got []string
	for _, m := range names.Of(doc, nil).Mentions() {
		if m.Kind == kind && m.Form == form && m.At.Of(doc.Src()) == m.Name {
			got = append(got, m.Name)
		}
	}
	return got
}
