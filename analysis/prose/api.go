package prose

import "agentls/analysis/text"

// Parse reads the body that stands in src (the whole file) from start to the end.
func Parse(src string, start int) *Body { panic("pending") }

// Edit returns the body after e, where src is the whole file after it and
// start is where the body now begins. Chunks that e did not touch are shared.
func (b *Body) Edit(src string, start int, e text.Edit) *Body { panic("pending") }

// IndexAt returns the index of the chunk that a caret at off (in the file)
// stands in, or -1 outside the body.
func (b *Body) IndexAt(off int) int { panic("pending") }

// Span returns the span of chunk i in the file.
func (b *Body) Span(i int) text.Span { panic("pending") }

// Section is a heading, or tag that stands as one, with all it governs.
type Section struct {
	Heading *Heading // nil for a tag
	Tag     *Tag     // nil for a heading
	Name    string
	Level   int
	At      text.Span // the heading or tag in the file
	Title   text.Span // its title or name in the file
	Span    text.Span // from the heading to the end of what it governs
	Parent  int       // index of the section it stands in; -1 at the top
	First   int       // index of the first chunk that holds content of its own
	Empty   bool      // nothing but blanks and comments, and no section below it
}

// Sections returns the outline of the body in document order: ATX and setext
// headings, tag pairs that stand at the start of a line, and Bold and Label
// lines. It is computed once a body.
func (b *Body) Sections() []Section { panic("pending") }

// Tokens estimates how many tokens a model makes of n bytes of prose.
func Tokens(n int) int { return (n + 3) / 4 }
