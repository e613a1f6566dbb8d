package syntax

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// This file is the only one that knows the YAML library. The library judges
// whether text is well-formed and what a plain scalar is; it is never asked
// for the end of anything, and its line numbers are not used.

// node is a node of the library's tree.
type node = yaml.Node

// The kinds and the style of a node that [locator] looks at.
const (
	scalarNode   = yaml.ScalarNode
	sequenceNode = yaml.SequenceNode
	mappingNode  = yaml.MappingNode
	aliasNode    = yaml.AliasNode
	flowStyle    = yaml.FlowStyle
)

// document parses src, which holds no `---` line, into its root node. The
// library panics inside; what escapes it counts as a refusal.
func document(src string) (root *node, err error) {
	defer func() {
		if p := recover(); p != nil {
			root, err = nil, fmt.Errorf("yaml: %v", p)
		}
	}()
	decoder := yaml.NewDecoder(strings.NewReader(sanitize(src)))
	var doc, more node
	switch err := decoder.Decode(&doc); {
	case err == io.EOF:
		return nil, nil
	case err != nil:
		return nil, err
	}
	// The library stops where the first document ends, be it in the middle of
	// a line; only asking for the next one tells whether the text does.
	switch err := decoder.Decode(&more); {
	case err == nil:
		return nil, errSecond
	case err != io.EOF:
		return nil, err
	case len(doc.Content) == 0:
		return nil, nil
	}
	return doc.Content[0], nil
}

var errSecond = errors.New("yaml: did not find expected key")

// accepts reports whether the library reads src as well-formed.
func accepts(src string) bool {
	_, err := document(src)
	return err == nil
}

// sanitize replaces what the library takes otherwise than YAML 1.2 and the
// products do, byte for byte: NEL, LS and PS, where it breaks lines, byte
// order marks inside the text, and bytes that are not UTF-8.
func sanitize(s string) string {
	i := 0
	for i < len(s) && s[i] < utf8.RuneSelf {
		i++
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteByte('^')
		case r == '\u0085':
			b.WriteString("\u00a6")
		case r == '\u2028' || r == '\u2029' || r == '\ufeff' || r == '\ufffe' || r == '\uffff':
			b.WriteString("\ue000")
		default:
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// typeOf returns the type of a scalar as the library resolves it.
func typeOf(v Value, tag string) Type {
	if v.Kind != Scalar {
		return String
	}
	if tag != "" && tag != "!" {
		return types[shortTag(tag)]
	}
	if v.Style != Plain {
		return String
	}
	return resolve(v.Text)
}

func shortTag(tag string) string {
	long := strings.TrimPrefix(strings.TrimSuffix(strings.TrimPrefix(tag, "!<"), ">"), "tag:yaml.org,2002:")
	if strings.HasPrefix(long, "!") {
		return long
	}
	return "!!" + long
}

// types are the tags that stand for something else than a string.
var types = map[string]Type{
	"!!null": Null, "!!bool": Bool, "!!int": Int, "!!float": Float, "!!timestamp": Timestamp,
}

// resolve returns the type of a plain scalar. Text that begins with a letter
// that no special word begins with is a string without asking.
func resolve(s string) Type {
	if s == "" {
		return Null
	}
	switch c := s[0]; {
	case len(s) > 64 && strings.IndexByte(s, ' ') >= 0:
		return String
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		if strings.IndexByte("tTfFnNyYoO", c) < 0 {
			return String
		}
	}
	n := node{Kind: scalarNode, Value: s}
	return types[n.ShortTag()]
}

func styleOf(n *node) Style {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return DoubleQuoted
	case n.Style&yaml.SingleQuotedStyle != 0:
		return SingleQuoted
	case n.Style&yaml.LiteralStyle != 0:
		return Literal
	case n.Style&yaml.FoldedStyle != 0:
		return Folded
	}
	return Plain
}
