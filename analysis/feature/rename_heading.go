package feature

import (
	"strings"

	"agentls/analysis/agent"
	"agentls/analysis/names"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// title returns the heading that is renamed, as it is written.
func (r *renaming) title() (string, error) {
	src, ok := r.source(r.t.File)
	if !ok {
		return "", r.err
	}
	title := r.t.Def.At.Of(src)
	if title == "" || strings.ContainsAny(title, "\r\n") {
		return "", refuse("This anchor is no heading, so there is no title to rename.")
	}
	return title, nil
}

// heading gives a heading another title. Its anchor changes with it, and those
// of headings of the same words may: all links that lead to one follow.
func (r *renaming) heading() error {
	old, err := r.title()
	if err != nil {
		return err
	}
	title := strings.TrimSpace(r.fresh)
	if title == "" || strings.ContainsAny(title, "\r\n") {
		return refuse("A heading is one line of text.")
	}
	if title == old {
		return nil
	}
	f := r.t.File
	before := f.Facts.Anchors()
	edit := text.Edit{Span: r.t.Def.At, New: title}
	src, err := text.Apply(r.srcs[f.Path], []text.Edit{edit})
	if err != nil {
		return err
	}
	after := names.Of(agent.Parse(f.Place, src), nil).Anchors()
	if len(after) != len(before) {
		return refuse("As a heading, %s could not be linked to; write a title with letters.", shownName(title))
	}
	r.edit(f, edit.Span, title, DefinedHere)
	for i := range before {
		if before[i].Name != after[i].Name {
			r.anchors(workspace.Target{File: f, Def: &before[i]}, after[i].Name)
		}
	}
	return r.err
}

// anchors writes another anchor into all links to a heading.
func (r *renaming) anchors(t workspace.Target, slug string) {
	for _, u := range r.scene.Index.References(t) {
		at := u.Mention.AnchorAt
		if at.IsEmpty() && u.Mention.Kind == names.Heading {
			at = u.Mention.At
		}
		switch _, ok := r.source(u.File); {
		case !ok || at.IsEmpty():
		default:
			r.edit(u.File, at, slug, SureMention)
		}
	}
}
