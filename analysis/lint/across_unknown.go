package lint

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// nameKind is how messages speak of one kind of name.
type nameKind struct {
	kind      names.Kind
	code      finding.Code
	one, many string
	// far says that the kind has more than can be seen: it comes from accounts
	// and machines. Then only the slip of a name is certain to be a mistake.
	far bool
}

// nameKinds are the kinds of name that stand for nothing unless something
// defines them.
var nameKinds = []nameKind{
	{kind: names.Agent, code: "unknown-agent", one: "agent", many: "agents"},
	{kind: names.Skill, code: "unknown-skill", one: "skill", many: "skills"},
	{kind: names.Command, code: "unknown-command", one: "command", many: "commands"},
	{kind: names.Server, code: "unknown-mcp-server", one: "MCP server", many: "MCP servers", far: true},
}

func kindOf(k names.Kind) *nameKind {
	for i := range nameKinds {
		if nameKinds[i].kind == k {
			return &nameKinds[i]
		}
	}
	return nil
}

// nameList are the mentions of one kind that stand in one list, or in the text.
type nameList struct {
	kind  *nameKind
	key   *keyPlace // of the list; nil in text and in settings
	prose bool
	all   map[string]bool // the names in it, and whether they are there
	gone  []absentName
}

// absentName is a name that stands for nothing.
type absentName struct {
	names.Mention
	again []text.Span // where else it stands in the list
	near  string      // the name it is a slip of
}

// checkUnknown speaks of names that stand for nothing.
func checkUnknown(p *acrossPass) {
	var lists []*nameList
	said := map[string]int{}
	mentions := p.file.Facts.Mentions()
	for i := range mentions {
		m := &mentions[i]
		kind := kindOf(m.Kind)
		if kind == nil || m.Pattern || m.Name == "" {
			continue
		}
		if !m.Certain {
			if !p.calledByFile(kind, m, said) {
				p.almostNamed(kind, m, said)
			}
			continue
		}
		l := p.listOf(&lists, kind, m)
		r := p.index.Resolve(p.file, *m)
		l.all[m.Name] = r.Found()
		if !r.Found() && r.Unknowable == "" {
			l.add(m)
		}
	}
	for i, l := range lists {
		l.leave(lists[:i])
	}
	for _, l := range lists {
		if len(l.gone) > 0 {
			p.unknownNames(l)
		}
	}
}

// leave takes the names from a list that one before it lacks too: they are one
// mistake, and spoken of there.
func (l *nameList) leave(before []*nameList) {
	for _, o := range before {
		if o.kind != l.kind {
			continue
		}
		l.gone = slices.DeleteFunc(l.gone, func(a absentName) bool {
			i := slices.IndexFunc(o.gone, func(b absentName) bool { return b.Name == a.Name })
			if i >= 0 && l.prose {
				o.gone[i].again = append(append(o.gone[i].again, placeOf(&a.Mention)), a.again...)
			}
			return i >= 0 && l.prose
		})
	}
}

// calledByFile speaks of an agent that a sentence calls by the name of the file
// beside this one, which defines it under another name. A single word may be any
// word. said holds what was spoken of, by name;
// it reports whether this was.
func (p *acrossPass) calledByFile(kind *nameKind, m *names.Mention, said map[string]int) bool {
	if m.Kind != names.Agent || !plainName(m.Name) || !strings.ContainsAny(m.Name, "-_") || p.brief.murky(m) {
		return false
	}
	if at, again := said[m.Name]; again {
		p.again(at, m)
		return true
	}
	beside := p.index.File(path.Join(path.Dir(p.file.Path), m.Name+path.Ext(p.file.Path)))
	if beside == nil || beside == p.file || beside.Detection.Dialect != p.file.Detection.Dialect {
		return false
	}
	defs := beside.Facts.Defs()
	if len(defs) != 1 || defs[0].Kind != names.Agent || defs[0].At.IsEmpty() || defs[0].Name == m.Name || strings.Contains(defs[0].Name, "template") {
		return false
	}
	if r := p.index.Resolve(p.file, *m); r.Found() || r.Unknowable != "" {
		return false
	}
	f := finding.Finding{
		Code: kind.code, Span: placeOf(m), Consequence: finding.Fragile,
		Message: "No agent " + tick(m.Name) + " here: the one in " + tick(path.Base(beside.Path)) + " is called " + tick(clipName(defs[0].Name)) + ".",
		Related: []finding.Related{p.pointAt(workspace.Target{File: beside, Def: &defs[0]}, "Its name.")},
	}
	if !m.At.IsEmpty() && plainName(defs[0].Name) {
		f.Fixes = []finding.Fix{replace("Replace with "+tick(defs[0].Name), m.At, defs[0].Name, false)}
	}
	said[m.Name] = len(p.list)
	p.report(f, dialect.Verified)
	return true
}

// listOf returns the list that a mention stands in.
func (p *acrossPass) listOf(lists *[]*nameList, kind *nameKind, m *names.Mention) *nameList {
	prose := inProse(m.Form)
	key := p.brief.keyOf(m.Whole)
	if prose {
		key = nil
	}
	for _, l := range *lists {
		if l.kind == kind && l.key == key && l.prose == prose && (prose || key != nil) {
			return l
		}
	}
	l := &nameList{kind: kind, key: key, prose: prose, all: map[string]bool{}}
	*lists = append(*lists, l)
	return l
}

func (l *nameList) add(m *names.Mention) {
	for i := range l.gone {
		if l.gone[i].Name == m.Name {
			l.gone[i].again = append(l.gone[i].again, placeOf(m))
			return
		}
	}
	l.gone = append(l.gone, absentName{Mention: *m})
}

// inProse reports whether a form is one of text, not of a list that a program
// reads.
func inProse(form names.Form) bool {
	switch form {
	case names.SubagentType, names.AtAgent, names.AtName, names.Marked, names.Plain, names.Slash, names.ToolMark:
		return true
	}
	return false
}

// placeOf is where a mention is marked.
func placeOf(m *names.Mention) text.Span {
	if m.At.IsEmpty() {
		return m.Whole
	}
	return m.At
}

// unknownNames speaks of the names of one list: of each, or of all at once where
// they are many.
func (p *acrossPass) unknownNames(l *nameList) {
	for i := range l.gone {
		l.gone[i].near = p.near(l.kind.kind, &l.gone[i].Mention)
	}
	if l.kind.far && p.file.Scope == workspace.OtherScope {
		// Whoever installs it has servers of their own.
		l.gone = slices.DeleteFunc(l.gone, func(a absentName) bool { return a.near == "" })
	}
	if len(l.gone) >= fold {
		p.manyUnknown(l)
		return
	}
	for i := range l.gone {
		p.oneUnknown(l, &l.gone[i])
	}
}

func (p *acrossPass) oneUnknown(l *nameList, a *absentName) {
	f := finding.Finding{
		Code: l.kind.code, Span: placeOf(&a.Mention), Consequence: finding.Lost,
		Message:    "No " + l.kind.one + " " + tick(clip(a.Name)) + " " + p.sought(l) + l.others() + ".",
		Incomplete: a.near != "" && strings.HasPrefix(a.near, a.Name) || p.beginsName(l.kind.kind, a.Name),
	}
	switch {
	case a.Denied:
		f.Consequence = finding.NotBound
		f.Message = strings.TrimSuffix(f.Message, ".") + ", so this takes nothing away."
	case l.kind.far && a.near == "":
		f.Message = strings.TrimSuffix(f.Message, ".") + "; one that an extension or your own settings bring cannot be seen from here."
	}
	if a.near != "" {
		f.Message += " Did you mean " + tick(a.near) + "?"
		if !a.At.IsEmpty() && fits(a.near, a.Name) {
			f.Fixes = []finding.Fix{replace("Replace with "+tick(a.near), a.At, a.near, false)}
		}
	}
	for _, at := range a.again[:min(len(a.again), related)] {
		f.Related = append(f.Related, finding.Related{Span: at, Message: tick(clip(a.Name)) + " again."})
	}
	f.Severity = p.loudness(l, a.near != "")
	p.report(f, l.trust())
}

// manyUnknown folds four or more into one, on the key of the list.
func (p *acrossPass) manyUnknown(l *nameList) {
	first := &l.gone[0]
	f := finding.Finding{Code: l.kind.code, Span: placeOf(&first.Mention), Consequence: finding.Lost}
	missing := make([]string, len(l.gone))
	near := false
	var edits []text.Edit
	for i := range l.gone {
		a := &l.gone[i]
		missing[i] = clip(a.Name)
		near = near || a.near != ""
		if a.near != "" && !a.At.IsEmpty() && fits(a.near, a.Name) {
			edits = append(edits, text.Edit{Span: a.At, New: a.near})
		}
		if i < related && (i > 0 || l.key != nil) {
			f.Related = append(f.Related, finding.Related{Span: placeOf(&a.Mention), Message: "No " + l.kind.one + " " + tick(clip(a.Name)) + "."})
		}
	}
	if l.key != nil {
		f.Span = l.key.key
	}
	where := "in this list"
	if l.key == nil {
		where = "named here"
	}
	f.Message = fmt.Sprintf("%d of %d %s %s do not exist %s: %s.", len(l.gone), len(l.all), l.kind.many, where, p.sought(l), ticks(missing))
	if len(l.gone) == len(l.all) {
		f.Message = fmt.Sprintf("None of the %d %s %s exists %s: %s.", len(l.all), l.kind.many, where, p.sought(l), ticks(missing))
	}
	if len(edits) > 0 {
		f.Fixes = []finding.Fix{{Title: "Replace " + plural(len(edits), "the one that is a slip", "those that are slips"), Edits: edits, Preferred: true}}
	}
	f.Severity = p.loudness(l, near)
	p.report(f, l.trust())
}

// loudness is how loudly an unknown name is spoken of: what a program reads as
// a name is lost if nothing has it; a sentence may speak of a role, and what a
// collection is installed beside is not known. What is almost a name was meant
// as it.
func (p *acrossPass) loudness(l *nameList, near bool) finding.Severity {
	if near || !l.prose && !l.kind.far && p.file.Scope != workspace.OtherScope {
		return finding.Warning
	}
	return finding.Information
}

// trust is how far it is known that the list holds names of the kind.
func (l *nameList) trust() dialect.Trust {
	if l.key == nil {
		return dialect.Verified
	}
	return l.key.trust
}

// others says how many of the list are there.
func (l *nameList) others() string {
	if l.prose || len(l.all) < 2 {
		return ""
	}
	there := 0
	for _, found := range l.all {
		if found {
			there++
		}
	}
	if there == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d of %d in this list %s)", there, len(l.all), plural(there, "exists", "exist"))
}
