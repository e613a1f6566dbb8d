package feature

import (
	"slices"
	"strings"

	"agentls/analysis/names"
	"agentls/analysis/workspace"
)

// maxPaths is how many files and folders one list offers.
const maxPaths = 500

// pathItems offers the files and folders that may follow what is written of a
// path: folders first, after which it goes on.
func pathItems(s *Scene, a *ask) []Item {
	if s.Index == nil || s.File == nil {
		return nil
	}
	written, ok := percentDecode(a.dir)
	if !ok || a.form != names.InLink {
		written = a.dir
	}
	form := a.form
	if form == names.AtName {
		form = names.InImport
	}
	list := s.Index.List(s.File, names.Mention{Kind: names.File, Form: form, Root: a.root, Name: written, In: -1})
	slices.SortStableFunc(list, func(a, b workspace.Entry) int { return order(a) - order(b) })
	var items []Item
	for _, e := range list {
		name, ok := a.writtenPath(e.Name)
		if !ok || e.Path == s.File.Path || len(items) == maxPaths {
			continue
		}
		it := a.item(FileItem, e.Name, "", "file|"+e.Path)
		if it.Insert = name; e.Dir {
			it.Kind, it.Label, it.Again = FolderItem, e.Name+"/", true
			it.Insert += "/"
		}
		items = append(items, it)
	}
	return distinct(items)
}

// order puts folders first, and what is hidden last.
func order(e workspace.Entry) int {
	n := 1
	if e.Dir {
		n = 0
	}
	if strings.HasPrefix(e.Name, ".") {
		n += 2
	}
	return n
}

// writtenPath returns the name of a file as it is written at the place; ok is
// false where it cannot be.
func (a *ask) writtenPath(name string) (string, bool) {
	if a.form == names.InLink {
		return destinationEscapes.Replace(name), true
	}
	return name, !strings.ContainsAny(name, " \t\"'`()<>,;")
}

// anchorItems offers the headings of the file that a link goes to: this one, or
// another.
func anchorItems(s *Scene, a *ask) []Item {
	facts := s.facts()
	if a.dir != "" {
		found := s.resolve(names.Mention{Kind: names.File, Form: names.InLink, Name: a.dir, Anchor: "-", Certain: true, In: -1})
		if len(found.Targets) == 0 || found.Targets[0].File.Facts == nil {
			return nil
		}
		facts = found.Targets[0].File.Facts
	}
	anchors := facts.Anchors()
	items := make([]Item, 0, len(anchors))
	for i := range anchors {
		if d := &anchors[i]; d.Name != "" {
			items = append(items, a.item(AnchorItem, d.Name, "", "anchor|"+d.Name))
		}
	}
	return distinct(items)
}
