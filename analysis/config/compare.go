package config

import "reflect"

// Difference says what another configuration in place of one changes.
type Difference uint8

// The differences, in rising order.
const (
	SameConfig    Difference = iota
	OtherFindings            // what is said of files
	OtherFiles               // which files are looked at, and whose they are
)

// Compare says what b in place of a changes. Nil is the configuration that says
// nothing.
func Compare(a, b *Config) Difference {
	x, y := a.said(), b.said()
	switch {
	case !reflect.DeepEqual(whose(x), whose(y)):
		return OtherFiles
	case !reflect.DeepEqual(x, y):
		return OtherFindings
	}
	return SameConfig
}

// said returns the layers without the places where they say it.
func (c *Config) said() []layer {
	var layers []layer
	if c != nil {
		for _, l := range c.layers {
			l.said = nil
			if !reflect.DeepEqual(l, layer{path: l.path, root: l.root}) {
				layers = append(layers, l)
			}
		}
	}
	return layers
}

// selection is the part of settings that decides about files.
type selection struct {
	root, files string
	dialects    []dialectRule
	exclude     []string
}

// whose returns what layers say about files, in order.
func whose(layers []layer) []selection {
	var all []selection
	add := func(root string, files []string, s *settings) {
		if len(s.dialects)+len(s.exclude) > 0 {
			all = append(all, selection{root, list(files, " "), s.dialects, s.exclude})
		}
	}
	for i := range layers {
		add(layers[i].root, nil, &layers[i].settings)
		for j := range layers[i].overrides {
			o := &layers[i].overrides[j]
			add(layers[i].root, o.files, &o.settings)
		}
	}
	return all
}
