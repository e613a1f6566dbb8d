// Package syntax reads the structure of agent definition files: where the
// frontmatter stands, which entries tile it, and what each entry's key, value
// and list items are, with exact byte spans, however broken the YAML is. It
// reads whole files of JSON, TOML and YAML into trees, and takes any map of a
// tree for a frontmatter.
//
// Our own scanners own the structure; gopkg.in/yaml.v3 is asked about one
// entry at a time and never about spans. The package knows no product: it
// states what strict YAML and each known lenient reading make of an entry.
package syntax

import "agentls/analysis/text"

// FenceState says how the frontmatter is fenced.
type FenceState uint8

// MaxEntries bounds the entries of one frontmatter.
const MaxEntries = 5_000

// The states of a frontmatter.
const (
	NoFront   FenceState = iota // the file does not begin with a fence
	Closed                      // fences on both sides
	Unclosed                    // no closing fence; the entries are provisional
	LateClose                   // a closing fence exists, but far below where the body seems to begin
)

// Front is the frontmatter of one file. Spans are offsets in the file. Front
// is immutable; [Front.Edit] shares every entry that an edit did not touch.
//
// Invariant I1: Entries tile Inner: Starts[i]+Entries[i].Len() == Starts[i+1],
// Starts[0] == Inner.Start, and the last entry ends at Inner.End.
//
// More than [MaxEntries] entries are not told apart: the last one is Opaque and
// Unchecked then and holds all the rest.
type Front struct {
	Lang  Lang // what the entries are written in
	State FenceState
	BOM   bool      // the file begins with U+FEFF
	Lead  text.Span // blank lines before the opening fence; empty when it is on the first line
	Open  text.Span // the opening fence's dashes; empty without frontmatter
	Close text.Span // the closing fence's dashes or dots; empty when Unclosed
	Inner text.Span // the bytes that entries tile: from the line after Open to the closing fence, or to Body
	Body  int       // offset of the first byte of the body

	// Cut is the first `---` inside Inner that is not at the start of a line,
	// where products that look for the next `---` anywhere end the block. They
	// look at bytes, so it counts in quotes and comments too.
	Cut text.Span

	Entries []*Entry
	Starts  []int // offset of each entry in the file

	// Fault is what YAML refuses of the block as a whole although every entry
	// alone is well-formed (say an alias without anchor); nil as a rule.
	Fault *Fault
}
