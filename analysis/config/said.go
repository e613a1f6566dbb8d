package config

import (
	"gopkg.in/yaml.v3"

	"agentls/analysis/text"
)

// Said is one word of a configuration file that counts, where it stands.
type Said struct {
	Key  string // the key it stands below: "exclude", "files", "rules", …
	Kind Word
	Text string
	Span text.Span // in the file, with its quotes
	Of   string    // of the value of a map: its key
	List int       // of an item: where the value of its key begins, for all of one list
}

// Said returns the words that count of the file that was parsed last, in the
// order of the file but for what YAML aliases bring along.
func (c *Config) Said() []Said {
	if c == nil || len(c.layers) == 0 {
		return nil
	}
	return c.layers[len(c.layers)-1].said
}

// say notes a word that counts.
func (r *reader) say(s Said, at *yaml.Node) {
	s.Text, s.Span = resolve(at).Value, r.piece.span(at)
	r.layer.said = append(r.layer.said, s)
}
