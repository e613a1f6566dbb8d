package syntax

import "agentls/analysis/text"

// Scan reads the frontmatter of src, the whole file.
func Scan(src string) *Front { panic("pending") }

// Edit returns the frontmatter after e, where src is the whole file after it.
// Entries that e did not touch are shared.
func (f *Front) Edit(src string, e text.Edit) *Front { panic("pending") }

// ParseEntry reads one entry from its own text.
func ParseEntry(src string) *Entry { panic("pending") }

// Items returns the elements of a list of names in any shape: a comma string
// (commas inside parentheses and quotes do not split), a flow or block list.
// A scalar without comma is one item. It works on broken values too.
func (e *Entry) Items() ([]Item, ListShape) { panic("pending") }

// ItemsOf is [Entry.Items] for a value inside a map of the entry.
func (e *Entry) ItemsOf(v *Value) ([]Item, ListShape) { panic("pending") }

// Find returns the index of the first Pair or Bare entry with the key, or -1.
func (f *Front) Find(key string) int { panic("pending") }

// IndexAt returns the index of the entry that a caret at off (in the file)
// stands in, or -1. At a seam the caret belongs to the entry that begins there
// unless it stands at the very end of Inner.
func (f *Front) IndexAt(off int) int { panic("pending") }

// Span returns the span of entry i in the file.
func (f *Front) Span(i int) text.Span { panic("pending") }

// Quote returns s written as one YAML scalar, plain where that is safe in a
// block context and, if flow is set, in a flow context too.
func Quote(s string, flow bool) string { panic("pending") }
