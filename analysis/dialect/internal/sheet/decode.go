package sheet

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// value reads a node into the struct that into points to.
func (c *checker) value(n *yaml.Node, into any) { c.set(n, reflect.ValueOf(into).Elem()) }

// set reads a node into v. A single name may stand for a struct that has a
// field Name and nothing else to say.
func (c *checker) set(n *yaml.Node, v reflect.Value) {
	if n.Kind == yaml.AliasNode || n.Anchor != "" {
		c.nodeErrorf(n, "anchors and aliases are not used in sheets")
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		c.set(n, v.Elem())
	case reflect.Struct:
		c.structure(n, v)
	case reflect.Slice:
		c.list(n, v)
	default:
		c.scalar(n, v)
	}
}

func (c *checker) structure(n *yaml.Node, v reflect.Value) {
	if v.CanAddr() {
		c.lines[v.Addr().Interface()] = place{c.file, n.Line}
	}
	if name := v.FieldByName("Name"); n.Kind == yaml.ScalarNode && name.IsValid() {
		c.scalar(n, name)
		return
	}
	if n.Kind != yaml.MappingNode {
		c.nodeErrorf(n, "a map is wanted here")
		return
	}
	seen := map[string]bool{}
	for i := 0; i < len(n.Content); i += 2 {
		key, val := n.Content[i], n.Content[i+1]
		f := fieldFor(v, key.Value)
		switch {
		case !f.IsValid():
			c.nodeErrorf(key, "unknown key %q; known are %s", key.Value, strings.Join(keysOf(v.Type()), ", "))
		case seen[key.Value]:
			c.nodeErrorf(key, "key %q is there twice", key.Value)
		default:
			c.set(val, f)
		}
		seen[key.Value] = true
	}
}

func (c *checker) list(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.SequenceNode {
		c.nodeErrorf(n, "a list is wanted here")
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content)))
	for i, item := range n.Content {
		c.set(item, v.Index(i))
	}
}

func (c *checker) scalar(n *yaml.Node, v reflect.Value) {
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		c.nodeErrorf(n, "a single value is wanted here")
		return
	}
	if words, ok := vocabulary[v.Type()]; ok {
		for _, w := range words {
			if w.text == n.Value {
				v.Set(reflect.ValueOf(w.value))
				return
			}
		}
		c.nodeErrorf(n, "%q is no %s; known are %s", n.Value, strings.ToLower(v.Type().Name()), wordList(words))
		return
	}
	var err error
	switch v.Kind() {
	case reflect.String:
		v.SetString(n.Value)
	case reflect.Bool:
		var b bool
		b, err = strconv.ParseBool(n.Value)
		v.SetBool(b)
	case reflect.Int:
		var i int
		i, err = strconv.Atoi(n.Value)
		v.SetInt(int64(i))
	case reflect.Float64:
		var f float64
		f, err = strconv.ParseFloat(n.Value, 64)
		v.SetFloat(f)
	default:
		c.nodeErrorf(n, "the schema has no way to read a %s", v.Type())
	}
	if err != nil {
		c.nodeErrorf(n, "%q is no %s", n.Value, v.Kind())
	}
}

// fieldFor returns the field that a key of a sheet names.
func fieldFor(v reflect.Value, key string) reflect.Value {
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && keyOf(f.Name) == key {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

func keysOf(t reflect.Type) []string {
	var keys []string
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() {
			keys = append(keys, keyOf(f.Name))
		}
	}
	return keys
}

// keyOf spells the name of a Go field as sheets do: BOMDoc is bomDoc.
func keyOf(name string) string {
	r := []rune(name)
	for i := range r {
		if i > 0 && i+1 < len(r) && unicode.IsLower(r[i+1]) {
			break
		}
		if !unicode.IsUpper(r[i]) {
			break
		}
		r[i] = unicode.ToLower(r[i])
	}
	return string(r)
}
