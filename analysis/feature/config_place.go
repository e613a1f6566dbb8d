package feature

import (
	"sync"

	"agentls/analysis/agent"
	"agentls/analysis/config"
	"agentls/analysis/dialect"
	"agentls/analysis/prose"
	"agentls/analysis/syntax"
	"agentls/analysis/text"
)

// configFields dresses the keys of a configuration file as fields of a product,
// so that a caret in one is placed as it is in frontmatter.
var configFields = sync.OnceValue(func() *dialect.Dialect {
	d := &dialect.Dialect{ID: "agentls", Name: "agentls"}
	for _, k := range config.Keys() {
		d.Fields = append(d.Fields, configField(k))
	}
	return d
})

func configField(k config.Key) dialect.Field {
	f := dialect.Field{Name: k.Name}
	switch k.Shape {
	case config.MapOf:
		f.Shapes = []dialect.Shape{dialect.MapShape}
		f.Each = &dialect.Field{Name: k.Name, Shapes: []dialect.Shape{dialect.StringShape}}
	case config.OverridesOf:
		f.Shapes = []dialect.Shape{dialect.MapListShape}
		for _, inner := range config.OverrideKeys() {
			f.Keys = append(f.Keys, configField(inner))
		}
	default:
		f.Shapes = []dialect.Shape{dialect.ListShape}
	}
	return f
}

// configDocument is a configuration file as far as carets are concerned.
func configDocument(t *text.Text) *agent.Document {
	src := t.String()
	tree := syntax.ReadTree(syntax.YAML, src)
	doc := &agent.Document{Text: t, Tree: tree, Body: &prose.Body{}}
	doc.Detection.Dialect = configFields()
	doc.Front = tree.Front(src, &tree.Root, nil)
	return doc
}

// placeIn says what is written at off in a configuration file.
func placeIn(doc *agent.Document, off int) place {
	off = max(0, min(off, doc.Text.Len()))
	p := place{caret: off, token: text.At(off), whole: text.At(off)}
	f := doc.Front
	if doc.Text.Len() > agent.MaxSize || !f.Inner.Touches(off) {
		return p
	}
	in := p
	if f.Lang == syntax.JSON || f.Open.Of(doc.Src()) == "{" {
		in = inTree(doc, p)
	} else {
		in = inFront(doc, p)
	}
	if in.whole.Len() > maxToken {
		return p
	}
	return in
}

// configKeyAt returns the key that a path in a configuration file leads to:
// the last that is one of its own.
func configKeyAt(path []string) (k config.Key, below []string, ok bool) {
	keys := config.Keys()
	for {
		i := -1
		for j := range keys {
			if len(path) > 0 && keys[j].Name == path[0] {
				i = j
			}
		}
		if i < 0 {
			return k, path, ok
		}
		k, ok, path = keys[i], true, path[1:]
		if k.Shape != config.OverridesOf {
			return k, path, true
		}
		keys = config.OverrideKeys()
	}
}
