package config

import "gopkg.in/yaml.v3"

// Shape is how the value of a key is written.
type Shape uint8

// The shapes.
const (
	ListOf      Shape = iota // a list of words
	GlobsOf                  // a list of globs, or one glob
	MapOf                    // a map of words to words
	OverridesOf              // a list of maps, each with `files` and other keys
)

// Key is a key of a configuration file: what reads the file, what completes
// and explains it, and its JSON Schema are made of these rows.
type Key struct {
	Name    string
	Doc     string // one or two sentences, markdown
	Shape   Shape
	Keys    Word   // of a map: what its keys are
	Values  Word   // of a map: what its values are; of a list: its items
	Example string // a value as it stands inside the brackets, in YAML
}

// Keys returns the keys of a configuration file in the order in which they are
// listed.
func Keys() []Key {
	all := make([]Key, 0, len(keys)+1)
	for _, k := range keys {
		all = append(all, k.Key)
	}
	return append(all, overridesKey)
}

// OverrideKeys returns the keys of one override.
func OverrideKeys() []Key {
	all := []Key{filesKey}
	for _, k := range keys {
		all = append(all, k.Key)
	}
	return all
}

// names returns the names of keys.
func keyNames(keys []Key) []string {
	list := make([]string, len(keys))
	for i, k := range keys {
		list[i] = k.Name
	}
	return list
}

// title is the key as messages name it.
func (k Key) title() string { return "`" + k.Name + "`" }

// shown is the example with its brackets.
func (k Key) shown() string {
	if k.Shape == MapOf {
		return k.Example
	}
	return "[" + k.Example + "]"
}

// row is a key that counts at the top and in overrides, and what is done with
// its words: those of a list are values.
type row struct {
	Key
	set func(s *settings, key, value string)
}

// read takes what a key says into the settings.
func (k *row) read(r *reader, s *settings, n *yaml.Node) {
	switch k.Shape {
	case MapOf:
		want := wordKinds[k.Keys].Plural + " to " + wordKinds[k.Values].Plural + ", such as `" + k.Example + "`"
		r.pairs(n, k.title(), want, map[string]bool{}, func(key, value *yaml.Node) {
			ok := r.word(k.Keys, key, key, key)
			if r.word(k.Values, resolve(value), value, key) && ok {
				r.say(Said{Key: k.Name, Kind: k.Keys}, key)
				r.say(Said{Key: k.Name, Kind: k.Values, Of: key.Value}, value)
				k.set(s, key.Value, resolve(value).Value)
			}
		})
	default:
		for _, v := range r.list(k.Key, n) {
			k.set(s, "", v.Value)
		}
	}
}

// list returns the words of a list that can be used.
func (r *reader) list(k Key, n *yaml.Node) []*yaml.Node {
	begins := r.piece.base + r.piece.start(n)
	if v := resolve(n); k.Shape == GlobsOf && v.Kind == yaml.ScalarNode && !isNull(v) {
		n = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{n}}
	}
	var list []*yaml.Node
	for _, v := range r.texts(n, k) {
		if r.word(k.Values, v, v, nil) {
			r.say(Said{Key: k.Name, Kind: k.Values, List: begins}, v)
			list = append(list, v)
		}
	}
	return list
}
