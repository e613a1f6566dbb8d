package syntax

import "agentls/analysis/text"

// ValueKind is the YAML kind of a value (YAML 1.2.2 §3.2.1.1).
type ValueKind uint8

// The kinds of value.
const (
	Absent ValueKind = iota // nothing, or a comment only, after the colon
	Scalar
	Sequence
	Mapping
	Alias
)

// Style is how a value is written (YAML 1.2.2 §3.2.3.1).
type Style uint8

// The styles.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
	Literal // |
	Folded  // >
	Flow    // [a, b] or {a: b}
	Block   // - a, or what TOML writes on lines of its own

	MultiDouble // """ of TOML
	MultiSingle // ''' of TOML
)

// Type is what a scalar resolves to under the core schema, as yaml.v3 does it.
type Type uint8

// The scalar types.
const (
	String Type = iota
	Null
	Bool
	Int
	Float
	Timestamp
)

// Value is the value of an entry, list item or map pair.
type Value struct {
	Kind  ValueKind
	Style Style
	Type  Type      // of a scalar
	Span  text.Span // the token: with quotes, brackets or block indicator; without trailing blanks and comments. For Absent the empty span where a value would go
	Inner text.Span // the token without quotes, brackets or the indicator line
	Text  string    // a scalar's decoded text; an alias' name
	Items []Value   // of a sequence, as far as they could be read
	Pairs []MapPair // of a mapping
	// Open says that a quote or bracket is not closed.
	Open bool
}

// MapPair is one pair of a mapping.
type MapPair struct {
	Key   Key
	Colon int // -1 when there is none; in TOML the equals sign
	Value Value
	// Head is the header of a TOML section, with its brackets; empty elsewhere.
	Head text.Span
}

// ListShape is how a list of names is written.
type ListShape uint8

// The shapes of a list.
const (
	NotList   ListShape = iota // a mapping, or a value that holds no name
	CommaList                  // a, b
	FlowList                   // [a, b]
	BlockList                  // - a
)

// Item is one element of a list of names, in whatever shape it is written.
type Item struct {
	Text string    // decoded and trimmed
	Span text.Span // the name itself, without quotes
	Full text.Span // the name with its quotes
	Drop text.Span // what to delete so that the item and one separator go
	// Scalar is false for an item that is a list or map.
	Scalar bool

	lines bool // Drop is whole lines
}
