package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"agentls/analysis/text"
)

// leafLevel is the level of the lines that stand for headings.
const leafLevel = 7

// maxLabel is the length in bytes up to which a line before a list is a title
// and not a sentence.
const maxLabel = 60

func (w walker) heading(n *ast.Heading, top bool) {
	for w.ctx.titles[0].node != n {
		w.ctx.titles = w.ctx.titles[1:] // the text above the line turned out to be definitions
	}
	line, setext := w.ctx.titles[0].line, w.ctx.titles[0].setext
	w.ctx.titles = w.ctx.titles[1:]
	h := Heading{Kind: ATX, Level: n.Level, Inside: !top}
	h.Span.Start, h.Span.End = trimSpace(w.src, line.Start, line.Stop)
	if setext {
		h.Kind = Setext
		h.Span.Start = n.Pos()
	}
	if l := n.Lines(); l.Len() > 0 {
		h.Title.Start, h.Title.End = trimSpace(w.src, l.At(0).Start, l.At(l.Len()-1).Stop)
	} else {
		h.Title = text.At(h.Span.Start + min(n.Level+1, h.Span.Len()))
	}
	if only, ok := n.FirstChild().(*ast.Text); ok && only.NextSibling() == nil {
		h.Name = oneLine(plain(only.Segment.Value(w.buf)))
	} else if n.FirstChild() == nil {
		h.Name = oneLine(h.Title.Of(w.src)) // a plain title; see plainTitles
	} else {
		var name strings.Builder
		plainText(&name, n, w.buf)
		h.Name = oneLine(name.String())
	}
	w.Headings = append(w.Headings, h)
}

// oneLine returns s with one blank for each run of white space. It may return s.
func oneLine(s string) string {
	if strings.ContainsAny(s, "\t\n\r") || strings.Contains(s, "  ") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// plainText writes what a reader of the rendered inlines sees.
func plainText(b *strings.Builder, n ast.Node, src []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() {
				b.Write(c.Segment.Value(src))
			} else {
				b.WriteString(plain(c.Segment.Value(src)))
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.AutoLink:
			b.Write(c.Label(src))
		case *ast.RawHTML:
		default:
			plainText(b, c, src)
		}
	}
}

// paragraph looks for lines that stand for headings in a paragraph of the document.
func (w walker) paragraph(n *ast.Paragraph) {
	lines := n.Lines()
	if lines.Len() == 1 && n.NextSibling() != nil && n.NextSibling().Kind() == ast.KindList {
		s := lines.At(0)
		if h, ok := labelLine(w.src, s.Start, s.Stop); ok {
			h.list = lineBreak(w.src, lineEnd(w.src, min(lastOffset(n.NextSibling()), len(w.src))))
			w.Headings = append(w.Headings, h)
			return
		}
	}
	for i := range lines.Len() {
		s := lines.At(i)
		if h, ok := boldLine(w.src, s.Start, s.Stop); ok {
			w.Headings = append(w.Headings, h)
		}
	}
}

// lastOffset returns an offset in the last line of text that n holds. A fence
// that ends n closes behind it.
func lastOffset(n ast.Node) int {
	for n.LastChild() != nil && n.LastChild().Type() == ast.TypeBlock {
		n = n.LastChild()
	}
	if l := n.Lines(); l.Len() > 0 {
		return max(n.Pos(), l.At(l.Len()-1).Stop-1)
	}
	return max(n.Pos(), 0)
}

// boldLine reads `**Title:**` or `**Title**:` alone on the line src[start:end].
func boldLine(src string, start, end int) (Heading, bool) {
	start, end = trimSpace(src, start, end)
	line := src[start:end]
	if len(line) < 6 || line[0] != '*' && line[0] != '_' || line[1] != line[0] || line[2] == line[0] {
		return Heading{}, false
	}
	mark := line[:2]
	inner, colon := line[2:], strings.HasSuffix(line, mark+":")
	if colon {
		inner = inner[:len(inner)-1]
	}
	inner, closed := strings.CutSuffix(inner, mark)
	if !closed || inner == "" || strings.Contains(inner, mark) || isSpace(inner[0]) || isSpace(inner[len(inner)-1]) {
		return Heading{}, false
	}
	title, inside := strings.CutSuffix(inner, ":")
	if inside == colon || isBlank(title) {
		return Heading{}, false
	}
	return leaf(Bold, src, text.Span{Start: start, End: end}, start+2, start+2+len(title)), true
}

// labelLine reads `Title:`, short and beginning with a letter.
func labelLine(src string, start, end int) (Heading, bool) {
	start, end = trimSpace(src, start, end)
	line := src[start:end]
	title, ok := strings.CutSuffix(line, ":")
	first, _ := utf8.DecodeRuneInString(line)
	if !ok || len(line) > maxLabel || !unicode.IsLetter(first) || strings.ContainsAny(title, ":<>[]`*") || strings.Contains(title, ". ") {
		return Heading{}, false
	}
	return leaf(Label, src, text.Span{Start: start, End: end}, start, end-1), true
}

func leaf(kind HeadingKind, src string, span text.Span, from, to int) Heading {
	from, to = trimSpace(src, from, to)
	name := strings.Clone(src[from:to])
	if strings.ContainsAny(name, "*`\\&") {
		name = plain([]byte(unmarked.Replace(name)))
	}
	name = oneLine(name)
	return Heading{Kind: kind, Level: leafLevel, Span: span, Title: text.Span{Start: from, End: to}, Name: name}
}

// unmarked drops the marks of emphasis and code from a title.
var unmarked = strings.NewReplacer("*", "", "`", "")
