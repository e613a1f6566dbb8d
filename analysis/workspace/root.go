package workspace

import (
	"path"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// reach says from where a file is seen: its scope, the folder whose files see
// each other first, and the plugin that brings it.
func (f *Folder) reach(file *File) (scope Scope, base, plugin string) {
	if d, name := f.dir(path.Dir(file.Name)).pack(); d != nil {
		return PluginScope, path.Join(f.around.Root, d.name), name
	}
	scope = ProjectScope
	switch at, ok := productRoot(file); {
	case ok:
		base = at
	case file.Detection.Location != nil || path.Ext(file.Name) != ".md" || instructs(file):
		base = path.Dir(file.Path)
	default:
		scope, base = OtherScope, collectionRoot(f, file)
	}
	if scope == ProjectScope && f.around.Home != "" && base == f.around.Home {
		scope = UserScope
	}
	return scope, base, ""
}

// instructs reports whether a file is no agent and lies where a product reads
// files about the project around it.
func instructs(file *File) bool {
	c, at := dialect.CompanionAt(file.Place.Path)
	return c != nil && at != nil
}

// productRoot returns the folder that the product's own folder lies in.
func productRoot(file *File) (string, bool) {
	if l := file.Detection.Location; l != nil {
		if fixed := fixedFolder(strings.TrimPrefix(l.Glob, "~/")); fixed != "" {
			if i := strings.LastIndex("/"+file.Path, "/"+fixed); i >= 0 {
				return rootAt(file.Path, i), true
			}
		}
		return "", false
	}
	for at := path.Dir(file.Name); at != "."; at = path.Dir(at) {
		if strings.HasPrefix(path.Base(at), ".") {
			return path.Join(file.Folder.around.Root, path.Dir(at)), true
		}
	}
	return "", false
}

// rootAt returns what of a path lies before an offset behind a slash.
func rootAt(file string, i int) string {
	if i <= 1 && strings.HasPrefix(file, "/") {
		return "/"
	}
	return strings.TrimSuffix(file[:i], "/")
}

// fixedFolder returns the folders that a glob begins with, with a slash at the
// end.
func fixedFolder(glob string) string {
	if i := strings.IndexAny(glob, `*?[{\`); i >= 0 {
		glob = glob[:i]
	}
	return glob[:strings.LastIndexByte(glob, '/')+1]
}

// collectionRoot returns the folder that a collection lies in: that around a
// folder called agents and the like, else the whole workspace folder.
func collectionRoot(f *Folder, file *File) string {
	dir := path.Dir(file.Name)
	for at := dir; at != "."; at = path.Dir(at) {
		switch path.Base(at) {
		case "agents", "skills", "commands":
			return path.Join(f.around.Root, path.Dir(at))
		}
	}
	return path.Join(f.around.Root, ".")
}

// pack returns the directory of the plugin or extension that a directory
// belongs to, with its name; nil for none.
func (d *dir) pack() (*dir, string) {
	at := d.read().plugin
	by := manifest
	if name, e := d.extended(); e != nil && (at == nil || len(e.name) > len(at.name)) {
		at, by = e, name
	}
	if at == nil {
		return nil, ""
	}
	at.naming.Do(func() { at.pluginName = at.nameIn(by) })
	return at, at.pluginName
}

// nameIn returns the name that a manifest gives, else that of the directory.
func (d *dir) nameIn(manifest string) string {
	src, ok := readHead(d.folder.fsys, path.Join(d.name, manifest), maxConfig)
	if ok {
		tree := syntax.ReadTree(syntax.JSON, src)
		for i := range tree.Root.Pairs {
			if p := &tree.Root.Pairs[i]; p.Key.Name == "name" && p.Value.Text != "" {
				return strings.Clone(p.Value.Text)
			}
		}
	}
	return path.Base(path.Join(d.folder.around.Root, d.name))
}
