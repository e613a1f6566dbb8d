package prose

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"

	"agentls/analysis/text"
)

// records is what goldmark knows while it reads and does not keep in its tree.
type records struct {
	spans  []text.Span // code spans
	inline []text.Span // inline HTML
	links  []Link
	fences []openFence   // in document order
	titles []headingLine // in document order
}

type openFence struct {
	node   ast.Node
	indent int // offset of the opening line
	close  int // offset of the closing line, or -1
}

// headingLine is the line that makes a heading: the ATX heading itself, or the
// underline of a setext heading.
type headingLine struct {
	node   ast.Node
	line   mdtext.Segment
	setext bool
}

func (r *records) reset() {
	*r = records{spans: r.spans[:0], inline: r.inline[:0], links: r.links[:0], fences: r.fences[:0], titles: r.titles[:0]}
}

// fenceParser notes where fenced code blocks open and close.
type fenceParser struct{ parser.BlockParser }

func (p fenceParser) Open(parent ast.Node, reader mdtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := reader.PeekLine()
	node, state := p.BlockParser.Open(parent, reader, pc)
	if node != nil {
		c := pc.(*context)
		c.fences = append(c.fences, openFence{node, line.Start, -1})
	}
	return node, state
}

func (p fenceParser) Continue(node ast.Node, reader mdtext.Reader, pc parser.Context) parser.State {
	_, line := reader.PeekLine()
	state := p.BlockParser.Continue(node, reader, pc)
	if state&parser.Close != 0 {
		c := pc.(*context)
		c.fences[len(c.fences)-1].close = line.Start
	}
	return state
}

// headingParser notes the lines of headings. goldmark's own position of an ATX
// heading is wrong behind a tab that a container has taken in part.
type headingParser struct {
	parser.BlockParser
	setext bool
}

func (p headingParser) Open(parent ast.Node, reader mdtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := reader.PeekLine()
	node, state := p.BlockParser.Open(parent, reader, pc)
	if node != nil {
		c := pc.(*context)
		c.burn(500) // the paragraph above is read again
		c.titles = append(c.titles, headingLine{node, line, p.setext})
	}
	return node, state
}

// htmlParser burns for the regular expressions that look for a block's start
// on every line with a < in front, and for the end of a <script> on every line.
type htmlParser struct{ parser.BlockParser }

func (p htmlParser) Open(parent ast.Node, reader mdtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	pc.(*context).burn(1500 + 40*len(line))
	return p.BlockParser.Open(parent, reader, pc)
}

func (p htmlParser) Continue(node ast.Node, reader mdtext.Reader, pc parser.Context) parser.State {
	if node.(*ast.HTMLBlock).HTMLBlockType == ast.HTMLBlockType1 {
		line, _ := reader.PeekLine()
		pc.(*context).burn(100 + 40*len(line))
	}
	return p.BlockParser.Continue(node, reader, pc)
}

// definitionTransformer burns for the lines of a paragraph that are copied for
// each definition in it.
type definitionTransformer struct{ parser.ParagraphTransformer }

func (t definitionTransformer) Transform(node *ast.Paragraph, reader mdtext.Reader, pc parser.Context) {
	lines, definitions := node.Lines(), 0
	for i := range lines.Len() {
		line := lines.At(i)
		if v := bytes.TrimLeft(line.Value(reader.Source()), " "); len(v) > 0 && v[0] == '[' {
			definitions++
		} else if i == 0 {
			break
		}
	}
	pc.(*context).burn(definitions * lines.Len() * 6)
	t.ParagraphTransformer.Transform(node, reader, pc)
}

// tableTransformer burns for the cells of a table: every row is filled up to
// the columns of the delimiter row, however short it is.
type tableTransformer struct{ parser.ParagraphTransformer }

func (t tableTransformer) Transform(node *ast.Paragraph, reader mdtext.Reader, pc parser.Context) {
	c, lines := pc.(*context), node.Lines()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		if v := line.Value(reader.Source()); delimiterRow(v) {
			c.burn((bytes.Count(v, []byte("|")) + 1) * (lines.Len() - i) * 300)
			c.escaped += escapedPipes(lines, reader.Source())
		}
	}
	// Each escaped pipe in a code span is compared with all others of the chunk.
	c.burn(c.escaped * c.escaped * 4)
	t.ParagraphTransformer.Transform(node, reader, pc)
}

// escapedPipes counts the escaped pipes in lines that hold a back-tick.
func escapedPipes(lines *mdtext.Segments, src []byte) (n int) {
	for i := range lines.Len() {
		line := lines.At(i)
		if v := line.Value(src); bytes.IndexByte(v, '`') >= 0 {
			n += bytes.Count(v, []byte(`\|`))
		}
	}
	return n
}

func delimiterRow(line []byte) bool {
	for _, c := range line {
		if c != '-' && c != '|' && c != ':' && !isSpace(c) {
			return false
		}
	}
	return len(line) > 0
}
