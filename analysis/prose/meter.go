package prose

import (
	"errors"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
)

// goldmark takes quadratic time or worse for some inputs and cannot be
// cancelled. So every chunk gets fuel, and the places where goldmark's work can
// outgrow its input burn it: the delimiter stack, nesting, brackets, tables,
// reference definitions. A chunk that runs out is given to our own linear
// scanner. One unit is about a nanosecond of work, counted and not timed, so
// that the same text always gets the same answer (I3).
const (
	// maxParse is the length in bytes above which a chunk never goes to goldmark.
	maxParse    = 32 << 10
	fuelBase    = 10_000
	fuelPerByte = 250
)

// errFuel unwinds goldmark when a chunk has burnt its fuel.
var errFuel = errors.New("out of fuel")

// context is goldmark's parse context. It knows the references of the whole
// document, counts what parsing costs, and keeps what goldmark's tree does not:
// where inlines and fences end.
type context struct {
	parser.Context
	refs references
	fuel int

	used       map[string]bool // labels looked up
	delimiters int             // pushed since the list was last empty
	opened     int             // blocks opened on this line
	escaped    int             // escaped pipes in table cells so far

	records
}

func newContext() *context {
	return &context{Context: parser.NewContext(), used: map[string]bool{}}
}

// reset makes the context ready for a chunk of n bytes.
func (c *context) reset(n int, refs references) {
	for k := parser.ContextKey(0); k <= parser.ContextKeyMax; k++ {
		c.Set(k, nil)
	}
	c.refs, c.fuel = refs, fuelBase+n*fuelPerByte
	clear(c.used)
	c.delimiters, c.opened, c.escaped = 0, 0, 0
	c.records.reset()
}

func (c *context) burn(n int) {
	if c.fuel -= n; c.fuel < 0 {
		panic(errFuel)
	}
}

// Reference looks a normalised label up in the whole document and notes that
// the chunk depends on it.
func (c *context) Reference(label string) (parser.Reference, bool) {
	c.used[label] = true
	if r := c.refs[label]; r != nil {
		return r, true
	}
	return nil, false
}

// AddReference does nothing: definitions are read from the tree, and what they
// mean for this chunk is decided by the whole document.
func (c *context) AddReference(parser.Reference) {}

// PushDelimiter burns for the search of an opener, which may pass every
// delimiter before.
func (c *context) PushDelimiter(d *parser.Delimiter) {
	if c.FirstDelimiter() == nil {
		c.delimiters = 0
	}
	c.delimiters++
	c.burn(2 * c.delimiters)
	c.Context.PushDelimiter(d)
}

// ClearDelimiters removes the delimiters after bottom. It looks at every
// sibling on the way back, however many links that reads again.
func (c *context) ClearDelimiters(bottom ast.Node) {
	last := c.LastDelimiter()
	if last == nil {
		return
	}
	for n := ast.Node(last); n != nil && n != bottom; {
		c.burn(4)
		previous := n.PreviousSibling()
		if d, ok := n.(*parser.Delimiter); ok {
			c.RemoveDelimiter(d)
		}
		n = previous
	}
}

// OpenedBlocks is asked for once a line, and every open block reads the line.
func (c *context) OpenedBlocks() []parser.Block {
	blocks := c.Context.OpenedBlocks()
	c.opened = 0
	c.burn(10 + 80*len(blocks))
	return blocks
}

// SetBlockOffset is called once for each block that a line opens. Each reads
// the line from its beginning again.
func (c *context) SetBlockOffset(off int) {
	c.opened++
	c.burn(20 + 5*c.opened*c.opened)
	c.Context.SetBlockOffset(off)
}
