package lint_test

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
)

// base is a file of a dialect without any fault.
type base struct {
	d     *dialect.Dialect
	lang  *language
	place agent.Place
	front []pair            // the right entries that the file has anyway, in order
	tools []string          // good names for a list of tools
	list  *dialect.Field    // the field that lists tools; nil where there is none, or not a list
	in    dialect.Container // where the file keeps the agent; empty: the file is the agent
}

// called is what the base file names its agent.
const called = "release-notes"

var languages = map[dialect.Syntax]*language{
	dialect.Markdown: frontmatter, dialect.JSON: jsonFile, dialect.TOML: tomlFile, dialect.YAML: yamlFile,
}

// bases returns the base of each dialect that can be written.
func bases() []*base {
	var all []*base
	for _, d := range dialect.All() {
		if lang := languages[d.Syntax]; lang != nil {
			all = append(all, newBase(d, lang))
		}
	}
	return all
}

func newBase(d *dialect.Dialect, lang *language) *base {
	b := &base{d: d, lang: lang, place: agent.Place{Path: pathOf(d)}, tools: goodTools(d)}
	if len(d.Agents) > 0 {
		b.in = d.Agents[0]
	}
	if b.place.Path == "" {
		b.place = agent.Place{Path: "work/" + called + ".md", Dialect: d.ID}
	}
	if isShared(d) {
		b.place.Dialect = d.ID // its keys would make it another one's
	}
	for i := range d.Fields {
		f := &d.Fields[i]
		if f.Role == dialect.ToolsRole && !f.Deprecated && f.Schema == "" && len(b.tools) > 0 && b.list == nil && lists(f) {
			b.list = f
		}
	}
	for i := range d.Fields {
		f := &d.Fields[i]
		needed := f.Required || len(f.RequiredBy) > 0 || f.Role == dialect.DescriptionRole || f.Role == dialect.NameRole
		if f.Name == b.promptKey() || !needed && f != b.list || f.Deprecated || len(f.When) > 0 && !f.Required || f.Role == dialect.PromptRole {
			continue
		}
		if good := b.good(f); len(good) > 0 {
			b.front = append(b.front, pair{key: f.Name, value: good[0]})
		}
	}
	return b
}

// promptKey returns the key that holds the prompt, where the body does not.
func (b *base) promptKey() string {
	if f := b.d.ByRole(dialect.PromptRole); b.in.Prompt == "" && f != nil && b.lang != frontmatter {
		return f.Name
	}
	return b.in.Prompt
}

// openMark returns the mark on the agent as a whole: on its key where a key
// names it, and else on its brace or first key.
func (b *base) openMark(o *out, key bool) *mark {
	if key != b.in.Keyed {
		return nil
	}
	return o.open
}

// isShared reports whether the first place of a dialect is nobody's own.
func isShared(d *dialect.Dialect) bool {
	return len(d.Locations) > 0 && d.Locations[0].Shared
}

// lists reports whether the names of a field stand in a list or with commas.
func lists(f *dialect.Field) bool {
	return slices.Contains(f.Shapes, dialect.ListShape) || slices.Contains(f.Shapes, dialect.CommaShape)
}

// pathOf returns a path that a location of the sheet names, the project's own
// first.
func pathOf(d *dialect.Dialect) string {
	best := ""
	for _, legacy := range []bool{false, true} {
		for _, l := range d.Locations {
			if l.Glob == "" || l.Plugin || l.Legacy != legacy {
				continue
			}
			if p := instance(l.Glob); best == "" || l.Scope == "project" && strings.HasPrefix(best, "~") {
				best = p
			}
		}
	}
	return best
}

// instance returns a path that a glob matches.
func instance(glob string) string {
	if open := strings.IndexByte(glob, '{'); open >= 0 {
		if shut := strings.IndexByte(glob[open:], '}'); shut > 0 {
			first, _, _ := strings.Cut(glob[open+1:open+shut], ",")
			return instance(glob[:open] + first + glob[open+shut+1:])
		}
	}
	glob = strings.ReplaceAll(glob, "**/", "")
	if strings.HasSuffix(glob, "**") {
		glob = strings.TrimSuffix(glob, "**") + called + ".md"
	}
	dir, file := path.Split(glob)
	return strings.ReplaceAll(dir, "*", called) + strings.ReplaceAll(file, "*", called)
}

// goodTools returns up to four names that the product gives to any agent, of
// several abilities.
func goodTools(d *dialect.Dialect) []string {
	var names []string
	taken := map[dialect.Capability]bool{}
	for _, c := range []dialect.Capability{dialect.CapRead, dialect.CapSearch, dialect.CapRun, dialect.CapEdit, dialect.CapWrite, dialect.CapGlob, dialect.CapFetch, dialect.CapOther} {
		for _, t := range d.Tools.Builtin {
			plain := t.Status == dialect.Current && t.Trust != dialect.Unverified && !t.Special && t.Subagent == "" && len(t.Needs) == 0 && t.Schema == "" && len(t.Consumers) == 0
			if plain && len(t.Can) > 0 && t.Can[0] == c && !taken[c] && len(names) < 4 && plainText.MatchString(t.Name) {
				taken[c] = true
				names = append(names, t.Name)
			}
		}
	}
	return names
}

// goodBody is a prompt without any fault.
var goodBody = []string{
	"You write the release notes of this project for people who use it.\n",
	"## Workflow\n\n1. Read the log since the last tag.\n2. Group the changes by what they mean for users.\n",
	"## Rules\n\nName the version first. Leave out what nobody outside would notice.\n",
	"## Output format\n\nA heading for each group, one line for each change:\n\n```\n- what changed (#number)\n```\n",
	"## Edge cases\n\n- Nothing to tell: say so in one line.\n",
}
