package lint_test

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// toolFault is a name that is wrong in a list of tools.
type toolFault struct {
	name   string
	tail   string // an argument
	code   string
	is     []finding.Consequence
	trust  dialect.Trust
	beside []string // what must be in the list too
	good   []string // what else is in it; nil: the good tools of the base
	behind bool
}

// toolFaults plants faults in each list of tools, in each way to write it.
func (b *base) toolFaults() []mutation {
	var all []mutation
	for i := range b.d.Fields {
		f := &b.d.Fields[i]
		if f.Deprecated || !lists(f) || f.Role != dialect.ToolsRole && f.Role != dialect.DenyRole || len(f.Values) > 0 {
			continue
		}
		good := b.goodNames(f)
		if len(good) == 0 || len(b.d.Tools.Builtin) == 0 {
			continue
		}
		for kind, faults := range b.nameFaults(f, good) {
			all = append(all, b.listFaults(f, kind, good, faults)...)
		}
		all = append(all, b.foldedFaults(f, good)...)
		all = append(all, b.noTools(f)...)
	}
	all = append(all, b.conflicts()...)
	slices.SortStableFunc(all, func(x, y mutation) int { return strings.Compare(x.name, y.name) })
	return all
}

// listFaults plants each fault once, and the kind in each way to write the
// list.
func (b *base) listFaults(f *dialect.Field, kind string, good []string, faults []toolFault) []mutation {
	var all []mutation
	for i, most := 0, len(faults); i < most; i++ {
		x := &faults[i%len(faults)]
		var forms []node
		for _, s := range f.Shapes {
			if s == dialect.CommaShape || s == dialect.ListShape {
				forms = append(forms, b.listForms(s, append([]string{x.name + x.tail}, x.beside...))...)
			}
		}
		rest := x.good
		if rest == nil {
			rest = good
		}
		most = max(most, len(forms))
		form := forms[i%len(forms)]
		all = append(all, mutation{
			name: "tool/" + f.Name + "/" + kind + "/" + x.name + "/" + form.shape(), schema: f.Schema, slots: b.listSlots(f),
			item: &item{
				key: f.Name, good: slices.Concat(rest, x.beside), form: form, name: x.name, tail: x.tail, behind: x.behind,
				mark: mark{codes: codesOf(x.code), is: x.is, trust: x.trust},
			},
		})
	}
	return all
}

// listSlots returns the keys that must go for a list of tools: what is denied
// must not be granted.
func (b *base) listSlots(f *dialect.Field) []string {
	if f.Role == dialect.DenyRole && b.list != nil {
		return []string{f.Name, b.list.Name}
	}
	return []string{f.Name}
}

// nameFaults returns the faults that one name can be, by kind.
func (b *base) nameFaults(f *dialect.Field, good []string) map[string][]toolFault {
	kinds := map[string][]toolFault{}
	add := func(kind string, x toolFault) { kinds[kind] = append(kinds[kind], x) }
	unread := follows(b.d.Tools.Unknown, f.Role == dialect.DenyRole)
	for i := range b.d.Tools.Builtin {
		t := &b.d.Tools.Builtin[i]
		if t.Schema != "" && t.Schema != f.Schema {
			continue
		}
		switch t.Status {
		case dialect.Retired:
			b.retired(f, t, good, add)
		case dialect.Older:
			if x := (toolFault{name: t.Name, code: "deprecated-tool", is: harmlessly, trust: t.Trust}); !slices.ContainsFunc(t.Use, func(u string) bool { return slices.Contains(good, u) }) {
				add("older", x)
			}
		default:
			b.slips(t, unread, add)
			b.uses(f, t, good, add)
		}
	}
	for _, name := range good {
		add("twice", toolFault{name: name, code: "duplicate-tool", behind: true})
	}
	for _, name := range b.foreignTools() {
		x := toolFault{name: name, code: "foreign-tool", is: unread, trust: b.d.Tools.Trust}
		if b.doubtful(name) && !fatalEffect(b.d.Tools.Unknown) {
			x.is = harmlessly
		}
		add("foreign", x)
	}
	for i := range b.d.Tools.Patterns {
		p := &b.d.Tools.Patterns[i]
		if p.Refused && fullMatch(p.Match, p.Form) && formOf(b.d, p.Form, false, false) == nil {
			add("form", toolFault{name: p.Form, code: "tool-pattern", is: unread, trust: p.Trust})
		}
	}
	if name := "quuxify"; !isForm(b.d, name) && !b.d.Tools.Specifier {
		x := toolFault{name: name, code: "unknown-tool"}
		if fatalEffect(b.d.Tools.Unknown) && !b.doubtful(name) {
			x.is, x.trust = notLoaded, b.d.Tools.Trust
		}
		add("unknown", x)
	}
	return kinds
}

// doubtful reports whether a name may well be read though the sheet does not
// list it.
func (b *base) doubtful(name string) bool {
	return b.d.Tools.Doubt != "" && fullMatch(b.d.Tools.Doubt, name)
}

// slips makes slips in the name of a tool, and writes it in other cases.
func (b *base) slips(t *dialect.Tool, unread []finding.Consequence, add func(string, toolFault)) {
	trust := min(b.d.Tools.Trust, dialect.Good)
	if len(t.Name) >= 5 && !strings.Contains(t.Name, "/") {
		for _, s := range oneEdit(t.Name) {
			if !everyName().tools[strings.ToLower(s.word)] && formOf(b.d, s.word, false, false) == nil && formOf(b.d, s.word, true, false) == nil {
				add("slip", toolFault{name: s.word, code: "misspelt-tool", is: unread, trust: trust})
			}
		}
	}
	if b.d.Tools.AnyCase {
		return
	}
	for _, name := range otherCases(t.Name) {
		exact := slices.ContainsFunc(b.d.Tools.Builtin, func(o dialect.Tool) bool { return slices.Contains(callings(&o), name) })
		if !exact && formOf(b.d, name, false, false) == nil {
			add("case", toolFault{name: name, code: "tool-case", is: unread, trust: trust})
		}
	}
}

// uses writes a tool that is there in a way that does not work.
func (b *base) uses(f *dialect.Field, t *dialect.Tool, good []string, add func(string, toolFault)) {
	switch {
	case t.Subagent == "never" && f.Role == dialect.ToolsRole:
		add("never", toolFault{name: t.Name, code: "tool-unavailable", is: lost, trust: t.Trust})
		return
	case len(t.Needs) > 0 && f.Role == dialect.ToolsRole:
		add("needs", toolFault{name: t.Name, code: "tool-unavailable", is: lost, trust: t.Trust})
		return
	case slices.Contains(good, t.Name), !plainText.MatchString(t.Name), t.Trust == dialect.Unverified:
		return
	}
	entry := t.Name + "(src)"
	if formOf(b.d, entry, false, false) == nil && (!b.d.Tools.Specifier || t.Specifier == "none") {
		add("argument", toolFault{name: t.Name, tail: "(src)", code: "tool-pattern", is: follows(b.d.Tools.Unknown, f.Role == dialect.DenyRole)})
	}
	if b.d.Tools.Specifier && t.Specifier != "none" {
		add("open", toolFault{name: t.Name, tail: "(src", code: "tool-pattern"})
	}
	for _, alias := range t.Aliases {
		if !b.d.Tools.AnyCase && plainText.MatchString(alias) {
			add("other-name", toolFault{name: alias, beside: []string{t.Name}, code: "duplicate-tool", behind: true})
		}
	}
}

// retired writes a name that is read no more: beside what takes its place,
// and where nothing else does its work.
func (b *base) retired(f *dialect.Field, t *dialect.Tool, good []string, add func(string, toolFault)) {
	is := harmlessly
	if fatalEffect(b.d.Tools.Unknown) {
		is = notLoaded
	}
	add("retired", toolFault{name: t.Name, beside: t.Use, code: "retired-tool", is: is, trust: t.Trust})
	does := func(c dialect.Capability) bool {
		return c != dialect.CapOther && c != dialect.CapLSP && c != dialect.CapMCP
	}
	var others []string // good tools that can do nothing of what it did
	for _, name := range good {
		o := b.tool(name)
		if o != nil && !slices.Contains(t.Use, name) && !slices.ContainsFunc(o.Can, func(c dialect.Capability) bool { return slices.Contains(t.Can, c) }) {
			others = append(others, name)
		}
	}
	if f.Role == dialect.ToolsRole && len(t.Use) > 0 && len(others) > 0 && slices.ContainsFunc(t.Can, does) {
		if !fatalEffect(b.d.Tools.Unknown) {
			is = lost
		}
		add("lost", toolFault{name: t.Name, good: others, code: "lost-ability", is: is, trust: t.Trust})
	}
}

func (b *base) tool(name string) *dialect.Tool {
	for i := range b.d.Tools.Builtin {
		if b.d.Tools.Builtin[i].Name == name {
			return &b.d.Tools.Builtin[i]
		}
	}
	return nil
}

// foreignTools returns the names of tools that only other products have.
func (b *base) foreignTools() []string {
	var all []string
	for _, other := range strangers(b.d) {
		for _, t := range other.Tools.Builtin {
			name := t.Name
			if t.Status == dialect.Current && t.Trust == dialect.Verified && len(t.Can) > 0 && len(name) >= 5 && plainText.MatchString(name) &&
				!strings.ContainsAny(name, "/ ") && !ours(b.d, name) && !slices.Contains(all, name) &&
				formOf(b.d, name, false, false) == nil {
				all = append(all, name)
			}
		}
	}
	return all
}
