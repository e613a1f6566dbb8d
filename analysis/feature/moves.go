package feature

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// WillMove returns what must change in the files of the workspace when some are
// about to be called otherwise: the paths that lead to them and those in them,
// and the names that follow from a path, or were always the same as it. The
// files are edited before they are moved; the moves themselves are not part of
// the answer. Files that have changed on the disk meanwhile are left out.
func WillMove(x *workspace.Index, moves []Move, can Asking) (*Change, error) {
	c := newChange()
	c.anyway = true
	c.namesOf(x, moves)
	c.paths(x, moves)
	return c.done(can.Agree)
}

// moved returns what a path is called after moves.
func moved(moves []Move, abs string) string {
	for _, m := range moves {
		if abs == m.From {
			return m.To
		}
		if rest, ok := strings.CutPrefix(abs, m.From+"/"); ok {
			return m.To + "/" + rest
		}
	}
	return abs
}

func isMoved(moves []Move, abs string) bool { return moved(moves, abs) != abs }

// paths lets the paths in all files follow moves.
func (c *changing) paths(x *workspace.Index, moves []Move) {
	for p := range x.Leading(func(abs string) bool { return isMoved(moves, abs) }) {
		c.path(p, moves)
	}
	for f := range x.Files() {
		if !isMoved(moves, f.Path) {
			continue
		}
		for _, m := range f.Facts.Mentions() {
			if m.Kind != names.File {
				continue
			}
			if p, ok := x.Lead(f, m); ok && !isMoved(moves, p.To) {
				c.path(p, moves)
			}
		}
	}
}

// path writes one path anew, in the manner it was written.
func (c *changing) path(p workspace.Path, moves []Move) {
	m := &p.Mention
	if p.File.ReadOnly || m.At.IsEmpty() {
		return
	}
	from := moved(moves, p.From)
	if p.From == path.Dir(p.File.Path) {
		from = path.Dir(moved(moves, p.File.Path))
	}
	fresh, ok := written(m, from, moved(moves, p.To))
	if from == p.From && roundabout(p) {
		fresh, ok = alongside(p, moved(moves, p.To)), true
	}
	if !ok || fresh == m.Name {
		return
	}
	src, ok := c.source(p.File)
	if !ok {
		return
	}
	if s, ok := escapedPath(m, src, fresh); ok && s != m.At.Of(src) {
		c.edit(p.File, m.At, s, PathOfFile)
	}
}

// written returns the path to a place, relative to a folder, in the manner of a
// mention. ok is false where that manner cannot reach it.
func written(m *names.Mention, from, to string) (s string, ok bool) {
	rel := workspace.RelativePath(from, to)
	above := rel == ".." || strings.HasPrefix(rel, "../")
	switch {
	case m.Root != "":
		s, ok = rel, !above
	case strings.HasPrefix(m.Name, "~/"):
		s, ok = "~/"+rel, !above
	case strings.HasPrefix(m.Name, "/"):
		s, ok = "/"+rel, !above
	case strings.HasPrefix(m.Name, "./") && !above:
		s, ok = "./"+rel, true
	default:
		s, ok = rel, true
	}
	if strings.HasSuffix(m.Name, "/") {
		s += "/"
	}
	return s, ok
}

// roundabout reports whether a path goes up and down again through folders that
// both its ends lie in.
func roundabout(p workspace.Path) bool {
	return !strings.HasPrefix(p.Mention.Name, "~/") && !strings.HasPrefix(p.Mention.Name, "/") && path.Clean(p.Mention.Name) != workspace.RelativePath(p.From, p.To)
}

// alongside returns the path to a place that keeps as much as it can of the way
// that was written.
func alongside(p workspace.Path, to string) string {
	parts := strings.Split(p.Mention.Name, "/")
	for n := len(parts) - 1; n > 0; n-- {
		way := strings.Join(parts[:n], "/")
		if rest, ok := strings.CutPrefix(to, strings.TrimSuffix(path.Join(p.From, way), "/")+"/"); ok {
			if parts[len(parts)-1] == "" {
				rest += "/"
			}
			return way + "/" + rest
		}
	}
	return workspace.RelativePath(p.From, to)
}

// destinationEscapes are for a link destination without <> (CommonMark 6.3).
var destinationEscapes = strings.NewReplacer("%", "%25", " ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "#", "%23", "?", "%3F", `\`, "%5C")

// escapedPath writes a path as its form needs it. ok is false where the form
// cannot hold it.
func escapedPath(m *names.Mention, src, s string) (string, bool) {
	switch m.Form {
	case names.InLink:
		if m.At.Start > 0 && src[m.At.Start-1] == '<' {
			return s, !strings.ContainsAny(s, "<>\n#?")
		}
		return destinationEscapes.Replace(s), true
	case names.InImport:
		return strings.ReplaceAll(s, " ", `\ `), true
	}
	return s, !strings.ContainsAny(s, " \t\n\"'`\\:#,()[]{}")
}

// namesOf lets names follow moves: those that the path gives, and those that
// the file gives in the same words.
func (c *changing) namesOf(x *workspace.Index, moves []Move) {
	for f := range x.Files() {
		to := moved(moves, f.Path)
		if to == f.Path || f.ReadOnly || len(f.Facts.Defs()) == 0 {
			continue
		}
		name, ok := nameIn(f.Folder, to)
		if !ok || !mayFollow(f, to) {
			continue
		}
		src, ok := c.source(f)
		if !ok {
			continue
		}
		was, now := agent.Parse(f.Place, src), agent.Parse(f.Folder.Place(name), src)
		if !staysSo(was, now) {
			continue
		}
		c.namesAfter(x, f, was, now)
	}
}

// mayFollow reports whether a name of a file may be another one where it moves:
// one that the path gives, or that is the same as that of the file or folder.
func mayFollow(f *workspace.File, to string) bool {
	base := path.Base(to)
	if d := f.Detection.Dialect; base != path.Base(f.Path) || d == nil || d.NamedFolder(base) {
		return true
	}
	return slices.ContainsFunc(f.Facts.Defs(), func(d names.Def) bool { return d.At.IsEmpty() })
}

// staysSo reports whether a file is after a move what it was, as far as anybody
// can say before: another folder may make something else of it, and SKILL.md is
// a skill by its name.
func staysSo(was, now *agent.Document) bool {
	a, b := was.Place.Path, now.Place.Path
	d := was.Dialect()
	return d == now.Dialect() && (path.Dir(a) == path.Dir(b) || now.Detection.Location != nil) &&
		d.NamedFolder(path.Base(a)) == d.NamedFolder(path.Base(b))
}

// nameIn returns the name of a path in a folder.
func nameIn(f *workspace.Folder, abs string) (string, bool) {
	if f == nil {
		return "", false
	}
	return strings.CutPrefix(abs, strings.TrimSuffix(f.Root(), "/")+"/")
}

// namesAfter writes the names that a file has after a move wherever they are
// mentioned, and in the file where it says them.
func (c *changing) namesAfter(x *workspace.Index, f *workspace.File, was, now *agent.Document) {
	before, after := f.Facts.Defs(), names.Of(now, nil).Defs()
	if len(before) != len(after) {
		return
	}
	for i := range before {
		d := &before[i]
		fresh := after[i].Name
		switch {
		case d.Kind != after[i].Kind || after[i].Profile == nil:
			continue
		case !d.At.IsEmpty() && d.Name == was.FileName() && d.Whole.Start == 0:
			fresh = now.FileName()
		case !d.At.IsEmpty():
			continue
		}
		if fresh == d.Name || fresh == "" {
			continue
		}
		if !d.At.IsEmpty() {
			c.edit(f, d.At, fresh, DefinedHere)
		}
		c.mentions(usesOf(x, workspace.Target{File: f, Def: d}, d.Name), d.Name, fresh)
	}
}
