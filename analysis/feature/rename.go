package feature

import (
	"path"
	"strings"

	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// Asking says what a client can do with a [Change].
type Asking struct {
	Moves bool // rename files
	Agree bool // show edits to somebody who agrees to each
}

// renamers make the change for each kind of name that can be renamed.
var renamers = map[names.Kind]func(r *renaming) error{
	names.Agent:   (*renaming).name,
	names.Skill:   (*renaming).name,
	names.Command: (*renaming).name,
	names.Server:  (*renaming).name,
	names.Heading: (*renaming).heading,
}

// unnamed say why names of a kind are not renamed.
var unnamed = map[names.Kind]string{
	names.File:         "rename the file itself: links follow",
	names.Tool:         "its server gives the tool its name",
	names.Plugin:       "a plugin is called in many places that are not of this workspace",
	names.Instructions: "the product tells the file by its name",
}

// renaming is a rename while it is worked out.
type renaming struct {
	*changing
	scene *Scene
	sub   subject
	t     workspace.Target
	old   string // as it is written where the caret stands
	fresh string
	can   Asking
}

// PrepareRename returns what a rename at off replaces there, and the name to
// start from: of a heading, its title. The error says in a sentence why nothing
// there can be renamed.
func PrepareRename(s Scene, off int) (at text.Span, name string, err error) {
	r, err := s.renaming(off)
	if err != nil {
		return text.Span{}, "", err
	}
	if r.t.Def.Kind == names.Heading {
		title, err := r.title()
		return r.sub.at, title, err
	}
	return r.sub.at, r.old, nil
}

// Rename gives the name at off another one, everywhere it is mentioned, and
// moves the file or folder that is called so. Words in plain sentences and moves
// that nothing demands are left out, unless can.Agree. The error is a sentence
// for people.
func Rename(s Scene, off int, fresh string, can Asking) (*Change, error) {
	r, err := s.renaming(off)
	if err != nil {
		return nil, err
	}
	r.fresh, r.can = fresh, can
	if r.t.Def.Kind != names.Heading {
		if err := r.valid(); err != nil {
			return nil, err
		}
		if r.fresh == r.old {
			return &Change{}, nil
		}
	}
	if err := renamers[r.t.Def.Kind](r); err != nil {
		return nil, err
	}
	return r.done(can.Agree)
}

// renaming finds what is to be renamed at off.
func (s *Scene) renaming(off int) (*renaming, error) {
	if s.Index == nil || s.File == nil {
		return nil, refuse("The workspace is still being read; try again in a moment.")
	}
	sub, ok := s.subject(off)
	if !ok {
		return nil, refuse("There is no name here that can be renamed.")
	}
	t, ok := sub.target()
	if !ok {
		return nil, sub.undefinedError()
	}
	r := &renaming{changing: newChange(), scene: s, sub: sub, t: t, old: t.Def.Name}
	if why := unnamed[t.Def.Kind]; why != "" || renamers[t.Def.Kind] == nil {
		return nil, refuse("`%s` is not renamed here: %s.", t.Def.Name, why)
	}
	if t.File.ReadOnly {
		return nil, refuse("`%s` comes from `%s`, which is installed, not written here.", t.Def.Name, path.Base(t.File.Path))
	}
	if sub.mention != nil {
		if sub.found.Ties > 1 {
			return nil, refuse("%d files define `%s`; rename it in the one you mean.", sub.found.Ties, t.Def.Name)
		}
		if p := t.Def.Profile; p != nil && p.Shown != "" && p.Shown == sub.mention.Name {
			r.old = p.Shown
		}
		if server, _, ok := strings.Cut(sub.mention.Name, "/"); ok && sub.mention.Kind == names.Tool {
			r.sub.at.End = r.sub.at.Start + len(server)
		}
	}
	return r, nil
}

// undefinedError says why a name that no file defines is not renamed.
func (sub *subject) undefinedError() error {
	switch m := sub.mention; {
	case m == nil:
		return refuse("There is no name here that can be renamed.")
	case sub.found.Builtin != "":
		return refuse("`%s` is built in, so it keeps its name.", sub.found.Builtin)
	case unnamed[m.Kind] != "":
		return refuse("`%s` is not renamed here: %s.", m.Name, unnamed[m.Kind])
	default:
		return refuse("`%s` is defined nowhere here, so there is nothing to rename.", m.Name)
	}
}
