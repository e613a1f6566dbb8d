package syntax

import "agentls/analysis/text"

// EntryKind says what a top-level piece of frontmatter is.
type EntryKind uint8

// The kinds of entry.
const (
	Filler EntryKind = iota // blank lines and comments before the first key
	Pair                    // key: value
	Bare                    // a line without colon: a key still being typed, or lost text
	Opaque                  // a construct that is no key: a flow map, a sequence item, `? key`
)

// Entry is one top-level piece of the frontmatter: a key with all lines that
// belong to its value, and the blank and comment lines after it. Spans are
// relative to the entry's first byte. Entries are immutable and hold their own
// copy of their text, so they can be shared between versions of a file.
type Entry struct {
	Lang  Lang
	Text  string
	Kind  EntryKind
	Key   Key
	Colon int // offset of the colon; -1 when there is none
	Value Value

	// Body spans the entry without the blank and comment lines that trail it,
	// and without its last line end.
	Body     text.Span
	Comments []Comment

	// Faults is what strict YAML refuses. When it is empty, Value is what YAML
	// reads. When not, Value is what the lenient readings in Accepts read, or,
	// if there are none, what our tolerant scanner makes of it.
	Faults  []Fault
	Accepts Reading

	// Unchecked says that the entry or its block is too large to be read whole:
	// the library was not asked, so odd faults may be missed, and of more than
	// [MaxElements] elements the others are left out.
	Unchecked bool

	// Section says that the entry is a section of TOML, `[key.more]` with the
	// lines below it. Its Key is the first segment of the header, and Value
	// holds the rest as maps in maps. Several sections may share a key.
	Section bool

	anchors []string // the anchors it sets
	strict  *Value   // what our scanner reads, when Value is a lenient reading
	alone   *Entry   // the entry as it reads by itself, when an earlier one sets its anchors
}

// Key is the key of an entry or map pair.
type Key struct {
	Span text.Span // with quotes, when quoted
	Name string    // decoded
}

// Comment is a comment: from `#` or, in JSON, `//` to the end of its line, or
// what stands between `/*` and `*/`.
type Comment struct {
	Span text.Span // with its marks
	Own  bool      // it stands on a line of its own
}

// Reading is a set of lenient second readings that products try when strict
// YAML fails.
type Reading uint8

// The known lenient readings.
const (
	// QuoteValues quotes every unindented one-line `key: value` whose value is
	// neither quoted nor a well-formed flow list and holds `: ` or one of
	// {}[]*&#!|>%@`, and reads leading tabs as two spaces each (Claude Code).
	QuoteValues Reading = 1 << iota
	// BlockValues turns unquoted values that hold a colon into block scalars
	// (opencode).
	BlockValues
)

// FaultKind says what is wrong with an entry's YAML.
type FaultKind uint8

// The kinds of fault.
const (
	FaultOther       FaultKind = iota
	FaultColon                 // an unquoted value holds `: ` or ends in a colon
	FaultQuote                 // a quote is not closed, or text follows the closing one
	FaultBracket               // a flow list or map is not closed
	FaultTab                   // a tab indents
	FaultIndent                // lines of one value are indented unevenly
	FaultIndicator             // a plain value begins with a character YAML reserves: @ ` % & * ! | >
	FaultAnchor                // an alias without anchor
	FaultNotPair               // a line that is no `key: value`
	FaultEscape                // an unknown escape in a double-quoted value
	FaultControl               // a control character that YAML forbids
	FaultDepth                 // nested too deep
	FaultFlowComment           // in a flow collection: missing comma, stray bracket

	// Those of JSON and TOML only, which share FaultColon (missing or another
	// sign), FaultQuote, FaultBracket, FaultNotPair, FaultEscape, FaultControl
	// and FaultDepth.
	FaultComma   // a comma is missing or stands where none may
	FaultKey     // a key that lacks its quotes
	FaultValue   // a value is missing, or is none that the language knows
	FaultNumber  // a number or date that is malformed
	FaultStray   // text that belongs to nothing
	FaultComment // a comment is not closed, or stands where none may
	FaultRepeat  // TOML: a key or table is defined twice
)

// Fault is something strict YAML refuses, at the token that causes it.
type Fault struct {
	Kind    FaultKind
	Span    text.Span
	Message string // for people: what is wrong, without the advice
	// NoSpace tells a FaultNotPair apart that lacks nothing but the blank after
	// its colon (`model:sonnet`). Span is the colon then, and the entry, still
	// Bare, has its Key, Colon and Value.
	NoSpace bool
}

// Len returns the number of bytes of the entry.
func (e *Entry) Len() int { return len(e.Text) }
