package feature

import (
	"slices"
	"strings"

	"agentls/analysis/dialect"
)

// Documentation returns the markdown documentation for the Doc key of an item,
// "" for a key that no item has. A key names a row of the tables, so it can be
// resolved after the document has changed.
func Documentation(key string) string {
	kind, rest, _ := strings.Cut(key, "|")
	switch kind {
	case "section":
		if s := sectionByID(rest); s != nil {
			return sectionDoc(s, "")
		}
		return ""
	case "file":
		return code(rest)
	case "anchor":
		return "The heading that is called " + code(rest) + " in links."
	case "config":
		kind, name, _ := strings.Cut(rest, "|")
		return configDocumentation(kind, name)
	case "accepted":
		list, name, _ := strings.Cut(rest, "|")
		return title(name) + " · accepted by your configuration, under " + code(list) + "."
	}
	id, name, _ := strings.Cut(rest, "|")
	d := dialect.ByID(id)
	if d == nil {
		return ""
	}
	return dialectDoc(d, kind, name)
}

func dialectDoc(d *dialect.Dialect, kind, name string) string {
	switch kind {
	case "field":
		if f := fieldBy(d, name); f != nil {
			return fieldDoc(d, f)
		}
	case "value":
		path, value, _ := strings.Cut(name, "|")
		if f := fieldBy(d, path); f != nil {
			if i := slices.IndexFunc(f.Values, func(v dialect.Value) bool { return v.Name == value }); i >= 0 {
				return valueDoc(d, f, &f.Values[i])
			}
		}
	case "tool":
		return toolMatchDoc(d, d.Tool(name, dialect.ToolsRole))
	case "pattern":
		if i := slices.IndexFunc(d.Tools.Patterns, func(p dialect.Pattern) bool { return p.Form == name }); i >= 0 {
			return patternDoc(d, &d.Tools.Patterns[i])
		}
	case "server":
		if slices.Contains(d.Servers, name) {
			return title(name) + " · MCP server that " + d.Name + " brings along"
		}
	case "agent":
		if slices.Contains(d.Builtin, name) {
			return title(name) + " · agent built into " + d.Name
		}
	case "model":
		return modelMatchDoc(d, d.Model(name))
	case "skeleton":
		return skeletonDoc(d)
	}
	return ""
}

// fieldBy returns the field that dot-separated keys lead to. What a map does
// not name has the documentation of the map.
func fieldBy(d *dialect.Dialect, path string) *dialect.Field {
	keys := strings.Split(path, ".")
	f := d.Field(keys[0])
	for _, key := range keys[1:] {
		if f == nil {
			return nil
		}
		if i := slices.IndexFunc(f.Keys, func(k dialect.Field) bool { return k.Name == key }); i >= 0 {
			f = &f.Keys[i]
		} else if f.Each != nil {
			f = f.Each
		}
	}
	return f
}

func skeletonDoc(d *dialect.Dialect) string {
	var required []string
	for i := range d.Fields {
		if d.Fields[i].Required {
			required = append(required, d.Fields[i].Name)
		}
	}
	needs := ""
	if len(required) > 0 {
		needs = "Required: " + codes(required, 8) + "."
	}
	var globs []string
	for _, l := range d.Locations {
		if l.Glob != "" && !l.Legacy {
			globs = append(globs, l.Glob)
		}
	}
	read := ""
	if len(globs) > 0 {
		read = "Read from " + codes(globs, 3) + "."
	}
	return article("**"+d.Name+"** · "+d.Kind, words(sentence(d.Body.Role), needs, read), more(d, ""))
}
