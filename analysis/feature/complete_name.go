package feature

import (
	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
)

// nameList gathers the names that one list offers; each once.
type nameList struct {
	p     *place
	seen  map[string]bool // listed in the file, or offered already
	items []Item
}

func newNameList(p *place, listed []string) *nameList {
	l := &nameList{p: p, seen: map[string]bool{"": true}}
	for _, name := range listed {
		l.seen[name] = true
	}
	return l
}

func (l *nameList) add(kind ItemKind, name, detail, docKey string) {
	if l.seen[name] {
		return
	}
	l.seen[name] = true
	it := l.p.item(kind, name)
	it.Detail, it.Doc = detail, docKey
	l.items = append(l.items, it)
}

// addKnown offers what the workspace defines.
func (l *nameList) addKnown(s *Scene, kind names.Kind, form names.Form, src string) {
	for _, c := range s.candidates(kind, form, src[l.p.token.Start:l.p.caret]) {
		l.add(nameItems[kind], c.name, c.detail(), c.doc())
	}
}

// nameItems are the kinds of item by what they name.
var nameItems = map[names.Kind]ItemKind{
	names.Agent:   AgentItem,
	names.Skill:   SkillItem,
	names.Command: CommandItem,
	names.Server:  ServerItem,
}

// namesOf offers the skills or servers of the workspace, and what the field
// lists.
func namesOf(s *Scene, doc *agent.Document, p *place, role dialect.Role) []Item {
	kind, form := names.Skill, names.InSkills
	if role == dialect.ServersRole {
		kind, form = names.Server, names.InServers
	}
	listed := listedNames(doc, p)
	if p.zone == atArgument {
		listed, form = otherArguments(doc.Src(), p), names.InSpecifier
	}
	l := newNameList(p, listed)
	l.addKnown(s, kind, form, doc.Src())
	d := doc.Dialect()
	if kind == names.Server {
		for _, name := range d.Servers {
			l.add(ServerItem, name, "brought along by "+d.Name, "server|"+d.ID+"|"+name)
		}
	}
	if p.zone == atArgument {
		return l.items
	}
	return append(l.items, enums(doc, p)...)
}
