package lint

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// judgeRetired speaks of a name that is read no more: it can go where a
// replacement is granted, and where nothing else does its work an ability is
// lost.
func (p *entryPass) judgeRetired(t *tool, list []tool) toolFault {
	f := toolFault{code: "retired-tool", t: t, trust: t.Tool.Trust, is: finding.Lost, tags: []finding.Tag{finding.Deprecated}}
	gone := tick(t.Name) + " is read no more"
	if t.neverRead() {
		f.code, f.tags, gone = "unknown-tool", nil, tick(t.Name)+" is no tool"
	}
	refuses := fatal(p.w.d.Tools.Unknown)
	use := t.Tool.Use
	granted, lost := grants(list, use), ability(t.Tool, list)
	switch {
	case p.field.Role == dialect.DenyRole:
		f.is, f.sev, f.drop = finding.Tidy, finding.Information, true
		f.say = gone + ", so there is nothing to deny."
	case granted != "":
		f.is, f.drop, f.safe = finding.Fragile, true, true
		f.tags = append(f.tags, finding.Unnecessary)
		f.say = gone + "; " + tick(granted) + " is granted, so the entry can go."
	case len(use) == 0:
		f.is, f.drop = finding.Fragile, true
		f.say = gone + ", and nothing replaces it."
	case lost == "":
		f.say = gone + ". Write " + either(use) + "."
		f.use, f.safe = t.with(use[0]), len(use) == 1
	default:
		f.code = "lost-ability"
		f.note = upper(gone) + ". Write " + either(use) + "."
		f.say = lostSay(lost, list) + ": " + gone + " and " + neither(use) + " granted. Write " + either(use) + "."
		f.use, f.safe = t.with(use[0]), len(use) == 1
	}
	if refuses {
		f.is = finding.NotLoaded
		p.speak(&f, gone)
	}
	return f
}

// neverRead reports whether the entry is a retired name in another case, which
// a product that tells the two apart has never read.
func (t *tool) neverRead() bool {
	return t.Class == dialect.GoneName && t.Correct != "" && t.Correct != t.Name
}

// lostSay says that an ability is gone. Who may still write whole files can
// change them, if not by editing.
func lostSay(word string, list []tool) string {
	if word == abilityWords[dialect.CapEdit] {
		for i := range list {
			if t := &list[i]; t.resolves() && t.Tool != nil && slices.Contains(t.Tool.Can, dialect.CapWrite) {
				return "Only " + tick(t.Name) + ", which replaces whole files, is left for editing"
			}
		}
	}
	return "No " + word + " tool is left"
}

// neither says that names are not granted: "`Edit` is not", "neither `A` nor
// `B` is".
func neither(names []string) string {
	if len(names) == 1 {
		return tick(names[0]) + " is not"
	}
	return "neither " + listed(names, "nor", tick) + " is"
}

// abilityWords is how messages call the tools of a capability.
var abilityWords = map[dialect.Capability]string{
	dialect.CapRead: "file-reading", dialect.CapEdit: "file-editing", dialect.CapWrite: "file-writing",
	dialect.CapList: "folder-listing", dialect.CapGlob: "file-finding", dialect.CapSearch: "searching",
	dialect.CapRun: "command-running", dialect.CapFetch: "page-fetching", dialect.CapWeb: "web-searching",
	dialect.CapTodo: "task-list", dialect.CapDelegate: "delegating", dialect.CapSkill: "skill",
	dialect.CapNotebook: "notebook", dialect.CapAsk: "asking", dialect.CapPlan: "planning",
}

// ability returns the word for what a retired tool did and no other entry of
// the list does, or "".
func ability(gone *dialect.Tool, list []tool) string {
	for _, c := range gone.Can {
		word := abilityWords[c]
		if word == "" {
			continue
		}
		done := slices.ContainsFunc(list, func(t tool) bool {
			return t.resolves() && t.Tool != nil && slices.Contains(t.Tool.Can, c)
		})
		if !done {
			return word
		}
	}
	return ""
}
