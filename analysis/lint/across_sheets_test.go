package lint_test

import (
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// stranger is a name that nothing has and that is the slip of none.
const stranger = "quuxify"

// namedBy are the roles of fields that name something else, with the code of a
// name that nothing has.
var namedBy = map[dialect.Role]finding.Code{
	dialect.AgentsRole: "unknown-agent", dialect.SkillsRole: "unknown-skill", dialect.ServersRole: "unknown-mcp-server",
}

// TestUnknownNamesOfSheets writes each field of each product that names agents,
// skills or servers, in each way to write it, with a name that stands for
// something and one that does not. The one must be found and the other not.
func TestUnknownNamesOfSheets(t *testing.T) {
	found := map[finding.Code]map[string]bool{}
	for _, b := range bases() {
		for i := range b.d.Fields {
			f := &b.d.Fields[i]
			code := namedBy[f.Role]
			if code == "" || f.Deprecated || f.Trust == dialect.Unverified || isShared(b.d) {
				continue
			}
			for _, s := range f.Shapes {
				for _, value := range b.namesIn(f, s) {
					b.plantStranger(t, f, value, code, found)
				}
			}
		}
	}
	for code, products := range found {
		var list []string
		for p := range products {
			list = append(list, p)
		}
		slices.Sort(list)
		t.Logf("%s: %s", code, strings.Join(list, ", "))
	}
	for code, fewest := range map[finding.Code]int{"unknown-agent": 3, "unknown-skill": 4, "unknown-mcp-server": 4} {
		if len(found[code]) < fewest {
			t.Errorf("%s is found in %d products", code, len(found[code]))
		}
	}
}

// namesIn returns values of one shape that name one thing which is there and
// one which is not.
func (b *base) namesIn(f *dialect.Field, s dialect.Shape) []node {
	switch s {
	case dialect.ListShape, dialect.MixedListShape:
		return b.listForms(dialect.ListShape, []string{called, stranger})
	case dialect.CommaShape:
		return b.listForms(s, []string{called, stranger})
	case dialect.StringShape:
		return []node{text1(stranger, b.lang.texts(stranger)[0])}
	}
	return nil
}

// plantStranger writes a value into a file of a workspace that has everything
// by the name of the base.
func (b *base) plantStranger(t *testing.T, f *dialect.Field, value node, code finding.Code, found map[finding.Code]map[string]bool) {
	t.Helper()
	m := mutation{field: f, slots: b.takes(f), schema: f.Schema, pairs: []pair{{key: f.Name, value: value}}}
	if !b.settle(&m) || b.place.Dialect != "" {
		return
	}
	src, _ := b.build(rand.New(rand.NewPCG(3, 3)), []mutation{m})
	files := b.everything()
	files[b.place.Path] = src
	var all []finding.Finding
	for file, said := range saidOfWorld(t, files) {
		for _, x := range said {
			if namedBy[f.Role] == x.Code || strings.HasPrefix(string(x.Code), "unknown") {
				all = append(all, x)
				if file != b.place.Path {
					t.Errorf("%s %s: unasked in %s: %s", b.d.ID, f.Name, file, x.Message)
				}
			}
		}
	}
	if len(all) != 1 || all[0].Code != code || all[0].Span.Of(src) != stranger {
		t.Errorf("%s %s (%s): wanted one %s on %q, got %v in\n%s", b.d.ID, f.Name, value.shape(), code, stranger, all, src)
		return
	}
	if found[code] == nil {
		found[code] = map[string]bool{}
	}
	found[code][b.d.ID] = true
}

// everything is a workspace in which an agent, a skill and an MCP server of the
// product go by the name of the base.
func (b *base) everything() map[string]string {
	files := map[string]string{}
	for i := range dialect.All() {
		d := dialect.All()[i]
		if d.ID != "skills" {
			continue
		}
		for _, l := range d.Locations {
			if l.Scope == "project" && !l.Plugin && strings.HasSuffix(l.Glob, "*/SKILL.md") && !strings.HasPrefix(l.Glob, "~") {
				dir := strings.ReplaceAll(path.Dir(strings.ReplaceAll(l.Glob, "**/", "")), "*", called)
				if path.Base(dir) != called {
					dir = path.Join(dir, called)
				}
				files[path.Join(dir, "SKILL.md")] = "---\nname: " + called + "\ndescription: Says how release notes are written. Use it for each release.\n---\nWrite them.\n"
			}
		}
	}
	for i := range dialect.Companions() {
		c := &dialect.Companions()[i]
		for _, l := range c.Locations {
			if c.Syntax == dialect.JSON && l.Scope == "project" && !strings.Contains(l.Glob, "*") && slices.ContainsFunc(c.Names, func(n dialect.CompanionName) bool { return n.Path == "mcpServers.*" }) {
				files[l.Glob] = `{"mcpServers": {"` + called + `": {"command": "npx", "args": ["x"]}}}`
			}
		}
	}
	files[".vscode/mcp.json"] = `{"servers": {"` + called + `": {"command": "npx", "args": ["x"]}}}`
	files[".codex/config.toml"] = "[mcp_servers." + called + "]\ncommand = \"npx\"\n"
	return files
}

// Codes of workspace scope are set and silenced as all others are.
func TestSilenceAcross(t *testing.T) {
	for name, change := range map[string]func(files map[string]string){
		"off":          func(f map[string]string) { f[".agentls.yaml"] = "rules: {unknown-agent: off, broken-link: off}\n" },
		"accepted":     func(f map[string]string) { f[".agentls.yaml"] = "agents: [stranger]\nrules: {broken-link: off}\n" },
		"template":     func(f map[string]string) { f[".agentls.yaml"] = "templates: [\"**\"]\n" },
		"comments":     comment("# agentls-disable-next-line unknown-agent\ntools:", "<!-- agentls-disable-next-line broken-link -->\nYou lead"),
		"without code": comment("# agentls-disable-next-line\ntools:", "<!-- agentls-disable-next-line -->\nYou lead"),
		"whole file":   comment("# agentls-disable unknown-agent broken-link\ntools:", "You lead"),
	} {
		files := soundWorld(t, "claude-code")
		lead := ".claude/agents/lead.md"
		files[lead] = strings.NewReplacer("Agent(builder", "Agent(stranger", "rules.md#naming", "gone.md").Replace(files[lead])
		if all := saidOfWorld(t, files)[lead]; len(all) != 2 {
			t.Fatalf("wanted two findings, got %v", all)
		}
		change(files)
		for file, all := range saidOfWorld(t, files) {
			t.Errorf("%s: %s: %s: %s", name, file, all[0].Code, all[0].Message)
		}
		if name == "off" || name == "accepted" || name == "template" {
			continue
		}
		vain := func(f finding.Finding) bool { return f.Code == "unused-suppression" }
		if slices.ContainsFunc(togetherIn(t, files, lead), vain) {
			t.Errorf("%s: a comment that is needed is called unused", name)
		}
		files[lead] = strings.NewReplacer("Agent(stranger", "Agent(builder", "gone.md", "rules.md").Replace(files[lead])
		if !slices.ContainsFunc(togetherIn(t, files, lead), vain) {
			t.Errorf("%s: a comment that silences nothing is not spoken of", name)
		}
	}
}

func comment(front, body string) func(map[string]string) {
	return func(files map[string]string) {
		lead := ".claude/agents/lead.md"
		files[lead] = strings.NewReplacer("tools:", front, "You lead", body).Replace(files[lead])
	}
}
