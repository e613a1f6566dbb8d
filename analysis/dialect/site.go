package dialect

import (
	"fmt"
	"slices"
	"strings"
)

// Site is what the path of a file says of its dialect: all of detection that
// no edit can change. It is immutable.
type Site struct {
	path       string
	syntax     Syntax
	sure       Detection   // what the path alone decides; no dialect when it does not
	readers    []claim     // the products that read the folder, where nobody owns it
	lookalikes []Detection // folders called like a product's own but for the dot
	plugin     Detection   // the folder of agents of a plugin, or of an extension
	extension  Detection   // that of an extension, where the folder is a plugin too
	installed  bool
}

// Survey looks at the path of a file that lies in a plugin of Claude Code or
// not, and below the manifest of an extension or "".
func Survey(path string, plugin bool, extension string) *Site {
	s := &Site{path: path, syntax: syntaxOf(path)}
	s.installed = matchFolders(installed, path)
	if !Named(path) && !never(path) {
		return s
	}
	if s.sure, s.readers = byPath(path); s.sure.Dialect != nil || s.readers != nil {
		return s
	}
	s.lookalikes = lookalikes(path)
	if plugin {
		s.plugin = inPackage(path, "")
	}
	if extension != "" {
		s.extension = inPackage(path, extension)
		if s.plugin.Dialect == nil {
			s.plugin, s.extension = s.extension, Detection{}
		}
	}
	return s
}

// Decides reports what ByPath does of the survey of a path, without one.
func Decides(path string) bool {
	if !Named(path) && !never(path) {
		return false
	}
	sure, _ := byPath(path)
	return sure.Strength >= ByPath
}

// ByPath reports whether the path alone decides the dialect.
func (s *Site) ByPath() bool { return s.sure.Strength >= ByPath }

// InPlugin reports whether the file lies where a plugin has its agents, skills
// or commands.
func (s *Site) InPlugin() bool { return s.plugin.Dialect != nil }

// Syntax returns the syntax of the dialect that the path decides.
func (s *Site) Syntax() (Syntax, bool) {
	if s.ByPath() {
		return s.sure.Dialect.Syntax, true
	}
	if s.plugin.Dialect != nil {
		return s.plugin.Dialect.Syntax, true
	}
	return Markdown, false
}

// byPath returns what a path decides alone, or the products that share its
// folder.
func byPath(path string) (Detection, []claim) {
	if never(path) {
		return Detection{Dialect: Generic(), Never: true, Reason: fmt.Sprintf("`%s` is never an agent.", baseOf(path))}, nil
	}
	switch found := located(path); len(found) {
	case 0:
	case 1:
		c := found[0]
		return c.detection(ByPath, fmt.Sprintf("%s reads `%s`.", c.Dialect.Name, c.Location.Glob)), nil
	default:
		return Detection{}, found
	}
	if p := productAt(path); p != nil {
		return Detection{Dialect: Generic(), Strength: ByPath, Reason: fmt.Sprintf("%s reads this folder, and there is no sheet for it yet: only the structure is looked at.", p.Name)}, nil
	}
	if d := byFileName(path); d.Dialect != nil {
		return d, nil
	}
	return byFolder(path), nil
}

// byFileName finds the dialect that a file name tells in any folder.
func byFileName(path string) Detection {
	for _, d := range all {
		for i := range d.Files {
			if matchName(d.Files[i:i+1], path) {
				return Detection{Dialect: d, Strength: ByPath, Reason: fmt.Sprintf("Files called `%s` belong to %s.", d.Files[i], d.Name)}
			}
		}
	}
	return Detection{}
}

// byFolder finds the product whose folder a file lies in, though not where
// the product looks: too deep, as a rule. The nearest folder counts.
func byFolder(path string) (best Detection) {
	ext, nearest := extOf(path), -1
	for p := range near(path) {
		if p.folder == "" || p.ext != ext || p.Location.Plugin || p.Location.namesOne() {
			continue
		}
		if at := strings.LastIndex(path, p.folder); at > nearest && (at == 0 || path[at-1] == '/') {
			nearest = at
			best = Detection{Dialect: p.Dialect, Strength: ByPath, Reason: fmt.Sprintf("The file lies under `%s`, which is %s.", p.folder, possessive(p.Dialect.Name))}
		}
	}
	return best
}

// lookalikes finds the dialects of a folder that is called like a product's
// own but for the dot, as collections and managers of dot files keep them:
// gemini/agents, dot_claude/agents. A content that is another product's goes
// before it.
func lookalikes(path string) (found []Detection) {
	ext := extOf(path)
	list := places()
	for i := range list {
		p := &list[i]
		folder, dotted := strings.CutPrefix(p.folder, ".")
		if !dotted || p.ext != ext || !strings.Contains(path, folder) || p.Location.namesOne() {
			continue
		}
		at := strings.LastIndex(path, folder)
		if at < 0 || at > 0 && path[at-1] != '/' && !strings.HasSuffix(path[:at], "dot_") {
			continue
		}
		if n := len(found); n > 0 && found[n-1].Dialect == p.Dialect {
			continue
		}
		found = append(found, Detection{Dialect: p.Dialect, Strength: Fair, Reason: fmt.Sprintf("The folder `%s` is called like %s own.", folder, possessive(p.Dialect.Name))})
	}
	return found
}

// inPackage finds the product for which a folder below a manifest holds agents.
func inPackage(path, manifest string) (best Detection) {
	nearest := -1
	for _, p := range places() {
		if !p.Location.Plugin || p.Location.Manifest != manifest {
			continue
		}
		if at, ok := match(p.Location.Glob, path); ok && at > nearest {
			nearest = at
			best = Detection{Dialect: p.Dialect, Strength: ByPath, Location: p.Location, Reason: fmt.Sprintf("The file lies where %s of %s has its %ss.", article(p.Location.Scope), p.Dialect.Name, p.Dialect.Noun())}
		}
	}
	return best
}

// article writes a noun with its article.
func article(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}

// Manifests returns the files that mark the extensions of products other than
// Claude Code.
func Manifests() []string {
	var names []string
	for _, p := range places() {
		if m := p.Location.Manifest; m != "" && !slices.Contains(names, m) {
			names = append(names, m)
		}
	}
	return names
}

func productAt(path string) *Product {
	for i := range products {
		for _, g := range products[i].Globs {
			if _, ok := match(g, path); ok {
				return &products[i]
			}
		}
	}
	return nil
}

// possessive says whose something is.
func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "'"
	}
	return name + "'s"
}
