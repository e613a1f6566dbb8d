package dialect

import (
	"slices"
	"strings"
)

// Tool looks up one entry of a tool list, with its specifier if it has one.
// The role is that of the field the list stands in.
func (d *Dialect) Tool(entry string, role Role) ToolMatch {
	m := split(entry)
	if d.exactTool(&m) || d.formOf(&m, entry, role, strict) {
		return m
	}
	if len(d.Tools.Builtin) == 0 || d.knowsLittle() {
		return m
	}
	if d.foldedTool(&m, false) {
		return m
	}
	whose := d.strange(m.Name)
	_ = d.foreignTool(&m, whose, perhapsInUse) || d.respeltTool(&m) || d.foreignTool(&m, whose, givenUp) ||
		d.affixedTool(&m) || d.foreignTool(&m, whose, asAlias) || d.foldedTool(&m, true) ||
		d.formOf(&m, entry, role, refused) || d.nearTool(&m) || d.formOf(&m, entry, role, loose)
	return m
}

// ToolForm is [Dialect.Tool] for who asks what an entry names rather than what
// is wrong with it: of the names that are none of the product's it finds only
// those that have one of its forms.
func (d *Dialect) ToolForm(entry string, role Role) ToolMatch {
	m := split(entry)
	if d.exactTool(&m) || d.formOf(&m, entry, role, strict) || d.formOf(&m, entry, role, refused) {
		return m
	}
	// So much has a loose form that other products' names go before it.
	if slices.ContainsFunc(d.Tools.Patterns, func(p Pattern) bool { return p.Loose && p.Matches(entry) }) {
		return d.Tool(entry, role)
	}
	return m
}

// The kinds of form, in the order in which they are tried.
type formKind uint8

const (
	strict formKind = iota
	refused
	loose
)

func (p *Pattern) kind() formKind {
	switch {
	case p.Refused:
		return refused
	case p.Loose:
		return loose
	}
	return strict
}

// split takes an entry apart: Bash(git *) is Bash with the specifier "git *".
func split(entry string) ToolMatch {
	m := ToolMatch{Class: NoName, Name: entry}
	open := strings.IndexByte(entry, '(')
	if open <= 0 {
		return m
	}
	m.Name, m.HasSpec = strings.TrimRight(entry[:open], " \t"), true
	m.Specifier = entry[open+1:]
	if strings.HasSuffix(m.Specifier, ")") {
		m.Specifier = m.Specifier[:len(m.Specifier)-1]
	} else {
		m.Open = true
	}
	return m
}

// take records what a name was found to be.
func (m *ToolMatch) take(t *Tool, class NameClass) bool {
	m.Tool, m.Class = t, class
	switch t.Status {
	case Older:
		m.Class, m.Ours = OldName, t.Use
	case Retired:
		m.Class, m.Ours = GoneName, t.Use
	}
	return true
}

func (d *Dialect) exactTool(m *ToolMatch) bool {
	if t, class := d.toolNamed(m.Name); t != nil {
		return m.take(t, class)
	}
	if !d.Tools.AnyCase {
		return false
	}
	if t, _, class := d.toolFolded(m.Name); t != nil {
		return m.take(t, class)
	}
	return false
}

// toolNamed finds a tool by its name, or else by one of its aliases.
func (d *Dialect) toolNamed(name string) (*Tool, NameClass) {
	for i := range d.Tools.Builtin {
		if d.Tools.Builtin[i].Name == name {
			return &d.Tools.Builtin[i], Exact
		}
	}
	for i := range d.Tools.Builtin {
		for _, a := range d.Tools.Builtin[i].Aliases {
			if a == name {
				return &d.Tools.Builtin[i], ByAlias
			}
		}
	}
	return nil, NoName
}

// toolFolded is toolNamed whatever the case, with the spelling that was met.
func (d *Dialect) toolFolded(name string) (*Tool, string, NameClass) {
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; strings.EqualFold(t.Name, name) {
			return t, t.Name, Exact
		}
	}
	for i := range d.Tools.Builtin {
		for _, a := range d.Tools.Builtin[i].Aliases {
			if strings.EqualFold(a, name) {
				return &d.Tools.Builtin[i], a, ByAlias
			}
		}
	}
	return nil, "", NoName
}

// foldedTool finds a name in other case, among those that are still read or
// among the retired ones.
func (d *Dialect) foldedTool(m *ToolMatch, retired bool) bool {
	t, spelling, _ := d.toolFolded(m.Name)
	if t == nil || (t.Status == Retired) != retired {
		return false
	}
	if retired {
		m.Correct = t.Name
		return m.take(t, GoneName)
	}
	m.Class, m.Tool, m.Correct = OtherCase, t, spelling
	return true
}

// formOf finds a form of the whole entry. A member of a set of ours, be it an
// unknown one, is no tool of a server.
func (d *Dialect) formOf(m *ToolMatch, entry string, role Role, kind formKind) bool {
	if set, _, found := strings.Cut(entry, "/"); found && d.isSet(set) {
		return false
	}
	var misplaced *Pattern
	for i := range d.Tools.Patterns {
		p := &d.Tools.Patterns[i]
		if p.kind() != kind || !p.Matches(entry) {
			continue
		}
		if len(p.Only) > 0 && !slices.Contains(p.Only, role) {
			misplaced = p
			continue
		}
		return m.form(p, entry)
	}
	if misplaced == nil {
		return false
	}
	m.Misplaced = true
	return m.form(misplaced, entry)
}

func (m *ToolMatch) form(p *Pattern, entry string) bool {
	m.Class, m.Pattern = ByPattern, p
	m.Server, m.ServerAt = p.server(entry)
	if use := p.Rewrite(entry); use != "" {
		m.Ours = []string{use}
	}
	if p.From != "" {
		m.From = ByID(p.From)
	}
	return true
}

func (d *Dialect) isSet(name string) bool {
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; len(t.Members) > 0 && t.Name == name {
			return true
		}
	}
	return false
}

// nearTool finds the name that the entry is most likely a slip of. A slip of
// an alias is put right to the name itself, and of two that are equally near,
// the name that nobody could verify comes last.
func (d *Dialect) nearTool(m *ToolMatch) bool {
	s := newSearch(m.Name)
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; t.Status != Retired && t.Trust != Unverified {
			s.try(t.Name)
		}
	}
	for i := range d.Tools.Builtin {
		for _, a := range d.Tools.Builtin[i].Aliases {
			s.try(a)
		}
	}
	for i := range d.Tools.Builtin {
		if t := &d.Tools.Builtin[i]; t.Status != Retired && t.Trust == Unverified {
			s.try(t.Name)
		}
	}
	if s.best == "" {
		return false
	}
	m.Tool, _ = d.toolNamed(s.best)
	m.Class, m.Correct = Near, m.Tool.Name
	return true
}
