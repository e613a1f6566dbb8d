package prose

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"

	"agentls/analysis/text"
)

// codeParser notes where code spans start and end.
type codeParser struct{ parser.InlineParser }

func (p codeParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	c := pc.(*context)
	row, line := block.Position()
	node := p.InlineParser.Parse(parent, block, pc)
	if node.Kind() != ast.KindCodeSpan {
		// The search for a closing run has read the block to its end.
		lines := parent.Lines()
		c.burn(lines.At(lines.Len()-1).Stop - line.Start + 60*(lines.Len()-row))
		return node
	}
	_, after := block.Position()
	c.spans = append(c.spans, text.Span{Start: line.Start, End: after.Start})
	return node
}

// rawParser notes inline HTML. The regular expressions of goldmark read rune
// by rune, so each rune burns.
type rawParser struct{ parser.InlineParser }

func (p rawParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	c := pc.(*context)
	_, line := block.Position()
	c.burn(100)
	node := p.InlineParser.Parse(parent, meteredReader{block, c}, pc)
	if node != nil {
		_, after := block.Position()
		c.inline = append(c.inline, text.Span{Start: line.Start, End: after.Start})
	}
	return node
}

type meteredReader struct {
	mdtext.Reader
	ctx *context
}

func (r meteredReader) ReadRune() (rune, int, error) {
	r.ctx.burn(60)
	return r.Reader.ReadRune()
}

func (r meteredReader) Match(reg *regexp.Regexp) bool {
	r.ctx.burn(300)
	row, line := r.Position()
	match := reg.FindReaderSubmatchIndex(r)
	r.SetPosition(row, line)
	if match == nil {
		return false
	}
	r.Advance(match[1] - match[0])
	return true
}

// strikeParser keeps goldmark from scanning a long run of tildes once for
// each of them; a run of more than two never strikes through.
type strikeParser struct{ parser.InlineParser }

func (p strikeParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) > 2 && line[1] == '~' && line[2] == '~' || block.PrecendingCharacter() == '~' {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// linkParser notes the spans of links and images. goldmark's own parser also
// has to see the end of the block, for brackets that stay open.
type linkParser struct {
	parser.InlineParser
	parser.CloseBlocker
}

func newLinkParser() linkParser {
	p := parser.NewLinkParser()
	return linkParser{p, p.(parser.CloseBlocker)}
}

func (p linkParser) Parse(parent ast.Node, block mdtext.Reader, pc parser.Context) ast.Node {
	c := pc.(*context)
	line, at := block.PeekLine()
	if line[0] != ']' {
		c.burn(250) // for what the bracket leaves to clear up when nothing closes it
		return p.InlineParser.Parse(parent, block, pc)
	}
	c.burn(30 + parent.ChildCount() + 2*parent.Lines().Len())
	node := p.InlineParser.Parse(parent, block, pc)
	if node == nil {
		if len(line) > 1 && line[1] == '(' {
			c.burn(len(line)) // the search for the end of the destination
		}
		return nil
	}
	_, after := block.Position()
	c.links = append(c.links, linkFact(node, block.Source(), at.Start, after.Start))
	return node
}

// linkFact makes the fact of a link whose text closes at close and which ends at end.
func linkFact(node ast.Node, src []byte, close, end int) Link {
	var link Link
	var dest []byte
	var ref *ast.ReferenceLink
	switch n := node.(type) {
	case *ast.Link:
		dest, ref = n.Destination, n.Reference
	case *ast.Image:
		dest, ref, link.Image = n.Destination, n.Reference, true
	}
	start := node.Pos()
	link.Span = text.Span{Start: start, End: end}
	link.Text = text.Span{Start: start + 1, End: close}
	if link.Image {
		link.Text.Start++
	}
	link.Destination = plain(dest)
	if ref != nil {
		link.Reference, link.Label = true, parserKey(ref.Value)
	}
	switch {
	case ref == nil:
		link.Dest = destSpan(src, dest, close+2, end)
	case ref.Type == ast.ReferenceLinkFull:
		link.Dest = text.Span{Start: close + 2, End: end - 1}
	default:
		link.Dest = link.Text
	}
	return link
}

// destSpan returns where dest lies in src[from:to]. goldmark hands out slices
// of the source, so that the capacity tells the offset; an empty destination,
// or one it had to copy, stands behind the white space and the < at from.
func destSpan(src, dest []byte, from, to int) text.Span {
	if off := cap(src) - cap(dest); len(dest) > 0 && off >= from && off+len(dest) <= to && &src[off] == &dest[0] {
		return text.Span{Start: off, End: off + len(dest)}
	}
	for from < to && (isSpace(src[from]) || src[from] == '<') {
		from++
	}
	return text.Span{Start: from, End: min(from+len(dest), to)}
}
