package feature

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// name renames an agent, skill, command or server: where it is defined, where it
// is mentioned, and the file or folder that is called so.
func (r *renaming) name() error {
	uses := usesOf(r.scene.Index, r.t, r.old)
	if err := r.free(uses); err != nil {
		return err
	}
	named := r.define()
	if err := r.follow(named); err != nil {
		return err
	}
	r.mentions(uses, r.old, r.fresh)
	if r.err != nil {
		return r.err
	}
	return r.reread()
}

// usesOf returns the mentions of a definition by one of its names. Where several
// files define it in one place, its mentions stay with the others.
func usesOf(x *workspace.Index, t workspace.Target, old string) []workspace.Use {
	var uses []workspace.Use
	for _, u := range x.References(t) {
		if found := x.Resolve(u.File, u.Mention); found.Ties <= 1 && writtenAs(&u.Mention, old) {
			uses = append(uses, u)
		}
	}
	return uses
}

// writtenAs reports whether a mention has a name, as it is or with that of its
// plugin in front.
func writtenAs(m *names.Mention, name string) bool {
	written := m.Name
	if m.Kind == names.Tool {
		written, _, _ = strings.Cut(written, "/")
	}
	if m.Kind == names.Server || m.Kind == names.Tool {
		return strings.HasSuffix(workspace.Sanitized(written), workspace.Sanitized(name))
	}
	return strings.EqualFold(written, name) || len(written) > len(name) && strings.EqualFold(written[len(written)-len(name)-1:], ":"+name)
}

// define writes the name where the file says it. It reports whether the file
// does; else the path has to. Where the path names an agent that is shown under
// the same name, both change.
func (r *renaming) define() bool {
	at := r.t.Def.At
	if p := r.t.Def.Profile; p != nil && p.Shown == r.old && at.IsEmpty() {
		at = r.shownAt()
	}
	if at.IsEmpty() {
		return false
	}
	if _, ok := r.source(r.t.File); ok {
		r.edit(r.t.File, at, r.fresh, DefinedHere)
	}
	return !r.t.Def.At.IsEmpty() || r.old != r.t.Def.Name
}

// shownAt returns where the file says how an agent is shown that its path names.
func (r *renaming) shownAt() text.Span {
	src, ok := r.source(r.t.File)
	if !ok {
		return text.Span{}
	}
	e, start, _ := agent.Parse(r.t.File.Place, src).ByRole(dialect.NameRole)
	if e == nil || e.Value.Kind != syntax.Scalar {
		return text.Span{}
	}
	return e.Value.Inner.Shift(start)
}

// mentions writes another name wherever one is mentioned.
func (c *changing) mentions(uses []workspace.Use, old, fresh string) {
	for _, u := range uses {
		src, ok := c.source(u.File)
		if !ok {
			continue
		}
		note := SureMention
		if u.Mention.Form == names.Plain {
			note = PlainMention
		}
		at := u.Mention.At
		if u.Mention.Kind == names.Tool {
			server, _, _ := strings.Cut(at.Of(src), "/")
			at.End = at.Start + len(server)
		}
		written := at.Of(src)
		switch {
		case strings.EqualFold(written, old) && !strings.HasSuffix(src[:at.Start], "__"):
			c.edit(u.File, at, fresh, note)
		case strings.HasSuffix(written, workspace.Sanitized(old)):
			at.Start = at.End - len(workspace.Sanitized(old))
			c.edit(u.File, at, workspace.Sanitized(fresh), note)
		default:
			c.fail("`%s` is written with escapes in `%s`, line %d; write it plainly there first.", old, path.Base(u.File.Path), text.New(src).LineOf(u.Mention.Whole.Start)+1)
		}
	}
}

// follow moves the file or folder that is called as what it defines, with all
// paths that lead there. Where the path names it, it must; where the file says
// the name, somebody may want it.
func (r *renaming) follow(named bool) error {
	move, ok := r.namesake(named)
	if !ok {
		if !named {
			return r.unmoved()
		}
		return nil
	}
	must := move.Note != FileMove
	if !strings.EqualFold(move.From, move.To) && r.scene.Index.Holds(r.t.File, move.To) {
		if must {
			return refuse("There is `%s` already.", r.below(move.To))
		}
		return nil
	}
	if !r.can.Moves {
		if must {
			return r.unmoved()
		}
		return nil
	}
	if !must && !r.can.Agree {
		return nil
	}
	r.moves = append(r.moves, move)
	r.paths(r.scene.Index, []Move{move})
	if !must {
		r.mark(FileMove)
	}
	return nil
}

// namesake returns the move of the file or folder that is called by the old name.
func (r *renaming) namesake(named bool) (Move, bool) {
	f := r.t.File
	id := f.Detection.Dialect.Identity
	if r.t.Def.Kind == names.Server || r.t.Def.Name != r.old {
		return Move{}, false
	}
	dir, base := path.Split(f.Path)
	dir = strings.TrimSuffix(dir, "/")
	if f.Detection.Dialect.NamedFolder(base) {
		if path.Base(dir) != r.old {
			return Move{}, false
		}
		return Move{From: dir, To: path.Join(path.Dir(dir), r.fresh), Note: PathOfFile}, true
	}
	if !r.alone() || named && strings.IndexFunc(r.fresh, func(c rune) bool { return !pathRune(c) }) >= 0 {
		return Move{}, false
	}
	// The name may have folders in it, where the product counts them.
	last, fresh := path.Base(r.old), r.fresh
	rest, ok := strings.CutPrefix(base, last)
	ends := rest == path.Ext(base) || slices.Contains(id.Suffixes, rest) || !named && strings.HasPrefix(rest, ".")
	if !ok || !ends {
		return Move{}, false
	}
	if below := path.Dir(r.old); below != "." {
		kept, ok := strings.CutSuffix(dir, "/"+below)
		if !ok {
			return Move{}, false
		}
		dir = kept
	}
	note := FileMove
	if !named {
		note = PathOfFile
	}
	return Move{From: f.Path, To: path.Join(dir, fresh) + rest, Note: note}, true
}

// alone reports whether the file defines nothing else that has a name of its own.
func (r *renaming) alone() bool {
	n := 0
	for _, d := range r.t.File.Facts.Defs() {
		if d.Kind == r.t.Def.Kind {
			n++
		}
	}
	return n == 1
}

// mark gives the paths that follow a move the note of that move.
func (r *renaming) mark(n Note) {
	for _, f := range r.files {
		for i := range f.Edits {
			if f.Edits[i].Note == PathOfFile {
				f.Edits[i].Note = n
			}
		}
	}
}
