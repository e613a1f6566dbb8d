package agent

import (
	"path"
	"slices"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// syntaxOf decides the syntax of a file without looking into it, so that no
// edit can change it: the extension first, then the dialect that configuration
// or the folder says.
func syntaxOf(place Place, site *dialect.Site) dialect.Syntax {
	ext := strings.ToLower(path.Ext(place.Path))
	if s, ok := foreign[ext]; ok {
		if markdownIn(place, site, ext) {
			return dialect.Markdown
		}
		return s
	}
	if ext == ".md" || ext == ".markdown" || ext == ".mdc" {
		return dialect.Markdown
	}
	if d := dialect.ByID(place.Dialect); d != nil {
		return d.Syntax
	}
	if s, ok := site.Syntax(); ok {
		return s
	}
	return dialect.Markdown
}

// markdownIn reports whether configuration or folder says a dialect whose files
// are frontmatter and text, though they are called as files of a data language
// are.
func markdownIn(place Place, site *dialect.Site, ext string) bool {
	d := dialect.ByID(place.Dialect)
	if d == nil && site.ByPath() {
		d = site.Detect(dialect.Evidence{}).Dialect
	}
	return d != nil && d.Syntax == dialect.Markdown && slices.Contains(d.Identity.Suffixes, ext)
}

// detect decides the dialect from place and frontmatter.
func (d *Document) detect() dialect.Detection {
	keys, front := keysOf(d.Front), d.Front.State != syntax.NoFront
	if d.Tree != nil {
		keys, front = keysIn(&d.Tree.Root), d.Tree.Root.Kind == syntax.Mapping
	}
	det := d.site.Detect(dialect.Evidence{
		Keys:       keys,
		Front:      front,
		Siblings:   d.Place.Siblings,
		Collection: d.Place.Collection,
		PromptOf:   d.Place.PromptOf,
	})
	chosen := inSyntax(dialect.ByID(d.Place.Dialect), d.Syntax)
	if chosen == nil {
		return det
	}
	if det.Dialect != chosen {
		det = dialect.Detection{Never: det.Never, Installed: det.Installed, PromptOf: det.PromptOf}
	}
	det.Dialect = chosen
	det.Strength = dialect.ByConfig
	det.Reason = "The configuration says that this file is for " + chosen.Name + "."
	return det
}

// inSyntax returns the form of a product's agents that files of a syntax have,
// where the product has more than one: whoever names the product means it.
func inSyntax(d *dialect.Dialect, s dialect.Syntax) *dialect.Dialect {
	if d == nil || d.Syntax == s {
		return d
	}
	for _, other := range dialect.All() {
		if other.Base == d.ID && other.Syntax == s {
			return other
		}
	}
	return d
}

// maxEntries is how many entries are asked what kind of file this is. No agent
// has as many keys; text that is taken for frontmatter has thousands.
const maxEntries = 200

// firstEntries returns the entries that tell what kind of file this is.
func firstEntries(f *syntax.Front) []*syntax.Entry {
	return f.Entries[:min(len(f.Entries), maxEntries)]
}

// keysOf returns the top-level keys with shape and text of their values.
func keysOf(f *syntax.Front) []dialect.Key {
	entries := firstEntries(f)
	keys := make([]dialect.Key, 0, len(entries))
	for _, e := range entries {
		if e.Kind == syntax.Pair || e.Kind == syntax.Bare {
			keys = append(keys, dialect.Key{Name: e.Key.Name, Shape: ShapeOf(&e.Value), Text: e.Value.Text, Items: firstItems(&e.Value)})
		}
	}
	return keys
}

// maxItems is how many items of a list are asked whose they are.
const maxItems = 40

// firstItems returns the first strings of a list.
func firstItems(v *syntax.Value) []string {
	if v.Kind != syntax.Sequence {
		return nil
	}
	var items []string
	for i := range v.Items[:min(len(v.Items), maxItems)] {
		if v.Items[i].Kind == syntax.Scalar {
			items = append(items, v.Items[i].Text)
		}
	}
	return items
}

// keysIn is keysOf for the map that a file is.
func keysIn(root *syntax.Value) []dialect.Key {
	pairs := root.Pairs[:min(len(root.Pairs), maxEntries)]
	keys := make([]dialect.Key, len(pairs))
	for i := range pairs {
		v := &pairs[i].Value
		keys[i] = dialect.Key{Name: pairs[i].Key.Name, Shape: ShapeOf(v), Text: v.Text, Items: firstItems(v)}
	}
	return keys
}

// ShapeOf returns the shape of a value in the words of the sheets. A string
// with a comma is a [dialect.CommaShape]; a value that says nothing, an alias,
// and null are [dialect.AnyShape].
func ShapeOf(v *syntax.Value) dialect.Shape {
	switch v.Kind {
	case syntax.Scalar:
		if v.Type == syntax.String && strings.Contains(v.Text, ",") {
			return dialect.CommaShape
		}
		return scalarShapes[v.Type]
	case syntax.Sequence:
		return sequenceShape(v.Items)
	case syntax.Mapping:
		for _, p := range v.Pairs {
			if p.Value.Kind != syntax.Scalar || p.Value.Type != syntax.Bool {
				return dialect.MapShape
			}
		}
		if len(v.Pairs) > 0 {
			return dialect.BoolMapShape
		}
		return dialect.MapShape
	}
	return dialect.AnyShape
}

var scalarShapes = map[syntax.Type]dialect.Shape{
	syntax.String:    dialect.StringShape,
	syntax.Timestamp: dialect.StringShape,
	syntax.Null:      dialect.AnyShape,
	syntax.Bool:      dialect.BoolShape,
	syntax.Int:       dialect.IntShape,
	syntax.Float:     dialect.FloatShape,
}

func sequenceShape(items []syntax.Value) dialect.Shape {
	maps := 0
	for i := range items {
		if items[i].Kind == syntax.Mapping {
			maps++
		}
	}
	switch {
	case maps == 0:
		return dialect.ListShape
	case maps == len(items):
		return dialect.MapListShape
	}
	return dialect.MixedListShape
}
