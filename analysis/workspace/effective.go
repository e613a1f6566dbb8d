package workspace

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// View is what a product makes of an agent, skill or command: of what the file
// says, and of everything around it.
type View struct {
	Target
	Dialect *dialect.Dialect

	// Loads says that the product loads it as far as the file tells, and Why why
	// it does not, in a sentence.
	Loads bool
	Why   string
	// Model is the model as it is written, or the product's default. Inherits
	// says that it is whatever the session runs on.
	Model    string
	Inherits bool
	Tools    Tools
	Memory   string
	Tokens   int // of the prompt, about
	// Skills are those that it has from the start, the largest first; those that
	// no file defines come last.
	Skills  []Load
	Servers []Link
	// Delegates are the agents it names, each once, in the order of the file.
	Delegates []Link
	// NamedBy are the mentions of it elsewhere.
	NamedBy []Use
	// ShadowedBy are the definitions of its name that the product takes before
	// it, Rivals those in the same place of which it takes any, and Shadows those
	// that it takes after it.
	ShadowedBy, Rivals, Shadows []Target
	ByModel, ByUser             bool // who may start it
}

// Tools is what an agent may use.
type Tools struct {
	All    bool     // every tool but those denied
	Given  []string // where not all
	Denied []string
	Lost   []dialect.LostTool
	// ByMemory are the tools that come with its memory, whatever the list says.
	ByMemory []string
	// Unsaid says that the product's files have no list of tools.
	Unsaid bool
}

// Load is a skill that an agent has from the start.
type Load struct {
	Link
	Tokens int
}

// Link is something that an agent names.
type Link struct {
	Name    string
	Target  *Target // nil where no file defines it
	Builtin bool
	Denied  bool
	Form    names.Form // of the first mention
}

// SkillTokens returns the size of all skills together.
func (v *View) SkillTokens() (n int) {
	for i := range v.Skills {
		n += v.Skills[i].Tokens
	}
	return n
}

// Effective returns what a product makes of a definition; nil where it is no
// agent, skill or command.
func (x *Index) Effective(t Target) *View {
	p := t.Def.Profile
	if p == nil {
		return nil
	}
	v := &View{Target: t, Dialect: t.File.dialect(), Loads: p.Loads, Why: p.Why, Memory: p.Memory, Tokens: p.Tokens, ByModel: p.ByModel, ByUser: p.ByUser}
	v.Model, v.Inherits = effectiveModel(v.Dialect, p)
	v.Tools = effectiveTools(v.Dialect, p)
	x.readLinks(v)
	v.NamedBy = x.NamedBy(t)
	v.ShadowedBy, v.Rivals, v.Shadows = x.Namesakes(t)
	return v
}

// dialect returns the sheet of the file; never nil.
func (f *File) dialect() *dialect.Dialect {
	if f.Detection.Dialect != nil {
		return f.Detection.Dialect
	}
	return dialect.Generic()
}

// Product returns the sheet of the product that the file is written for; nil
// where nobody knows it. That of a file around agents is the first that reads
// it.
func (f *File) Product() *dialect.Dialect {
	if d := f.dialect(); d != dialect.Generic() {
		return d
	}
	if c := dialect.CompanionOf(f.Place.Path); c != nil && c.Dialect() != dialect.Generic() {
		return c.Dialect()
	}
	return nil
}

// speaks reports whether a mention is one in the definition itself.
func (t Target) speaks(u Use) bool {
	return u.File.Path == t.File.Path && u.Mention.In >= 0 && u.Mention.In == t.index()
}

// index returns the place of the definition among those of its file, -1 where
// the file has changed.
func (t Target) index() int {
	defs, start := t.File.Facts.Defs(), t.Def.Whole.Start
	for i := sort.Search(len(defs), func(i int) bool { return defs[i].Whole.Start >= start }); i < len(defs) && defs[i].Whole.Start == start; i++ {
		if t.Is(Target{t.File, &defs[i]}) {
			return i
		}
	}
	return -1
}

// effectiveModel returns the model that an agent runs on.
func effectiveModel(d *dialect.Dialect, p *names.Profile) (model string, inherits bool) {
	model = p.Model
	if f := d.ByRole(dialect.ModelRole); model == "" && f != nil {
		model = f.Default
	}
	return model, model == inherit || model == ""
}

// inherit is the word for the model of the session.
const inherit = "inherit"

// effectiveTools works out the tools of an agent from its lists.
func effectiveTools(d *dialect.Dialect, p *names.Profile) Tools {
	t := Tools{Denied: p.Denied}
	if !p.HasTools {
		t.All = true
		t.Unsaid = d.ByRole(dialect.ToolsRole) == nil && len(p.Denied) == 0
		return t
	}
	t.Given, t.Lost, t.All = d.Given(p.Tools, p.Denied)
	if p.Memory != "" && !t.All {
		t.ByMemory = notesTools(d, t.Given, p.Denied)
	}
	return t
}

// notes is what an agent needs to keep notes: its memory brings these along.
var notes = []dialect.Capability{dialect.CapRead, dialect.CapWrite, dialect.CapEdit}

// notesTools returns the tools for notes that a list lacks and none denies.
func notesTools(d *dialect.Dialect, given, denied []string) (list []string) {
	has, taken := d.Grant(dialect.ToolsRole, given), d.Grant(dialect.DenyRole, denied)
	for i := range d.Tools.Builtin {
		t := &d.Tools.Builtin[i]
		if t.Status == dialect.Current && !t.Special && len(t.Can) > 0 && slices.Contains(notes, t.Can[0]) && !has.Holds(t) && !taken.Holds(t) {
			list = append(list, t.Name)
		}
	}
	return list
}

// readLinks reads what the agent names.
func (x *Index) readLinks(v *View) {
	in := v.index()
	for _, m := range v.File.Facts.Mentions() {
		if in < 0 || m.In != in || m.Denied {
			continue
		}
		switch {
		case m.Kind == names.Skill && m.Form == names.InSkills:
			l, ok := x.link(v.File, &m)
			if ok && !slices.ContainsFunc(v.Skills, func(s Load) bool { return s.Name == l.Name }) {
				v.Skills = append(v.Skills, Load{l, l.tokens()})
			}
		case m.Kind == names.Server && m.Form != names.InServerTool:
			v.Servers = x.addLink(v.Servers, v.File, &m)
		case m.Kind == names.Agent:
			v.Delegates = x.addLink(v.Delegates, v.File, &m)
		}
	}
	v.Delegates = slices.DeleteFunc(v.Delegates, func(l Link) bool { return l.Target != nil && l.Target.Is(v.Target) })
	for i, d := range v.File.Facts.Defs() {
		if d.Kind == names.Server && d.Only == in+1 {
			v.Servers = append(v.Servers, Link{Name: d.Name, Target: &Target{v.File, &v.File.Facts.Defs()[i]}})
		}
	}
	slices.SortStableFunc(v.Skills, func(a, b Load) int { return cmp.Compare(b.Tokens, a.Tokens) })
}

// addLink adds what a mention stands for, once.
func (x *Index) addLink(links []Link, f *File, m *names.Mention) []Link {
	l, ok := x.link(f, m)
	same := func(o Link) bool {
		if l.Target != nil && o.Target != nil {
			return l.Target.Is(*o.Target)
		}
		return l.Target == o.Target && strings.EqualFold(l.Name, o.Name)
	}
	if !ok || slices.ContainsFunc(links, same) {
		return links
	}
	return append(links, l)
}

// link returns what a mention stands for. ok is false for one that is none
// unless something of the name exists, and nothing does.
func (x *Index) link(f *File, m *names.Mention) (Link, bool) {
	r := x.Resolve(f, *m)
	l := Link{Name: m.Name, Builtin: r.Builtin != "" && len(r.Targets) == 0, Denied: m.Denied, Form: m.Form}
	if len(r.Targets) > 0 {
		l.Target = &r.Targets[0]
	}
	return l, r.Found() || m.Certain && !m.Pattern
}

func (l *Link) tokens() int {
	if l.Target == nil || l.Target.Def.Profile == nil {
		return 0
	}
	return l.Target.Def.Profile.Tokens
}
