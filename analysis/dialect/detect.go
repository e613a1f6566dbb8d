package dialect

import (
	"fmt"
	"strings"
)

// Detect decides the dialect of a file: by names that are never agents, by
// the place a sheet names, by the folder of a product, by the name of the
// file, by its plugin, and then by content and neighbours. Configuration is
// the caller's to ask.
func Detect(e Evidence) Detection {
	d := detect(e)
	d.Consumer = consumer(d.Dialect, e.Keys)
	return d
}

func detect(e Evidence) Detection {
	if never(e.Path) {
		return Detection{Dialect: Generic(), Never: true, Reason: fmt.Sprintf("`%s` is never an agent.", baseOf(e.Path))}
	}
	if d, ok := byLocation(e.Path); ok {
		return d
	}
	if p := productAt(e.Path); p != nil {
		return Detection{Dialect: Generic(), Strength: ByPath, Reason: fmt.Sprintf("%s reads this folder, and there is no sheet for it yet: only the structure is looked at.", p.Name)}
	}
	if d, ok := byFileName(e.Path); ok {
		return d
	}
	if d, ok := byFolder(e.Path); ok {
		return d
	}
	if d, ok := byTemplate(e); ok {
		return d
	}
	if e.Plugin {
		if d, ok := inPlugin(e.Path); ok {
			return d
		}
	}
	return byContent(e)
}

// never reports whether a path is one that no product takes for an agent,
// unless a product reads a file of exactly this name.
func never(path string) bool {
	if !matchName(neverAgents, path) {
		return false
	}
	for _, d := range all {
		for i := range d.Locations {
			if namesFile(d.Locations[i].Glob, path) {
				return false
			}
		}
	}
	for i := range products {
		for _, g := range products[i].Globs {
			if namesFile(g, path) {
				return false
			}
		}
	}
	return true
}

// namesFile reports whether a glob matches a path and ends in its very name.
func namesFile(glob, path string) bool {
	if baseOf(glob) != baseOf(path) {
		return false
	}
	_, ok := match(glob, path)
	return ok
}

// byLocation finds the location that matches nearest to the file.
func byLocation(path string) (Detection, bool) {
	best := Detection{}
	nearest := -1
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			if l.Plugin || l.Glob == "" {
				continue
			}
			if at, ok := match(l.Glob, path); ok && (at > nearest || at == nearest && isHome(l.Glob) && isHome(path)) {
				nearest = at
				best = Detection{Dialect: d, Strength: ByPath, Location: l}
			}
		}
	}
	if nearest < 0 {
		return best, false
	}
	best.Reason = fmt.Sprintf("%s reads `%s`.", best.Dialect.Name, best.Location.Glob)
	return best, true
}

func isHome(path string) bool { return strings.HasPrefix(path, "~/") }

// byFileName finds the dialect that a file name tells in any folder.
func byFileName(path string) (Detection, bool) {
	for _, d := range all {
		for i := range d.Files {
			if matchName(d.Files[i:i+1], path) {
				return Detection{Dialect: d, Strength: ByPath, Reason: fmt.Sprintf("Files called `%s` are %s's.", d.Files[i], d.Name)}, true
			}
		}
	}
	return Detection{}, false
}

// byFolder finds the product whose folder a file lies in, though not where
// the product looks: too deep, as a rule.
func byFolder(path string) (Detection, bool) {
	ext := extOf(path)
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			folder := strings.TrimPrefix(literal(l.Glob), "~/")
			if l.Plugin || !strings.HasSuffix(folder, "/") || extOf(l.Glob) != ext {
				continue
			}
			if at := strings.LastIndex(path, folder); at == 0 || at > 0 && path[at-1] == '/' {
				return Detection{Dialect: d, Strength: ByPath, Reason: fmt.Sprintf("The file lies under `%s`, which is %s's.", folder, d.Name)}, true
			}
		}
	}
	return Detection{}, false
}

// byTemplate finds the dialect of a folder that is called like a product's
// own but for the dot, as collections and managers of dot files keep them:
// gemini/agents, dot_claude/agents. A content that is another product's goes
// before it.
func byTemplate(e Evidence) (Detection, bool) {
	ext := extOf(e.Path)
	for _, d := range all {
		for i := range d.Locations {
			folder, dotted := strings.CutPrefix(strings.TrimPrefix(literal(d.Locations[i].Glob), "~/"), ".")
			if !dotted || !strings.HasSuffix(folder, "/") || extOf(d.Locations[i].Glob) != ext {
				continue
			}
			at := strings.LastIndex(e.Path, folder)
			if at < 0 || at > 0 && e.Path[at-1] != '/' && !strings.HasSuffix(e.Path[:at], "dot_") {
				continue
			}
			if best, _, sign := heaviest(e); sign != "" && best != d || productOf(e) != nil {
				continue
			}
			return Detection{Dialect: d, Strength: Fair, Reason: fmt.Sprintf("The folder `%s` is called like %s's own.", folder, d.Name)}, true
		}
	}
	return Detection{}, false
}

func inPlugin(path string) (Detection, bool) {
	for _, d := range all {
		for i := range d.Locations {
			l := &d.Locations[i]
			if !l.Plugin {
				continue
			}
			if _, ok := match(l.Glob, path); ok {
				return Detection{Dialect: d, Strength: ByPath, Location: l, Reason: fmt.Sprintf("The file lies in the agents folder of a %s plugin.", d.Name)}, true
			}
		}
	}
	return Detection{}, false
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
