package feature

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"agentls/analysis/agent"
	"agentls/analysis/dialect"
	"agentls/analysis/names"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
	"agentls/analysis/workspace"
)

// bareWords are the names that YAML reads as something else than text where
// they stand without quotes.
var bareWords = text.Lazy(`(?i)^(true|false|yes|no|on|off|y|n|null)$`)

// longestName is how many bytes a name may have: file systems take no longer ones.
const longestName = 200

// valid says what is wrong with the new name: for every place it may be written
// in, and for the product.
func (r *renaming) valid() error {
	name := strings.TrimSpace(r.fresh)
	r.fresh = name
	switch {
	case name == "":
		return refuse("A name cannot be empty.")
	case len(name) > longestName:
		return refuse("A name of %d letters is too long for a file.", len([]rune(name)))
	case strings.IndexFunc(name, func(c rune) bool { return !r.nameRune(c) }) >= 0:
		return refuse("%s cannot be written everywhere a name is mentioned: letters, digits, hyphens and underscores can.", shownName(name))
	case slices.ContainsFunc(strings.Split(name, "/"), func(part string) bool { return !beginsWell(part) }):
		return refuse("`%s` cannot be mentioned everywhere: a name begins with a letter or a digit.", name)
	case bareWords().MatchString(name) || !isText(name):
		return refuse("YAML does not read `%s` as text; take another name.", name)
	}
	return r.fits(name)
}

// shownName writes a name for people, whatever is in it.
func shownName(name string) string {
	if strings.IndexFunc(name, func(c rune) bool { return !unicode.IsPrint(c) || c == '`' }) >= 0 {
		return strconv.Quote(name)
	}
	return "`" + name + "`"
}

func beginsWell(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLetter(first) || unicode.IsDigit(first)
}

// isText reports whether YAML reads a name without quotes as text, and not as a
// number or date.
func isText(name string) bool {
	doc := agent.Parse(agent.Place{Path: "name.md"}, "---\nname: "+name+"\n---\n")
	if len(doc.Front.Entries) != 1 {
		return false
	}
	v := &doc.Front.Entries[0].Value
	return v.Kind == syntax.Scalar && v.Type == syntax.String && v.Text == name
}

// nameRune reports whether a name may hold a rune. A path takes few: a slash in
// it is a folder, where the product counts folders. What the file says may be
// anything that can be written; [renaming.reread] sees whether it was.
func (r *renaming) nameRune(c rune) bool {
	switch d := r.t.File.Detection.Dialect; {
	case pathRune(c):
		return true
	case r.t.Def.At.IsEmpty() || d != nil && d.NamedFolder(path.Base(r.t.File.Path)):
		return c == '/' && (strings.Contains(r.old, "/") || d != nil && d.Identity.From == "path")
	}
	return unicode.IsPrint(c) && !strings.ContainsRune("`\"\\<>{}[]", c)
}

// pathRune reports whether any path may hold a rune.
func pathRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '-' || c == '_' || c == '.'
}

// plainName are the names that can be written wherever any name can.
var plainName = text.Lazy(`^[A-Za-z][A-Za-z0-9]*([-_][A-Za-z0-9]+)*$`)

// reread reads the edited files again and says where a name is not what was
// written: its letters may mean something else there.
func (r *renaming) reread() error {
	if plainName().MatchString(r.fresh) {
		return nil
	}
	for _, f := range r.files {
		edits := make([]text.Edit, len(f.Edits))
		for i, e := range f.Edits {
			edits[i] = e.Edit
		}
		slices.SortFunc(edits, func(a, b text.Edit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
		src, err := text.Apply(r.srcs[f.Path], edits)
		if err != nil {
			return err
		}
		facts, by := names.Of(agent.Parse(f.File.Place, src), nil), 0
		if len(facts.Mentions()) != len(f.File.Facts.Mentions()) || len(facts.Defs()) != len(f.File.Facts.Defs()) {
			return refuse("%s would change what else `%s` names; letters, digits and hyphens do not.", shownName(r.fresh), r.shown(f.File))
		}
		for _, e := range edits {
			isName := e.New == r.fresh || e.New == workspace.Sanitized(r.fresh)
			if at := e.Span.Start + by; isName && !isNamed(facts, at, e.New) {
				return refuse("%s would not be read as a name in `%s`, line %d; letters, digits and hyphens are.", shownName(r.fresh), r.shown(f.File), f.File.Positions().OffsetPosition(e.Span.Start, text.UTF8).Line+1)
			}
			by += len(e.New) - e.Span.Len()
		}
	}
	return nil
}

// isNamed reports whether a name stands at a place.
func isNamed(facts *names.Facts, at int, name string) bool {
	for _, d := range facts.Defs() {
		if d.At.Start == at && d.Name == name || d.Profile != nil && d.Profile.Shown == name {
			return true
		}
	}
	for _, m := range facts.Mentions() {
		server, _, _ := strings.Cut(m.Name, "/")
		if m.At.Start == at && m.Kind != names.File && (m.Name == name || m.Kind == names.Tool && server == name || strings.HasSuffix(m.Name, ":"+name)) {
			return true
		}
	}
	return false
}

// fits says whether the product takes the name.
func (r *renaming) fits(name string) error {
	d := r.t.File.Detection.Dialect
	if r.t.Def.Kind == names.Server || d == nil {
		return nil
	}
	f := d.ByRole(dialect.NameRole)
	if f == nil || d.Identity.From == "file" {
		return nil
	}
	if !f.Matches(name) {
		return refuse("%s does not take `%s` for a name: %s.", d.Name, name, lowered(strings.TrimSuffix(f.PatternDoc, ".")))
	}
	if n := len([]rune(name)); f.MaxLen > 0 && n > f.MaxLen {
		return refuse("%s takes names of up to %d characters; this has %d.", d.Name, f.MaxLen, n)
	}
	return nil
}

// free says whether the new name would mean something else where it is written.
func (r *renaming) free(uses []workspace.Use) error {
	own := workspace.Use{File: r.t.File, Mention: names.Mention{Kind: r.t.Def.Kind, Form: names.InAgents, Certain: true, In: -1}}
	for _, u := range append([]workspace.Use{own}, uses...) {
		m := u.Mention
		m.Name = r.fresh
		found := r.scene.Index.Resolve(u.File, m)
		for _, t := range found.Targets {
			if !t.Is(r.t) {
				return refuse("There is `%s` already, in `%s`.", r.fresh, r.shown(t.File))
			}
		}
		if found.Builtin != "" {
			return refuse("`%s` is what the product calls its own; take another name.", r.fresh)
		}
	}
	return nil
}

// shown names a file for people.
func (r *renaming) shown(f *workspace.File) string {
	if f.Folder != nil && f.Name != "" {
		return f.Name
	}
	return path.Base(f.Path)
}

// below names a path for people, as it is called in its folder.
func (r *renaming) below(abs string) string {
	if name, ok := nameIn(r.t.File.Folder, abs); ok {
		return name
	}
	return path.Base(abs)
}

// unmoved says that a name cannot change because its path cannot.
func (r *renaming) unmoved() error {
	if !r.can.Moves {
		return refuse("`%s` is called by its path, and this editor does not let a rename move files; rename `%s` itself.", r.old, path.Base(r.t.File.Path))
	}
	return refuse("`%s` is called by the path of `%s`; rename that.", r.old, r.shown(r.t.File))
}
