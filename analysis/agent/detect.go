package agent

import (
	"path"
	"strings"

	"agentls/analysis/dialect"
	"agentls/analysis/syntax"
)

// syntaxOf decides the syntax of a file without looking into it, so that no
// edit can change it: the extension first, then the dialect that configuration
// or the folder says.
func syntaxOf(place Place) dialect.Syntax {
	ext := strings.ToLower(path.Ext(place.Path))
	if s, ok := foreign[ext]; ok {
		return s
	}
	if ext == ".md" || ext == ".markdown" || ext == ".mdc" {
		return dialect.Markdown
	}
	if d := dialect.ByID(place.Dialect); d != nil {
		return d.Syntax
	}
	if det := dialect.Detect(dialect.Evidence{Path: place.Path, Plugin: place.Plugin}); det.Strength >= dialect.ByPath {
		return det.Dialect.Syntax
	}
	return dialect.Markdown
}

// detect decides the dialect from place and frontmatter.
func (d *Document) detect() dialect.Detection {
	det := dialect.Detect(dialect.Evidence{
		Path:     d.Place.Path,
		Keys:     keysOf(d.Front),
		Front:    d.Front.State != syntax.NoFront,
		Plugin:   d.Place.Plugin,
		Siblings: d.Place.Siblings,
	})
	chosen := dialect.ByID(d.Place.Dialect)
	if chosen == nil {
		return det
	}
	if det.Dialect != chosen {
		det = dialect.Detection{Never: det.Never}
	}
	det.Dialect = chosen
	det.Strength = dialect.ByConfig
	det.Reason = "The configuration says that this file is for " + chosen.Name + "."
	return det
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
			keys = append(keys, dialect.Key{Name: e.Key.Name, Shape: ShapeOf(&e.Value), Text: e.Value.Text})
		}
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
