package config

import (
	"slices"
	"strings"

	"agentls/analysis/finding"
	"agentls/analysis/text"

	"gopkg.in/yaml.v3"
)

// reader turns the nodes of one configuration file into a layer, and says
// what it cannot use. What it can use always counts.
type reader struct {
	known    Known
	layer    layer
	piece    piece // where the nodes at hand come from
	seen     map[string]bool
	problems []finding.Finding
}

// read reads a whole file: as one piece if YAML takes it, else key by key, so
// that a mistake in one key does not cost the others.
func (r *reader) read(src string) {
	if next := secondDocument(src); next < len(src) {
		r.problem(configSyntax, text.Span{Start: next, End: next + len("---")}, "Everything from here on has no effect: `---` ends the configuration. Delete the line.")
		src = src[:next]
	}
	whole := newPiece(src, 0)
	node, err := whole.parse()
	if err == nil {
		r.top(whole, node)
		return
	}
	pieces := split(src)
	if len(pieces) == 0 {
		r.syntax(whole, err)
		return
	}
	for _, p := range pieces {
		if node, err := p.parse(); err != nil {
			r.syntax(p, err)
		} else {
			r.top(p, node)
		}
	}
}

// top reads the top-level keys of a piece.
func (r *reader) top(p piece, n *yaml.Node) {
	r.piece = p
	if n == nil {
		return
	}
	r.pairs(n, "A configuration file", "keys, such as `rules:` or `tools:`", r.seen, func(k, v *yaml.Node) {
		if k.Value == overridesKey.Name {
			r.overrides(v)
			return
		}
		r.setting(&r.layer.settings, k, v, Keys())
	})
}

// setting reads one key that may stand at the top or in an override; the names
// of all that may stand here are for messages.
func (r *reader) setting(s *settings, k, v *yaml.Node, all []Key) {
	if i := slices.IndexFunc(keys, func(x row) bool { return x.Name == k.Value }); i >= 0 {
		keys[i].read(r, s, v)
		return
	}
	r.unaccepted(configValue, k, "agentls reads no key `"+k.Value+"`", "keys", keyNames(all))
}

// overrides reads the list of overrides.
func (r *reader) overrides(n *yaml.Node) {
	n = resolve(n)
	if isNull(n) {
		return
	}
	if n.Kind != yaml.SequenceNode {
		r.wrongType(n, overridesKey.title(), "a list of maps, such as `- "+overridesKey.Example+"`")
		return
	}
	for _, item := range n.Content {
		r.override(item)
	}
}

// override reads one item of the list of overrides.
func (r *reader) override(item *yaml.Node) {
	var o override
	hasFiles := false
	before := len(r.problems)
	r.pairs(item, "An override", "`files` and the keys that hold for them", map[string]bool{}, func(k, v *yaml.Node) {
		if k.Value == filesKey.Name {
			hasFiles = true
			for _, glob := range r.list(filesKey, v) {
				o.files = append(o.files, glob.Value)
			}
			if len(o.files) == 0 && len(r.problems) == before {
				r.problem(configValue, r.piece.span(k), "`files` names none, so this override counts for no file. Write a glob, such as `"+filesKey.Example+"`.")
				r.incomplete()
			}
			return
		}
		r.setting(&o.settings, k, v, OverrideKeys())
	})
	if !hasFiles && resolve(item).Kind == yaml.MappingNode {
		r.problem(configValue, r.piece.first(item), "An override without `files` counts for no file. Add `files:` with a glob, or move its keys to the top level.")
		r.incomplete()
	}
	r.layer.overrides = append(r.layer.overrides, o)
}

// pairs calls each for the pairs of a map. Of a repeated key the last counts.
func (r *reader) pairs(n *yaml.Node, what, want string, seen map[string]bool, each func(k, v *yaml.Node)) {
	n = resolve(n)
	if isNull(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.wrongType(n, what, "a map of "+want)
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k := resolve(n.Content[i])
		if k.Kind != yaml.ScalarNode {
			r.wrongType(k, "A key", "one word or a quoted text")
			continue
		}
		if seen[k.Value] {
			r.problem(configValue, r.piece.span(n.Content[i]), "`"+k.Value+"` stands here for the second time; where the two differ, this one counts. Keep one.")
		}
		seen[k.Value] = true
		each(&yaml.Node{Kind: k.Kind, Value: k.Value, Line: n.Content[i].Line, Column: n.Content[i].Column, Style: n.Content[i].Style}, n.Content[i+1])
	}
}

// texts returns the scalars of a list. A single scalar is taken for a list of
// one, and said to be none.
func (r *reader) texts(n *yaml.Node, k Key) []*yaml.Node {
	n = resolve(n)
	switch {
	case isNull(n):
		return nil
	case n.Kind == yaml.ScalarNode:
		at := r.piece.span(n)
		p := finding.Finding{Code: configValue, Span: at, Incomplete: true, Message: k.title() + " is a list; write `" + k.shown() + "`."}
		if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && !strings.Contains(n.Value, "\n") {
			if !strings.ContainsAny(n.Value, "`,[]") {
				p.Message = k.title() + " is a list; write `[" + n.Value + "]`."
			}
			p.Fixes = []finding.Fix{{Title: "Make it a list", Preferred: true, Edits: []text.Edit{
				{Span: text.At(at.Start), New: "["}, {Span: text.At(at.End), New: "]"},
			}}}
		}
		r.problems = append(r.problems, p)
		return []*yaml.Node{n}
	case n.Kind != yaml.SequenceNode:
		r.wrongType(n, k.title(), "a list, such as `"+k.shown()+"`")
		return nil
	}
	var texts []*yaml.Node
	for _, item := range n.Content {
		v := resolve(item)
		if v.Kind != yaml.ScalarNode || v.Value == "" || isNull(v) {
			r.wrongType(item, "An item of "+k.title(), "a text that is not empty")
			continue
		}
		texts = append(texts, &yaml.Node{Kind: v.Kind, Value: v.Value, Line: item.Line, Column: item.Column, Style: v.Style})
	}
	return texts
}

// resolve follows an alias to what it stands for.
func resolve(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode && n.Alias != nil {
		return n.Alias
	}
	return n
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }
