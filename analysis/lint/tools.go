package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// toolFault is what is wrong with one entry of a tool list.
type toolFault struct {
	code  finding.Code
	t     *tool
	say   string
	note  string // the same without what it does to the agent, for one fault of several; "" when say is short
	use   string // the entry to write instead; "" for none
	drop  bool   // the entry can go
	safe  bool   // the fix changes nothing that could be meant otherwise
	is    finding.Consequence
	sev   finding.Severity // when it does not follow from the consequence
	trust dialect.Trust
	tags  []finding.Tag
}

// checkTools speaks of the names in a tool list. Faults of one kind that are
// many become one finding on the key.
func checkTools(p *entryPass) {
	list, shape := p.toolItems()
	p.tools = list
	if len(list) == 0 {
		return
	}
	var faults []toolFault
	seen := map[string]bool{}
	p.layToOne(list)
	for i := range list {
		t := &list[i]
		if f, ok := p.repeated(seen, t); ok {
			faults = append(faults, f)
			continue
		}
		if t.known && t.Class != dialect.Exact && t.Class != dialect.ByAlias {
			continue
		}
		if f, ok := p.judge(t, list); ok {
			faults = append(faults, f)
		}
	}
	if p.noTools(list, faults, shape) {
		return
	}
	p.tell(faults, len(list), shape)
}

// repeated says whether the list has the tool already, perhaps by its other
// name.
func (p *entryPass) repeated(seen map[string]bool, t *tool) (toolFault, bool) {
	id := t.item.Text
	if (t.Class == dialect.Exact || t.Class == dialect.ByAlias) && !t.HasSpec && !p.w.d.Tools.AnyCase {
		id = t.Tool.Name
	}
	if !seen[id] {
		seen[id] = true
		return toolFault{}, false
	}
	say := tick(t.item.Text) + " is in the list already."
	if t.Class == dialect.ByAlias && !seen[t.item.Text] {
		say = tick(t.item.Text) + " is another name of " + tick(t.Tool.Name) + ", which is in the list already."
	}
	return toolFault{
		code: "duplicate-tool", t: t, say: say, drop: true, safe: true,
		is: finding.Tidy, tags: []finding.Tag{finding.Unnecessary},
	}, true
}

// judge says what is wrong with one entry.
func (p *entryPass) judge(t *tool, list []tool) (toolFault, bool) {
	f := toolFault{t: t, is: p.lostBy(), trust: dialect.Verified}
	if t.Tool != nil {
		f.trust = t.Tool.Trust
	}
	switch t.Class {
	case dialect.Exact, dialect.ByAlias:
		return p.judgeUse(t)
	case dialect.ByPattern:
		return p.judgePattern(t)
	case dialect.OtherCase, dialect.Near:
		// However long the list is, a word so near to a name on it is a slip.
		f.trust = min(p.w.d.Tools.Trust, dialect.Good)
		f.code, f.use, f.safe = "misspelt-tool", t.with(p.rightName(t)), true
		if t.Class == dialect.OtherCase {
			f.code = "tool-case"
		}
		p.speak(&f, tick(t.Name)+" is no tool; write "+tick(t.Correct))
		if f.is < finding.Lost {
			f.sev = finding.Warning
		}
		if hasTool(list, t.Tool) {
			f.use, f.drop = "", true
			p.speak(&f, tick(t.Name)+" is no tool, and "+tick(t.Correct)+" is in the list already")
		}
	case dialect.OldName:
		f.code, f.is, f.tags = "deprecated-tool", finding.Fragile, []finding.Tag{finding.Deprecated}
		f.say = tick(t.Name) + " is an old name that is still read."
		if len(t.Tool.Use) > 0 {
			f.say = tick(t.Name) + " is an old name that is still read. Write " + either(t.Tool.Use) + "."
			f.use, f.safe = t.with(t.Tool.Use[0]), len(t.Tool.Use) == 1 && t.Tool.Trust != dialect.Unverified
			if grants(list, t.Tool.Use) != "" {
				f.use, f.drop = "", true
			}
		}
	case dialect.GoneName:
		return p.judgeRetired(t, list), true
	case dialect.Foreign:
		return p.judgeForeign(t, list)
	default:
		return p.judgeUnknown(t)
	}
	return f, true
}

// rightName is what to write for a slip: the name it means, or what took its
// place. It is empty for a tool that the agent would not get either.
func (p *entryPass) rightName(t *tool) string {
	switch {
	case t.Tool == nil:
		return t.Correct
	case t.Tool.Subagent == "never" && p.field.Role == dialect.ToolsRole:
		return ""
	case t.Tool.Status != dialect.Current && len(t.Tool.Use) > 0:
		return t.Tool.Use[0]
	}
	return t.Correct
}

// lostBy is what an entry that the product does not find means: a grant that
// is gone, or a ban that binds nothing.
func (p *entryPass) lostBy() finding.Consequence {
	return consequenceOf(p.w.d.Tools.Unknown, p.field.Role == dialect.DenyRole)
}

// speak fills in what is said of an entry that is no tool.
func (p *entryPass) speak(f *toolFault, fact string) {
	f.say, f.note = p.w.toolSay(p.w.d.Tools.Unknown, fact), upper(fact)+"."
}

// toolSay says what happens because of an entry that is no tool.
func (w *world) toolSay(e dialect.Effect, fact string) string {
	if fatal(e) {
		return w.because(e, fact, "")
	}
	return upper(fact) + "."
}

// grants returns the first of names that the list grants, or "".
func grants(list []tool, names []string) string {
	for _, name := range names {
		for i := range list {
			if t := &list[i]; t.resolves() && (t.Name == name || t.Tool != nil && t.Tool.Name == name) || t.Name == "*" {
				return name
			}
		}
	}
	return ""
}

// hasTool reports whether the list grants the tool by a name that is read.
func hasTool(list []tool, want *dialect.Tool) bool {
	return slices.ContainsFunc(list, func(t tool) bool { return t.resolves() && t.Tool == want && want != nil })
}

// listKey is the key of a list, where findings that speak of all of it stand.
func (p *entryPass) listKey() text.Span { return p.e.Key.Span }

// fix puts the entry right or removes it, unless it is alone in its list. The
// quotes stay, for which the shape of the list is asked.
func (f *toolFault) fix(shape syntax.ListShape, alone bool) (finding.Fix, bool) {
	switch {
	case f.use != "":
		return finding.Fix{
			Title: "Replace with " + tick(f.use), Safe: f.safe, Preferred: true,
			Edits: []text.Edit{rewrite(f.t.item, shape, f.use)},
		}, true
	case f.drop && !alone:
		return finding.Fix{
			Title: "Remove " + tick(f.t.item.Text), Safe: f.safe, Preferred: true,
			Edits: []text.Edit{{Span: f.t.item.Drop}},
		}, true
	}
	return finding.Fix{}, false
}
