// Package finding defines what agentls says about a file: the finding, its
// code, severity and consequence, the mends it offers, and the catalogue of
// codes with their documentation. It is a leaf: it knows no rule and no
// product.
package finding

import "agentls/analysis/text"

// Code names a kind of finding in kebab-case. Codes are never renamed once
// released.
type Code string

// Severity says how loudly a finding speaks. Off is the zero value.
type Severity uint8

// The severities, in rising order.
const (
	Off Severity = iota
	Hint
	Information
	Warning
	Error
)

// Consequence says what a finding means for the user.
type Consequence uint8

// The consequences, in rising order.
const (
	Tidy      Consequence = iota // nothing breaks; it could be neater
	Fragile                      // works today, or in this product only
	Lost                         // an ability or a value the author meant is gone
	NotBound                     // a restriction that restricts nothing
	NotLoaded                    // the product refuses or ignores the agent
)

// Tag is a display hint that editors know.
type Tag uint8

// The tags of LSP 3.18, "DiagnosticTag".
const (
	Deprecated Tag = iota + 1
	Unnecessary
)

// Finding is one thing to say about one place. Spans are byte offsets; inside
// a rule's result they are relative to the owner (entry, chunk), in what
// lint.Run returns they are offsets in the file.
type Finding struct {
	Code        Code
	Severity    Severity
	Consequence Consequence
	Span        text.Span
	Message     string // markdown; back-ticks around the user's own names
	Dialect     string // id of the dialect it speaks for
	Tags        []Tag
	Related     []Related
	Fixes       []Fix

	// Incomplete marks a token that is the beginning of an accepted name, or
	// an empty value: while its author still types, it is withheld.
	Incomplete bool
}

// Related is another place that belongs to a finding.
type Related struct {
	Path    string // slash-separated; empty for the same file
	Span    text.Span
	Message string
}

// Fix is a mend of a finding: edits that speak of the text as it is and do
// not overlap.
type Fix struct {
	Title     string
	Edits     []text.Edit
	Safe      bool // changes nothing that the author may have meant otherwise: part of fix all
	Preferred bool // the likeliest of several
}

// Shift returns the finding with all places of its own file moved by d bytes.
func (f Finding) Shift(d int) Finding {
	if d == 0 {
		return f
	}
	f.Span = f.Span.Shift(d)
	if len(f.Related) > 0 {
		related := make([]Related, len(f.Related))
		for i, r := range f.Related {
			if r.Path == "" {
				r.Span = r.Span.Shift(d)
			}
			related[i] = r
		}
		f.Related = related
	}
	if len(f.Fixes) > 0 {
		fixes := make([]Fix, len(f.Fixes))
		for i, x := range f.Fixes {
			edits := make([]text.Edit, len(x.Edits))
			for j, e := range x.Edits {
				edits[j] = text.Edit{Span: e.Span.Shift(d), New: e.New}
			}
			x.Edits = edits
			fixes[i] = x
		}
		f.Fixes = fixes
	}
	return f
}
