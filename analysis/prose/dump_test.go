package prose

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	mdtext "github.com/yuin/goldmark/text"
)

// plainMarkdown is goldmark as it comes: the parser that ours has to agree with,
// given the text as [tagOverFence] leaves it.
var plainMarkdown = goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()

// wholeTree dumps what goldmark makes of the body in one go.
func wholeTree(src string) []string {
	r := newReader(nil, 0)
	r.fill(src)
	b := r.buf
	root := plainMarkdown.Parse(mdtext.NewReader(b), parser.WithContext(parser.NewContext()))
	var out []string
	for c := root.FirstChild(); c != nil; c = c.NextSibling() {
		out = dumpNode(out, c, b, 0, 0)
	}
	return out
}

// chunkedTree dumps what our parser makes of the body chunk by chunk; ok is
// false when a chunk is guarded.
func chunkedTree(src string, b *Body) (out []string, ok bool) {
	for i := range b.Chunks {
		r := newReader(b.refs, b.grain)
		span := b.Span(i)
		r.fill(span.Of(src))
		root := r.parse(full)
		if root == nil && r.failure == nil {
			return nil, false
		}
		if root == nil {
			return []string{fmt.Sprint("no tree: ", r.failure)}, true
		}
		for n := root.FirstChild(); n != nil; n = n.NextSibling() {
			out = dumpNode(out, n, r.buf, span.Start, 0)
		}
	}
	return out, true
}

func dumpNode(out []string, n ast.Node, src []byte, base, depth int) []string {
	var b strings.Builder
	pos := n.Pos()
	if pos >= 0 {
		pos += base
	}
	fmt.Fprintf(&b, "%s%s @%d", strings.Repeat(" ", depth), n.Kind(), pos)
	if n.Type() == ast.TypeBlock {
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			fmt.Fprintf(&b, " [%d,%d)+%d", s.Start+base, s.Stop+base, s.Padding)
		}
	}
	switch n := n.(type) {
	case *ast.Heading:
		fmt.Fprintf(&b, " level %d", n.Level)
	case *ast.List:
		fmt.Fprintf(&b, " %c start %d tight %v", n.Marker, n.Start, n.IsTight)
	case *ast.ListItem:
		fmt.Fprintf(&b, " offset %d", n.Offset)
	case *ast.FencedCodeBlock:
		if n.Info != nil {
			fmt.Fprintf(&b, " info %q", n.Info.Segment.Value(src))
		}
	case *ast.HTMLBlock:
		fmt.Fprintf(&b, " type %d closed %v", n.HTMLBlockType, n.HasClosure())
	case *ast.LinkReferenceDefinition:
		fmt.Fprintf(&b, " %q %q %q", n.Label, n.Destination, n.Title)
	case *extast.Table:
		fmt.Fprintf(&b, " %v", n.Alignments)
	case *ast.Text:
		fmt.Fprintf(&b, " [%d,%d) %v %v", n.Segment.Start+base, n.Segment.Stop+base, n.SoftLineBreak(), n.HardLineBreak())
	case *ast.Link:
		fmt.Fprintf(&b, " %q %q", n.Destination, n.Title)
	case *ast.Image:
		fmt.Fprintf(&b, " %q %q", n.Destination, n.Title)
	case *ast.AutoLink:
		fmt.Fprintf(&b, " %d %q %q", n.AutoLinkType, n.Label(src), n.URL(src))
	case *ast.RawHTML:
		fmt.Fprintf(&b, " %q", n.Segments.Value(src))
	case *ast.Emphasis:
		fmt.Fprintf(&b, " level %d", n.Level)
	case *extast.TaskCheckBox:
		fmt.Fprintf(&b, " %v", n.IsChecked)
	}
	out = append(out, b.String())
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		out = dumpNode(out, c, src, base, depth+1)
	}
	return out
}
