package lint

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// checkSame speaks of names that are defined more than once where a product
// sees both.
func checkSame(p *acrossPass) {
	defs := p.file.Facts.Defs()
	for i := range defs {
		d := &defs[i]
		if d.Profile == nil || d.Name == "" || kindOf(d.Kind) == nil {
			continue
		}
		before, beside, _ := p.index.Namesakes(workspace.Target{File: p.file, Def: d})
		beside, before = slices.DeleteFunc(beside, p.apart), slices.DeleteFunc(before, p.apart)
		switch {
		case len(beside) > 0:
			p.duplicate(d, beside)
		case len(before) > 0:
			p.shadowed(d, before)
		}
	}
}

// apart reports whether a definition of the same name is none that gets in the
// way. Copies for several products are meant to be there, although one of these
// reads the others' folders. A settings file and an agent's own are put together.
// Keys that stand twice in a map are spoken of as such.
func (p *acrossPass) apart(o workspace.Target) bool {
	mine, theirs := p.file.Detection, o.File.Detection
	if mine.Dialect == dialect.Generic() || theirs.Dialect == dialect.Generic() || mine.Guess != theirs.Guess {
		return true
	}
	if several(mine.Dialect) || several(theirs.Dialect) {
		keyed := slices.ContainsFunc(mine.Dialect.Agents, func(c dialect.Container) bool { return c.Keyed })
		return mine.Dialect != theirs.Dialect || keyed && p.file.Path == o.File.Path
	}
	return !mine.Dialect.Speaks(mine.Location).Meets(theirs.Dialect.Speaks(theirs.Location))
}

// several reports whether a file of the dialect holds several agents.
func several(d *dialect.Dialect) bool { return len(d.Agents) > 0 }

func (p *acrossPass) duplicate(d *names.Def, others []workspace.Target) {
	noun := kindOf(d.Kind).one
	f := finding.Finding{Code: "duplicate-name", Span: p.defAt(d), Consequence: finding.Lost}
	where := tick(p.shown(others[0].File))
	if others[0].File.Path == p.file.Path {
		where = "this file"
	}
	if more := len(others) - 1; more > 0 {
		where += " and " + counted(more) + plural(more, " other file", " other files")
	}
	f.Message = "Another " + noun + " is called " + tick(clipName(d.Name)) + ", in " + where + "; " + p.w.d.Name + " takes one of them and never uses the " + plural(len(others), "other.", "others.")
	if p.file.Scope == workspace.OtherScope {
		f.Consequence, f.Severity = finding.Fragile, finding.Information
		f.Message = "Another " + noun + " is called " + tick(clipName(d.Name)) + ", in " + where + "; where " + plural(len(others), "both", "all") + " are installed, only one of them is used."
	}
	for _, o := range others[:min(len(others), related)] {
		f.Related = append(f.Related, p.pointAt(o, "The other "+tick(clipName(d.Name))+"."))
	}
	p.report(f, dialect.Verified)
}

func (p *acrossPass) shadowed(d *names.Def, before []workspace.Target) {
	first := before[0]
	f := finding.Finding{
		Code: "shadowed-agent", Span: p.defAt(d), Consequence: finding.Fragile,
		Message: "In this workspace " + p.w.d.Name + " takes " + tick(clipName(d.Name)) + " from " + tick(p.shown(first.File)) + " instead.",
	}
	for _, o := range before[:min(len(before), related)] {
		f.Related = append(f.Related, p.pointAt(o, "This one goes first."))
	}
	p.report(f, dialect.Verified)
}

// defAt is where a finding about a definition stands: its name, or what stands
// for the file where the path names it.
func (p *acrossPass) defAt(d *names.Def) text.Span {
	if !d.At.IsEmpty() {
		return d.At
	}
	return p.brief.top
}

// pointAt is a related place at a definition.
func (p *acrossPass) pointAt(t workspace.Target, say string) finding.Related {
	r := finding.Related{Path: t.File.Path, Span: t.Def.At, Message: say}
	if t.File.Path == p.file.Path {
		r.Path = ""
	}
	return r
}

// shown is how messages call another file: as it is called in the folder that
// both lie in, or below the home folder.
func (p *acrossPass) shown(f *workspace.File) string {
	if f.Folder == p.file.Folder {
		return f.Name
	}
	if strings.HasPrefix(f.Place.Path, "~/") {
		return f.Place.Path
	}
	return path.Join(path.Base(f.Folder.Root()), f.Name)
}
