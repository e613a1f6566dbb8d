package lint_test

import (
	"slices"

	"agentls/analysis/dialect"
	"agentls/analysis/finding"
)

// The mutation tests write agent files that are right but for faults planted
// on purpose. What must be found follows from the sheets and from where the
// fault was put, never from what the rules or the look-ups say.

// mark is a finding that must stand on the part of a file that carries it.
type mark struct {
	codes []finding.Code        // one of them
	whole bool                  // with its quotes
	is    []finding.Consequence // one of them; nil: the sheet does not say
	trust dialect.Trust         // how far the fact is known
}

// style is how a value is written.
type style uint8

const (
	bare    style = iota // no quotes
	single               // 'text'
	double               // "text"
	literal              // text on lines of its own, each kept
	folded               // text on lines of its own, joined
	flow                 // a collection in brackets, on one line
	block                // a collection of one line for each element
	tall                 // a collection in brackets, on several lines
	escaped              // "te\u0078t"
)

// kind is what a value is.
type kind uint8

const (
	textKind  kind = iota
	wordKind       // a number or boolean
	nullKind       // the word for nothing
	noneKind       // nothing at all
	commaKind      // one text of names with commas between
	listKind
	mapKind
	rawKind // marked text that is written as it is
)

// node is a value that is not written yet.
type node struct {
	kind  kind
	style style
	text  string
	tail  string // follows the text outside the mark
	items []node
	pairs []pair
	mark  *mark
	codes []string // of the marks in raw text
	label string   // the shape of raw text
}

// pair is a key and its value.
type pair struct {
	key   string
	mark  *mark
	agent *mark // on the key that stands for the agent as a whole
	value node
	doubt string // what stands in place of the pair, as marked text
	bound string // pairs that are bound by a word keep their order
}

func text1(s string, st style) node { return node{kind: textKind, text: s, style: st} }
func word(s string) node            { return node{kind: wordKind, text: s} }

// carrying returns the node with a mark.
func (n node) carrying(m *mark) node {
	n.mark = m
	return n
}

// namesNode returns a list or comma text of names.
func namesNode(k kind, outer, inner style, names ...string) node {
	n := node{kind: k, style: outer}
	for _, name := range names {
		n.items = append(n.items, text1(name, inner))
	}
	return n
}

// lines reports whether the value has several lines, so that what concerns all
// of it is said on its key.
func (n *node) lines() bool {
	switch n.kind {
	case textKind, commaKind:
		return n.style == literal || n.style == folded
	case listKind:
		return n.style != flow && len(n.items) > 1
	case mapKind:
		return n.style != flow && len(n.pairs) > 1
	}
	return false
}

var styleNames = map[style]string{
	bare: "plain", single: "single-quoted", double: "double-quoted", literal: "literal block", folded: "folded block",
	flow: "flow", block: "block", tall: "tall", escaped: "escaped",
}

// shape names the shape of a value, as the triples of the mutation tests count
// it.
func (n *node) shape() string {
	switch n.kind {
	case textKind:
		return styleNames[n.style] + " text"
	case wordKind:
		if n.text == "true" || n.text == "false" {
			return "boolean"
		}
		return "number"
	case nullKind, noneKind:
		return map[kind]string{nullKind: "null", noneKind: "nothing"}[n.kind]
	case commaKind:
		return styleNames[n.style] + " comma text"
	case listKind:
		return styleNames[n.style] + " list of " + n.elements()
	case mapKind:
		return styleNames[n.style] + " map of " + n.values()
	}
	return n.label
}

func (n *node) elements() string {
	switch {
	case len(n.items) == 0:
		return "nothing"
	case slices.ContainsFunc(n.items, func(i node) bool { return i.kind == mapKind }):
		return "maps"
	case slices.ContainsFunc(n.items, func(i node) bool { return i.style == single || i.style == double || i.style == escaped }):
		return "quoted names"
	}
	return "names"
}

func (n *node) values() string {
	if len(n.pairs) == 0 {
		return "nothing"
	}
	v := &n.pairs[len(n.pairs)-1].value
	switch v.kind {
	case wordKind:
		return v.shape() + "s"
	case listKind:
		return "lists"
	case mapKind:
		return "maps"
	}
	return "texts"
}
