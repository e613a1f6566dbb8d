package dialect

import (
	"fmt"
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
	plugin     Detection   // the folder of agents of a plugin
	installed  bool
}

// Survey looks at the path of a file.
func Survey(path string, plugin bool) *Site {
	s := &Site{path: path, syntax: syntaxOf(path)}
	s.installed = matchFolders(installed, path)
	if s.sure, s.readers = byPath(path); s.sure.Dialect != nil || s.readers != nil {
		return s
	}
	s.lookalikes = lookalikes(path)
	if plugin {
		s.plugin = inPlugin(path)
	}
	return s
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
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			folder := strings.TrimPrefix(literal(l.Glob), "~/")
			if l.Plugin || !strings.HasSuffix(folder, "/") || extOf(l.Glob) != ext || l.namesOne() {
				continue
			}
			if at := strings.LastIndex(path, folder); at > nearest && (at == 0 || path[at-1] == '/') {
				nearest = at
				best = Detection{Dialect: d, Strength: ByPath, Reason: fmt.Sprintf("The file lies under `%s`, which is %s's.", folder, d.Name)}
			}
		}
	}
	return best
}

// namesOne reports whether the files at a location all have one name, so that
// others in the same folder are something else: beside SKILL.md lies what it
// refers to.
func (l *Location) namesOne() bool { return !strings.ContainsAny(baseOf(l.Glob), "*?[{") }

// lookalikes finds the dialects of a folder that is called like a product's
// own but for the dot, as collections and managers of dot files keep them:
// gemini/agents, dot_claude/agents. A content that is another product's goes
// before it.
func lookalikes(path string) (found []Detection) {
	ext := extOf(path)
	for _, d := range all {
		for i := range d.Locations {
			folder, dotted := strings.CutPrefix(strings.TrimPrefix(literal(d.Locations[i].Glob), "~/"), ".")
			if !dotted || !strings.HasSuffix(folder, "/") || extOf(d.Locations[i].Glob) != ext || d.Locations[i].namesOne() {
				continue
			}
			at := strings.LastIndex(path, folder)
			if at < 0 || at > 0 && path[at-1] != '/' && !strings.HasSuffix(path[:at], "dot_") {
				continue
			}
			found = append(found, Detection{Dialect: d, Strength: Fair, Reason: fmt.Sprintf("The folder `%s` is called like %s's own.", folder, d.Name)})
			break
		}
	}
	return found
}

func inPlugin(path string) (best Detection) {
	nearest := -1
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			if !l.Plugin {
				continue
			}
			if at, ok := match(l.Glob, path); ok && at > nearest {
				nearest = at
				best = Detection{Dialect: d, Strength: ByPath, Location: l, Reason: fmt.Sprintf("The file lies where a plugin of %s has its %ss.", d.Name, d.Noun())}
			}
		}
	}
	return best
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
