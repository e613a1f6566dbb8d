package prose

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"agentls/analysis/text"
)

// reader turns the text of chunks into facts. It belongs to one call of
// [Parse] or [Body.Edit]; what it returns keeps no part of its buffers.
type reader struct {
	refs  references
	grain int
	ctx   *context
	buf   []byte // the chunk that goldmark reads

	failure  any  // what goldmark panicked with, for tests
	thorough bool // let goldmark look for everything, for tests
}

func newReader(refs references, grain int) *reader {
	return &reader{refs: refs, grain: grain, ctx: newContext()}
}

// draft is a chunk in the making.
type draft struct {
	*Chunk
	src    string
	spans  []text.Span // code spans among Code
	inline []text.Span // inline HTML among Raw
	blocks []text.Span // code blocks among Code; sorted
}

// read returns the facts of the chunk whose text is src. They depend on src
// and on what the chunk's Labels mean, and on nothing else.
func (r *reader) read(src string) *Chunk {
	d := &draft{Chunk: &Chunk{Len: len(src), hash: textHash(src)}, src: src}
	var root ast.Node
	var tags []text.Span
	if len(src) <= maxParse {
		tags = r.fill(src)
		root = r.tree()
	}
	if root != nil {
		d.spans = kept(r.ctx.spans)
		d.Links = kept(r.ctx.links)
		d.inline = kept(r.ctx.inline)
		d.Labels = sortedLabels(r.ctx.used)
		walker{d, r.ctx, r.buf}.blocks(root, true)
		d.rawTags(tags)
	} else {
		d.Guarded = true
		guard(d)
	}
	d.finish()
	return d.Chunk
}

// kept copies a list of the parse context; an empty one is nil, so that equal
// chunks are deeply equal.
func kept[T any](list []T) []T { return append([]T(nil), list...) }

// finish adds the facts that are read from the source alone and puts all in order.
func (d *draft) finish() {
	d.blocks = slices.Clone(d.Code)
	sortSpans(d.blocks)
	d.Code = append(d.Code, d.spans...)
	sortSpans(d.Code)
	d.Raw = append(d.Raw, d.inline...)
	sortSpans(d.Raw)
	slices.SortFunc(d.Links, func(a, b Link) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	slices.SortFunc(d.Headings, func(a, b Heading) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	d.comments()
	d.tags()
	d.words()
	if !d.Guarded {
		d.mentions()
	}
	d.mark()
}

func sortSpans(s []text.Span) {
	slices.SortFunc(s, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
}

// walker collects the facts of the block structure.
type walker struct {
	*draft
	ctx *context
	buf []byte
}

func (w walker) blocks(n ast.Node, top bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			w.heading(c, top)
		case *ast.Paragraph:
			if top {
				w.paragraph(c)
			}
		case *ast.FencedCodeBlock:
			w.fence(c, top)
		case *ast.CodeBlock:
			if l := c.Lines(); l.Len() > 0 {
				w.Code = append(w.Code, text.Span{Start: l.At(0).Start, End: lineBreak(w.src, l.At(l.Len()-1).Stop)})
			}
		case *ast.HTMLBlock:
			w.html(c)
		case *ast.LinkReferenceDefinition:
			w.definition(c)
		case *ast.ListItem:
			w.Items++
			w.blocks(c, false)
		default:
			if c.Type() == ast.TypeBlock && c.Lines().Len() == 0 {
				w.blocks(c, false)
			}
		}
	}
}

// lineBreak returns end without the line end before it.
func lineBreak(src string, end int) int {
	if end > 0 && src[end-1] == '\n' {
		end--
	}
	if end > 0 && src[end-1] == '\r' {
		end--
	}
	return end
}

func (w walker) html(n *ast.HTMLBlock) {
	start, end := n.Lines().At(0).Start, n.Lines().At(n.Lines().Len()-1).Stop
	if n.HasClosure() {
		end = n.ClosureLine.Stop
	}
	start += len(w.src[start:end]) - len(strings.TrimLeft(w.src[start:end], " \t"))
	w.Raw = append(w.Raw, text.Span{Start: start, End: max(start, lineBreak(w.src, end))})
}

// definition reads a link reference definition, which ends with its last line.
func (w walker) definition(n *ast.LinkReferenceDefinition) {
	lines := n.Lines()
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	start += max(0, strings.IndexByte(w.src[start:end], '['))
	label := strings.Index(w.src[start:end], "]:")
	for label > 0 && w.src[start+label-1] == '\\' {
		next := strings.Index(w.src[start+label+1:end], "]:")
		if next < 0 {
			break
		}
		label += 1 + next
	}
	label = max(label, 1)
	def := Definition{
		Span:        text.Span{Start: start, End: end},
		Label:       text.Span{Start: start + 1, End: start + label},
		Dest:        destSpan(w.buf, n.Destination, min(start+label+2, end), end),
		Destination: plain(n.Destination),
		Key:         parserKey(n.Label),
	}
	w.Defined = append(w.Defined, def)
	w.refs = append(w.refs, &reference{slices.Clone(n.Label), slices.Clone(n.Destination), slices.Clone(n.Title)})
}

// parserKey returns the label as goldmark looks it up.
func parserKey(label []byte) string { return util.ToLinkReference(label) }

// plain returns the text that an escaped one stands for (CommonMark 2.4, 2.5).
func plain(s []byte) string {
	if bytes.IndexByte(s, '\\') < 0 && bytes.IndexByte(s, '&') < 0 {
		return string(s)
	}
	s = util.UnescapePunctuations(s)
	s = util.ResolveNumericReferences(s)
	return string(util.ResolveEntityNames(s))
}

var _ parser.Reference = (*reference)(nil)
